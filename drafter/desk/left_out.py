"""The figures that a bullet leaves out, one row each: how a bullet would write it, and the words it stands among.

A vote or a score is one row, whichever of its two figures is lacking. The order is the check's, the best first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.desk.values import left_out_words
from drafter.draft.checking import index_sources
from drafter.facts.figures.contests import is_contest
from drafter.sources.model import Source
from drafter.text.display import display_line
from drafter.text.span import Span

if TYPE_CHECKING:
    from drafter.check import SourceIndex
    from drafter.check.model import LeftOut

_TO = re.compile(r"\s?(?:to|[-‐-―−]|対)\s?")
_AGAINST = re.compile(r" votes? to |(?:票|人)?[、,，・]\s?反対(?:は|が)?")
_OPENS = ("(", "[", "“", "‘", "-", "–", "—", "/", "$", "¥", "€", "£")

_BEGINS = ("$", "¥", "€", "£", "“", "‘", "[", "(")


@dataclass(frozen=True, slots=True)
class LeftOutFigure:
    """`words` are to be inserted; `span` is where the value stands in the source, within `sentence`."""

    words: str
    source: int
    span: Span
    sentence: Span


def left_out_figures(left: Sequence[LeftOut], sources: Sequence[Source], day: date) -> list[LeftOutFigure]:
    """What the check found left out, each once."""
    indexed = index_sources(sources)
    found: dict[tuple[int, Span], LeftOutFigure] = {}
    for item in left:
        source = indexed[item.source]
        span = _contest_of(source, item.fact.span) or item.fact.span
        sentence = source.sentences[source.sentence_at(span.start)].span
        words = left_out_words(item, sources, day) if span == item.fact.span else _as_contest(source, span)
        found.setdefault((item.source, span), LeftOutFigure(words, item.source, span, sentence))
    return list(found.values())


def _contest_of(source: SourceIndex, span: Span) -> Span | None:
    """The vote or score that a figure is one side of: 7 to 2, 7対2, 賛成7、反対2."""
    return next((pair for pair in _contests(source) if pair.contains(span)), None)


def _contests(source: SourceIndex) -> Iterator[Span]:
    text = source.text
    numbers = [source.facts[at].span for at in source.by_kind.get("number", ())]
    for one, other in pairwise(numbers):
        between = text[one.end : other.start]
        pair = Span(one.start, other.end)
        if _AGAINST.fullmatch(between) or (_TO.fullmatch(between) and is_contest(text, pair.start, pair.end)):
            yield pair


def _as_contest(source: SourceIndex, span: Span) -> str:
    words = display_line(span.of(source.text))
    sides = [fact.span.of(source.text) for fact in source.facts if fact.kind == "number" and span.contains(fact.span)]
    return words if source.language == "en" else " to ".join(sides)


def spaced(before: str, words: str, after: str) -> str:
    """Words to be put between two texts, with a blank on each side where one is lacking."""
    opened = not before or before[-1].isspace() or before.endswith(_OPENS) or _opens_bold(before)
    return ("" if opened else " ") + words + (" " if after[:1].isalnum() or after.startswith(_BEGINS) else "")


def _opens_bold(before: str) -> bool:
    return before.endswith("**") and before.count("**") % 2 == 1
