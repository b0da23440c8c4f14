"""A text as engines read it: lines that were wrapped joined, unseen characters and calls to the reader left out.

The text as it came stays the evidence; the view leads every position back to it. No word is changed, least of all
inside quotation marks: what is cleaned away is layout.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.sources.model import Source
from drafter.sources.page.lines import is_call, is_notice, is_other
from drafter.text.span import Span

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f]+")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SHAPED = re.compile(f"[{''.join(_LIGATURES)}]|[\u00a0\u202f\u2007]")
_WIDE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_ENDED = re.compile(r"[.!?:;。！？：][\"'”’」』）)\]]*$")
_STARTS_LIST = re.compile(r"\s*(?:[-*•·■●◆○▼※>#|]|\d{1,2}[.)]\s|[(（]?\d{1,2}[)）])")
# The widths in characters that e-mail and word processors wrap at, and how far lines of one paragraph fall short.
_NARROWEST, _WIDEST, _RAGGED = 45, 110, 22
_NARROWEST_WIDE, _WIDEST_WIDE, _RAGGED_WIDE = 18, 60, 4


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned view: for each of its code points where in the source it began and ended."""

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> Span:
        """The span of the source's text that a range of the view came from. Raises ValueError outside the view."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}:{end} is no range of the view")
        if start == end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def cleaned(text: str) -> Cleaned:
    """The view of a text, in linear time."""
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    at = 0
    for start, end, instead in _edits(text):
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
    return Cleaned("".join(pieces), starts, ends)


def as_read(source: Source) -> Source:
    """The source with its cleaned view for text, as engines read it. What they make of it is checked against the
    source itself."""
    text = cleaned(source.text).text
    return source if text == source.text else source.model_copy(update={"text": text})


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    """What is replaced, in order and apart from each other: start, end, what stands there instead."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    wrapped = _wrapped([text[start:end] for start, end in lines], text, lines)
    for place, (start, end) in enumerate(lines):
        line = text[start:end]
        alone = not wrapped[place] and not (place and wrapped[place - 1])
        if alone and (is_other(line) or is_notice(line) or is_call(line)):
            yield start, end, ""
            continue
        for match in sorted([*_UNSEEN.finditer(line), *_SHAPED.finditer(line)], key=re.Match.start):
            yield start + match.start(), start + match.end(), _shape(match.group())
        if wrapped[place]:
            following = text[lines[place + 1][0] : lines[place + 1][1]]
            tail = len(line) - len(line.rstrip())
            head = len(following) - len(following.lstrip())
            yield end - tail, end + 1 + head, _between(line.rstrip(), following.lstrip())


def _shape(found: str) -> str:
    return _LIGATURES.get(found, " " if found.isspace() else "")


def _between(before: str, after: str) -> str:
    """What joins two lines of a paragraph: nothing between Japanese characters or after a hyphen, else a space."""
    if re.search(r"\w[-‐]$", before) or (_WIDE.match(before[-1:]) and _WIDE.match(after[:1])):
        return ""
    return " "


def _wrapped(lines: list[str], text: str, places: list[tuple[int, int]]) -> list[bool]:
    """For each line whether it goes on in the next: as wide as its paragraph, not ended, no list and no heading."""
    found = [False] * len(lines)
    for first, last in _paragraphs(text, places):
        widths = [len(line.rstrip()) for line in lines[first:last]]
        wide = bool(_WIDE.search(lines[first]))
        least, most, ragged = (_NARROWEST_WIDE, _WIDEST_WIDE, _RAGGED_WIDE) if wide else (_NARROWEST, _WIDEST, _RAGGED)
        width = max(widths)
        if not least <= width <= most:
            continue
        for at in range(first, last - 1):
            full = len(lines[at].rstrip()) >= width - ragged
            sure = last - first > 2 or lines[at + 1][:1].islower() or not _ENDED.search(lines[at].rstrip())
            found[at] = full and sure and not _STARTS_LIST.match(lines[at + 1])
    return found


def _paragraphs(text: str, places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs of lines with no empty line between, of two lines and more: first and one past the last."""
    first = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or text[places[at - 1][1] : places[at][0]].strip(" \t") != "\n":
            if at - first > 1:
                yield first, at
            first = at
