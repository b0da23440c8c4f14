"""English dates told from the day of publication or from another date: last month, two weeks ago, a year earlier."""

import re
from collections.abc import Iterator

from drafter.facts.dates.english.fiscal import country_of
from drafter.facts.dates.english.lengths import written
from drafter.facts.dates.english.words import (
    DAY,
    LONE_MONTH,
    SEASONS,
    UNITS,
    WORD_NUMBER,
    day_number,
    month_number,
    small_number,
)
from drafter.facts.dates.gate import matches
from drafter.facts.dates.mention import Anchor, Calendar, Fiscal, Mention, Period, Range, Shift, Toward, Weekday
from drafter.text.lazy import lazily

_BY = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_TOWARD: dict[str, Toward] = {"last": "last", "past": "last", "this": "this", "next": "next", "coming": "next"}
_POINTED = lazily(
    r"[LlTtNn](?<!\w.)(?:ast|his|ext|he\s(?:current|coming|same|following|previous|next))\s"
    r"(?P<u>day|week|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|fiscal year|financial year)\b"
    r"(?!-|\s(?:of|in)\s(?:19|20)\d\d)"
)
_PAST = lazily(
    r"(?=the\s|past|last)(?:the\s)?(?:past|last)\s(?P<u>week|month|year|decade|century|half-century)\b(?!\sof\b|-)"
)
_PAST_COUNTED = lazily(
    rf"(?<![\w-])(?:[Tt]he\s)?past\s(?P<n>\d{{1,3}}|{WORD_NUMBER})\s(?P<u>hour|day|week|month|year|decade)s\b"
)
# A month or a season of a year told from now: June of last year, December 6 next year, spring of this year.
_IN_YEAR = lazily(
    rf"\b(?=[JFMASONDsawtf])(?:(?P<m>{LONE_MONTH})(?:\s(?P<d>{DAY}))?|(?:the\s)?(?P<s>spring|summer|autumn|fall|winter)),?\s(?:of\s)?"
    r"(?P<w>last|this|next|the\s(?:previous|following|same))\syear\b(?!-|'s)"
)
_PERIODS = {"week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y", "century": "P100Y", "half-century": "P50Y"}
_NUMBER = rf"(?:\d{{1,3}}|{WORD_NUMBER}|[Aa]n?)"
_MOVED = lazily(
    r"(?P<u>day|week|month|year|decade|century|centurie)s?\s(?P<w>ago|later|earlier|before|prior|from now"
    r"|hence)\b(?!\sthan\b)(?P<stop>[.,;:)]|$|\s(?:when|and|as|but)\b)?"
)
_COUNT_BEFORE = lazily(rf"(?<![\w.,-])({_NUMBER})\s$", re.I)
_TURN = lazily(r"[Tt]he\s(?:day|night)\s(?P<w>before|after)(?=[.,;:)]|$)")
_YEAR_END = lazily(
    r"[Tt]he (?:end|start|beginning|middle|turn) of (?P<w>the|this|next|last)\s(?P<u>year|month|decade|century|week)\b"
)
_YEARS_END = lazily(r"(?:(?<=by )|(?<=at )|(?<=until )|(?<=before ))year-end\b")
_WEEKEND = lazily(
    r"[LlTtNn](?<!\w.)(?:he|his|ast|ext|he (?:past|last|coming|following))\sweekend\b(?!\s(?:of|in|before|after)\b|-)"
)


def pointed(text: str) -> Iterator[Mention]:
    """Last week, this summer, next fiscal year; "the following day" hangs on the text's own dates."""
    for match in _POINTED.finditer(text):
        words = match.group().lower()[: -len(match["u"])].split()
        word, unit = words[-1], match["u"]
        if unit.endswith("fiscal year") or unit == "financial year":
            country = country_of(text, match.start(), match.end())
            yield Mention(match.start(), match.end(), Fiscal(shift=_BY[word], country=country))
        elif unit in SEASONS:
            if word in _TOWARD:
                yield Mention(match.start(), match.end(), Calendar(month=SEASONS[unit], toward=_TOWARD[word]))
        elif words[0] == "the" and word in ("same", "following", "previous", "next"):
            if word != "next" or unit == "day":
                back = word == "previous" and unit in ("year", "month")
                yield Mention(match.start(), match.end(), Shift(UNITS[unit], _BY[word], "text", whole=back))
        elif unit != "day" and not (
            word == "last" and text[max(0, match.start() - 4) : match.start()].lower() == "the "
        ):
            yield Mention(match.start(), match.end(), Shift(UNITS[unit], _BY[word]))
    for match in matches(_YEAR_END, text, "end of", "start of", "beginning of", "middle of", "turn of"):
        shift = Shift(UNITS[match["u"]], {"next": 1, "last": -1}.get(match["w"], 0))
        yield Mention(match.start("w"), match.end(), shift)
    for match in matches(_YEARS_END, text, "year-end"):
        yield Mention(match.start(), match.end(), Shift("year", 0))


def in_years(text: str) -> Iterator[Mention]:
    """June of last year, December 6 next year, in the spring of the following year."""
    for match in matches(_IN_YEAR, text, " year"):
        month = month_number(match["m"]) if match["m"] else SEASONS[match["s"]]
        word = match["w"].split()[-1]
        anchor: Anchor = "text" if match["w"].startswith("the") else "published"
        rest = Calendar(month=month, day=day_number(match["d"]) if match["d"] else None)
        yield Mention(match.start(), match.end(), Shift("year", _BY[word], anchor, rest, whole=word == "previous"))


def weekends(text: str) -> Iterator[Mention]:
    """The weekend: the last one that is over, unless its words point ahead."""
    for match in matches(_WEEKEND, text, "weekend"):
        words = match.group().lower().split()
        if words[-2] in ("this", "next", "coming"):
            by = 1 if words[-2] == "next" else 0
            yield Mention(match.start(), match.end(), Range(Weekday(5, week=by), Weekday(6, week=by)))
        elif words[-2] != "following":
            yield Mention(match.start(), match.end(), Range(Weekday(5, toward="last"), Weekday(6, toward="last")))


def pasts(text: str) -> Iterator[Mention]:
    """The past decade, the past 18 months: a length of time up to now."""
    for match in matches(_PAST_COUNTED, text, "past"):
        yield Mention(match.start(), match.end(), Period(written(small_number(match["n"]), match["u"])))
    for match in matches(_PAST, text, "past", "last"):
        if match.group().startswith(("past", "the")):
            yield Mention(match.start(), match.end(), Period(_PERIODS[match["u"]]))


def moved(text: str) -> Iterator[Mention]:
    """Two weeks ago, three days later, a year earlier, the day before."""
    for match in _MOVED.finditer(text):
        way = match["w"]
        if way in ("before", "prior") and match["stop"] is None:
            continue
        before = text[max(0, match.start() - 20) : match.start()]
        count = _COUNT_BEFORE.search(before)
        if count is None:
            continue
        number = 1 if count[1].lower() in ("a", "an") else int(small_number(count[1]))
        forward = way in ("later", "from now", "hence")
        anchor = "published" if way in ("ago", "from now", "hence") else "text"
        start = match.start() - len(before) + count.start(1)
        shift = Shift(UNITS[match["u"]], number if forward else -number, anchor)  # type: ignore[arg-type]  # two literals
        yield Mention(start, match.end("w"), shift)
    for match in matches(_TURN, text, "before", "after"):
        yield Mention(match.start(), match.end(), Shift("day", 1 if match["w"] == "after" else -1, "text"))
