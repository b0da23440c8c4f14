"""English durations: five years, a 10-day drill, two and a half years, a 45-year-old, half a century."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.facts.dates.english.words import WORD_NUMBER, small_number
from drafter.facts.dates.gate import matches
from drafter.facts.dates.mention import Mention, Period
from drafter.facts.model import plain
from drafter.text.lazy import lazily

_UNITS = "second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|half-century"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,3}}|\s?[½¼¾]|[\s-][1-7]/[2-8])?(?:\s(?:thousand|million|billion))?|(?:one|two|three|four|five"
    rf"|six|seven|eight|nine) hundred|{WORD_NUMBER}(?:\s(?:thousand|million|billion))?|a dozen|a hundred(?=\s)"
    rf"|hundred(?=-))"
)
_FINER = (
    rf"(?:,? and|,)?\s(?P<n{{0}}>\d{{{{1,2}}}}(?:\.\d{{{{1,3}}}})?|{WORD_NUMBER})"
    r"\s(?P<u{0}>second|minute|hour|day|week|month)s?\b"
)
_UNIT = lazily(
    rf"(?P<u>{_UNITS})(?P<p>s)?\b(?P<old>(?:-|\s)olds?\b)?(?P<half>\sand\sa\shalf\b)?"
    rf"(?=(?P<more>{_FINER.format(2)}(?:{_FINER.format(3)})?)?)"
)
_COUNT_BEFORE = lazily(
    rf"(?<![\w.,$€£¥/-])(?:(?P<low>{_NUMBER})(?:-?\s(?:to|or)\s|-))?(?P<n>{_NUMBER})(?P<half>[\s-]and[\s-]a[\s-]half)?"
    r"(?P<s>\s(?:(?:business|working|calendar|more|further|additional|extra|full|whole|straight|consecutive"
    r"|successive) )?|-)$",
    re.I,
)
_DAY_BEFORE = lazily(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \Z")
_HALF_BEFORE = lazily(r"\b(?:[Hh]alf[ -](?:an?|of an?)\s|an? half[ -]|[Hh]alf[- ])$")
_ONE_BEFORE = lazily(r"\b(?P<w>[Aa]n?)\s$")
_SPENT_BEFORE = lazily(
    r"\b(?:[Ff]or|[Ww]ithin|[Ii]n|[Aa]fter|about|nearly|almost|than|under|of|over|last(?:ed|s)?|least|took|takes|every|by|around"
    r"|roughly|some|spent|only|just|and|served?|barely|quite)\s$"
)
# Three and a half in figures: 3 1/2, 3½.
_PARTED = lazily(r"(?P<whole>[\d,]+)[\s-]?(?P<part>[½¼¾]|\d/\d)")
_HALVES = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_LETTERS = {
    "month": "M",
    "quarter": "M",
    "year": "Y",
    "week": "W",
    "day": "D",
    "night": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_LONG = {"decade": 10, "century": 100, "centurie": 100, "half-century": 50}


_LASTING = lazily(r"(?<![\w-])(?P<u>hour|day|week|month|year|decade|century)-?long\b")
_LASTS = {
    "hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y", "century": "P100Y",
}  # fmt: skip


def lasting(text: str) -> Iterator[Mention]:
    """A weeklong visit, a year-long ban."""
    for match in matches(_LASTING, text, "long"):
        yield Mention(match.start(), match.end(), Period(_LASTS[match["u"]]))


def lengths(text: str) -> Iterator[Mention]:
    """Every duration with its number; "a day" and "a year" only where the words before show no rate."""
    for match in _UNIT.finditer(text):
        at = match.start()
        if at and text[at - 1] not in " -":
            continue
        before = text[max(0, at - 48) : at]
        mention = _counted(text, match, before) or _single(match, before)
        if mention is not None:
            yield mention


def _counted(text: str, match: re.Match[str], before: str) -> Mention | None:
    count = _COUNT_BEFORE.search(before)
    if count is None:
        return None
    if count["s"].startswith(" ") and not match["p"] and not match["old"] and _number(count["n"]) > 1:
        return None
    if match["u"] == "quarter" and not _is_length(text, match, before[: count.start()]):
        return None
    halves = Decimal("0.5") if count["half"] or match["half"] else Decimal(0)
    start = match.start() - len(before) + count.start()
    period = written(_number(count["n"]) + halves, match["u"])
    day = count["low"] and _DAY_BEFORE.search(before[: count.start()]) is not None
    if day:
        # "On May 28 to 42 months' imprisonment": the first is a day.
        start = match.start() - len(before) + count.start("n")
    elif count["low"]:
        low = written(_number(count["low"]), match["u"])
        return Mention(start, match.end("p") if match["p"] else match.end("u"), Period(f"{low}/{period}"))
    if match["n2"] and _finer(match["u"], match["u2"]):
        whole = _joined(period, written(_number(match["n2"]), match["u2"]))
        if match["n3"] and _finer(match["u2"], match["u3"]):
            whole = _joined(whole, written(_number(match["n3"]), match["u3"]))
            return Mention(start, match.end("more"), Period(whole))
        return Mention(
            start, match.end("u2") + (text[match.end("u2")] == "s" if match.end("u2") < len(text) else 0), Period(whole)
        )
    # An age holds "old"; the age of the earth does not: "66 million years old".
    end = max(match.end(name) for name in ("u", "p", "half") if match[name])
    if match["old"] and count["n"].lower().split(" ")[-1] not in _SCALES:
        end = match.end("old")
    return Mention(start, end, Period(period))


def _single(match: re.Match[str], before: str) -> Mention | None:
    if match["p"] or match["u"] == "quarter":
        return None
    end = max(match.end("u"), match.end("half"))
    half = _HALF_BEFORE.search(before)
    if half is not None and match["u"] not in ("night", "second"):
        return Mention(match.start() - len(before) + half.start(), end, Period(_half(match["u"])))
    one = _ONE_BEFORE.search(before)
    if one is None or match["u"] == "second":
        return None
    if match["u"] in _LONG or match["half"] or _SPENT_BEFORE.search(before[: one.start()]):
        number = Decimal("1.5") if match["half"] else Decimal(1)
        return Mention(match.start() - len(before) + one.start(), end, Period(written(number, match["u"])))
    return None


def _is_length(text: str, match: re.Match[str], before: str) -> bool:
    """True of quarters that pass ("in three quarters"), not of parts ("three quarters of the vote")."""
    return bool(match["p"]) and _SPENT_BEFORE.search(before) is not None and not text.startswith(" of ", match.end())


def written(number: Decimal, unit: str) -> str:
    """The ISO 8601 period of so many units; halves of a year in months, halves of a day in hours."""
    if unit in _LONG:
        return f"P{plain(number * _LONG[unit])}Y"
    if unit == "quarter":
        return f"P{plain(number * 3)}M"
    if unit == "fortnight":
        return f"P{plain(number * 2)}W"
    if number % 1:
        finer = {"year": ("month", 12), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}
        if unit in finer and (number % 1 * finer[unit][1]) % 1 == 0:
            part = written(number % 1 * finer[unit][1], finer[unit][0])
            return _joined(written(Decimal(int(number)), unit), part) if number > 1 else part
    time = "T" if unit in ("hour", "minute", "second") else ""
    return f"P{time}{plain(number)}{_LETTERS[unit]}"


def _half(unit: str) -> str:
    if unit in _LONG:
        return f"P{_LONG[unit] // 2}Y"
    return {"year": "P6M", "fortnight": "P1W"}.get(unit) or written(Decimal("0.5"), unit)


def _number(word: str) -> Decimal:
    plain_word = word.lower()
    parted = _PARTED.fullmatch(plain_word)
    if parted:
        top, _, bottom = (_HALVES.get(parted["part"]) or parted["part"]).partition("/")
        return small_number(parted["whole"]) + Decimal(top) / Decimal(bottom)
    if plain_word.endswith("dozen"):
        return Decimal(12)
    scaled = plain_word.split(" ")
    if scaled[-1] in _SCALES:
        return small_number(scaled[0]) * _SCALES[scaled[-1]]
    if plain_word == "hundred":
        return Decimal(100)
    if plain_word.endswith("hundred"):
        lead = plain_word.split()[0]
        return Decimal(100) if lead == "a" else small_number(lead) * 100
    return small_number(word)


def _finer(unit: str, other: str) -> bool:
    order = ("second", "minute", "hour", "day", "week", "month", "year")
    return unit in order and order.index(other) < order.index(unit)


def _joined(first: str, second: str) -> str:
    """Two periods written as one: P1Y and P6M make P1Y6M, PT1H and PT15M make PT1H15M."""
    if "T" in first and "T" in second:
        return first + second[2:]
    return first + second[1:]
