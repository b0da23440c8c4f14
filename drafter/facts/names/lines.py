"""The manner of a line: prose, a title-case headline, or all capitals. Capital letters mean something in prose only."""

from bisect import bisect_right
from itertools import accumulate

from drafter.text.lazy import lazily

PROSE, TITLE_CASE, CAPITALS = 0, 1, 2
_SMALL = frozenset("from with over into upon than that amid after under about near between through against".split())
_WORDS = lazily(r"[A-Za-z][A-Za-z'.-]*")


class Lines:
    """The lines of a text; the manner of one is told at its first asking."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines[:-1]), initial=0))
        self._manners: dict[int, int] = {}

    def start(self, at: int) -> int:
        """Where the line begins that holds a place of the text."""
        return self._starts[bisect_right(self._starts, at) - 1]

    def manner(self, at: int) -> int:
        """The manner of the line that holds a place of the text."""
        line = bisect_right(self._starts, at) - 1
        if line not in self._manners:
            self._manners[line] = _manner(self._lines[line])
        return self._manners[line]


def _manner(line: str) -> int:
    if len(line) > 200 or line.rstrip().endswith((".", ",", ";")):
        return PROSE
    words = _WORDS.findall(line)
    if len(words) >= 3 and line.upper() == line:
        return CAPITALS
    long = [word for word in words if len(word) > 3 and word not in _SMALL]
    if len(words) < 4 or len(long) < 3:
        return PROSE
    return TITLE_CASE if all(word[0].isupper() for word in long) else PROSE
