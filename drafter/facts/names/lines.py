"""The manner of a line: prose, a title-case headline, or all capitals. Capital letters mean something in prose only."""

from drafter.text.lazy import lazily

PROSE, TITLE_CASE, CAPITALS = 0, 1, 2
_SMALL = frozenset("from with over into upon than that amid after under about near between through against".split())
_WORDS = lazily(r"[A-Za-z][A-Za-z'.-]*")


def manner_of_lines(text: str) -> tuple[list[int], list[int]]:
    """Where each line begins, and its manner."""
    starts: list[int] = []
    manners: list[int] = []
    at = 0
    for line in text.split("\n"):
        starts.append(at)
        manners.append(_manner(line))
        at += len(line) + 1
    return starts, manners


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
