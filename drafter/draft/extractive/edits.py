"""A source's sentence in house form: dates by the page's own, no dateline, no attribution, surnames.

Each edit takes away or names again what the source says; none adds a fact. Quotations are never touched.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Mapping, Sequence
from functools import partial

from drafter.draft.extractive.attribution import unsaid, without_attribution
from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.redating import redated, without_year
from drafter.draft.extractive.repair import announced, repair
from drafter.draft.extractive.side_event import side_event
from drafter.draft.wording import outside_quotes

# A weekend, or a day that another sentence names: which it was is no matter of a bullet.
_LOOSE_PART = re.compile(
    r"\s(?:over|at|during|on) the (?:past |last )?weekend(?=[,.;]| (?:after|when|as|in|at|and)\b)"
    r"|(?<=[a-z]) (?:earlier |later )?that (?:same )?day(?=[ .,;])"
)
_MONTHS = "|".join(month_name[1:])
_SAME_DAY = re.compile(rf"\b((?:{_MONTHS}) \d{{1,2}})(?:, \d{{4}})?,? \(\1(?:, \d{{4}})?\)")
_ALSO = re.compile(r"(?<=[a-z\d.]) also(?= [a-z])(?! known\b| called\b| as\b)")
_COMMA_STOP = re.compile(r"\s?,\s?([.;])")


def house_form(passage: Passage, year: int | None) -> str:
    """The passage as a sentence of a bullet: dates resolved, dateline and attribution gone, hyphens back."""
    dated = without_dateline(redated(passage, year))
    # "Tonight I can announce that" has no day of its own: what is announced stands.
    performed = announced(without_dateline(passage.text))
    spoken = dated if performed is None else dated[-len(performed) :] if dated.endswith(performed) else performed
    undated = outside_quotes(spoken, partial(without_year, year=year))
    told = repair(without_attribution(outside_quotes(_LOOSE_PART.sub("", undated), unsaid)))
    return outside_quotes(side_event(told) or told, _tidy)


def without_also(sentence: str) -> str:
    """The sentence without an "also" that points at what was told before it."""
    return outside_quotes(sentence, partial(_ALSO.sub, "", count=1))


def _tidy(piece: str) -> str:
    """The piece without what an edit left behind: a day told twice, a comma before a stop."""
    return _COMMA_STOP.sub(r"\1", _SAME_DAY.sub(r"\1", piece))


def surnames(told: Sequence[str], people: Mapping[str, str]) -> list[str]:
    """The sentences with a person's full name only at its first mention; `people` maps full names to short ones."""
    seen: set[str] = set()
    shortened: list[str] = []
    for sentence in told:
        for full, short in people.items():
            head, found, tail = sentence.partition(full)
            if full in seen:
                head, found, tail = "", "", sentence
            elif found:
                seen.add(full)
            sentence = head + found + outside_quotes(tail, partial(_shorten, full=full, short=short))
        shortened.append(sentence)
    return shortened


def _shorten(piece: str, full: str, short: str) -> str:
    return piece.replace(full, short)
