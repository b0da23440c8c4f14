"""Two dates or durations compared by the days they cover, and the slips that turn one into the other."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from drafter.check.figures import Outcome
from drafter.check.hedges import sort_of_hedge
from drafter.facts.dates.edtf import bounds, precision, same, supports
from drafter.facts.dates.stretches import fiscal_edtf
from drafter.facts.model import Fact, Time

_UNTIL = frozenset(("by", "until", "no later than", "as early as", "まで", "までに", "before"))
# English tells these by "within", which no rule of facts takes for a hedge of a length of time.
_WITHIN = frozenset(("以内", "以下", "まで"))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS), re.IGNORECASE)
_FISCAL = re.compile(r"\bFY|[Ff]iscal|[Ff]inancial year|年度")
_MONTH = re.compile(r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$|^\d{1,2}月$", re.IGNORECASE)
_TWO_ENDS = re.compile(r"\d.*(?:[-–—〜～~−・]|\bto\b|\band\b|\bthrough\b|\buntil\b|から).*\d", re.DOTALL)
_AGO = re.compile(
    r"(?P<n>an?|\d{1,3}|[a-z]+) (?P<u>years?|decades?) (?:ago|before|earlier|previously)|(?P<ja>\d{1,3})年前",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1} | {
    word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_END = re.compile(r"\bend of|末")
_BORROWED = 5
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def compare_times(fact: Fact, other: Fact, words: str = "", told: str = "") -> Outcome | None:
    """How a source's date bears on the bullet's, whose own words are given; None when it is another."""
    assert isinstance(fact.value, Time) and isinstance(other.value, Time)
    mine, theirs = fact.value.edtf, other.value.edtf
    hedges, inferred = (fact.hedge, other.hedge), (bool(fact.inferred), bool(other.inferred))
    return _compared(mine, theirs, hedges, inferred, words, told)


@lru_cache(maxsize=65536)
def _compared(
    mine: str, theirs: str, hedges: tuple[str | None, str | None], inferred: tuple[bool, bool], words: str, told: str
) -> Outcome | None:
    """The comparison of two dates by all that bears on it: an editor's text has the same ones again and again."""
    if len(mine) == len(theirs) == 10 and mine[5:] != theirs[5:] and told[-3:] != "day" and _plain(mine, theirs):
        return None
    if _same(theirs, mine):
        if set(map(sort_of_hedge, hedges)) in ({"over", "under"}, {"over", "most"}):
            return "conflicting", "direction"
        if _hedge(hedges[1]) and not _hedge(hedges[0]):
            return "weaker", "hedge"
        return "supported", "inferred-year" if "X" in theirs[:4] else "same"
    if _FISCAL.search(words) and mine in _fiscal_forms(theirs):
        return "supported", "same"
    if inferred[0] and (inferred[1] or _near_years(mine, theirs)) and _same_yearless(theirs, mine):
        return "supported", "inferred-year"
    if _bare_month(words) and _same_yearless(theirs, mine):
        return "supported", "inferred-year"
    if (ago := _years_ago(words)) is not None and ago == _years_ago(told):
        return "supported", "relative-date"
    if _END.search(hedges[1] or "") and _is_last_day(mine, theirs):
        return "supported", "derived"
    if hedges[1] is None and _week_apart(mine, theirs, told):
        return "supported", "relative-date"
    # A stretch told by its two ends stands on both of them: a day inside it proves neither.
    if "/" in mine and _TWO_ENDS.search(words):
        return None
    return ("supported", "derived") if _supports(theirs, mine) else None


@lru_cache(maxsize=512)
def _fiscal_forms(edtf: str) -> frozenset[str]:
    """The same fiscal year, or part of it, by name, as each country counts it: a text seldom says whose it is."""
    for country in (None, "JP", "US"):
        for part in (None, 33, 34, 35, 36, 40, 41):
            for year in (int(edtf[:4]), int(edtf[:4]) + 1) if edtf[:4].isdigit() and edtf[:4] != "0000" else ():
                if fiscal_edtf(year, country, part) == edtf:
                    return frozenset(fiscal_edtf(year, each, part) for each in (None, "JP", "US"))
    return frozenset()


def _plain(mine: str, theirs: str) -> bool:
    """True for two days told in full: another month or day is another date."""
    return mine[4] == mine[7] == theirs[4] == theirs[7] == "-" and "X" not in mine and "X" not in theirs


_same = lru_cache(maxsize=32768)(same)
_supports = lru_cache(maxsize=32768)(supports)


@lru_cache(maxsize=32768)
def _same_yearless(one: str, other: str) -> bool:
    return same(_yearless(one), _yearless(other))


@lru_cache(maxsize=512)
def _bare_month(words: str) -> bool:
    return _MONTH.search(words) is not None


def _hedge(hedge: str | None) -> bool:
    word = (hedge or "").casefold()
    return word in _UNTIL or (word not in _WITHIN and sort_of_hedge(word) is not None)


def _week_apart(mine: str, theirs: str, told: str) -> bool:
    """A bare weekday of the source may look back or ahead: the same weekday of the week beside is the same day."""
    if told[-3:].casefold() != "day":
        return False
    here, there = _DAY.fullmatch(mine), _DAY.fullmatch(theirs)
    bare = here and there and _WEEKDAY.fullmatch(told.strip()) is not None
    return bool(bare) and here is not None and there is not None and abs((_date(here) - _date(there)).days) == 7


def _is_last_day(day: str, stretch: str) -> bool:
    """True of the day with which a month or a year ends: by December 31, for "by the end of December"."""
    covered = bounds(stretch)
    return covered is not None and len(stretch) < len(day) == 10 and day == covered[1].isoformat()


@lru_cache(maxsize=4096)
def _years_ago(words: str) -> int | None:
    """The years of "a decade before", "10 years ago", 10年前: told from a day that each text names elsewhere."""
    match = _AGO.fullmatch(words.strip())
    if match is None:
        return None
    if match["ja"]:
        return int(unicodedata.normalize("NFKC", match["ja"]))
    count = match["n"].casefold()
    years = int(count) if count.isdigit() else _COUNTS.get(count)
    return None if years is None else years * (10 if match["u"].startswith("decade") else 1)


def _near_years(one: str, other: str) -> bool:
    """A year that the rules filled in may be one off, or far off where it is that of another date near by."""
    apart = abs(int(one[:4]) - int(other[:4])) if one[:4].isdigit() and other[:4].isdigit() else 2
    return apart <= 1 or apart >= _BORROWED


def _yearless(edtf: str) -> str:
    return "/".join("XXXX" + end[4:] for end in edtf.split("/"))


def wrong_weekday(fact: Fact, words: str) -> str | None:
    """The weekday that a date with a weekday really has, when it is another; None when all is well."""
    match = _WEEKDAY.search(words)
    if match is None or not any(map(str.isdigit, words)) or not isinstance(fact.value, Time):
        return None
    covered = bounds(fact.value.edtf)
    if covered is None or covered[0] != covered[1]:
        return None
    real = _WEEKDAYS[covered[0].weekday()]
    return None if real == match.group().casefold() else real.capitalize()


def slip_of_dates(fact: Fact, other: Fact) -> str | None:
    """The name of the slip between two dates of the same fineness: another year, month or day; None for others."""
    assert isinstance(fact.value, Time) and isinstance(other.value, Time)
    mine, theirs = fact.value.edtf, other.value.edtf
    if precision(mine) != precision(theirs) or "/" in mine:
        return None
    here, there = _DAY.fullmatch(mine), _DAY.fullmatch(theirs)
    if here and there:
        apart = [one != two for one, two in zip(here.groups(), there.groups(), strict=True)]
        if sum(apart) == 1:
            return ("another year", "another month", "another day")[apart.index(True)]
        return "another day" if abs((_date(here) - _date(there)).days) <= 3 else None
    if precision(mine) == "month" and len(mine) == len(theirs) == 7:
        return "another year" if mine[5:] == theirs[5:] else "another month" if mine[:4] == theirs[:4] else None
    if precision(mine) == "year" and mine.isdigit() and theirs.isdigit():
        return "a neighbouring year" if abs(int(mine) - int(theirs)) == 1 else None
    return None


def _date(match: re.Match[str]) -> date:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return date.min
