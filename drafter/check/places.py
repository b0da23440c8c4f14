"""Where evidence stands, in words that a person can follow: the source, the sentence, and the value's own words."""

import re
from datetime import date

from drafter.check.index import SourceIndex
from drafter.check.model import Evidence
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Time
from drafter.text.display import display_line
from drafter.text.span import Span

_COUNTED = re.compile(r"[- ][A-Za-z][\w'’-]*")
_NO_NOUN = frozenset(
    "and or of in on at to by for from with the a an as is are was were will would could may said who that which"
    " but when while after before over under if per into than it has have had".split()
)


def name_of(source: SourceIndex, at: int) -> str:
    """What a person calls a source: its site, its title, or its number."""
    return display_line(source.site or source.title or f"source {at + 1}")


def place(source: SourceIndex, at: int, span: Span) -> str:
    """Where a span of a source stands, in words: its name and the number of the sentence."""
    return f"{name_of(source, at)}, sentence {source.sentence_at(span.start) + 1}"


def evidence(source: SourceIndex, at: int, span: Span) -> Evidence:
    """A span of a source as evidence, with the sentence around it."""
    around = source.sentences[source.sentence_at(span.start)].span if source.sentences else span
    return Evidence(at, span, around.of(source.text), span.of(source.text))


def told(source: SourceIndex, fact: Fact) -> str:
    """A fact in the source's own words: its hedge, its value, and the thing counted."""
    words = fact.span.of(source.text)
    before = source.text[max(0, fact.span.start - 30) : fact.span.start].casefold()
    if fact.hedge and fact.hedge not in words and before.rstrip().endswith(fact.hedge.casefold()):
        glue = "" if before.endswith(fact.hedge.casefold()) else " "
        words = f"{fact.hedge}{glue}{words}"
    if fact.kind in ("number", "ordinal", "percent"):
        noun = _COUNTED.match(source.text, fact.span.end)
        if noun and noun.group()[1:].casefold() not in _NO_NOUN:
            words += noun.group()
    day = full_day(fact) if fact.kind == "date" and not any(map(str.isdigit, words)) else None
    return display_line(f"{words} ({day:%B} {day.day}, {day.year})" if day else words)


def full_day(fact: Fact) -> date | None:
    """The one day that a date is; None for a month, a range or a day not known in full."""
    if not isinstance(fact.value, Time) or len(fact.value.edtf) != len("2025-01-01"):
        return None
    found = bounds(fact.value.edtf)
    return found[0] if found and found[0] == found[1] else None
