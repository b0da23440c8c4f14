"""EDTF values compared: what days they cover, how precise they are, and which of them proves which.

Pure functions on the values that facts carry (ISO 8601-2, levels 1 and 2; ISO 8601 periods). An unknown part (X)
agrees with any; two values that share no known part agree on nothing.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from drafter.facts.dates.almanac import FIRST_MONTH, MONTHS_LONG, add_months, last_day, safe_date
from drafter.text.lazy import lazily

Precision = Literal[
    "day", "month", "season", "quarter", "half", "year", "decade", "century", "interval", "duration", "unknown"
]
Bounds = tuple[date, date]

_PLACE = lazily(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")
_PERIOD = lazily(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds | None:
    """The first and the last day that a date covers; None for durations, open ends and an unknown year."""
    first, slash, last = edtf.partition("/")
    if slash:
        head, tail = bounds(first), bounds(last)
        return (head[0], tail[1]) if head and tail else None
    parts = _parts(edtf)
    return _covered(*parts) if parts else None


@lru_cache(maxsize=4096)
def precision(edtf: str) -> Precision:
    """How fine a value is, by its last known part."""
    if edtf.startswith("P"):
        return "duration"
    if "/" in edtf:
        return "interval"
    parts = _parts(edtf)
    if parts is None:
        return "unknown"
    year, month, day = parts
    if day is not None:
        return "day" if day != "XX" else "month"
    if month is not None and month != "XX":
        return _named_part(int(month))
    return {2: "century", 3: "decade", 4: "year"}.get(len(year.rstrip("X")), "unknown")  # type: ignore[return-value]  # a table of literals


def same(one: str, other: str) -> bool:
    """True when two values name the same days, or the same length; unknown parts agree with any."""
    if one == other:
        return True
    if one.startswith("P") or other.startswith("P"):
        return _same_period(one, other)
    if "X" in one or "X" in other:
        return _agree(one, other, prefix=False)
    here, there = bounds(one), bounds(other)
    return here is not None and here == there


def supports(source: str, bullet: str) -> bool:
    """True when the source's date proves the bullet's: the same, or a finer one inside it.

    A day supports its month and its year; a year supports no day, an interval no day inside it.
    """
    if same(source, bullet):
        return True
    if source.startswith("P") or bullet.startswith("P"):
        return False
    if "XX" in source[:4] or "XX" in bullet[:4]:
        return _agree(source, bullet, prefix=True)
    here, there = bounds(source), bounds(bullet)
    return here is not None and there is not None and there[0] <= here[0] and here[1] <= there[1]


def _parts(edtf: str) -> tuple[str, str | None, str | None] | None:
    match = _PLACE.fullmatch(edtf.rstrip("?~%"))
    return (match[1], match[2], match[3]) if match else None


def _named_part(month: int) -> Precision:
    if month <= 12:
        return "month"
    return "season" if month <= 32 else "quarter" if month <= 36 else "half"


def _covered(year: str, month: str | None, day: str | None) -> Bounds | None:
    low, high = year.replace("X", "0"), year.replace("X", "9")
    if year.startswith("X") or int(low) < 1:
        return None
    if month is None or "X" in month or low != high:
        return date(int(low), 1, 1), date(int(high), 12, 31)
    number = int(month)
    if number > 12:
        return _covered_part(int(low), number)
    if day is None or "X" in day:
        return _months(int(low), number, 1)
    found = safe_date(int(low), number, int(day))
    return (found, found) if found else None


def _covered_part(year: int, part: int) -> Bounds | None:
    return _months(year, FIRST_MONTH[part], MONTHS_LONG[part]) if part in FIRST_MONTH else None


def _months(year: int, month: int, count: int) -> Bounds | None:
    last_year, last_month = add_months(year, month, count - 1)
    if not 1 <= month <= 12 or last_year > 9999:
        return None
    return date(year, month, 1), date(last_year, last_month, last_day(last_year, last_month))


def _agree(one: str, other: str, *, prefix: bool) -> bool:
    """Part by part; with `prefix` the first may be finer. Intervals agree end by end."""
    if ("/" in one) != ("/" in other):
        return False
    if "/" in one:
        ends = zip(one.split("/"), other.split("/"), strict=False)
        return all(_agree(first, second, prefix=prefix) for first, second in ends)
    here, there = _parts(one), _parts(other)
    if here is None or there is None:
        return False
    known = 0
    for mine, theirs in zip(here, there, strict=True):
        if theirs is None and (mine is None or prefix):
            continue
        if mine is None or theirs is None or not _same_digits(mine, theirs):
            return False
        known += "X" not in mine and "X" not in theirs
    return known > 0


def _same_digits(one: str, other: str) -> bool:
    return all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=True))


def _same_period(one: str, other: str) -> bool:
    if "/" in one and "/" in other:
        ends = zip(one.split("/"), other.split("/"), strict=False)
        return all(_same_period(first, second) for first, second in ends)
    here, there = _length(one), _length(other)
    return here is not None and here == there


def _length(period: str) -> tuple[Decimal, Decimal] | None:
    """Months and seconds: the two that calendars keep apart."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        return None
    years, months, weeks, days, hours, minutes, seconds = (Decimal(part or 0) for part in match.groups())
    day_count = weeks * 7 + days
    return years * 12 + months, day_count * 86400 + hours * 3600 + minutes * 60 + seconds
