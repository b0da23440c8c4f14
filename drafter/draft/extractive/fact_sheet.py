"""The fact sheet of a Japanese source: what it holds in figures, dates and names, in English, for a person to write up.

It translates values only, by rule, each with the Japanese sentence beside it. It is no bullet and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage
from drafter.facts.model import Fact, Figure, Time, plain

_LABELS = {
    "money": "How much",
    "number": "How many",
    "percent": "Share",
    "quantity": "How big",
    "date": "When",
    "duration": "How long",
    "name": "Who",
}
_ORDER = ("money", "number", "quantity", "date", "name", "duration", "percent")
_SIGNS = {"USD": "$", "JPY": "¥", "EUR": "€", "GBP": "£"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MOST = {"name": 5, "date": 3, "percent": 2, "duration": 2}


def sheet_lines(group: Sequence[Passage], year: int | None, translate: dict[str, str]) -> list[str]:
    """The lines of the sheet, one fact each: `- How much: $810 million (8億1000万ドル): the sentence`.

    `translate` gives the English of names by the glossary; a name without one stays in Japanese.
    """
    return list(_lines(group, year, translate))


def _lines(group: Sequence[Passage], year: int | None, translate: dict[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    for kind in _ORDER:
        found = [(fact, passage) for passage in group for fact in passage.facts if fact.kind == kind]
        told = 0
        for fact, passage in found:
            surface = fact.span.shift(-passage.span.start).of(passage.text)
            said = in_english(fact, surface, year, translate)
            if said is None or said in seen or told >= _MOST.get(kind, 4):
                continue
            seen.add(said)
            told += 1
            yield f"- {_LABELS[kind]}: {said}: {' '.join(passage.text.split())}"


def in_english(fact: Fact, surface: str, year: int | None, translate: dict[str, str]) -> str | None:
    """The value of a fact in English with the source's own words behind it in brackets; None when there is none."""
    value = fact.value
    if isinstance(value, Time):
        said = house_date(value.edtf, year) if fact.kind == "date" else None
    elif isinstance(value, Figure):
        said = _figure(value, fact.kind)
    else:
        said = translate.get(value.text)
    return None if said is None else f"{said} ({surface})"


def _figure(value: Figure, kind: str) -> str | None:
    if value.amount is None:
        if value.low is None or value.high is None:
            return None
        return f"{_amount(value.low, value, kind)} to {_amount(value.high, value, kind)}"
    return _amount(value.amount, value, kind)


def _amount(amount: Decimal, value: Figure, kind: str) -> str:
    if kind == "percent":
        return f"{plain(amount)} {'points' if value.unit else 'percent'}"
    unit = f" {value.unit}" if value.unit else ""
    if value.currency:
        sign = _SIGNS.get(value.currency)
        return f"{sign}{_scaled(amount)}" if sign else f"{_scaled(amount)} {value.currency}"
    return f"{_scaled(amount)}{unit}"


def _scaled(amount: Decimal) -> str:
    for size, word in _SCALES:
        if abs(amount) >= size and (amount / size * 10000) % 1 == 0:
            return f"{plain(amount / size)} {word}"
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else plain(amount)
