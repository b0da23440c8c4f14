"""Days that a bullet tells by another day: "a year earlier", "the previous month".

Compared by what they count, since the day that they count from is seldom printed.
"""

import re
from collections.abc import Sequence

from drafter.check.index import SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Shares
from drafter.check.places import evidence, place
from drafter.facts.model import Fact
from drafter.text.display import display_line
from drafter.text.span import Span

_COUNTS = {word: count for count, words in enumerate("one|a an,two,three,four,five,six".split(","), 1)
           for word in re.split(r"[| ]", words)}  # fmt: skip
_UNIT = r"(?P<unit>year|month|week|day|quarter)"
_BACK = re.compile(
    rf"(?:(?P<count>a|an|one|two|three|four|five|six|\d{{1,2}}) {_UNIT}s?"
    r" (?:earlier|before|ago|previously|prior|after|later)\b"
    rf"|(?:the |its |their )?(?:previous|prior|last|preceding|same) {_UNIT.replace('unit', 'unit2')}"
    rf"|{_UNIT.replace('unit', 'unit3')}[- ](?:on|over)[- ](?:year|month|week|quarter|day)\b)",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:on )?(?:the|that) (?:(?:next|following|previous|same|very) day|day (?:before|after|earlier|later)|day)"
    r"|(?:a|one|two|three) days? (?:earlier|later|before|after)|翌日|前日|同日|翌々日",
    re.IGNORECASE,
)
_JA = {"year": "前年度?|昨年度?|一年前|1年前|前期", "month": "前月|先月|1カ月前|1か月前", "week": "前週|先週|1週間前",
       "day": "前日|同日|翌日", "quarter": "前期|前四半期"}  # fmt: skip


def leans(words: str) -> bool:
    """True for a day that only counts from another day of its own text: "the next day", 翌日."""
    return _LEANS.fullmatch(words) is not None


def told_by_another_day(fact: Fact, text: str, shares: Shares, sources: Sequence[SourceIndex]) -> Judgement | None:
    """What the sources say to "a year earlier": the same count back, another one, or nothing (None)."""
    mine = _BACK.search(fact.span.of(text))
    if mine is None:
        return None
    other = None
    for number, source in enumerate(sources):
        unit, _ = wanted = _counted(mine)
        pattern = re.compile(_JA[unit]) if source.language == "ja" else _BACK
        for match in pattern.finditer(source.text):
            span = Span(*match.span())
            shown = evidence(source, number, span)
            said = f"The source says {display_line(shown.match)} ({place(source, number, span)})."
            if source.language == "ja" or _counted(match) == wanted:
                return Judgement("supported", "relative-date", said, (shown,))
            if other is None and shares[number].get(source.sentence_at(span.start), 0.0) >= 3 and mine["count"]:
                other = Judgement("conflicting", "date", said, (shown,))
    return other


def _counted(match: re.Match[str]) -> tuple[str, int]:
    unit = match["unit"] or match["unit2"] or match["unit3"]
    count = (match["count"] or "a").casefold()
    return unit.casefold(), int(count) if count.isdigit() else _COUNTS.get(count, 1)
