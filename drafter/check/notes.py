"""What is said of the whole: that a source may be about another event, and that days may differ by the date line.

Notes accuse no one: they tell where to look. Every note names the source and its words.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from drafter.check.alike import alike
from drafter.check.index import SourceIndex
from drafter.check.model import CheckedFact, Note
from drafter.check.names import find_name
from drafter.check.places import name_of, place
from drafter.facts.dates.edtf import bounds, precision
from drafter.facts.glossary import glossary
from drafter.facts.model import Fact, Time, Wording
from drafter.text.display import display_line

_EAST = re.compile(
    r"\bTOKYO\b|\b(?:in|to|from) (?:Tokyo|Japan|Okinawa|Osaka)\b|Japan(?:ese)? (?:standard )?time|日本時間|東京"
)
_WEST = re.compile(
    r"\bWASHINGTON\b|\b(?:in|to|from) (?:Washington|New York|California)\b|White House|Pentagon|Eastern time"
    r"|\blocal time\b|現地時間|米国時間|ワシントン|ホワイトハウス|米東部"
)
_FAR = 10


def notes(checked: Sequence[CheckedFact], text: str, sources: Sequence[SourceIndex]) -> tuple[Note, ...]:
    """The notes on a bullet's judged facts: date lines first, then sources that may tell another event."""
    lines = tuple(_date_lines(checked, text, sources))
    return lines + tuple(_other_events(checked, text, sources, bool(lines)))


def _day_of(fact: Fact) -> date | None:
    if fact.kind != "date" or not isinstance(fact.value, Time) or precision(fact.value.edtf) != "day":
        return None
    found = bounds(fact.value.edtf)
    return found[0] if found else None


def _date_lines(checked: Sequence[CheckedFact], text: str, sources: Sequence[SourceIndex]) -> Iterator[Note]:
    """A day of the bullet that a source from across the Pacific has one apart, and no source has itself."""
    for item in checked:
        day = _day_of(item.fact)
        if day is None or item.judgement.verdict == "supported":
            continue
        near = _one_apart(day, text, sources)
        if near:
            number, fact = near
            source = sources[number]
            said = (
                f"{display_line(item.fact.span.of(text))}: the source says {display_line(fact.span.of(source.text))}"
                f" ({place(source, number, fact.span)}). Tokyo and Washington may give days one apart for one event."
            )
            yield Note("date_line", said, item.fact.span)


def _one_apart(day: date, text: str, sources: Sequence[SourceIndex]) -> tuple[int, Fact] | None:
    for number, source in enumerate(sources):
        for fact in source.facts:
            other = _day_of(fact)
            if other is not None and abs((other - day).days) == 1 and _across(text, fact, source):
                return number, fact
    return None


def _across(text: str, fact: Fact, source: SourceIndex) -> bool:
    """True when the day of the source may be that of the other side of the date line."""
    around = source.sentences[source.sentence_at(fact.span.start)].span.of(source.text)
    if source.language == "ja":
        return _WEST.search(around) is not None or _WEST.search(text) is not None
    both = around + text
    return _EAST.search(both) is not None and _WEST.search(both) is not None


def _other_events(
    checked: Sequence[CheckedFact], text: str, sources: Sequence[SourceIndex], across: bool
) -> Iterator[Note]:
    dates = [item for item in checked if _dated(item.fact)]
    mine = [item.fact for item in dates]
    if not mine or across:
        return
    for number, source in enumerate(sources):
        theirs = [fact for fact in source.facts if _dated(fact)]
        if not theirs or any(alike(one, other) for one in mine for other in theirs):
            continue
        if any(each.source == number and item.judgement.verdict == "supported"
               for item in dates for each in item.judgement.evidence):  # fmt: skip
            continue
        if len(sources) > 1 and _nearest(mine, theirs, source.published) <= _FAR:
            continue
        if _shares_names(checked, source):
            told = display_line(theirs[0].span.of(source.text))
            days = ", ".join(dict.fromkeys(display_line(fact.span.of(text)) for fact in mine))
            said = f"{name_of(source, number)} has the names of the bullet, but not {days}; it speaks of {told}."
            yield Note("another_event", f"{said} Is it another event?", mine[0].span)


def _dated(fact: Fact) -> bool:
    """True for a date fine enough to tell one event from another: a day, a month, or days to days."""
    if fact.kind != "date" or not isinstance(fact.value, Time) or bounds(fact.value.edtf) is None:
        return False
    return precision(fact.value.edtf) in ("day", "month") or len(fact.value.edtf) == len("2025-01-01/2025-01-02")


def _nearest(mine: Sequence[Fact], theirs: Sequence[Fact], published: date | None) -> int:
    """How many days lie between the nearest dates of two lists, the day of publishing among the second."""
    ends = [[found for fact in facts if (found := _bounds(fact))] for facts in (mine, theirs)]
    if published:
        ends[1].append((published, published))
    return min(
        max(0, (low[0] - high[1]).days, (high[0] - low[1]).days) for low in ends[0] for high in ends[1]
    )  # fmt: skip


def _bounds(fact: Fact) -> tuple[date, date] | None:
    return bounds(fact.value.edtf) if isinstance(fact.value, Time) else None


def _shares_names(checked: Sequence[CheckedFact], source: SourceIndex) -> bool:
    """True when a source has a name of the bullet; countries, cities and demonyms name too many events."""
    names = (item.fact for item in checked if item.fact.kind == "name" and isinstance(item.fact.value, Wording))
    return any(not _is_place(fact) and (found := find_name(fact, source)) and found.verdict == "supported"
               for fact in names)  # fmt: skip


def _is_place(fact: Fact) -> bool:
    assert isinstance(fact.value, Wording)
    known = glossary()
    entries = (*known.of_english(fact.value.text), *known.of_japanese(fact.value.text))
    return any(entry.kind == "place" for entry in entries)
