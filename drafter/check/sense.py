"""The sense of a sentence against the sources: turned, denied, told as surer than it is, or with its actors exchanged.

Turning words are compared where both texts speak of the same thing: the neighbours decide, not the whole sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from drafter.check.actors import exchanged
from drafter.check.alignment import retold
from drafter.check.certainty import surer
from drafter.check.conditions import condition_lost
from drafter.check.contrasts import contrasted
from drafter.check.directions import against_itself, moved
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import NOT_OK, Judgement
from drafter.check.occurrences import Shares
from drafter.check.places import evidence, place
from drafter.check.polarity import contradicted
from drafter.check.turns import Turn, told_turn
from drafter.check.verbatim import Twin, sentence_in_twin
from drafter.check.wholes import larger_than_whole, made_whole

# Of a sentence's words: what its nearest has to be the same, what the nearest with its neighbours has, and too little.
_SAME, _NEAR, _WIDE, _LITTLE = 0.6, 0.4, 0.75, 0.25
_NOT_ALL = "The source says so but for what is marked in it ({}): read it by eye."
_BY_EYE = "No sentence of the sources says this plainly: read it by eye."


def judge_sentences(
    bullet: Reading, shares: Sequence[Shares], sources: Sequence[SourceIndex], same: Sequence[Twin | None],
    facts: Sequence[Judgement],
) -> list[Judgement]:  # fmt: skip
    """Whether each sentence of the bullet holds in sense; `facts` are the judgements of its facts."""
    return [
        sentence_in_twin(twin, sources) if twin else _judge(bullet, number, shares[number], sources, facts)
        for number, twin in enumerate(same)
    ]


def _judge(
    bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Judgement:
    itself = against_itself(bullet, number)
    if itself:
        return Judgement("conflicting", "direction", itself)
    larger = larger_than_whole(bullet, number)
    if larger:
        return Judgement("conflicting", "value", larger)
    ranked = [(score, -at, -home) for at, found in enumerate(shares) for home, score in found.items()]
    best, at, home = max(ranked, default=(0.0, 0, 0))
    if best <= 0 or not bullet.sentences[number].stems:
        return Judgement("unchecked", "unjudged", _BY_EYE)
    told = retold(bullet, number, shares, sources)
    turn = (
        moved(bullet, number, facts, sources)
        or contradicted(bullet, told, sources, facts)
        or _exchanged(bullet, number, shares, sources)
        or contrasted(bullet, number, facts, sources)
        or made_whole(bullet, number, shares, sources)
        or surer(bullet, told, sources)
        or condition_lost(bullet, told, sources)
    )
    if turn:
        return told_turn(turn, sources)
    found = _nearest(bullet, number, -at, -home, sources)
    if found.verdict == "supported" and any(facts[held].verdict in NOT_OK for held in bullet.sentences[number].facts):
        return replace(found, verdict="unchecked", reason="unjudged", message=_NOT_ALL.format(_where(found, sources)))
    return found


def _where(told: Judgement, sources: Sequence[SourceIndex]) -> str:
    shown = told.evidence[0]
    return place(sources[shown.source], shown.source, shown.span)


def _exchanged(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    where = exchanged(bullet, number, shares, sources)
    return Turn("conflicting", "direction", *where, "In the source the two change places") if where else None


def _nearest(bullet: Reading, number: int, at: int, home: int, sources: Sequence[SourceIndex]) -> Judgement:
    """What the nearest sentence of the sources says of one that nothing speaks against."""
    stems, source = bullet.sentences[number].stems, sources[at]
    span = source.sentences[home].span
    share = len(stems & source.sentences[home].stems) / len(stems)
    beside: set[str] = set()
    for near in range(max(0, home - 1), min(len(source.sentences), home + 2)):
        beside |= source.sentences[near].stems
    wide = len(stems & beside) / len(stems)
    shown = (evidence(source, at, span),)
    if share >= _SAME or (share >= _NEAR and wide >= _WIDE):
        return Judgement("supported", "same", f"The source says so ({place(source, at, span)}).", shown)
    if share < _LITTLE:
        return Judgement("unchecked", "unjudged", _BY_EYE)
    return Judgement("unchecked", "unjudged", f"The nearest is {place(source, at, span)}: read it by eye.", shown)
