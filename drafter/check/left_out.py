"""What the sources have and the bullet lacks, best first: what it costs, how many people, how big, by when.

A value that several sources repeat counts as one and ranks higher, and so does what stands early. Conversions in
brackets, ordinals and quotations are left to the eye.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.alike import far_apart, measure, tells
from drafter.check.figures import reach
from drafter.check.index import Group, SourceIndex, rough_amount
from drafter.check.model import LeftOut
from drafter.facts.dates.edtf import precision
from drafter.facts.model import Fact, Figure, Kind, Time

_RANKED: tuple[Kind, ...] = ("money", "number", "quantity", "percent", "date", "duration")
_PEOPLE = re.compile(
    r"[\s-]*(?:\w+[\s-]){0,2}?(?:people|person|jobs?|workers|employees|staff|residents|troops|soldiers|marines|sailors"
    r"|members|students|patients|passengers|visitors|dead|deaths|killed|injured|survivors|households|homes|voters"
    r"|engineers|posts|positions|personnel)\b",
    re.IGNORECASE,
)
_SORTS = {"money": 0.0, "people": 1.0, "quantity": 2.0, "date": 2.5, "number": 4.0, "percent": 4.0, "duration": 5.0}
_PAGE_DAY = re.compile(r"today|now|this (?:week|month|year)|今日|本日|現在", re.IGNORECASE)
_OPENS = re.compile(r"[^(（)）]{0,16}[(（][^)）]{0,16}")
_SMALL = 10
# How much a fact loses a sentence, at most; a fact that one more source repeats gains more than two sorts.
_PER_SENTENCE, _FURTHEST, _PER_SOURCE = 0.3, 6.0, 2.5


@dataclass(slots=True)
class _Merged:
    """One value of the sources: where it first stands, its rank there, and the sources that have it."""

    fact: Fact
    text: str
    source: int
    rank: float
    sources: set[int]


def left_out(facts: Sequence[Fact], sources: Sequence[SourceIndex]) -> tuple[LeftOut, ...]:
    """The sources' figures and dates that no fact of the bullet tells, merged by value, the one to keep first."""
    told = [(fact, rough_amount(fact)) for fact in facts if fact.kind in _RANKED]
    merged: dict[tuple[object, ...], _Merged] = {}
    for number, source in enumerate(sources):
        for kind in _RANKED:
            for group in source.groups.get(kind, ()):
                at = group.members[0]
                if not (_is_told(group, told) or _is_page_day(group.fact, source) or _converts(source, at)):
                    _merge(merged, source.facts[at], source, number, source.home[at])
    ranked = sorted(
        merged.values(),
        key=lambda each: (each.rank - _PER_SOURCE * (len(each.sources) - 1), each.text, each.fact.span),
    )
    return tuple(LeftOut(each.fact, each.text, each.source, tuple(sorted(each.sources))) for each in ranked)


def _is_told(group: Group, told: Sequence[tuple[Fact, float | None]]) -> bool:
    return any(not far_apart(rough, group.rough) and tells(mine, group.fact) for mine, rough in told)


def _merge(
    merged: dict[tuple[object, ...], _Merged], fact: Fact, source: SourceIndex, number: int, sentence: int
) -> None:
    text = fact.span.of(source.text)
    rank = _SORTS[_sort(fact, source.text)] + min(_FURTHEST, _PER_SENTENCE * sentence)
    key: tuple[object, ...] = (fact.kind, fact.value)
    if isinstance(fact.value, Figure):
        found = reach(fact)
        key = (measure(fact), found.low, found.high)
    same = merged.setdefault(key, _Merged(fact, text, number, rank, set()))
    same.sources.add(number)
    if (rank, text) < (same.rank, same.text):
        same.fact, same.text, same.source, same.rank = fact, text, number, rank


def _sort(fact: Fact, text: str) -> str:
    """The sort of a fact: people and jobs before other counts, and small counts and bare years last of all."""
    if fact.kind == "number" and isinstance(fact.value, Figure):
        if _PEOPLE.match(text, fact.span.end) or fact.span.of(text).endswith(("人", "名", "世帯")):
            return "people"
        small = fact.value.amount is not None and fact.value.amount < _SMALL
        return "duration" if small else "number"
    if fact.kind == "date" and isinstance(fact.value, Time):
        return "date" if precision(fact.value.edtf) in ("day", "month", "interval") else "number"
    return fact.kind


def _is_page_day(fact: Fact, source: SourceIndex) -> bool:
    return isinstance(fact.value, Time) and _PAGE_DAY.fullmatch(fact.span.of(source.text)) is not None


def _converts(source: SourceIndex, at: int) -> bool:
    """True for a figure in brackets that says the one before it in other units: 8億1000万ドル（約1100億円）."""
    if at == 0:
        return False
    before, fact = source.facts[at - 1], source.facts[at]
    between = source.text[before.span.end : fact.span.start]
    return fact.kind == before.kind in ("money", "quantity") and _OPENS.fullmatch(between) is not None
