"""Sources that seem to tell one story: they share names, figures and days. A guess for a person to take or leave.

Countries, their capitals and the day itself count for nothing: all news of a fortnight shares them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from drafter.facts import find_facts
from drafter.facts.glossary import glossary
from drafter.facts.model import Fact, Figure, Time, Wording, plain
from drafter.issue.model import IssueSource
from drafter.issue.places import is_country
from drafter.sources.model import Source
from drafter.text.folding import fold_words

_ENOUGH = 5.0
_DAYS_APART = 14
_MANY = 4
_WEIGHED = {"money": 3.0, "quantity": 3.0, "number": 1.0, "percent": 1.0}
_LEAST = Decimal(20)
_KEPT = 256
_CAPITALS = frozenset(("Washington", "Tokyo"))  # in the glossary's English, whatever the source writes


def stories(sources: Sequence[IssueSource]) -> list[tuple[str, ...]]:
    """Groups of two or more sources that tell one story, as their ids in the order given. Slow: find facts in all."""
    told = {item.id: _marks(item.source) for item in sources if item.source.kind == "article"}
    spread = Counter(mark for marks in told.values() for mark in marks)
    common = {mark for mark, times in spread.items() if len(told) >= _MANY and times > len(told) / 2}
    days = {item.id: item.source.published for item in sources}
    groups = [{one} for one in told]
    for one, other in combinations(told, 2):
        if _near(days[one], days[other]) and _shared(told[one], told[other], common) >= _ENOUGH:
            joined = [group for group in groups if one in group or other in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    order = {item.id: at for at, item in enumerate(sources)}
    found = [tuple(sorted(group, key=order.__getitem__)) for group in groups if len(group) > 1]
    return sorted(found, key=lambda group: order[group[0]])


def _shared(one: Mapping[str, float], other: Mapping[str, float], common: set[str]) -> float:
    """What two sources share, weighed; nothing unless a figure, a day or several names are among it."""
    both = [mark for mark in one if mark in other and mark not in common]
    names = sum(mark.startswith("name ") and one[mark] >= 2 for mark in both)
    bound = names >= 3 or any(not mark.startswith("name ") for mark in both)
    return sum(min(one[mark], other[mark]) for mark in both) if bound else 0.0


def _near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= _DAYS_APART


def _marks(source: Source) -> dict[str, float]:
    return _marks_of(source.text, source.published)


@lru_cache(maxsize=_KEPT)
def _marks_of(text: str, published: date | None) -> dict[str, float]:
    marks: dict[str, float] = {}
    for fact in find_facts(text, published):
        mark, weight = _mark(fact, fact.span.of(text), published)
        if weight:
            marks[mark] = max(weight, marks.get(mark, 0.0))
    return marks


def _mark(fact: Fact, words: str, published: date | None) -> tuple[str, float]:
    """What makes a fact the same in another source, across languages, and how much it tells."""
    value = fact.value
    if isinstance(value, Figure):
        if value.amount is None or fact.kind not in _WEIGHED or (fact.kind == "number" and value.amount < _LEAST):
            return "", 0.0
        return f"{fact.kind} {plain(value.amount)} {value.currency or ''}{value.unit or ''}", _WEIGHED[fact.kind]
    if isinstance(value, Time):
        apart = _days_from(value.edtf, published)
        return f"day {value.edtf}", 1.0 if fact.kind == "date" and apart is not None and apart > 7 else 0.0
    return _name(value, words) if fact.kind == "name" else ("", 0.0)


def _name(value: Wording, words: str) -> tuple[str, float]:
    if is_country(words):
        return "", 0.0
    entries = glossary().of_english(value.text) or glossary().of_japanese(value.text)
    if entries:
        if entries[0].english[0] in _CAPITALS:
            return "", 0.0
        return f"name {entries[0].english[0].casefold()}", 1.0
    whole = fold_words(value.text).removesuffix(".").removesuffix(" co").removesuffix(" inc").removesuffix(" corp")
    return f"name {whole}", 2.0 if len(whole) > 3 else 1.0


def _days_from(edtf: str, published: date | None) -> int | None:
    try:
        day = date.fromisoformat(edtf)
    except ValueError:
        return None
    return abs((day - published).days) if published is not None else None
