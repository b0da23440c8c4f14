"""Where evidence stands, in words that a person can follow: the source, the sentence, and the value's own words."""

import re

from drafter.check.index import SourceIndex
from drafter.check.model import Evidence
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Time
from drafter.text.display import display_line, shortened
from drafter.text.span import Span

_COUNTED = re.compile(r"[- ][A-Za-z][\w'’-]*")
_TITLE = 28
_WORDS = 3  # of what is counted: "16 aerial refueling tankers"
_NO_NOUN = frozenset(
    "and or of in on at to by for from with the a an as is are was were will would could may said who that which"
    " but when while after before over under if per into than it has have had can said told not more less fewer or"
    " this that these those next last each he she they we its their his her be been being about around through during"
    " between until since because so also now here there".split()
)


def name_of(source: SourceIndex, at: int) -> str:
    """What a person calls a source: its site, the first words of its title, or its number."""
    return display_line(source.site or shortened(source.title, _TITLE) or f"source {at + 1}")


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
        words += _counted(source.text, fact.span.end)
    day = "" if fact.kind != "date" or any(map(str.isdigit, words)) else _spelled(fact)
    return display_line(f"{words} ({day})" if day and day not in words else words)


def _counted(text: str, end: int) -> str:
    """The words of the thing that a figure counts, as they follow it; empty where none does."""
    found = ""
    for _ in range(_WORDS):
        word = _COUNTED.match(text, end + len(found))
        if word is None or word.group()[1:].casefold() in _NO_NOUN:
            break
        found += word.group()
    return found


def _spelled(fact: Fact) -> str:
    """The day or the month that a date is, in words; empty for a range or what is not known in full."""
    found = bounds(fact.value.edtf) if isinstance(fact.value, Time) and "/" not in fact.value.edtf else None
    if found is None or not isinstance(fact.value, Time) or fact.value.edtf[5:7] > "12":
        return ""
    first = found[0]
    day = f"{first:%B} {first.day}, {first.year}" if len(fact.value.edtf) == len("2025-01-01") else ""
    return day or (f"{first:%B} {first.year}" if len(fact.value.edtf) == len("2025-01") else "")
