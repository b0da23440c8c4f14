"""What a fact is: its kind, its span and its value. Values are exact decimals and EDTF, never floats or guesses.

The rules of what counts as a fact and what it is worth live in the folders beside this file, one per kind.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from drafter.text.span import Span

Kind = Literal["money", "number", "percent", "quantity", "ordinal", "date", "duration", "quote", "name"]
Json: TypeAlias = "str | int | float | bool | None | list[Json] | dict[str, Json]"


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of money, number, percent, quantity and ordinal: one `amount`, or a range from `low` to `high`.

    `currency` is ISO 4217; `unit` the symbol of facts.md, or `points` for percentage points. A range open at one
    end has None there.
    """

    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """The value of a date (ISO 8601-2, EDTF levels 1 and 2) or a duration (ISO 8601 period)."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The value of a quotation (`speaker` where the sentence names one) or a name (`role` where the text gives it)."""

    text: str
    role: str | None = None
    speaker: str | None = None


Value = Figure | Time | Wording


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a text. `inferred` names what the text left out and the rules filled in: only ever `year`."""

    kind: Kind
    span: Span
    value: Value
    hedge: str | None = None
    inferred: Literal["year"] | None = None


def plain(amount: Decimal) -> str:
    """A decimal in plain digits: no exponent, no separators, no trailing zeros."""
    digits = format(amount, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("", "-0", "-") else digits


def value_json(value: Value) -> dict[str, Json]:
    """The value as JSON of facts.md: only the keys that it has."""
    if isinstance(value, Time):
        return {"edtf": value.edtf}
    if isinstance(value, Wording):
        words: dict[str, Json] = {"text": value.text, "role": value.role, "speaker": value.speaker}
        return {key: item for key, item in words.items() if item is not None}
    amounts: dict[str, Json] = {
        key: plain(amount)
        for key, amount in (("amount", value.amount), ("low", value.low), ("high", value.high))
        if amount is not None
    }
    marks = {key: mark for key, mark in (("currency", value.currency), ("unit", value.unit)) if mark is not None}
    return {**amounts, **marks}


def fact_json(fact: Fact, text: str) -> dict[str, Json]:
    """The fact as one JSON object of the `facts` command; `text` is the text that it was found in."""
    found: dict[str, Json] = {
        "kind": fact.kind,
        "text": fact.span.of(text),
        "start": fact.span.start,
        "end": fact.span.end,
        "value": value_json(fact.value),
    }
    if fact.hedge is not None:
        found["hedge"] = fact.hedge
    if fact.inferred is not None:
        found["inferred"] = fact.inferred
    return found
