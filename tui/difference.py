"""Two wordings as one text: what went is struck out, what came is underlined; by words, in Japanese by signs."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from textual.content import Content

from drafter.text.display import display
from drafter.text.span import Span

_TOKENS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,]\d+)*|\w+|\s+|.", re.DOTALL)
_MOST_TOKENS = 4000
_LITTLE = 0.4  # of two texts, the part that is the same in both: with less, no eye can read them as one
GONE = "$text-error strike"
CAME = "$text-success bold underline"


def replaced(old: str, new: str) -> tuple[Span, str]:
    """The span of the old text that the new one has otherwise, and the words that stand there instead."""
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return Span(start, len(old) - end), new[start : len(new) - end]


def _alike(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def difference(old: str, new: str) -> Content:
    """The new wording with what the old one had and it lacks: `old words` struck out, a blank, `new words` underlined.

    Very long texts, and texts with little in common, are shown whole, one after the other.
    """
    before, after = _TOKENS.findall(display(old)), _TOKENS.findall(display(new))
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    if len(before) + len(after) > _MOST_TOKENS or (old and new and matcher.ratio() < _LITTLE):
        return Content.assemble((display(old), GONE), "\n", (display(new), CAME))
    parts: list[Content] = []
    for gone, came, alike in _changes(before, after, matcher.get_opcodes()):
        if alike:
            parts.append(Content(came))
            continue
        parts += [Content.styled(words, style) for words, style in ((gone, GONE), (came, CAME)) if words]
        if gone.strip() and came.strip():
            parts.insert(-1, Content(" "))
    return Content("").join(parts)


def _changes(
    before: Sequence[str], after: Sequence[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[tuple[str, str, bool]]:
    """What went, what came, and whether the two are alike; changes with no word between them are one."""
    gone = came = ""
    for at, (how, i, j, k, m) in enumerate(codes):
        old, new = "".join(before[i:j]), "".join(after[k:m])
        inside = 0 < at < len(codes) - 1 and not any(map(str.isalnum, new))
        if how != "equal" or (inside and (gone or came)):
            gone, came = gone + old, came + new
            continue
        if gone or came:
            yield gone, came, False
            gone = came = ""
        yield old, new, True
    if gone or came:
        yield gone, came, False
