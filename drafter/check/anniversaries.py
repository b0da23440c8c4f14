"""An anniversary and the years it marks are one count: the 40th anniversary, 40 years of ties, 40周年."""

import re
from collections.abc import Iterator, Sequence

from drafter.check.index import SourceIndex
from drafter.check.model import Judgement
from drafter.check.places import evidence, place, told
from drafter.facts.model import Fact, Figure, Time

_MARKS = re.compile(r"[\s-]*(?:[a-z]+[\s-]){0,2}anniversar", re.IGNORECASE)
_YEARS = re.compile(r"P(\d+)Y")


def told_by_anniversary(fact: Fact, text: str, sources: Sequence[SourceIndex]) -> Judgement | None:
    """The judgement of years that a source tells as an anniversary, or the other way round; None of any other fact."""
    wanted = _years(fact, text)
    if wanted is None:
        return None
    other = "ordinal" if fact.kind == "duration" else "duration"
    for number, source in enumerate(sources):
        for each in _held(source, other):
            if _years(each, source.text) == wanted:
                said = f"The source says {told(source, each)} ({place(source, number, each.span)})."
                return Judgement("supported", "reformatted", said, (evidence(source, number, each.span),))
    return None


def _held(source: SourceIndex, kind: str) -> Iterator[Fact]:
    return (fact for fact in source.facts if fact.kind == kind)


def _years(fact: Fact, text: str) -> int | None:
    """The years that a length of time has, or that an anniversary marks."""
    if fact.kind == "duration" and isinstance(fact.value, Time):
        match = _YEARS.fullmatch(fact.value.edtf)
        return int(match[1]) if match else None
    if fact.kind != "ordinal" or not isinstance(fact.value, Figure) or fact.value.amount is None:
        return None
    marks = fact.span.of(text).endswith("周年") or _MARKS.match(text, fact.span.end)
    return int(fact.value.amount) if marks else None
