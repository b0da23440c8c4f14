"""Words that print divides at the end of a line: whether the hyphen is the line's or the word's own.

Without a dictionary the text itself tells: a word that stands whole elsewhere, a rest that ends as many words do and
is none, or lines that end in hyphens far more often than compounds would make them. What stands in quotation marks
keeps every sign.
"""

import re
from collections.abc import Sequence

from drafter.sources.pasted.lines import Line

_DIVIDED = re.compile(r"([^\W\d_]+)[-‐]$")
_REST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_TAIL = re.compile(
    r"[a-z]{0,3}(?:tions?|sions?|tional|ments?|ness|ings?|ities|ity|tive|ances?|ences?|ally|ously|ably|ibly)"
)
_OPENS, _CLOSES = "“「『", "”」』"
# Where so many wrapped lines end in a hyphen, and so great a share of them, it is the printer's.
_LEAST_DIVIDED, _SHARE = 2, 0.12


class Hyphens:
    """The hyphens at the ends of a text's wrapped lines."""

    def __init__(self, lines: Sequence[Line], wrapped: Sequence[bool]) -> None:
        ends = [at for at, goes_on in enumerate(wrapped) if goes_on]
        divided = [at for at in ends if self._parts(lines, at)]
        printed = len(divided) >= _LEAST_DIVIDED and len(divided) >= _SHARE * len(ends)
        known = {word.casefold() for line in lines for word in _WORD.findall(line.words)} if divided else set()
        quoted = _inside_quotes(lines) if divided else set()
        self._dropped: set[int] = set()
        for at in divided:
            parts = self._parts(lines, at)
            if parts is None or at in quoted:
                continue
            before, after = (part.casefold() for part in parts)
            if f"{before}-{after}" in known:
                continue
            if printed or before + after in known or _TAIL.fullmatch(after):
                self._dropped.add(at)

    def drops(self, at: int) -> int:
        """How many signs at the end of a line are the line's own: 1 for its hyphen, else 0."""
        return int(at in self._dropped)

    @staticmethod
    def _parts(lines: Sequence[Line], at: int) -> tuple[str, str] | None:
        """The two parts of a word divided at the end of a line; the second begins small, as no name's does."""
        if at + 1 >= len(lines):
            return None
        before = _DIVIDED.search(lines[at].words.rstrip())
        after = _REST.match(lines[at + 1].words.lstrip())
        return (before[1], after.group()) if before and after and after.group()[0].islower() else None


def _inside_quotes(lines: Sequence[Line]) -> set[int]:
    """The lines whose end stands inside quotation marks that were opened in their paragraph."""
    found: set[int] = set()
    depth, straight = 0, False
    for at, line in enumerate(lines):
        if line.apart:
            depth, straight = 0, False
        for sign in line.words:
            depth += (sign in _OPENS) - (sign in _CLOSES and depth > 0)
            straight ^= sign == '"'
        if depth or straight:
            found.add(at)
    return found
