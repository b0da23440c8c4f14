"""A figure or date of a bullet beside everything that the sources have of its sort: looked up, not judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Occurrence, Shares, occurrences
from drafter.facts.dates.edtf import precision
from drafter.facts.model import Fact, Figure, Time

# A second source speaks of the same thing when its value fits nearly as well as the best: by all that is shared, and
# by the nearest neighbours alone, which are fewer and so differ more.
_FITS, _CLOSE = 0.6, 0.5

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


def case_of(bullet: Reading, at: int, shares: Sequence[Shares], sources: Sequence[SourceIndex]) -> Case | None:
    """What the sources have beside the fact `at`; None for names and quotations, which have no value."""
    fact = bullet.facts[at]
    if fact.kind in ("name", "quote"):
        return None
    seen = occurrences(bullet, at, shares[bullet.home[at]] if shares else [], sources)
    equal = [each for each in seen if each.outcome is not None]
    best = max(equal, key=rank, default=None)
    if best and best.outcome and best.outcome[0] != "supported":
        # One source that says it outright is enough, when it speaks of the same thing.
        plain = [each for each in equal if each.outcome and each.outcome[0] == "supported" and _beside(each, best)]
        best = max(plain, key=rank, default=best)
    close = {(each.source, each.at): each.close for each in seen}
    return Case(at, fact, seen, equal, best, close)


def rank(each: Occurrence) -> tuple[float, int, int]:
    """Orders equal values: the one that fits best last, the earlier of two alike before the later."""
    return each.worth, -each.source, -each.at


def _beside(each: Occurrence, best: Occurrence) -> bool:
    return each.source != best.source and each.fit >= _FITS * best.fit and each.close >= _CLOSE * best.close


def claims_of(cases: Sequence[Case | None]) -> Claims:
    """For each value of the sources that the bullet has, how well it fits there: nothing else is meant by it."""
    claimed: Claims = {}
    for case in cases:
        for each in case.equal if case else ():
            claimed[each.source, each.at] = max(claimed.get((each.source, each.at), 0.0), each.fit)
    return claimed


def are_rivals(fact: Fact, each: Occurrence) -> bool:
    """True for another value of the same sort, that might have been meant."""
    if fact.kind != each.fact.kind:
        return False
    if isinstance(fact.value, Time) and isinstance(each.fact.value, Time):
        return precision(fact.value.edtf) == precision(each.fact.value.edtf)
    assert isinstance(fact.value, Figure) and isinstance(each.fact.value, Figure)
    return fact.value.currency == each.fact.value.currency and fact.value.unit == each.fact.value.unit
