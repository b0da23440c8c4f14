"""A text as engines read it: lines that were wrapped joined, unseen characters, marks of layout and the frame of the
page or mail it was copied from left out.

The text as it came stays the evidence; the view leads every position back to it. No word is changed, least of all
inside quotation marks: what is cleaned away is layout.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.sources.model import Source
from drafter.sources.page.lines import is_call, is_notice, is_other
from drafter.sources.pasted.hyphens import Hyphens
from drafter.sources.pasted.lines import Line, between, ends_between, goes_on, lines_of, paragraphs_of, without_print
from drafter.sources.pasted.shape import Shape, shape_of
from drafter.text.span import Span

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f]+")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SHAPED = re.compile(f"[{''.join(_LIGATURES)}]|[\u00a0\u202f\u2007]")
# Markdown: headings, images, the brackets and address of a link, the stars of words set off.
_MARKED = re.compile(
    r"^\s*\#{1,6}[ \t]+|!\[[^\]\n]{0,300}\]\([^)\n]{1,600}\)"
    r"|\[(?=[^\]\[\n]{1,300}\]\((?:https?:|/|\.|\#)[^)\s]{0,600}\))"
    r"|(?<=[^\]\s])\]\((?:https?:|/|\.|\#)[^)\s]{0,600}\)|\*\*(?=\S[^*\n]{0,300}\*\*)|(?<=[^\s*])\*\*"
)
_STARRED = re.compile(r"(?<![\w*])\*(?:[^\s*]|[^\s*][^*\n]{0,300}[^\s*])\*(?![\w*])")
# A text of more lines is no article in a frame.
_MOST_LINES = 20_000
_PAGE = re.compile(r"https?://|.*\.x?html?$|html$", re.IGNORECASE)
Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned view: for each of its code points where in the source it began and ended. `title` is the headline that
    the text shows ("" for none), `given` what a mail's head or a file's front matter names, `dated` the lines in which
    a day may stand."""

    text: str
    starts: array[int]
    ends: array[int]
    title: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    dated: Sequence[str] = ()

    def span(self, start: int, end: int) -> Span:
        """The span of the source's text that a range of the view came from. Raises ValueError outside the view."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} is no range of the view")
        if start == end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def cleaned(text: str, *, framed: bool = True) -> Cleaned:
    """The view of a text, in linear time. `framed` says that what stands about an article may still be about it."""
    lines = lines_of(text)
    framed = framed and len(lines) <= _MOST_LINES
    lines = without_print(lines) if framed else lines
    wrapped = goes_on(lines)
    hyphens = Hyphens(lines, wrapped)
    paragraphs = paragraphs_of(lines, wrapped, hyphens.drops)
    shape = shape_of(paragraphs) if framed else Shape()
    left_out = {at for place in shape.left_out for at in range(paragraphs[place].first, paragraphs[place].last + 1)}
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    at = 0
    for start, end, instead in _edits(text, lines, wrapped, hyphens, left_out):
        pieces.append(text[at:start])
        starts.extend(range(at, start))
        ends.extend(range(at + 1, start + 1))
        pieces.append(instead)
        starts.extend([start] * len(instead))
        ends.extend([end] * len(instead))
        at = end
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Cleaned("".join(pieces), starts, ends, _without_layout(shape.title), shape.given, shape.dated)


def as_read(source: Source) -> Source:
    """The source with its cleaned view for text, as engines read it. What they make of it is checked against the
    source itself."""
    text = cleaned(source.text, framed=not _PAGE.match(source.origin)).text
    return source if text == source.text else source.model_copy(update={"text": text})


def _edits(
    text: str, lines: Sequence[Line], wrapped: Sequence[bool], hyphens: Hyphens, left_out: set[int]
) -> Iterator[Edit]:
    """What is replaced, in order and apart from each other: start, end, what stands there instead."""
    at = 0
    for place, line in enumerate(lines):
        joined = place > 0 and wrapped[place - 1] and place not in left_out
        before = lines[place - 1] if place else None
        start = line.start + (len(line.words) - len(line.words.lstrip()) if joined else 0)
        end = line.end - (len(line.words) - len(line.words.rstrip()) if wrapped[place] else 0)
        if joined and before is not None:
            drops = hyphens.drops(place - 1)
            yield at - drops, start, "" if drops else between(text[max(0, at - 2) : at], text[start : start + 1])
        elif text[at:start].strip("\n"):
            yield at, start, "\n" * (ends_between(text, before, line) or 1) if before else ""
        if place in left_out or (not joined and not wrapped[place] and _is_aside(line.words)):
            yield start, end, ""
        else:
            stop = end - (hyphens.drops(place) if wrapped[place] else 0)
            yield from _inner(text, start, stop)
        at = end
    if text[at:].strip("\n"):
        yield at, len(text), "\n"


def _is_aside(line: str) -> bool:
    """Whether a line is a notice, leads elsewhere, or only parts what stands above and below."""
    return not any(map(str.isalnum, line)) or is_other(line) or is_notice(line) or is_call(line)


def _inner(text: str, start: int, end: int) -> Iterator[Edit]:
    """What is replaced within a line."""
    found = [*_UNSEEN.finditer(text, start, end), *_SHAPED.finditer(text, start, end)]
    line = text[start:end]
    marks = [(start + mark.start(), start + mark.end(), "") for mark in _MARKED.finditer(line)]
    for mark in _STARRED.finditer(line):
        marks += [(start + at, start + at + 1, "") for at in (mark.start(), mark.end() - 1)]
    at = start
    for edit in sorted([*((one.start(), one.end(), _shape(one.group())) for one in found), *marks]):
        if edit[0] >= at:
            yield edit
            at = edit[1]


def _shape(found: str) -> str:
    return _LIGATURES.get(found, " " if found.isspace() else "")


def _without_layout(title: str) -> str:
    """A headline as it reads: its unseen characters and marks left out."""
    bare = _MARKED.sub("", _UNSEEN.sub("", title))
    return " ".join(_SHAPED.sub(lambda found: _shape(found.group()), bare).split(" ")).strip()
