"""Two figures compared by value: equal, rounded the right way, weaker, or another. Never by likeness of words."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.check.hedges import is_fulfilled, sort_of_hedge
from drafter.check.model import Reason, Verdict
from drafter.facts.model import Fact, Figure

UNITS: dict[str, tuple[str, Decimal]] = {
    name: (sort, Decimal(factor))
    for sort, table in {
        "area": {
            "m2": "1",
            "sqft": "0.09290304",
            "km2": "1000000",
            "ha": "10000",
            "acre": "4046.8564224",
            "mi2": "2589988.110336",
            "a": "100",
        },
        "length": {
            "m": "1",
            "km": "1000",
            "mi": "1609.344",
            "nmi": "1852",
            "ft": "0.3048",
            "yd": "0.9144",
            "in": "0.0254",
            "cm": "0.01",
            "mm": "0.001",
        },
        "mass": {"kg": "1", "t": "1000", "lb": "0.45359237", "g": "0.001", "oz": "0.028349523125"},
        "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
        "energy": {"Wh": "1", "kWh": "1000", "MWh": "1000000", "GWh": "1000000000"},
        "volume": {
            "L": "1",
            "kL": "1000",
            "bbl": "158.987294928",
            "gal": "3.785411784",
            "m3": "1000",
            "ft3": "28.316846592",
            "mL": "0.001",
        },
        "speed": {"km/h": "1", "kn": "1.852", "mph": "1.609344", "m/s": "3.6"},
        "temperature": {"°C": "1", "°F": "0.5555555556"},
    }.items()
    for name, factor in table.items()
}
_ZEROS = {"°F": Decimal(32)}  # where a scale begins that does not begin at nought
Outcome = tuple[Verdict, Reason]
_DERIVED: Outcome = ("supported", "derived")


@dataclass(frozen=True, slots=True)
class Reach:
    """A figure in base units: its low and high end (equal for one amount), and what it measures."""

    low: Decimal | None
    high: Decimal | None
    measure: str


@lru_cache(maxsize=8192)
def reach(fact: Fact) -> Reach:
    """The figure of a fact in base units."""
    value = fact.value
    assert isinstance(value, Figure)
    sort, factor = UNITS.get(value.unit or "", (value.unit or "", Decimal(1)))
    measure = value.currency or sort or ("percent" if fact.kind == "percent" else "")
    low = value.amount if value.amount is not None else value.low
    high = value.amount if value.amount is not None else value.high
    zero = _ZEROS.get(value.unit or "", Decimal(0))
    low, high = (None if end is None else (end - zero) * factor for end in (low, high))
    return Reach(low, high, measure)


def compare_figures(bullet: Fact, source: Fact) -> Outcome | None:
    """How a source's figure bears on the bullet's; None when it is another value or another measure."""
    mine, theirs = reach(bullet), reach(source)
    if (bullet.kind == "ordinal") != (source.kind == "ordinal"):
        return None
    if _percent_told(bullet, source) and mine.low == theirs.low:
        return "weaker", "unit"
    if "percent" in (mine.measure, theirs.measure) and _share_told(bullet, source, mine.low, theirs.low):
        return _DERIVED
    if mine.measure != theirs.measure:
        return None
    if (mine.low, mine.high) == (theirs.low, theirs.high):
        return _by_hedges(bullet, source)
    if mine.low is None or theirs.low is None or mine.low != mine.high:
        return None
    if theirs.low != theirs.high:
        return ("weaker", "precision") if mine.low in (theirs.low, theirs.high) else None
    if _converted(bullet, source, mine.low, theirs.low):
        return "supported", "derived"
    return _rounded(bullet, source, mine.low, theirs.low)


def _share_told(bullet: Fact, source: Fact, mine: Decimal | None, theirs: Decimal | None) -> bool:
    """True for 40 percent and two in five: a part of one beside a per cent figure."""
    if {bullet.kind, source.kind} != {"percent", "number"} or mine is None or theirs is None:
        return False
    percent, part = (mine, theirs) if bullet.kind == "percent" else (theirs, mine)
    return 0 < part < 1 and abs(part * 100 - percent) < Decimal("0.7")


def _percent_told(bullet: Fact, source: Fact) -> bool:
    return bullet.kind == "number" and source.kind == "percent" and bullet.hedge == source.hedge


def _by_hedges(bullet: Fact, source: Fact) -> Outcome:
    mine, theirs = sort_of_hedge(bullet.hedge), sort_of_hedge(source.hedge)
    if mine == theirs or (mine == "about" and theirs in ("under", "over")):
        return "supported", "same" if bullet.hedge == source.hedge else "reformatted"
    if mine == "about" and theirs is None:
        return "supported", "rounded"
    if theirs is None and is_fulfilled(bullet.hedge):
        return "supported", "rounded"
    if {mine, theirs} in ({"over", "under"}, {"over", "most"}):
        return "conflicting", "direction"
    return "weaker", "hedge"


def _converted(bullet: Fact, source: Fact, mine: Decimal, theirs: Decimal) -> bool:
    assert isinstance(bullet.value, Figure) and isinstance(source.value, Figure)
    return bullet.value.unit != source.value.unit and abs(mine - theirs) <= abs(theirs) * Decimal("0.02")


def _rounded(bullet: Fact, source: Fact, mine: Decimal, theirs: Decimal) -> Outcome | None:
    if digits(mine) >= digits(theirs) or theirs == 0:
        return None
    sort = sort_of_hedge(bullet.hedge)
    off = (mine - theirs) / abs(theirs)
    if sort == "about":
        return ("supported", "rounded") if abs(off) <= Decimal("0.06") else None
    if sort == "under":
        return ("supported", "rounded") if 0 < off <= Decimal("0.08") else None
    if sort == "over":
        return ("supported", "rounded") if 0 < -off <= Decimal("0.12") else None
    if sort is None and digits(mine) >= 2 and _to_digits(theirs, digits(mine)) == mine:
        return "weaker", "precision"
    return None


def digits(amount: Decimal) -> int:
    """How many digits of an amount carry meaning: 1,200 has two."""
    return len(amount.normalize().as_tuple().digits)


def _to_digits(amount: Decimal, count: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(amount.adjusted() - count + 1))


_SCALES = frozenset(map(Decimal, (10, 100, 1000, 10000, 1000000)))


def slip(bullet: Fact, source: Fact) -> tuple[Reason, str] | None:
    """The slip that would turn the source's figure into the bullet's: its reason and its name."""
    mine, theirs = reach(bullet), reach(source)
    if mine.low is None or theirs.low is None or mine.low == 0 or theirs.low == 0:
        return None
    if mine.low == theirs.low and mine.measure and theirs.measure and mine.measure != theirs.measure:
        return ("currency", "another currency") if bullet.kind == "money" else ("unit", "another unit")
    if _same_digits_other_unit(bullet, source):
        return "unit", "another unit"
    if mine.measure != theirs.measure:
        return None
    ratio = max(mine.low, theirs.low) / min(mine.low, theirs.low)
    if ratio in _SCALES:
        return "scale", f"{ratio.normalize():,f} times apart"
    here, there = str(mine.low.normalize()), str(theirs.low.normalize())
    if len(here) == len(there) > 1 and sorted(here) == sorted(there):
        return "value", "two digits exchanged"
    return None


def _same_digits_other_unit(bullet: Fact, source: Fact) -> bool:
    assert isinstance(bullet.value, Figure) and isinstance(source.value, Figure)
    one, other = bullet.value, source.value
    return one.amount is not None and one.amount == other.amount and one.unit != other.unit and bool(one.unit)
