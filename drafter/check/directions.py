"""A rise or a fall told against its own figures, or against the figure of the source."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.check.index import Reading, SourceIndex, rough_amount
from drafter.check.model import Judgement
from drafter.check.moves import turned_figure
from drafter.check.statements import ways_of
from drafter.check.turns import Turn
from drafter.facts.model import Fact, Figure
from drafter.text.display import display_line

_NEAR = 70
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_LEAD = re.compile(r"\b(from|to)\s+(?:about |around |nearly |some |just )?$", re.IGNORECASE)
_TURNED = "The source says it the other way round"


def against_itself(bullet: Reading, number: int) -> str | None:
    """A rise from more to less, or a fall from less to more; None when the sentence agrees with itself."""
    held = bullet.sentences[number].facts
    for cue in ways_of(bullet, number, "more"):
        if cue.denied is not False:
            continue
        after = [bullet.facts[at] for at in held if 0 <= bullet.facts[at].span.start - cue.span.end < _NEAR]
        for one, other in _courses(bullet, after):
            if one != other and (other < one) == (cue.side == 0):
                end = max(fact.span.end for fact in after)
                words = display_line(bullet.text[cue.span.start : end])
                return f"The sentence contradicts itself: “{words}” goes the other way."
    return None


def _courses(bullet: Reading, facts: Sequence[Fact]) -> Iterator[tuple[float, float]]:
    """Where figures go from one amount to another, in the words' order: "from 41 percent in 2020 to 36 percent"."""
    figures = [fact for fact in facts if isinstance(fact.value, Figure)]
    for fact in figures:
        low, high = _ends(fact)
        if (
            low is not None
            and high is not None
            and _FROM.search(bullet.text, max(0, fact.span.start - 8), fact.span.start)
        ):
            yield float(low), float(high)
    for one, other in pairwise(figures):
        leads = [_LEAD.search(bullet.text, max(0, each.span.start - 16), each.span.start) for each in (one, other)]
        told = [match[1].casefold() if match else "" for match in leads]
        a, b = rough_amount(one), rough_amount(other)
        if one.kind == other.kind and a is not None and b is not None and sorted(told) == ["from", "to"]:
            yield (a, b) if told[0] == "from" else (b, a)


def _ends(fact: Fact) -> tuple[Decimal | None, Decimal | None]:
    return (fact.value.low, fact.value.high) if isinstance(fact.value, Figure) else (None, None)


def moved(bullet: Reading, number: int, facts: Sequence[Judgement], sources: Sequence[SourceIndex]) -> Turn | None:
    """A figure that moves the other way in the source, told at the figure itself."""
    where = turned_figure(bullet, number, facts, sources)
    return Turn("conflicting", "direction", *where, _TURNED) if where else None
