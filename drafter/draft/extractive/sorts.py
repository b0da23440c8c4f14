"""The sort of a figure, and what a figure of each sort weighs when sentences are chosen."""

from __future__ import annotations

import re

from drafter.draft.extractive.material import Passage, either_way
from drafter.facts.model import Fact, Figure, Time

_PEOPLE = re.compile(
    r"^\s?(?:\w+ ){0,2}?(?:people|jobs|workers|employees|troops|marines|soldiers|personnel|sailors|residents"
    r"|households|students"
    r"|technicians|teachers|graduates|welders|nurses|doctors|drivers|farmers|fans|members|children|pupils"
    r"|staff|positions|engineers|service members|passengers|patients|visitors|evacuees|homes|families)\b",
    re.IGNORECASE,
)
# What one of something costs: a wage, a share's price. It tells less than what the whole costs.
_RATE = re.compile(r"^ (?:an? (?:hour|day|share|ton|barrel|head|person|night|month)|per|each|apiece)\b")
_PRICE = re.compile(
    r"\b(?:(?:retail|average|market|ticket|share|closing|spot|street|list) (?:price|fare|rent|wage)s?|prices?|fares?"
    r"|salar(?:y|ies)|averag(?:ed|ing|e)|average annual salary of)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_FEW = 10
_RECENT_YEARS = 3
# What the first figure of a sort weighs; each further one weighs less.
WEIGHTS = {
    "money": 5.0,
    "people": 5.0,
    "quantity": 3.5,
    "due": 4.0,
    "date": 3.0,
    "past": 0.8,
    "number": 2.0,
    "rate": 1.0,
    "duration": 1.5,
    "percent": 0.5,
    "ordinal": 0.2,
}


def sort_of(fact: Fact, passage: Passage) -> str:
    """The sort of a figure: its kind, or `people` (heads, jobs), `rate` (what one costs), `due` or `past` (dates)."""
    if fact.kind == "date" and isinstance(fact.value, Time) and passage.published is not None:
        day = fact.value.edtf.partition("/")[0].rstrip("?~%")
        ahead = day.replace("-", "").isdigit() and day > passage.published.isoformat()[: len(day)]
        # A day that may be another is no figure to choose a sentence for.
        past = day[:4].isdigit() and int(day[:4]) < passage.published.year - _RECENT_YEARS
        return "ordinal" if either_way(fact, passage) else "due" if ahead else "past" if past else "date"
    if fact.kind == "money" and _is_rate(fact, passage):
        return "rate"
    if (
        fact.kind == "number"
        and not _is_few(fact)
        and _PEOPLE.match(passage.text[fact.span.end - passage.span.start :])
    ):
        return "people"
    return fact.kind


def _is_rate(fact: Fact, passage: Passage) -> bool:
    at = fact.span.shift(-passage.span.start)
    return _RATE.match(passage.text[at.end :]) is not None or _PRICE.search(passage.text[: at.start]) is not None


def _is_few(fact: Fact) -> bool:
    return isinstance(fact.value, Figure) and fact.value.amount is not None and fact.value.amount < _FEW
