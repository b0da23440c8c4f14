"""Calendar arithmetic on plain days: lengths of months, shifts, and the EDTF form of a day at a precision."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from drafter.facts.dates.mention import Unit

FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
MONTHS_LONG = {21: 3, 22: 3, 23: 3, 24: 3, 33: 3, 34: 3, 35: 3, 36: 3, 40: 6, 41: 6}


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """True when the calendar has such a place; February 29 may stand while the year is unknown."""
    if month is None or month > 12:
        return day is None or 1 <= day <= 31
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= monthrange(year if year and 0 < year < 10000 else 2024, month)[1]


def last_day(year: int, month: int) -> int:
    """The number of the month's last day."""
    return monthrange(year, month)[1]


def add_months(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month that lie so many months away."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, by: int) -> date | None:
    """The day so many days away, or None outside the years 1 to 9999."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def week_of(day: date, weeks: int) -> tuple[date, date] | None:
    """Monday and Sunday of the week so many weeks from the one that holds the day (ISO 8601 weeks)."""
    monday = add_days(day, weeks * 7 - day.weekday())
    sunday = add_days(monday, 6) if monday else None
    return (monday, sunday) if monday and sunday else None


@lru_cache(maxsize=1024)
def shift(day: date, unit: Unit, by: int) -> str | None:
    """The EDTF form, at the unit's own precision, of the place so many units from a day; weeks end on a day."""
    if unit in ("day", "week"):
        moved = add_days(day, by * (7 if unit == "week" else 1))
        return moved.isoformat() if moved else None
    if unit == "month":
        year, month = add_months(day.year, day.month, by)
        return f"{year:04}-{month:02}" if 0 < year < 10000 else None
    if unit in ("quarter", "half"):
        size, base = (3, 33) if unit == "quarter" else (6, 40)
        year, month = add_months(day.year, day.month, by * size)
        return f"{year:04}-{base + (month - 1) // size}" if 0 < year < 10000 else None
    year = day.year + by * {"decade": 10, "century": 100}.get(unit, 1)
    return f"{year:04}" if 0 < year < 10000 else None


def written(year: str, month: int | None = None, day: int | None = None) -> str:
    """The EDTF form of a calendar place; a day without a month has the month unknown."""
    if month is None and day is None:
        return year
    months = "XX" if month is None else f"{month:02}"
    return f"{year}-{months}" if day is None else f"{year}-{months}-{day:02}"
