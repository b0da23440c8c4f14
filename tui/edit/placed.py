"""The facts of a bullet placed where they were typed, in the headline or in the body with its markup.

A sentence whose sense does not hold is placed beside them: what the gate holds is seen where one writes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.check.model import NOT_OK, WORST_FIRST, CheckedFact, Evidence, Judgement, Report
from drafter.desk import BulletCheck
from drafter.draft.markup import derive
from drafter.text.display import shortened
from drafter.text.span import Span

_SHORT = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """What was judged, its words, and its span in headline or body as typed; `checked` is None of a sentence."""

    part: str
    span: Span
    words: str
    judgement: Judgement
    checked: CheckedFact | None = None


def placed_facts(check: BulletCheck, body: str) -> list[Placed]:
    """All facts in reading order, headline first."""
    found = [
        *_placed("headline", check.headline, lambda span: span),
        *_placed("body", check.body, derive(body).body_span),
    ]
    return sorted(found, key=lambda item: (item.part != "headline", item.span))


def _placed(part: str, report: Report, typed: Callable[[Span], Span]) -> Iterator[Placed]:
    for fact in report.facts:
        span = fact.fact.span
        yield Placed(part, typed(span), span.of(report.text), fact.judgement, fact)
    for sentence in report.sentences:
        if sentence.judgement.verdict in NOT_OK:
            words = shortened(sentence.span.of(report.text), _SHORT)
            yield Placed(part, typed(sentence.span), f"¶ {words}", sentence.judgement)


def worst_first(facts: list[Placed]) -> list[Placed]:
    """The facts by verdict, those of one verdict in reading order."""
    return sorted(facts, key=lambda item: WORST_FIRST.index(item.judgement.verdict))


def fact_at(facts: list[Placed], part: str, offset: int) -> Placed | None:
    """The fact that the cursor stands in or just after; the worst where several do."""
    here = [item for item in facts if item.part == part and item.span.start <= offset <= item.span.end]
    return min(here, key=lambda item: WORST_FIRST.index(item.judgement.verdict), default=None)


def evidence_of(fact: Placed | None) -> Evidence | None:
    """What a fact rests on first."""
    return next(iter(fact.judgement.evidence), None) if fact is not None else None


def next_fact(facts: list[Placed], part: str, offset: int, by: int) -> Placed | None:
    """The next or previous fact in reading order, round the end."""
    if not facts:
        return None
    rank = (part != "headline", offset)
    if by > 0:
        later = [item for item in facts if (item.part != "headline", item.span.start) > rank]
        return later[0] if later else facts[0]
    sooner = [item for item in facts if (item.part != "headline", item.span.end) < rank]
    return sooner[-1] if sooner else facts[-1]
