"""Stretches of the calendar by the way they are told: fiscal years and their parts, the first weeks of a month."""

from datetime import date

from drafter.facts.dates import almanac
from drafter.facts.dates.mention import Calendar, Part


def fiscal_year(published: date, country: str | None) -> int:
    """The fiscal year that holds a day: from April in Japan, from October in the United States."""
    if country == "JP":
        return published.year - (published.month < 4)
    return published.year + (country == "US" and published.month >= 10)


def fiscal_edtf(year: int, country: str | None, part: int | None) -> str:
    """The EDTF form of a fiscal year or a part of it (33 to 36 a quarter, 40 and 41 a half)."""
    if country is None:
        return almanac.written(f"{year:04}", part)
    first = (year, 4) if country == "JP" else (year - 1, 10)
    skip, long = 0, 12
    if part is not None:
        skip, long = (part - 33) * 3 if part < 40 else (part - 40) * 6, almanac.MONTHS_LONG[part]
    start = almanac.add_months(*first, skip)
    end = almanac.add_months(*start, long - 1)
    return f"{start[0]:04}-{start[1]:02}/{end[0]:04}-{end[1]:02}"


def part_ends(edtf: str, what: Part) -> tuple[str, str] | None:
    """The first and the last place of a part of a year or a month, or None where it has no such part."""
    year, month = edtf[:4], edtf[5:7]
    if len(edtf) == 4 and year.isdigit() and what.unit == "month":
        first = 13 - what.count if what.from_end else 1 + what.skip
        return (f"{year}-{first:02}", f"{year}-{first + what.count - 1:02}") if what.count <= 12 else None
    if len(edtf) != 7 or not month.isdigit() or not 1 <= int(month) <= 12 or what.unit not in ("day", "week", "half"):
        return None
    size = {"day": 1, "week": 7, "half": 15}[what.unit]
    final = almanac.last_day(int(year) if year.isdigit() else 2024, int(month))
    if what.unit == "half":
        low, high = (16, final) if what.from_end else (1, 15)
    elif what.from_end:
        low, high = final - size * what.count + 1, final
    else:
        low, high = 1 + size * what.skip, min(final, size * (what.skip + what.count))
    return (f"{edtf}-{low:02}", f"{edtf}-{high:02}") if 1 <= low <= high else None


def borrow(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """The two ends of a range with what each may take from the other: the month, and the year where it is sure."""
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    if first.month is None and first.day is not None:
        first = first._replace(month=last.month)
    if first.year is None and last.year is not None and (first.month or 0) <= (last.month or 12):
        first = first._replace(year=last.year)
    if last.year is None and first.year is not None and (first.month or 0) <= (last.month or 12):
        last = last._replace(year=first.year)
    return first, last


def in_order(start: str, end: str, first: Calendar, last: Calendar) -> tuple[str, str]:
    """The ends of a range whose years were filled in, brought together across the turn of a year."""
    if len(start) != len(end) or "X" in start + end or (first.year and last.year):
        return start, end
    if start > end:
        if first.year is None:
            return f"{int(end[:4]) - (start[4:] > end[4:]):04}{start[4:]}", end
        return start, f"{int(start[:4]) + (start[4:] > end[4:]):04}{end[4:]}"
    if int(end[:4]) - int(start[:4]) >= 1 and start[4:] <= end[4:] and first.year is None:
        return f"{end[:4]}{start[4:]}", end
    return start, end
