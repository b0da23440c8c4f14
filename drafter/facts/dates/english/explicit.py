"""English dates that name a month, or write one in digits: December 6, 2022 · 1-2 Dec. · 2022-12-06 · in May.

"May", "March", "August" and the like stand alone only where the words before or after show that a month is meant.
"""

import re
from collections.abc import Iterator

from drafter.facts.dates.english.words import (
    ANY_DAY,
    ANY_MONTH,
    DAY,
    LONE_MONTH,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from drafter.facts.dates.gate import matches
from drafter.facts.dates.mention import Calendar, Mention, Range, Toward
from drafter.text.lazy import lazily

_NO_UNIT = (
    r"(?!\s?(?:%|a\.?m\b|p\.?m\b|percent|per cent|points?\b|million|billion|trillion|thousand|hundred|people|years?\b"
    r"|km\b|miles?\b|kilo|met))"
)
_DATED = lazily(
    rf"\b(?=[A-Z])(?:(?P<wd>{ANY_DAY}),?\s)?(?P<m>{ANY_MONTH})\s?(?:the\s)?(?P<d>{DAY})(?:\s?(?:-|~|\bto\s|\bthrough\s"
    rf"|\buntil\s)\s?(?P<d2>{DAY}){_NO_UNIT})?(?:,?\s(?P<y>{YEAR}){_NO_UNIT})?"
)
_DAY_FIRST = lazily(
    rf"(?=[\dMTWFS]|the\s\d)(?<![\w.,$€£¥#/:-])(?:(?P<wd>{ANY_DAY}),?\s)?(?:the\s)?(?P<d>{DAY})(?:\s?(?:-|~|to\s|and\s"
    rf"|through\s)\s?(?P<d2>{DAY}))?(?:\sof|\sday\sof)?[ -](?P<m>{ANY_MONTH})(?:,?[ -](?P<y>{YEAR}))?"
)
_MONTH_YEAR = lazily(rf"\b(?=[JFMASOND])(?P<m>{ANY_MONTH})(?:,|\sof)?\s(?P<y>{YEAR})")
_DIGITS = lazily(
    r"(?=\d)(?:(?<![\w.,$/:-])(?P<y>(?:1[6-9]|20)\d\d)(?P<s>[-/.])(?P<m>0[1-9]|1[0-2]|[1-9](?=[/.]))"
    r"(?:(?P=s)(?P<d>3[01]|[12]\d|0?[1-9]))?(?![\w/-]|[.,]\d)|"
    r"(?<![\w.,$/:-])(?P<iso>(?:1[6-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=T\d)|"
    r"(?<![\w.,$/:-])(?P<a>\d\d?)(?P<t>[/.-])(?P<b>\d\d?)(?P=t)(?P<c>(?:19|20)\d\d)(?![\w/-]|[.,]\d))"
)
_MORE_DAYS = lazily(
    rf"(?:,\s(?:and\s)?|\s(?:and|or)\s)(?P<d>{DAY})(?=[.,;:)]|\s(?:in|at|with|for|as|when|by|to|the)\b|$)"
)
_BARE = lazily(rf"\b(?=[JFMASOND])(?P<m>{LONE_MONTH})(?![\w-]*[A-Za-z]*/)")
_SURE_BEFORE = lazily(
    r"(?:\b(?:in|since|until|till|last|next|this|during|early|late|through|past|coming|previous|each|every"
    r"|starting|beginning|ending|end|middle|month)|\bmid-?)(?:\s|-|\sof\s|(?<=-))$",
    re.I,
)
_LIKELY_BEFORE = lazily(
    r"\b(?:by|from|to|of|for|before|after|between|and|or|on|around|about|within|throughout"
    r"|as (?:of|early as|late as|soon as))\s$",
    re.I,
)
_DETERMINER_BEFORE = lazily(r"(?:\b(?:the|a|an|its|his|her|their|our|your|that|this|no)|'s|s')\s$", re.I)
_NOUN_AFTER = lazily(
    r"\s(?!(?:on|for|in|of|to|and|or|by|at|with|from|against|the|through|was|were|said|has|had|is)\b)[a-z]{3}"
)
_NAME_AFTER = lazily(r"\s[A-Z][a-z]+|-[A-Z]|'s\s")
_NAME_BEFORE = lazily(r"(?:[A-Z][a-z]+|[A-Z]\.|Mr\.|Ms\.|Mrs\.|Dr\.)\s$")
_POINTER = lazily(r"\b([Ll]ast|[Tt]his|[Nn]ext)\s$")
_TOWARD: dict[str, Toward] = {"last": "last", "this": "this", "next": "next"}
_HOLIDAYS = {"New Year's": (1, 1), "New Year's Eve": (12, 31), "Christmas": (12, 25), "Christmas Eve": (12, 24)}
_HOLIDAY = lazily(rf"\b(?P<h>New Year's (?:Day|Eve)|Christmas (?:Day|Eve))\b(?:,? (?P<y>{YEAR}))?")
_OFTEN_NAMES = frozenset({3, 4, 5, 6, 8})


def dated(text: str) -> Iterator[Mention]:
    """A month with a day, in either order, with what the same words add: weekday, second day, year."""
    for pattern in (_DATED, _DAY_FIRST):
        for match in pattern.finditer(text):
            if pattern is _DAY_FIRST and _is_modal(text, match):
                continue
            start, toward = _pointed(text, match)
            yield Mention(start, match.end(), _whole(match, toward))
            yield from _listed_days(text, match)
    for match in _MONTH_YEAR.finditer(text):
        yield Mention(match.start(), match.end(), Calendar(match["y"], month_number(match["m"])))


def holidays(text: str) -> Iterator[Mention]:
    """The feasts that name one day of the calendar: New Year's Day, Christmas Eve."""
    for match in matches(_HOLIDAY, text, "New Year", "Christmas"):
        month, day = _HOLIDAYS[match["h"].replace(" Day", "")]
        yield Mention(match.start(), match.end(), Calendar(match["y"], month, day))


def numeric(text: str) -> Iterator[Mention]:
    """Dates in digits: 2022-12-06, 2022/12/6, 2022-12; 12/6/2022 month first, unless only the day can be first."""
    for match in _DIGITS.finditer(text):
        if match["iso"]:
            year, month, day = match["iso"].split("-")
            yield Mention(match.start(), match.end(), Calendar(year, int(month), int(day)))
        elif match["c"]:
            first, second = int(match["a"]), int(match["b"])
            month_at, day_at = (second, first) if first > 12 or match["t"] == "." else (first, second)
            yield Mention(match.start(), match.end(), Calendar(match["c"], month_at, day_at))
        elif match["d"] or (match["s"] == "-" and int(match["m"]) != int(match["y"][2:]) + 1):
            found = Calendar(match["y"], int(match["m"]), int(match["d"]) if match["d"] else None)
            yield Mention(match.start(), match.end(), found)


def bare_months(text: str) -> Iterator[Mention]:
    """A month alone, where its neighbours show that it is one."""
    for match in _BARE.finditer(text):
        month = month_number(match["m"])
        if _is_month(text, match.start(), match.end(), month, len(match["m"]) <= 5 and match["m"][-1] == "."):
            start, toward = _pointed(text, match)
            yield Mention(start, match.end(), Calendar(month=month, toward=toward))


def _pointed(text: str, match: re.Match[str]) -> tuple[int, Toward | None]:
    """Where a month or a day begins, with the "last", "this" or "next" before it, and that word."""
    pointer = _POINTER.search(text, max(0, match.start() - 6), match.start())
    return (pointer.start(), _TOWARD[pointer[1].lower()]) if pointer else (match.start(), None)


def _whole(match: re.Match[str], toward: Toward | None) -> Calendar | Range:
    year = match["y"]
    weekday = weekday_number(match["wd"]) if match["wd"] else None
    first = Calendar(year, month_number(match["m"]), day_number(match["d"]), weekday, toward=None if year else toward)
    if not match["d2"]:
        return first
    return Range(first, Calendar(year, first.month, day_number(match["d2"]), toward=first.toward))


def _listed_days(text: str, match: re.Match[str]) -> Iterator[Mention]:
    if match["y"]:
        return
    month, at = month_number(match["m"]), match.end()
    while more := _MORE_DAYS.match(text, at):
        yield Mention(more.start("d"), more.end("d"), Calendar(month=month, day=day_number(more["d"])))
        at = more.end()


def _is_modal(text: str, match: re.Match[str]) -> bool:
    """True of "the top 10 May be": a capital at most in a headline, and a verb after it."""
    return match["m"] in ("May", "March") and not match["y"] and _NAME_AFTER.match(text, match.end()) is not None


def _is_month(text: str, start: int, end: int, month: int, dotted: bool) -> bool:
    word = text[start:end]
    before = text[max(0, start - 16) : start]
    if len(word) <= 4 and not dotted and word not in ("May", "June", "July"):
        return False
    named_after = _NAME_AFTER.match(text, end) is not None and not text.startswith("'s", end)
    if _SURE_BEFORE.search(before):
        return True
    if _LIKELY_BEFORE.search(before):
        return not named_after
    if _DETERMINER_BEFORE.search(before):
        return _NOUN_AFTER.match(text, end) is not None or text.startswith("'s", end)
    return month not in _OFTEN_NAMES and not dotted and not named_after and not _NAME_BEFORE.search(before)
