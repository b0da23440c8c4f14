"""The one module that knows the markup of a bullet: plain text, bold phrases, links, and offsets both ways.

It takes any string a person typed and never raises: what is no markup is text. It judges nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.text.span import Span

_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(([0-9]{1,4})\)")
_STARS = re.compile(r"\*\*")


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its anchor's words, their span in the plain text, and the number of the source, from 1."""

    anchor: str
    span: Span
    source: int


@dataclass(frozen=True, slots=True)
class Derived:
    """What a body says without its markup. Spans are of `text`; `bold` is the first of `bolds`.

    `kept` lists the runs of the body that are text, as (start in text, start in body, length).
    """

    text: str
    bold: Span | None
    links: tuple[Link, ...]
    bolds: tuple[Span, ...]
    kept: tuple[tuple[int, int, int], ...]
    body_length: int

    def to_body(self, offset: int) -> int:
        """Where in the body the text's code point at `offset` stands; the end of the text is the body's end."""
        if offset >= len(self.text):
            return self.body_length
        at = max(0, bisect_right(self.kept, offset, key=lambda run: run[0]) - 1)
        in_text, in_body, _ = self.kept[at]
        return in_body + max(0, offset) - in_text

    def to_text(self, offset: int) -> int:
        """Where in the text the body's `offset` falls; inside markup, where the text goes on after it."""
        at = bisect_right(self.kept, offset, key=lambda run: run[1]) - 1
        if at < 0:
            return 0
        in_text, in_body, length = self.kept[at]
        return in_text + min(offset - in_body, length)

    def body_span(self, span: Span) -> Span:
        """The body's span of a span of the text, with no markup at its edges."""
        if span.end <= span.start:
            return Span(self.to_body(span.start), self.to_body(span.start))
        return Span(self.to_body(span.start), self.to_body(span.end - 1) + 1)

    def text_span(self, span: Span) -> Span:
        """The text's span of a span of the body."""
        return Span(self.to_text(span.start), self.to_text(span.end))


def derive(body: str) -> Derived:
    """The plain text of a body with its bold phrases and links, in linear time."""
    links = list(_LINK.finditer(body))
    bolds = list(_bold_ranges(body))
    cuts = [(m.start(), m.start() + 1) for m in links] + [(m.end(1), m.end()) for m in links]
    cuts += [(at, at + 2) for pair in bolds for at in pair]
    kept, text = _keep(body, sorted(cuts))
    bare = Derived(text, None, (), (), kept, len(body))
    spans = tuple(bare.text_span(Span(opens + 2, closes)) for opens, closes in bolds)
    found = tuple(_link(bare, match) for match in links)
    return Derived(text, spans[0] if spans else None, found, spans, kept, len(body))


def _link(bare: Derived, match: re.Match[str]) -> Link:
    span = bare.text_span(Span(*match.span(1)))
    return Link(span.of(bare.text), span, int(match.group(2)))


def _bold_ranges(body: str) -> Iterable[tuple[int, int]]:
    """The starts of the stars that open and close each bold phrase; none crosses a line."""
    opened: int | None = None
    for match in _STARS.finditer(body):
        at, end = match.span()
        closes = opened is not None and at > opened + 2 and not body[at - 1].isspace()
        if closes and opened is not None and "\n" not in body[opened:at]:
            yield opened, at
            opened = None
        elif end < len(body) and not body[end].isspace():
            opened = at


def _keep(body: str, cuts: Sequence[tuple[int, int]]) -> tuple[tuple[tuple[int, int, int], ...], str]:
    runs: list[tuple[int, int, int]] = []
    pieces: list[str] = []
    at = length = 0
    for start, end in [*cuts, (len(body), len(body))]:
        if start > at:
            runs.append((length, at, start - at))
            pieces.append(body[at:start])
            length += start - at
        at = max(at, end)
    return tuple(runs), "".join(pieces)


def plain(body: str) -> str:
    """The words of a body without its markup."""
    return derive(body).text


def mark(text: str, bold: Span | None, links: Iterable[tuple[Span, int]]) -> str:
    """The body that shows `text` with one bold phrase and links; spans are of `text` and do not overlap."""
    marks = [(link.start, link.end, "[", f"]({source})") for link, source in links]
    if bold is not None:
        marks.append((bold.start, bold.end, "**", "**"))
    pieces: list[str] = []
    at = 0
    for start, end, opens, closes in sorted(marks):
        pieces += [text[at:start], opens, text[start:end], closes]
        at = end
    return "".join([*pieces, text[at:]])


def count_words(text: str) -> int:
    """The words of a plain text: runs without white space that hold a letter or a digit."""
    return sum(1 for word in text.split() if any(char.isalnum() for char in word))
