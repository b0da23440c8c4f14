"""Two wordings as one text: what went is struck out, what came is underlined; by words, in Japanese by signs."""

import re
from difflib import SequenceMatcher

from textual.content import Content

from drafter.text.display import display
from drafter.text.span import Span

_TOKENS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,]\d+)*|\w+|\s+|.", re.DOTALL)
_MOST_TOKENS = 4000
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
    """The new wording with what the old one had and it lacks. Very long texts are shown whole, one after the other."""
    before, after = _TOKENS.findall(display(old)), _TOKENS.findall(display(new))
    if len(before) + len(after) > _MOST_TOKENS:
        return Content.assemble((display(old), GONE), "\n", (display(new), CAME))
    parts: list[Content] = []
    for how, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        gone, came = "".join(before[i:j]), "".join(after[k:m])
        if how == "equal":
            parts.append(Content(came))
        else:
            parts += [Content.styled(words, style) for words, style in ((gone, GONE), (came, CAME)) if words]
    return Content("").join(parts)
