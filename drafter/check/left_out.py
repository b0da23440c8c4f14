"""What the sources have and the bullet lacks, best first: what it costs, how many people, how big, by when.

A value that several sources repeat counts as one and ranks higher, and so does what stands early. Conversions in
brackets, ordinals and quotations are left to the eye.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.alike import alike, measure
from drafter.check.index import SourceIndex
from drafter.check.model import LeftOut
from drafter.facts.dates.edtf import precision
from drafter.facts.model import Fact, Figure, Time

_RANKED = frozenset(("money", "number", "quantity", "percent", "date", "duration"))
_PEOPLE = re.compile(
    r"[\s-]*(?:\w+[\s-]){0,2}?(?:people|person|jobs?|workers|employees|staff|residents|troops|soldiers|marines|sailors"
    r"|members|students|patients|passengers|visitors|dead|deaths|killed|injured|survivors|households|homes|voters"
    r"|engineers|posts|positions|personnel)\b",
    re.IGNORECASE,
)
_SORTS = {"money": 0.0, "people": 1.0, "quantity": 2.0, "date": 2.5, "number": 4.0, "percent": 4.0, "duration": 5.0}
_SMALL = 10
# How much a fact loses a sentence, at most; a fact that one more source repeats gains as much as two sorts.
_PER_SENTENCE, _FURTHEST, _PER_SOURCE = 0.3, 6.0, 2.0


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
    told: dict[str, list[Fact]] = {}
    for fact in facts:
        told.setdefault(measure(fact), []).append(fact)
    merged: dict[str, list[_Merged]] = {}
    for number, source in enumerate(sources):
        for at, fact in enumerate(source.facts):
            if fact.kind not in _RANKED or _is_page_day(fact, source):
                continue
            of = measure(fact)
            if not any(alike(mine, fact) for mine in told.get(of, ())) and not _converts(source, at, told):
                _merge(merged.setdefault(of, []), fact, source, number, source.home[at])
    ranked = sorted(
        (each for found in merged.values() for each in found),
        key=lambda each: (each.rank - _PER_SOURCE * (len(each.sources) - 1), each.text, each.fact.span),
    )
    return tuple(LeftOut(each.fact, each.text, each.source, tuple(sorted(each.sources))) for each in ranked)


def _merge(found: list[_Merged], fact: Fact, source: SourceIndex, number: int, sentence: int) -> None:
    text = fact.span.of(source.text)
    rank = _SORTS[_sort(fact, source.text)] + min(_FURTHEST, _PER_SENTENCE * sentence)
    same = next((each for each in found if _same(each.fact, fact)), None)
    if same is None:
        found.append(_Merged(fact, text, number, rank, {number}))
        return
    same.sources.add(number)
    if (rank, text) < (same.rank, same.text):
        same.fact, same.text, same.source, same.rank = fact, text, number, rank


def _same(one: Fact, other: Fact) -> bool:
    """True for one value in two forms; rounding merges nothing here, so that merging does not depend on order."""
    if isinstance(one.value, Figure) and isinstance(other.value, Figure):
        return _ends(one) == _ends(other)
    return one.value == other.value


def _ends(fact: Fact) -> tuple[object, object]:
    from drafter.check.figures import reach

    found = reach(fact)
    return found.low, found.high


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
    return isinstance(fact.value, Time) and source.published is not None and _PAGE_DAY.fullmatch(
        fact.span.of(source.text)
    ) is not None  # fmt: skip


_PAGE_DAY = re.compile(r"today|now|this (?:week|month|year)|今日|本日|現在", re.IGNORECASE)


def _converts(source: SourceIndex, at: int, told: dict[str, list[Fact]]) -> bool:
    """True for a figure in brackets that says in other units what the bullet tells: 8億1000万ドル（約1100億円）."""
    if at == 0:
        return False
    before, fact = source.facts[at - 1], source.facts[at]
    between = source.text[before.span.end : fact.span.start]
    if len(between) > 24 or not re.match(r"\s*(?:[a-z]+\s*)?[(（]", between) or fact.kind != before.kind:
        return False
    return any(alike(mine, before) for mine in told.get(measure(before), ()))
