"""English parts of a year: seasons, quarters, halves, fiscal years, ranges of months, the first weeks of a month."""

import re
from collections.abc import Iterator

from drafter.facts.dates.english.fiscal import Country, country_of
from drafter.facts.dates.english.words import (
    ANY_MONTH,
    ORDINALS,
    SEASONS,
    UNITS,
    WORD_NUMBER,
    YEAR,
    month_number,
    small_number,
)
from drafter.facts.dates.gate import matches
from drafter.facts.dates.joins import is_moved
from drafter.facts.dates.mention import Calendar, Expression, Fiscal, Mention, Part, Range, Shift
from drafter.text.lazy import lazily

_OF_YEAR = (
    rf"(?:(?P<fy>(?:fiscal(?:\syear)?|FY)\s?)?(?P<y>{YEAR})|(?P<rel>this|last|next|the)\s(?:(?P<fu>fiscal)\s)?year)"
)
_SEASON = lazily(
    rf"(?=[SsAaFfWw]|the\s)(?:the\s)?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s|in\s)?(?P<y>{YEAR})(?!\w)"
)
_SEASON_ALONE = lazily(
    r"(?<=\b[Ii]n )(?:the )?(?:(?<=in )|(?<=the ))(?P<s>spring|summer|autumn|fall|winter)\b"
    r"(?!\sof\b|\s(?!(?:unless|as|is|was|has|its|his|this|across|perhaps)\b)[a-z]+s\b)"
)
_NTH = "first|second|third|fourth|final|last|1st|2nd|3rd|4th"
_QUARTER = lazily(
    rf"\b(?=[fstlFST1-4])(?:the\s)?\b(?P<q>{_NTH}|First|Second|Third|Fourth)[\s-]quarter\b(?:(?:\sof|,)?\s{_OF_YEAR})?"
)
_HALF = lazily(
    rf"\b(?=[fslFSt])(?:the\s)?\b(?P<q>first|second|latter|last|First|Second)[\s-]half\b(?:(?:\sof|,)?\s{_OF_YEAR}|(?=\s(?:profit|earnings"
    r"|sales|revenue|results|net|operating|loss)))"
)
_SHORT_QUARTER = lazily(
    rf"(?=[QH1-4])(?<![\w-])(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|H(?P<h>[12])|(?P<h2>[12])H)"
    rf"(?:[ -]?(?P<fy>FY)?\s?'?(?P<y>{YEAR}))?(?![\w-])(?!\s(?:line|train|bus|tram|route|road|shuttle)s?\b)"
)
_MONTHS = lazily(
    rf"\b(?=[JFMASOND])(?P<a>{ANY_MONTH})(?:\s(?P<ya>{YEAR}))?(?:\s?-\s?|\sto\s|\sthrough\s)(?P<b>{ANY_MONTH})(?!\s\d{{1,2}}\b)"
    rf"(?:,?\s(?P<y>{YEAR}))?"
)
_PART = lazily(
    rf"\b(?=[fstloc])(?:the\s)?\b(?P<o>first|second|third|last|final|opening|closing)\s(?:(?P<n>\d{{1,2}}|{WORD_NUMBER})\s)?"
    rf"(?P<u>day|week|month|half)s?\sof\s(?:(?P<m>{ANY_MONTH})(?:,?\s(?P<my>{YEAR}))?|(?P<y>{YEAR})"
    r"|(?P<rel>this|last|next|the)\syear\b(?!-|'s?\s))"
)
_YEARS_AWAY = {"last": -1, "this": 0, "the": 0, "next": 1}
_FISCAL = lazily(
    r"(?=[JTUfF])(?:(?P<c>Japan's|Japanese|Tokyo's|US|U\.S\.|federal)\s)?(?<!\w)(?P<w>FY\s?'?|[Ff]iscal\s(?:[Yy]ear\s)?|[Ff]inancial\s[Yy]ear\s)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?:[-/](?P<y2>\d{4}|\d\d))?(?![\w,]\d|\d|%)"
)
# A firm's quarter by the month that ends it: "the March quarter".
_ENDING_QUARTER = lazily(r"(?:[Tt]he\s)?\b(?<!-)(?P<m>March|June|September|December)\s(?P<y>\d{4}\s)?quarter\b")
_GAME = lazily(r"\b(?:touchdown|yards?|goals?|coach|scored?|game|rebounds|points|lead|kick|minute)\b")


def seasons(text: str) -> Iterator[Mention]:
    """The summer of 2023, spring 2024; "in the fall" takes its year from the sentence."""
    for match in matches(_SEASON, text, "pring", "ummer", "utumn", "all", "inter"):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            yield Mention(match.start(), match.end(), Calendar(match["y"], SEASONS[match["s"].lower()]))
    for match in matches(_SEASON_ALONE, text, "in ", "In "):
        yield Mention(match.start(), match.end(), Calendar(month=SEASONS[match["s"]]))


def quarters(text: str) -> Iterator[Mention]:
    """The first quarter of 2024, second-quarter profit, Q3 2025, the first half of fiscal 2026, 1H 2025."""
    for match in matches(_QUARTER, text, "quarter"):
        place = 36 if match["q"].lower() in ("final", "last") else 32 + _ordinal(match["q"])
        if match["y"] or match["rel"] or not _in_game(text, match):
            yield Mention(match.start(), match.end(), _within(match, place))
    for match in matches(_HALF, text, "half"):
        place = 40 if match["q"].lower() == "first" else 41
        yield Mention(match.start(), match.end(), _within(match, place))
    for match in matches(_ENDING_QUARTER, text, "quarter"):
        year = match["y"].strip() if match["y"] else None
        yield Mention(match.start(), match.end(), Calendar(year, 32 + month_number(match["m"]) // 3))
    for match in matches(_SHORT_QUARTER, text, "Q", "H"):
        quarter, half = match["q"] or match["q2"], match["h"] or match["h2"]
        if half and not match["y"]:
            continue
        place = 32 + int(quarter) if quarter else 39 + int(half)
        yield Mention(match.start(), match.end(), Calendar(match["y"], place))


def months(text: str) -> Iterator[Mention]:
    """July-September, October 2024 to February 2025."""
    for match in _MONTHS.finditer(text):
        if is_moved(text, match.start()):
            continue
        first = Calendar(match["ya"], month_number(match["a"]))
        yield Mention(match.start(), match.end(), Range(first, Calendar(match["y"], month_number(match["b"]))))


def parts(text: str) -> Iterator[Mention]:
    """The first two weeks of December, the second half of March, the last three months of 2024 or of last year."""
    for match in matches(_PART, text, " of "):
        if match["u"] == "half" and not match["m"]:
            continue
        whole: Expression = Calendar(match["my"] or match["y"], month_number(match["m"]) if match["m"] else None)
        if match["rel"]:
            whole = Shift("year", _YEARS_AWAY[match["rel"]])
        from_end = match["o"] in ("last", "final", "closing") or (match["u"] == "half" and match["o"] == "second")
        count = int(small_number(match["n"])) if match["n"] else 1
        skip = ORDINALS.get(match["o"], 1) - 1 if not from_end else 0
        yield Mention(match.start(), match.end(), Part(whole, UNITS[match["u"]], count, skip, from_end))


def fiscal_years(text: str) -> Iterator[Mention]:
    """FY2023, fiscal 2027, "Japan's fiscal year 2024": a named country gives its own bounds."""
    for match in matches(_FISCAL, text, "FY", "iscal", "inancial"):
        year = int(match["y"])
        year += 2000 if year < 100 else 0
        country: Country | None = country_of(text, match.start(), match.end())
        if match["c"]:
            country = "JP" if match["c"][0] in "JT" else "US"
        start = match.start("w") if match["c"] else match.start()
        yield Mention(start, match.end(), Fiscal(year, country=country))


def _ordinal(word: str) -> int:
    return int(word[0]) if word[0].isdigit() else ORDINALS[word.lower()]


def _within(match: re.Match[str], place: int) -> Expression:
    if match["y"] and match["fy"]:
        country = country_of(match.string, match.start(), match.end())
        return Fiscal(int(match["y"]), country=country, part=place)
    if match["y"]:
        return Calendar(match["y"], place)
    if match["rel"] in ("last", "next"):
        by = -1 if match["rel"] == "last" else 1
        return Shift("year", by, rest=Calendar(month=place))
    if match["rel"] in ("this", "the"):
        return Shift("year", 0, rest=Calendar(month=place))
    return Calendar(month=place)


def _in_game(text: str, match: re.Match[str]) -> bool:
    return _GAME.search(text, max(0, match.start() - 80), match.end() + 80) is not None
