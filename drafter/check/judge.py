"""The facts of a bullet judged by all its sources: the best occurrence by its neighbours, or what contradicts it."""

import re
from collections.abc import Sequence

from drafter.check.absent import judge_absent
from drafter.check.cases import Case, Claims, are_rivals, case_of, claims_of
from drafter.check.cast import cast_of
from drafter.check.elsewhen import leans, told_by_another_day
from drafter.check.findings import elsewhere, found, other_thing
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Occurrence, Shares
from drafter.check.pairs import exchanged_pairs
from drafter.check.places import evidence
from drafter.check.times import wrong_weekday
from drafter.check.verbatim import Twin, fact_in_twin
from drafter.check.wordings import judge_wording

_COUNTER = re.compile(r"[^\d\W]+$")
_RIVAL = 1.3  # how much better another value must fit before this one stands for something else: a noun and a verb more
_NEAR, _LOOSE = 2.6, 0.5  # what the other shares of the nearest words, the noun with them, and what this one has not
_FAR = 3.0  # how much nearer another value stands when this one is surely about something else
_HALF = 0.5  # of what the best sentence shares: where an occurrence's sentences have less, they tell another thing

Taken = dict[tuple[int, int], int]


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
    words = case.fact.span.of(bullet.text)
    told = told_by_another_day(case.fact, bullet.text, shares, sources) if case.fact.kind == "date" else None
    if told and told.verdict == "supported":
        return told
    if case.fact.kind == "date" and leans(words) and not (case.best and case.best.fit > 0):
        said = "This day is told by another day of the bullet: compare the two by eye."
        return Judgement("unchecked", "unjudged", said)
    real = wrong_weekday(case.fact, words) if case.fact.kind == "date" else None
    if case.best and case.fact.inferred:
        # The weekday chose the year: the source's own day tells whether the two go together.
        real = real or wrong_weekday(case.best.fact, words)
    if real:
        shown = (evidence(sources[case.best.source], case.best.source, case.best.fact.span),) if case.best else ()
        return Judgement("conflicting", "date", f"That day was a {real}: weekday and date do not go together.", shown)
    free = [each for each in case.seen if each.outcome is None and claims.get((each.source, each.at), -1.0) < each.fit]
    if case.best is None:
        return judge_absent(bullet, case.at, case.seen, free, shares, sources)
    rivals = (
        each
        for each in free
        if are_rivals(case.fact, each)
        and taken.get((each.source, each.at), case.at) == case.at
        and not _leaning(each, sources)
    )
    rival = max(
        (each for each in rivals if _counts_alike(case.best, each, sources)), key=lambda each: each.fit, default=None
    )
    if rival and rival.fit > case.best.fit + _RIVAL and not case.best.same_noun:
        if (rival.same_noun or rival.close >= 2.6) and case.best.close < _LOOSE:
            return other_thing(case, rival, sources)
        far = rival.close > case.best.close + _FAR and rival.close > 2 * case.best.close
        if rival.same_noun or far or not _around(case.best, shares, sources, _HALF):
            return elsewhere(case.best, sources)
    if case.best.fit == 0.0 and case.best.outcome and not _around(case.best, shares, sources, 0.0):
        return elsewhere(case.best, sources)
    return found(case.fact, bullet.text, case.best, sources)


def _leaning(each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True for a day told without a figure ("this weekend"): what it counts from is often guessed."""
    return each.fact.kind == "date" and not any(map(str.isdigit, each.fact.span.of(sources[each.source].text)))


def _counts_alike(best: Occurrence, each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """False for Japanese figures with other counters: 15人 is no rival of 1回."""
    if sources[each.source].language != "ja" or sources[best.source].language != "ja" or best.fact.kind != "number":
        return True
    one, other = (_COUNTER.search(x.fact.span.of(sources[x.source].text)) for x in (best, each))
    return not one or not other or one.group() == other.group()


def _around(best: Occurrence, shares: Shares, sources: Sequence[SourceIndex], part: float) -> bool:
    """True when the sentences beside that of an occurrence share that part of what the best of all shares."""
    home, here = sources[best.source].home[best.at], shares[best.source]
    wanted = part * max(here.values(), default=0.0)
    return max(here.get(number, 0.0) for number in range(home - 2, home + 3)) > wanted
