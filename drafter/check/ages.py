"""The age of a person, which one text gives as a length of time and another as a bare number.

"A 73-year-old farmer", "a farmer aged 73", "Jane Doe, 73," and 田中さん（73） tell the same.
"""

import re
from decimal import Decimal

from drafter.facts.model import Fact, Figure, Kind, Time

# The kind in which the same age may stand elsewhere.
OTHER_KIND: dict[Kind, Kind] = {"number": "duration", "duration": "number"}
_YEARS = re.compile(r"P(\d{1,3})Y")
_OLD = re.compile(r"(?:[ -]old|歳|才|years of age)$")
_AGED = re.compile(r"\b(?:[Aa]ged?|[Aa]t the age of|[Tt]urn(?:s|ed|ing)|(?:[Hh]e|[Ss]he|who) (?:is|was)) $")
_NAMED_BEFORE = re.compile(r"[A-Z][\w’'.-]+,? \(?$")
_APART_AFTER = re.compile(r"[,.;)]|$")
_MOST = 120


def age_of(fact: Fact, text: str) -> Decimal | None:
    """The years of an age; None for what counts something else, or is longer than a life."""
    start, end = fact.span.start, fact.span.end
    if isinstance(fact.value, Time):
        years = _YEARS.fullmatch(fact.value.edtf)
        return Decimal(years[1]) if years and fact.kind == "duration" and _OLD.search(fact.span.of(text)) else None
    if fact.kind != "number" or not isinstance(fact.value, Figure) or fact.value.amount is None:
        return None
    before, after = text[max(0, start - 24) : start], text[end : end + 1]
    aged = _AGED.search(before) or (_NAMED_BEFORE.search(before) and _APART_AFTER.match(after))
    bracketed = before[-1:] in "（(" and after in "）)" if before and after else False
    return fact.value.amount if (aged or bracketed) and 0 < fact.value.amount <= _MOST else None
