"""Who speaks where a page gives talk as it was spoken: the turns of an interview, each behind a label.

`Takemura: Two crews will train.` is no sentence of the page's own. What somebody says of others is told as said; a
question, and an answer by nobody in particular, is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.text.span import Span

_LABEL = re.compile(r"(?m)^[ \t]*(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}): ?(?=\S)")
_NOBODY = re.compile(r"(?:[A-Z]\.?\d?|[A-Z]{2,4}|Question|Answer|Interviewer|Host|Moderator|Reporter|Note|Update)$")
_TURNS = 2
# Words that begin a sentence and are lower case inside one.
_LOWERED = frozenset(
    "The A An This That These Those Some Any All Each Both Most Many More About Around Nearly Only In On At By For From"
    " With Under After Before Until Since As If When While There It Two Three Four Five Six Seven Eight Nine Ten Eleven"
    " Twelve".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of talk: where it begins behind its label, and whose it is; nobody's where only asked or unnamed."""

    start: int
    label: Span
    speaker: str


def turns_of(text: str) -> list[Turn]:
    """The turns of an interview in order; none for a text in which no two labels take turns."""
    found = list(_LABEL.finditer(text))
    times = Counter(match["who"] for match in found)
    if sum(count >= _TURNS for count in times.values()) < _TURNS:
        return []
    turns = [match for match in found if times[match["who"]] >= _TURNS]
    ends = [match.start() for match in turns[1:]] + [len(text)]
    asks = Counter[str]()
    for match, end in zip(turns, ends, strict=True):
        asks[match["who"]] += text[match.end() : end].rstrip().endswith("?")
    named = {who for who in times if not _NOBODY.match(who) and asks[who] * 2 <= times[who] and _known(who, text)}
    return [Turn(match.end(), Span(*match.span()), match["who"] if match["who"] in named else "") for match in turns]


def _known(who: str, text: str) -> bool:
    """True for a label that the text uses as a name elsewhere: Koji Takemura leads the team."""
    return re.search(rf"\b{re.escape(who)}\b(?!:)", text) is not None


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    """The turn that a place of the text lies in; None before the first."""
    at = bisect_right([turn.label.start for turn in turns], offset)
    return turns[at - 1] if at else None


def reported(sentence: str, speaker: str, says: str = "said") -> str:
    """The sentence as said by the speaker of its turn; as it is where it is nobody's."""
    if not speaker:
        return sentence
    first, _, rest = sentence.partition(" ")
    return f"{speaker} {says} that {first.lower() if first in _LOWERED else first} {rest}"
