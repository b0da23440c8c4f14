"""The facts of a bullet judged by all its sources: the best occurrence by its neighbours, or what contradicts it."""

from collections.abc import Sequence

from drafter.check.absent import judge_absent
from drafter.check.cases import Case, Claims, Taken, case_of, claims_of
from drafter.check.cast import cast_of
from drafter.check.elsewhen import leans, told_by_another_day
from drafter.check.findings import found, other_thing
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Shares
from drafter.check.paces import other_pace
from drafter.check.pairs import exchanged_pairs
from drafter.check.places import evidence
from drafter.check.rivals import meant_otherwise
from drafter.check.times import wrong_weekday
from drafter.check.verbatim import Twin, fact_in_twin
from drafter.check.wordings import judge_wording


def judge_facts(
    bullet: Reading, shares: Sequence[Shares], sources: Sequence[SourceIndex], same: Sequence[Twin | None]
) -> list[Judgement]:
    """The judgements of a bullet's facts, in order; `shares` has for each sentence what the sources share with it."""
    cases = [case_of(bullet, at, shares, sources) for at in range(len(bullet.facts))]
    crossed = dict(exchanged_pairs(bullet, [case for case in cases if case], sources))
    claims = claims_of(cases)
    taken = {(case.best.source, case.best.at): case.at for case in cases if case and case.best}
    casts = [cast_of(source) for source in sources]
    judged: list[Judgement] = []
    for at, case in enumerate(cases):
        here = shares[bullet.home[at]] if shares else []
        whole = _whole(bullet, at, same, sources)
        if whole:
            judged.append(whole)
        elif case is None:
            judged.append(judge_wording(bullet, at, here, sources, casts))
        elif at in crossed:
            judged.append(other_thing(case, crossed[at], sources))
        else:
            judged.append(_judge(bullet, case, claims, taken, here, sources))
    return judged


def _whole(bullet: Reading, at: int, same: Sequence[Twin | None], sources: Sequence[SourceIndex]) -> Judgement | None:
    """The judgement of a fact whose whole sentence is the source's own; weekdays that don't fit are still told."""
    twin, fact = same[bullet.home[at]] if same else None, bullet.facts[at]
    if twin is None or (fact.kind == "date" and wrong_weekday(fact, fact.span.of(bullet.text))):
        return None
    return fact_in_twin(fact, bullet.text, twin, sources)


def _judge(
    bullet: Reading, case: Case, claims: Claims, taken: Taken, shares: Shares, sources: Sequence[SourceIndex]
) -> Judgement:
    told = _judge_day(bullet, case, shares, sources) if case.fact.kind == "date" else None
    if told:
        return told
    free = [each for each in case.seen if each.outcome is None and claims.get((each.source, each.at), -1.0) < each.fit]
    if case.best is None:
        return judge_absent(bullet, case.at, case.seen, free, shares, sources)
    other = meant_otherwise(bullet, case, free, taken, shares, sources) or other_pace(case, bullet, sources)
    return other or found(case.fact, bullet.text, case.best, sources)


def _judge_day(bullet: Reading, case: Case, shares: Shares, sources: Sequence[SourceIndex]) -> Judgement | None:
    """What only a day may be: told by another day of the text, or with a weekday that is not its own."""
    words = case.fact.span.of(bullet.text)
    told = told_by_another_day(case.fact, bullet.text, shares, sources)
    if told and told.verdict == "supported":
        return told
    if leans(words) and not (case.best and case.best.fit > 0):
        said = "This day is told by another day of the bullet: compare the two by eye."
        return Judgement("unchecked", "unjudged", said)
    real = wrong_weekday(case.fact, words)
    if case.best and case.fact.inferred:
        # The weekday chose the year: the source's own day tells whether the two go together.
        real = real or wrong_weekday(case.best.fact, words)
    if real is None:
        return None
    shown = (evidence(sources[case.best.source], case.best.source, case.best.fact.span),) if case.best else ()
    return Judgement("conflicting", "date", f"That day was a {real}: weekday and date do not go together.", shown)
