"""Ways turned round: a rise told as a fall, an approval as a refusal, where both texts speak of the same thing."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.check.clauses import clause_at, cues_in
from drafter.check.cues import Cue, loose
from drafter.check.index import Reading, SourceIndex, rough_amount
from drafter.check.model import Judgement
from drafter.check.moves import turned_figure
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.check.ways import CARRIED
from drafter.facts.model import Fact, Figure
from drafter.text.display import display_line

_NEAR = 70
_NEAREST = 0.34  # of what the nearest sentence shares: one that shares less tells of something else
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_LEAD = re.compile(r"\b(from|to)\s+(?:about |around |nearly |some |just )?$", re.IGNORECASE)
_TURNED = "The source says it the other way round"


def against_itself(bullet: Reading, number: int) -> str | None:
    """A rise from more to less, or a fall from less to more; None when the sentence agrees with itself."""
    held = bullet.sentences[number].facts
    for cue in bullet.cues:
        if cue.key != "more" or cue.sentence != number:
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


def turned(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """A way of the bullet that the sources have the other way round, beside the same words, and nowhere its own way."""
    # A figure of one digit stands in too many sentences to tell which of them speaks of the same.
    figures = frozenset(stem for stem in bullet.sentences[number].stems if stem[0] == "=" and len(stem.rstrip("0")) > 2)
    figures = frozenset(stem for stem in figures if "-" not in stem)
    least = max(1.0, _NEAREST * max((max(found.values(), default=0.0) for found in shares), default=0.0))
    foreign = all(source.language == "ja" for source in sources)
    for cue in bullet.cues:
        if cue.sort != "way" or cue.sentence != number or _said_both(cue, bullet) or _denied(cue, bullet):
            continue
        same, other, where = 0, 0, (0, 0)
        for at, source in enumerate(sources):
            for theirs in source.reading.cues:
                if theirs.sort != "way" or theirs.key != cue.key or shares[at].get(theirs.sentence, 0.0) < least:
                    continue
                shared = len(cue.near & theirs.near) + len(cue.beside & theirs.beside)
                if source.language == "ja":
                    shared += 2 * len(figures & source.sentences[theirs.sentence].stems)
                if theirs.side == cue.side:
                    same = max(same, shared)
                elif shared > other and (cue.key in CARRIED or cue.carried == theirs.carried):
                    other, where = shared, (at, theirs.sentence)
        needed = 5 if loose(cue) else 2 if foreign else 3 if len(cue.near) > 2 else 1
        if foreign and same and other < 2 * same + 2:
            continue
        if other >= needed and other > same and other >= (0.25 if foreign else 0.34) * len(cue.near):
            return Turn("conflicting", "direction", *where, _TURNED)
    return None


def _denied(cue: Cue, bullet: Reading) -> bool:
    """True for a way that a not before it may reach without turning it: "did not plan to expand"."""
    if cue.carried or bullet.language == "ja":
        return False
    clause = clause_at(bullet, cue.sentence, cue.span.start)
    return any(held.span.end <= cue.span.start for held in cues_in(bullet, cue.sentence, "not", clause))


def _said_both(cue: Cue, bullet: Reading) -> bool:
    """True when the bullet's sentence has both ways itself, as in "rose before it fell"."""
    return any(
        each.sort == "way" and each.key == cue.key and each.side != cue.side and each.sentence == cue.sentence
        for each in bullet.cues
    )
