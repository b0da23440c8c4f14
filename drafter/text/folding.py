"""Folding: one view of a text in which spellings that mean the same look the same, with the way back.

Full-width forms become half-width, exotic spaces a space, dashes a hyphen-minus, curly apostrophes straight;
zero-width characters and soft hyphens vanish; half-width katakana and its voicing marks become full-width.
NFKC is not used: it turns 10² into 102 and changes the kanji of names. The view is for matching only: evidence
is always quoted from the source's own text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

from drafter.text.span import Span

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    " ",
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63"), "-")
_TILDES = dict.fromkeys(map(ord, "\u301c\u223c\u02dc"), "~")
_QUOTES = {0x2019: "'", 0x2018: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x201F: '"', 0x201E: '"'}
_SIGNS = {0xFFE5: "¥", 0xFFE1: "£", 0xFFE0: "¢", 0x2044: "/", 0xFE6A: "%", 0x2215: "/"}
_ONE_FOR_ONE: dict[int, str] = {**_FULL_WIDTH, **_SPACES, **_DASHES, **_TILDES, **_QUOTES, **_SIGNS}
_RESHAPED = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f]|[\uff61-\uff9f][\uff9e\uff9f]?")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded view. `starts` and `ends` give for each of its code points the range it came from; None: the same."""

    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span in the source's text of a range in the view (an empty range maps to an empty span)."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        first = self.starts[start] if start < len(self.starts) else self._length()
        return Span(first, self.ends[end - 1] if end > start else first)

    def _length(self) -> int:
        return self.ends[-1] if self.ends else 0


def fold(text: str) -> Folded:
    """The folded view of a text, in linear time."""
    flat = text.translate(_ONE_FOR_ONE)
    if _RESHAPED.search(flat) is None:
        return Folded(flat)
    pieces: list[str] = []
    starts, ends = array("l"), array("l")
    at = 0
    for match in _RESHAPED.finditer(flat):
        pieces.append(flat[at : match.start()])
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        composed = unicodedata.normalize("NFKC", match.group()) if match.group()[0] >= "\uff61" else ""
        for index, char in enumerate(composed):
            pieces.append(char)
            last = index == len(composed) - 1
            starts.append(match.start() + min(index, len(match.group()) - 1))
            ends.append(match.end() if last else match.start() + index + 1)
        at = match.end()
    pieces.append(flat[at:])
    starts.extend(range(at, len(flat)))
    ends.extend(range(at + 1, len(flat) + 1))
    return Folded("".join(pieces), starts, ends)


_EDGE = re.compile(r"[^\w%$€£¥+−-]+|(?<!\w)[-+](?!\w)")


def fold_words(text: str) -> str:
    """The words of a text, lower case, punctuation and spacing aside: what claim keys and evidence hashes see."""
    return " ".join(_EDGE.sub(" ", fold(text).text.casefold()).split())
