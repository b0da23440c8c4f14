"""The fact sheet of a Japanese source: its telling sentences, each with its figures, dates and names in English.

It translates values only, by rule and by the glossary, each beside its sentence. It is no bullet and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage
from drafter.facts.model import Fact, Figure, Time, Wording, plain

_LABELS = {
    "money": "how much",
    "number": "how many",
    "percent": "share",
    "quantity": "how big",
    "date": "when",
    "duration": "how long",
    "name": "who or where",
}
_WEIGHTS = {"money": 5, "number": 3, "quantity": 3, "date": 3, "name": 1, "duration": 1, "percent": 1}
_SIGNS = {"USD": "$", "JPY": "¥", "EUR": "€", "GBP": "£"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_HEDGES = {
    "約": "about", "およそ": "about", "ほぼ": "nearly", "最大": "up to", "以上": "at least", "超": "more than",
    "以下": "at most", "未満": "less than", "近く": "nearly", "程度": "about", "前後": "around",
    "少なくとも": "at least",
}  # fmt: skip
_MOST_SENTENCES = 6
_SMALL = Decimal(12)


def sheet_lines(group: Sequence[Passage], year: int | None, translate: Mapping[str, str]) -> list[str]:
    """The lines of the sheet, a sentence each, in the order of the source: `- sentence (how much: $810 million)`.

    `translate` gives the English of names; a name without one is left to the sentence.
    """
    told = [(passage, list(_told(passage, year, translate))) for passage in group]
    lede = [pair for pair in told[:1] if pair[1]]
    rest = sorted((pair for pair in told[1:] if _weight(pair[1])), key=lambda pair: -_weight(pair[1]))
    chosen = sorted([*lede, *rest[: _MOST_SENTENCES - len(lede)]], key=lambda pair: (pair[0].source, pair[0].place))
    return [f"- {' '.join(passage.text.split())} ({_joined(facts)})" for passage, facts in chosen]


def _weight(facts: Sequence[tuple[str, str]]) -> int:
    return sum(_WEIGHTS[kind] for kind in {kind for kind, _ in facts} if kind != "name")


def _joined(facts: Sequence[tuple[str, str]]) -> str:
    by_kind: dict[str, list[str]] = {}
    for kind, said in facts:
        by_kind.setdefault(kind, []).append(said)
    return "; ".join(f"{_LABELS[kind]}: {', '.join(dict.fromkeys(said))}" for kind, said in by_kind.items())


def _told(passage: Passage, year: int | None, translate: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for fact in passage.facts:
        said = in_english(fact, year, translate) if fact.kind in _LABELS else None
        if said is not None:
            yield fact.kind, said


def in_english(fact: Fact, year: int | None, translate: Mapping[str, str]) -> str | None:
    """The value of a fact in English with its hedge; None when it has none, or counts only a few of something."""
    value = fact.value
    if isinstance(value, Time):
        said = house_date(value.edtf, year) if fact.kind == "date" else None
        return said if fact.hedge is None else None
    if isinstance(value, Wording):
        return translate.get(value.text)
    if fact.kind == "number" and value.amount is not None and value.amount < _SMALL:
        return None
    if (said := _figure(value, fact.kind)) is None:
        return None
    if fact.hedge is None:
        return said
    hedge = _HEDGES.get(fact.hedge)
    return f"{hedge} {said}" if hedge else None


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
