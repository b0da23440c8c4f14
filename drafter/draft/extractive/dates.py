"""Dates as the house writes them: month and day in full, the year only when it is another one.

Values come in as EDTF (ISO 8601-2, levels 1 and 2); what the house has no words for gives None.
"""

import re
from calendar import month_name

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)$")
_SEASONS = {
    21: "the spring", 22: "the summer", 23: "the fall", 24: "the winter",
    33: "the first quarter", 34: "the second quarter", 35: "the third quarter", 36: "the fourth quarter",
    40: "the first half", 41: "the second half",
}  # fmt: skip


def house_date(edtf: str, year: int | None) -> str | None:
    """The date in words, without its preposition: `December 6`, `December 1-2`, `the summer of 2023`, `2024`.

    `year` is the issue's: it is left out. None when the value has no plain words.
    """
    start, slash, end = edtf.rstrip("?~%").partition("/")
    if slash:
        return _interval(start, end, year)
    if match := _DAY.match(start):
        return f"{_month(match.group(2))} {int(match.group(3))}{_tail(match.group(1), year)}" if _real(match) else None
    if match := _MONTH.match(start):
        return _month_or_season(match.group(1), int(match.group(2)), year)
    return start if re.fullmatch(r"\d{4}", start) else None


def _real(match: re.Match[str]) -> bool:
    return 1 <= int(match.group(2)) <= 12


def _month(number: str) -> str:
    return month_name[int(number)]


def _tail(of: str, year: int | None) -> str:
    return "" if of == "XXXX" or year is None or int(of) == year else f", {of}"


def _month_or_season(of: str, number: int, year: int | None) -> str | None:
    if 1 <= number <= 12:
        same = of == "XXXX" or year is None or int(of) == year
        return month_name[number] if same else f"{month_name[number]} {of}"
    season = _SEASONS.get(number)
    return None if season is None or of == "XXXX" else f"{season} of {of}"


def _interval(start: str, end: str, year: int | None) -> str | None:
    first, last = _DAY.match(start), _DAY.match(end)
    if first is None or last is None or not (_real(first) and _real(last)) or first.group(1) != last.group(1):
        return None
    tail = _tail(first.group(1), year)
    from_, to = int(first.group(3)), int(last.group(3))
    if first.group(2) == last.group(2):
        return f"{_month(first.group(2))} {from_}-{to}{tail}"
    return f"{_month(first.group(2))} {from_} to {_month(last.group(2))} {to}{tail}"
