"""A title's line as sure as its source and no surer: "about" before a figure, "plan to" for "to". Only weakens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.draft.extractive.tense import are_several
from drafter.facts.model import Fact

_TO = re.compile(r"^(?P<who>[A-Z][^,;:]{2,40}?(?:, [A-Z][\w ’'-]{2,30})?) to (?=[a-z]+ )")
_COUNT = re.compile(
    r" (?P<count>\d[\d,]*) (?!(?:years?|months?|weeks?|days?|hours?|percent|million|billion)\b)(?=[a-z])"
)


def hedged(line: str, facts: Sequence[Fact], text: str) -> Iterator[str]:
    """The line with the source's hedges before its figures; then planned instead of sure; then without its count.

    `text` is the one that the facts are of.
    """
    surer = line
    for fact in facts:
        bare = fact.span.of(text)
        if fact.hedge and fact.hedge.isascii() and f" {bare}" in surer and f"{fact.hedge} {bare}" not in surer:
            surer = surer.replace(f" {bare}", f" {fact.hedge} {bare}", 1)
    if surer != line:
        yield surer
    planned = _TO.sub(_plans, surer)
    if planned != surer:
        yield planned
    for wording in (surer, planned):
        if (uncounted := _COUNT.sub(" ", wording, count=1)) != wording:
            yield uncounted


def _plans(found: re.Match[str]) -> str:
    return f"{found['who']} {'plan' if are_several(found['who']) else 'plans'} to "
