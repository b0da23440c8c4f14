"""The facts of a bullet judged by all its sources: the best occurrence by its neighbours, or what contradicts it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.check.absent import judge_absent, recounts
from drafter.check.derived import unit_of
from drafter.check.elsewhen import leans, told_by_another_day
from drafter.check.exchanges import crossed
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement, Reason
from drafter.check.occurrences import Occurrence, Shares, occurrences
from drafter.check.places import evidence, place, told
from drafter.check.times import wrong_weekday
from drafter.check.verbatim import Twin, fact_in_twin
from drafter.check.wordings import judge_wording
from drafter.facts.dates.edtf import precision
from drafter.facts.model import Fact, Figure, Time
from drafter.text.display import display_line

_SWAP = 0.6  # how much better two values must fit in each other's place before they count as exchanged
_FAR = 3.0  # how much nearer another value stands when this one is surely about something else
_COUNTER = re.compile(r"[^\d\W]+$")
_HINT = 0.25  # of how two values fit their own places: where each other's fit less, no vote is taken
_LIKELY = 3  # of equal values in the sources, how many are looked at for a pair that changed places
_RIVAL = 1.3  # how much better another value must fit before this one stands for something else


Claims = dict[tuple[int, int], float]
Taken = dict[tuple[int, int], int]


@dataclass(slots=True)
class Case:
    """A figure or date of the bullet with what the sources have beside it."""

    at: int
    fact: Fact
    seen: list[Occurrence]
    equal: list[Occurrence]
    best: Occurrence | None
    close: dict[tuple[int, int], float]

    def fit_at(self, others: Sequence[Occurrence]) -> float:
        """How well this fact's nearest surroundings fit the best of some occurrences."""
        return max((self.close.get((each.source, each.at), 0.0) for each in others), default=0.0)


def judge_facts(
    bullet: Reading, shares: Sequence[Shares], sources: Sequence[SourceIndex], same: Sequence[Twin | None]
) -> list[Judgement]:
    """The judgements of a bullet's facts, in order; `shares` has for each sentence what the sources share with it."""
    cases = [_case(bullet, at, shares, sources) for at in range(len(bullet.facts))]
    crossed = dict(_exchanged(bullet, [case for case in cases if case], sources))
    claims = _claims(cases)
    taken = {(case.best.source, case.best.at): case.at for case in cases if case and case.best}
    judged: list[Judgement] = []
    for at, case in enumerate(cases):
        here = shares[bullet.home[at]] if shares else []
        whole = _whole(bullet, at, same, sources)
        if whole:
            judged.append(whole)
        elif case is None:
            judged.append(judge_wording(bullet, at, here, sources))
        elif at in crossed:
            judged.append(_other_thing(case, crossed[at], sources))
        else:
            judged.append(_judge(bullet, case, claims, taken, here, sources))
    return judged


def _whole(bullet: Reading, at: int, same: Sequence[Twin | None], sources: Sequence[SourceIndex]) -> Judgement | None:
    """The judgement of a fact whose whole sentence is the source's own; weekdays that don't fit are still told."""
    twin, fact = same[bullet.home[at]] if same else None, bullet.facts[at]
    if twin is None or (fact.kind == "date" and wrong_weekday(fact, fact.span.of(bullet.text))):
        return None
    return fact_in_twin(fact, bullet.text, twin, sources)


def _case(bullet: Reading, at: int, shares: Sequence[Shares], sources: Sequence[SourceIndex]) -> Case | None:
    fact = bullet.facts[at]
    if fact.kind in ("name", "quote"):
        return None
    seen = occurrences(bullet, at, shares[bullet.home[at]] if shares else [], sources)
    equal = [each for each in seen if each.outcome is not None]
    best = max(equal, key=_rank, default=None)
    if best and best.outcome and best.outcome[0] != "supported":
        # One source that says it outright is enough, when it speaks of the same thing.
        plain = [each for each in equal if each.outcome and each.outcome[0] == "supported" and _beside(each, best)]
        best = max(plain, key=_rank, default=best)
    close = {(each.source, each.at): each.close for each in seen}
    return Case(at, fact, seen, equal, best, close)


def _rank(each: Occurrence) -> tuple[float, int, int]:
    return each.worth, -each.source, -each.at


def _beside(each: Occurrence, best: Occurrence) -> bool:
    return each.source != best.source and each.fit >= 0.6 * best.fit and each.close >= 0.5 * best.close


def _exchanged(
    bullet: Reading, cases: Sequence[Case], sources: Sequence[SourceIndex]
) -> Iterator[tuple[int, Occurrence]]:
    """Pairs of values that would each fit better in the other's place."""
    for first, one in enumerate(cases):
        for other in cases[first + 1 :]:
            if one.best is None or other.best is None or not _rivals(one.fact, other.best):
                continue
            if one.best.at == other.best.at and one.best.source == other.best.source:
                continue
            if _crossed(bullet, one, other, sources) or _fit_crosswise(one, other, sources):
                yield one.at, _best_of(one, other.equal)
                yield other.at, _best_of(other, one.equal)


def _crossed(bullet: Reading, one: Case, other: Case, sources: Sequence[SourceIndex]) -> bool:
    """True when the neighbours of two facts have changed places, wherever the sources have the two together."""
    # The day on which a thing is told stands anywhere among its words, and "the two cities" counts nothing new.
    if one.fact.kind == "date" or any(recounts(case.fact, bullet.text) for case in (one, other)):
        return False
    if one.fit_at(other.equal) + other.fit_at(one.equal) < _HINT * (one.fit_at(one.equal) + other.fit_at(other.equal)):
        return False
    together = [
        (first, second)
        for first in sorted(one.equal, key=_rank, reverse=True)[:_LIKELY]
        for second in sorted(other.equal, key=_rank, reverse=True)[:_LIKELY]
        if first.source == second.source and first.at != second.at
    ]
    return bool(together) and all(
        crossed(bullet, (one.at, other.at), sources[first.source].reading, (first.at, second.at))
        for first, second in together
    )


def _fit_crosswise(one: Case, other: Case, sources: Sequence[SourceIndex]) -> bool:
    """True when each of two values fits clearly better in the other's place, wherever the two stand."""
    assert one.best and other.best
    if _in_one_japanese_sentence(one.best, other.best, sources):
        return False
    own = one.fit_at(one.equal), other.fit_at(other.equal)
    turned = one.fit_at(other.equal), other.fit_at(one.equal)
    return sum(turned) > sum(own) + _SWAP and turned[0] >= own[0] and turned[1] >= own[1]


def _in_one_japanese_sentence(one: Occurrence, other: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True where only the order of words could tell two values apart, and the two languages order them otherwise."""
    source = sources[one.source]
    return one.source == other.source and source.language == "ja" and source.home[one.at] == source.home[other.at]


def _best_of(case: Case, others: Sequence[Occurrence]) -> Occurrence:
    wanted = {(each.source, each.at) for each in others}
    held = [each for each in case.seen if (each.source, each.at) in wanted]
    return max(held or others, key=lambda each: each.fit)


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
        if _rivals(case.fact, each)
        and taken.get((each.source, each.at), case.at) == case.at
        and not _leaning(each, sources)
    )
    rival = max(
        (each for each in rivals if _counts_alike(case.best, each, sources)), key=lambda each: each.fit, default=None
    )
    if rival and rival.fit > case.best.fit + _RIVAL and not case.best.same_noun:
        if (rival.same_noun or rival.close >= 2.6) and case.best.close < 0.5:
            return _other_thing(case, rival, sources)
        far = rival.close > case.best.close + _FAR and rival.close > 2 * case.best.close
        if rival.same_noun or far or not _around(case.best, shares, sources, 0.5):
            return _elsewhere(case.best, sources)
    if case.best.fit == 0.0 and case.best.outcome and not _around(case.best, shares, sources, 0.0):
        return _elsewhere(case.best, sources)
    return _found(case.fact, bullet.text, case.best, sources)


def _claims(cases: Sequence[Case | None]) -> Claims:
    """For each value of the sources that the bullet has, how well it fits there: nothing else is meant by it."""
    claimed: Claims = {}
    for case in cases:
        for each in case.equal if case else ():
            claimed[each.source, each.at] = max(claimed.get((each.source, each.at), 0.0), each.fit)
    return claimed


def _rivals(fact: Fact, each: Occurrence) -> bool:
    """Another value of the same sort, that might have been meant."""
    if fact.kind != each.fact.kind:
        return False
    if isinstance(fact.value, Time) and isinstance(each.fact.value, Time):
        return precision(fact.value.edtf) == precision(each.fact.value.edtf)
    assert isinstance(fact.value, Figure) and isinstance(each.fact.value, Figure)
    return fact.value.currency == each.fact.value.currency and fact.value.unit == each.fact.value.unit


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


def _other_thing(case: Case, rival: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[rival.source]
    words, where = told(source, rival.fact), place(source, rival.source, rival.fact.span)
    reason: Reason = "date" if case.fact.kind == "date" else "value"
    said = f"The source says {words} here ({where})."
    if case.best:
        about = case.best
        said += f" The bullet's value stands there for something else ({_sentence(sources[about.source], about)})."
    suggestion = display_line(rival.fact.span.of(source.text)) if source.language != "ja" else None
    return Judgement("conflicting", reason, said, (evidence(source, rival.source, rival.fact.span),), suggestion)


def _sentence(source: SourceIndex, each: Occurrence) -> str:
    return f"sentence {source.home[each.at] + 1}"


def _elsewhere(best: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[best.source]
    where = place(source, best.source, best.fact.span)
    said = f"The source has {told(source, best.fact)}, perhaps about something else ({where})."
    return Judgement("doubtful", "elsewhere", said, (evidence(source, best.source, best.fact.span),))


_LOST = {
    "hedge": "The source is hedged in another way than the bullet.",
    "precision": "The source is more exact, or gives a range.",
    "unit": "The bullet lost the unit.",
}


def _found(fact: Fact, text: str, best: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    assert best.outcome is not None
    verdict, reason = best.outcome
    if reason == "hedge" and best.fact.hedge and "estimat" in best.fact.hedge and "estimate" in text.casefold():
        verdict, reason = "supported", "reformatted"
    source = sources[best.source]
    words = best.fact.span.of(source.text)
    if verdict == "supported" and reason == "same":
        if source.language == "ja" and not text.isspace() and words != fact.span.of(text):
            reason = "translated"
        elif words.casefold() != fact.span.of(text).casefold():
            reason = "relative-date" if fact.kind == "date" and not any(map(str.isdigit, words)) else "reformatted"
    elif verdict == "supported" and source.language == "ja" and reason in ("reformatted", "inferred-year"):
        reason = "translated"
    said = f"The source says {told(source, best.fact)} ({place(source, best.source, best.fact.span)})."
    if verdict == "weaker":
        lost = "The bullet lost a hedge." if reason == "hedge" and not fact.hedge else _LOST.get(reason, "")
        said = f"{lost} {said}".strip()
    if reason == "derived" and unit_of(fact) != unit_of(best.fact):
        said = said.replace(" (", ", which comes to the same (", 1)
    if reason == "direction":
        said = f"The hedge points the other way. {said}"
    return Judgement(verdict, reason, said, (evidence(source, best.source, best.fact.span),))
