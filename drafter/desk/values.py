"""A value of a source as a bullet would write it: in English, with its hedge, its date as a day of the calendar.

For the keys that insert a figure and that put the source's value in place of another. Decides nothing about verdicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from drafter.draft.checking import index_sources
from drafter.draft.extractive.sheet_values import in_english
from drafter.facts.model import Fact, Time
from drafter.sources.model import Source
from drafter.text.display import display_line

if TYPE_CHECKING:
    from drafter.check.model import CheckedFact, LeftOut

# The source's value is put in where the bullet says another or says less; what is said of it in general stays.
_OFFERED = frozenset({"conflicting", "weaker"})


def left_out_words(item: LeftOut, sources: Sequence[Source], day: date) -> str:
    """A figure that the bullet lacks, to be inserted; in the source's own words where no rule writes it."""
    source = sources[item.source]
    return _written(item.fact, item.text, source.language, day) or display_line(item.text)


def value_for(fact: CheckedFact, words: str, sources: Sequence[Source], day: date) -> str | None:
    """What to write in place of a fact of a bullet so that it says what its evidence says; None when nothing is known.

    `words` are the fact's own: what comes to the same is no offer.
    """
    judgement = fact.judgement
    if judgement.verdict not in _OFFERED or not judgement.evidence:
        return judgement.suggestion
    first = judgement.evidence[0]
    if not 0 <= first.source < len(sources):
        return judgement.suggestion
    source = index_sources([sources[first.source]])[0]
    there = next((one for one in source.facts if one.kind == fact.fact.kind and first.span.contains(one.span)), None)
    told = None if there is None else _written(there, there.span.of(source.text), source.language, day)
    return judgement.suggestion if told is None or told.casefold() == words.casefold() else told


def _written(fact: Fact, words: str, language: str, day: date) -> str | None:
    if language == "ja" or (isinstance(fact.value, Time) and fact.kind == "date" and fact.hedge is None):
        return in_english(fact, day.year)
    return display_line(f"{fact.hedge} {words}" if fact.hedge and not words.startswith(fact.hedge) else words)
