"""Whether two facts can both be true of one thing: equal, rounded, hedged that way, or one inside the other.

Wider than what proves a bullet: a value is alike unless the two texts contradict each other.
"""

from decimal import Decimal

from drafter.check.figures import Reach, compare_figures, reach
from drafter.check.hedges import sort_of_hedge
from drafter.check.times import compare_times
from drafter.facts.dates.edtf import supports
from drafter.facts.model import Fact, Figure, Time

_SLACK = {"about": (Decimal("0.93"), Decimal("1.07")), "under": (Decimal("0.88"), Decimal(1))}
_LONG = Decimal("1e15")


def measure(fact: Fact) -> str:
    """What a fact can be compared with: its kind and measure; dates with dates, durations with durations."""
    if isinstance(fact.value, Figure):
        sort = "ordinal" if fact.kind == "ordinal" else "points" if fact.value.unit == "points" else "figure"
        return f"{sort} {reach(fact).measure}"
    return fact.kind


def far_apart(one: float | None, other: float | None) -> bool:
    """True when two rough amounts in base units are further apart than rounding reaches."""
    return one is not None and other is not None and abs(one - other) > 0.16 * max(abs(one), abs(other))


def tells(one: Fact, other: Fact) -> bool:
    """True when a fact has the value of another, exact, converted or rounded."""
    if isinstance(one.value, Time) and isinstance(other.value, Time):
        here, there = one.value.edtf, other.value.edtf
        yearless = one.kind == "date" and (one.inferred or other.inferred) and len(here) > 4
        return bool(compare_times(one, other) or compare_times(other, one)) or bool(yearless and here[4:] == there[4:])
    if not (isinstance(one.value, Figure) and isinstance(other.value, Figure)):
        return False
    return reach(one) == reach(other) or bool(compare_figures(one, other) or compare_figures(other, one))


def alike(one: Fact, other: Fact) -> bool:
    """True when one of two facts of one measure gives no cause to doubt the other."""
    if tells(one, other) or one.value == other.value:
        return True
    if isinstance(one.value, Time) and isinstance(other.value, Time):
        here, there = one.value.edtf, other.value.edtf
        return _inside(here, there) or _inside(there, here)
    figures = isinstance(one.value, Figure) and isinstance(other.value, Figure)
    return figures and _overlap(_room(one), _room(other))


def _inside(range_: str, day: str) -> bool:
    """True for a day at or between the ends of a range, or a range that begins in it."""
    first, slash, last = range_.partition("/")
    if not slash or "/" in day or day.startswith("P"):
        return False
    return supports(first, day) or supports(last, day) or (first[:10] <= day <= last[:10] and len(day) == 10)


def _room(fact: Fact) -> tuple[Decimal, Decimal]:
    """The lowest and highest amount that a figure with its hedge leaves open."""
    found: Reach = reach(fact)
    low = found.low if found.low is not None else -_LONG
    high = found.high if found.high is not None else _LONG
    sort = sort_of_hedge(fact.hedge)
    if sort == "over":
        return low, _LONG
    if sort == "most":
        return -_LONG, high
    if sort in _SLACK:
        less, more = _SLACK[sort]
        return low * less, high * more
    return low, high


def _overlap(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
