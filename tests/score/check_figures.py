"""Wrong copies by figures and dates: absent, scale, unit, currency, shifted days, exchanged, borrowed.

Finds its places with patterns of its own, so that what the recogniser misses is counted as missed.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from drafter.facts import Time, find_facts
from drafter.text.span import Span
from tests.score.check_pairs import Copy, Pair, replaced

MONTHS = [calendar.month_name[number] for number in range(1, 13)]
_MONTH = "|".join(MONTHS)
DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})\b(?!-)")
YEAR = re.compile(r"(?<![\d$¥£€,.-])\b((?:19|20)\d\d)\b(?!,\d| jobs| people)")
MONTH_YEAR = re.compile(rf"\b({_MONTH})\b(?= \d{{4}}|[.,]| in\b| and\b)(?<!May)")
FIGURE = re.compile(
    r"(?<![\w.,-])(?P<mark>[$¥£])?(?P<digits>\d[\d,]*(?:\.\d+)?)(?: (?P<scale>million|billion|trillion))?"
    r"(?:(?P<tail>%| percent| yen)|\b)(?![\d:])"
)
_STEPS = {"million": ("billion",), "billion": ("million", "trillion"), "trillion": ("billion",)}
_UNITS = {
    "acre": "hectare", "acres": "hectares", "hectare": "acre", "hectares": "acres", "kilometers": "miles",
    "km": "miles", "meters": "feet", "meter": "foot", "miles": "kilometers", "tons": "kilograms", "ton": "kilogram",
    "kg": "tons", "tonnes": "kilograms", "GW": "MW", "MW": "GW", "megawatts": "gigawatts", "kilowatts": "megawatts",
    "liters": "gallons", "pound": "kilogram", "square meters": "square feet", "sq. ft.": "square meters",
    "square foot": "square meter",
}  # fmt: skip
_UNIT = re.compile(rf"(?<=\d[ -])({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![\w])")
_MONEY = re.compile(r"[$¥£](?=\d)|(?:(?<=\d )|(?<=illion ))yen\b")
_OTHER_MONEY = {"$": "€", "¥": "$", "£": "$", "yen": "euros"}


def wrong_figures(pair: Pair, random: Random) -> Iterator[Copy]:
    """One wrong copy of each kind that the bullet allows."""
    for make in (_absent, _scale, _unit, _currency, _day, _month, _year, _exchanged, _elsewhere):
        copies = list(make(pair, random))
        if copies:
            yield random.choice(copies)


def figures(text: str) -> list[re.Match[str]]:
    """The places of figures in a text, those of dates left out."""
    dates = [match.span() for pattern in (DAY, YEAR) for match in pattern.finditer(text)]
    found = (match for match in FIGURE.finditer(text) if not re.search(rf"(?:{_MONTH}|Jan\.|No\.) [\d-]*$",
             text[: match.start("digits")]))  # fmt: skip
    return [match for match in found if not any(start < match.end() and match.start() < end for start, end in dates)]


def _absent(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in figures(pair.bullet):
        digits = match["digits"]
        span = Span(*match.span("digits"))
        others = [_other(digits, random) for _ in range(20)]
        known = pair.source_text.replace(",", "")
        new = next((each for each in others if each != digits and each.replace(",", "") not in known), None)
        if new:
            yield replaced("absent", pair, (span, new))


def _other(digits: str, random: Random) -> str:
    """Other digits of the same shape, a trailing zero kept so that rounding looks alike."""
    kept = len(digits.rstrip("0,")) or 1
    return "".join(
        str(random.randint(1, 9)) if char.isdigit() and at < kept else char for at, char in enumerate(digits)
    )


def _scale(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in figures(pair.bullet):
        if match["scale"]:
            yield replaced("scale", pair, (Span(*match.span("scale")), random.choice(_STEPS[match["scale"]])))


def _unit(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in _UNIT.finditer(pair.bullet):
        yield replaced("unit", pair, (Span(*match.span()), _UNITS[match[1]]))


def _currency(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in _MONEY.finditer(pair.bullet):
        yield replaced("currency", pair, (Span(*match.span()), _OTHER_MONEY[match[0]]))


def _day(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in DAY.finditer(pair.bullet):
        known = _days(pair)
        year = pair.day.year
        at = date(year, MONTHS.index(match[1]) + 1, int(match[2]))
        moved = [at + timedelta(days=by) for by in (-3, -2, -1, 1, 2, 3)]
        moved = [each for each in moved if (each.month, each.day) not in known]
        if moved:
            new = random.choice(moved)
            yield replaced("day", pair, (Span(*match.span()), f"{MONTHS[new.month - 1]} {new.day}"))


def _month(pair: Pair, random: Random) -> Iterator[Copy]:
    for pattern in (DAY, MONTH_YEAR):
        for match in pattern.finditer(pair.bullet):
            other = MONTHS[(MONTHS.index(match[1]) + random.choice((-1, 1))) % 12]
            day = int(match[2]) if pattern is DAY else 0
            months = {month for month, _ in _days(pair)}
            clash = (MONTHS.index(other) + 1, day) in _days(pair) if day else MONTHS.index(other) + 1 in months
            if not clash and day < 29:
                yield replaced("month", pair, (Span(*match.span(1)), other))


def _year(pair: Pair, random: Random) -> Iterator[Copy]:
    known = {edtf[:4] for edtf in _edtfs(pair)} | {edtf.split("/")[-1][:4] for edtf in _edtfs(pair)}
    for match in YEAR.finditer(pair.bullet):
        near = [str(int(match[1]) + by) for by in (-2, -1, 1, 2)]
        near = [year for year in near if year not in known and year not in pair.source_text]
        if near:
            yield replaced("year", pair, (Span(*match.span()), random.choice(near)))


def _edtfs(pair: Pair) -> list[str]:
    found = [fact for told in pair.sources for fact in find_facts(told.text, told.day) if isinstance(fact.value, Time)]
    return [fact.value.edtf for fact in found if isinstance(fact.value, Time) and fact.kind == "date"]


def _days(pair: Pair) -> set[tuple[int, int]]:
    """Month and day of every date of the sources, both ends of a range and all between."""
    days: set[tuple[int, int]] = set()
    for edtf in _edtfs(pair):
        ends = [end for end in edtf.split("/") if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", end)]
        marks = [(int(end[5:7]), int(end[8:10] or 0)) for end in ends]
        days.update(marks)
        if len(marks) == 2 and marks[0][0] == marks[1][0]:
            days.update((marks[0][0], day) for day in range(marks[0][1], marks[1][1]))
    return days


def _sort(match: re.Match[str]) -> tuple[str, ...]:
    tail = "percent" if (match["tail"] or "").strip() in ("%", "percent") else (match["tail"] or "").strip()
    return (match["mark"] or "", tail, "big" if match["scale"] else "")


def _exchanged(pair: Pair, random: Random) -> Iterator[Copy]:
    found = figures(pair.bullet)
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            if _sort(one) == _sort(other) and one[0] != other[0]:
                yield replaced("exchanged", pair, (Span(*one.span()), other[0]), (Span(*other.span()), one[0]))


def _elsewhere(pair: Pair, random: Random) -> Iterator[Copy]:
    told = {match["digits"] for match in figures(pair.bullet)}
    for match in figures(pair.bullet):
        others = [each for each in figures(pair.source_text) if _sort(each) == _sort(match)]
        others = [each[0] for each in others if each["digits"] not in told]
        if others:
            yield replaced("elsewhere", pair, (Span(*match.span()), random.choice(others)))
