"""One figure while it is being read: its numeral, and what its neighbours add."""

from dataclasses import dataclass
from decimal import Decimal

from drafter.facts.model import Kind


@dataclass(slots=True)
class Item:
    """A numeral with its currency, scale, unit or counter. `coefficient` is what stood before the scale."""

    start: int
    end: int
    value: Decimal
    coefficient: Decimal
    scale: Decimal = Decimal(1)
    kind: Kind = "number"
    currency: str | None = None
    unit: str | None = None
    bare: bool = True
    """True when nothing but a scale follows or precedes: a range's other end may lend it what it lacks."""
    before: bool = False
    """True when its currency stood before it."""
    words: bool = False
    digits_end: int = 0
    counter: str | None = None
    top: Decimal | None = None
    """The other end, where one expression holds both: 149円85〜87銭."""
