"""What the sources have and the bullet lacks, best first: what it costs, how many people, how big, by when.

A value that several sources repeat counts as one and ranks higher, and so does what stands early. Conversions in
brackets, ordinals and quotations are left to the eye.
"""

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.check.alike import far_apart, measure, tells
from drafter.check.figures import reach
from drafter.check.index import SourceIndex, rough_amount
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
_TIMES: tuple[Kind, ...] = ("date", "duration")
_KEPT = 64
_cache: OrderedDict[tuple[str, date | None], tuple["_Item", ...]] = OrderedDict()


@dataclass(frozen=True, slots=True)
class _Item:
    """One value of a source where it first stands there, with its rank; `key` is the same in every source."""

    key: tuple[object, ...]
    fact: Fact
    text: str
    rank: float
    rough: float | None


def left_out(facts: Sequence[Fact], sources: Sequence[SourceIndex]) -> tuple[LeftOut, ...]:
    """The sources' figures and dates that no fact of the bullet tells, merged by value, the one to keep first."""
    told = [(fact, rough_amount(fact)) for fact in facts if fact.kind in _RANKED]
    first: dict[tuple[object, ...], tuple[_Item, int]] = {}
    holding: dict[tuple[object, ...], set[int]] = {}
    done: set[tuple[object, ...]] = set()
    for number, source in enumerate(sources):
        for item in _items(source):
            known = first.get(item.key)
            if item.key in done or ((known is None or known[0].fact.hedge != item.fact.hedge) and _is_told(item, told)):
                done.add(item.key)
                continue
            holding.setdefault(item.key, set()).add(number)
            if known is None or (item.rank, item.text) < (known[0].rank, known[0].text):
                first[item.key] = item, number
    ranked = sorted(
        (each for key, each in first.items() if key not in done),
        key=lambda each: (
            each[0].rank - _PER_SOURCE * (len(holding[each[0].key]) - 1),
            each[0].text,
            each[0].fact.span,
        ),
    )
    return tuple(LeftOut(item.fact, item.text, number, tuple(sorted(holding[item.key]))) for item, number in ranked)


def _is_told(item: _Item, told: Sequence[tuple[Fact, float | None]]) -> bool:
    return any(
        (mine.kind in _TIMES) == (item.fact.kind in _TIMES)
        and not far_apart(rough, item.rough)
        and tells(mine, item.fact)
        for mine, rough in told
    )


def _items(source: SourceIndex) -> tuple[_Item, ...]:
    """What a source has to leave out, read once a source and kept."""
    at = source.text, source.published
    known = _cache.get(at)
    if known is None:
        known = _cache[at] = tuple(_read(source))
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    return known


def _read(source: SourceIndex) -> Iterator[_Item]:
    for kind in _RANKED:
        for group in source.groups.get(kind, ()):
            at = group.members[0]
            fact = source.facts[at]
            if _is_page_day(fact, source) or _converts(source, at):
                continue
            key: tuple[object, ...] = (kind, fact.value)
            if isinstance(fact.value, Figure):
                found = reach(fact)
                key = (measure(fact), found.low, found.high)
            rank = _SORTS[_sort(fact, source.text)] + min(_FURTHEST, _PER_SENTENCE * source.home[at])
            yield _Item(key, fact, fact.span.of(source.text), rank, group.rough)


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
