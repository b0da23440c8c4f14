"""Lengths of time told in other words: "six hours, against eight", 30日前 for 30 days, a one-year delay for a year.

Compared by count and unit, where the rules of facts read a date, a bare number, or nothing.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.places import evidence, place
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Figure, Time, plain
from drafter.text.display import display_line
from drafter.text.span import Span

_LENGTH = re.compile(r"P(T?)(\d+)([YMWDH])")
_HALF_DAYS = re.compile(r"P(\d+)DT12H")
_WORDS = {"Y": ("years?", "年"), "M": ("months?", "[かカヶ]月"), "W": ("weeks?", "週間?"), "D": ("days?", "日"),
          "TH": ("hours?", "時間"), "TM": ("minutes?", "分")}  # fmt: skip
_ONE = {"Y": r"\b(?:a|one|each|full)[- ]year\b|一年|1年", "M": r"\b(?:a|one|each|full)[- ]month\b|1カ月|1か月|一カ月",
        "W": r"\b(?:a|one|full)[- ]week\b|1週間|一週間",
        "D": r"\b(?:a|one|single|full)[- ]day\b|1日間|一日"}  # fmt: skip


def told_as_length(bullet: Reading, at: int, sources: Sequence[SourceIndex]) -> Judgement | None:
    """The judgement of a length that a source tells otherwise; None when none has it, or the fact is no length."""
    fact = bullet.facts[at]
    patterns = list(_elided(bullet, at)) if fact.kind == "number" else list(_spelled(fact))
    for number, source in enumerate(sources):
        span = _days_of_range(fact, source)
        if span:
            said = f"The source says {display_line(span.of(source.text))} ({place(source, number, span)})."
            return Judgement("supported", "derived", said, (evidence(source, number, span),))
        for pattern in patterns:
            match = re.search(pattern, source.text, re.IGNORECASE)
            if match:
                span = Span(*match.span())
                said = f"The source says {display_line(match.group())} ({place(source, number, span)})."
                return Judgement("supported", "reformatted", said, (evidence(source, number, span),))
    return None


def _days_of_range(fact: Fact, source: SourceIndex) -> Span | None:
    """The range of days of a source that lasts as many: a three-day drill on June 2-4."""
    length = _LENGTH.fullmatch(fact.value.edtf) if fact.kind == "duration" and isinstance(fact.value, Time) else None
    if length is None or length[1] + length[3] != "D":
        return None
    for at in source.by_kind.get("date", ()):
        value = source.facts[at].value
        covered = bounds(value.edtf) if isinstance(value, Time) and "/" in value.edtf else None
        if covered and (covered[1] - covered[0]).days + 1 == int(length[2]):
            return source.facts[at].span
    return None


def _spelled(fact: Fact) -> Iterator[str]:
    """How sources write a length of the bullet: one of a unit in words, or its count and unit in digits."""
    edtf = fact.value.edtf if fact.kind == "duration" and isinstance(fact.value, Time) else ""
    half, whole = _HALF_DAYS.fullmatch(edtf), _LENGTH.fullmatch(edtf)
    if half:
        yield _counted(f"{half[1]}.5", "D")
    elif whole and whole[2] == "1" and whole[3] in _ONE and not whole[1]:
        yield _ONE[whole[3]]
    elif whole and int(whole[2]) > 1 and (whole[1] + whole[3]) in _WORDS:
        # Below, a day of the month would pass for a length: only what comes before or after is one.
        short = whole[1] + whole[3] == "D" and int(whole[2]) <= 31
        yield _counted(whole[2], whole[1] + whole[3]) + ("(?:前|後|以内|以上|目|分)" if short else "")


def _elided(bullet: Reading, at: int) -> Iterator[str]:
    """How sources write a bare number that shares the unit of a length beside it: from 60 days to 180."""
    fact, held = bullet.facts[at], bullet.sentences[bullet.home[at]].facts
    value = fact.value
    if bullet.near[at].noun or not isinstance(value, Figure) or value.amount is None:
        return
    for other in held:
        length = bullet.facts[other].value
        match = _LENGTH.fullmatch(length.edtf) if isinstance(length, Time) else None
        if match and (match[1] + match[3]) in _WORDS:
            yield _counted(plain(value.amount), match[1] + match[3])


def _counted(count: str, unit: str) -> str:
    english, japanese = _WORDS[unit]
    digits = rf"(?<![\d.,]){re.escape(count)}"
    return rf"{digits}(?:{japanese}|[- ]{english}\b)"
