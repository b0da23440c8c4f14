"""The facts of a bullet placed where they were typed: in the headline, or in the body with its markup."""

from dataclasses import dataclass

from drafter.check.model import WORST_FIRST, CheckedFact, Evidence
from drafter.desk import BulletCheck
from drafter.draft.markup import derive
from drafter.text.span import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A checked fact, its words, and its span in the headline or the body as typed."""

    part: str
    span: Span
    words: str
    checked: CheckedFact


def placed_facts(check: BulletCheck, body: str) -> list[Placed]:
    """All facts in reading order, headline first."""
    derived = derive(body)
    found = [Placed("headline", f.fact.span, f.fact.span.of(check.headline.text), f) for f in check.headline.facts]
    found += [
        Placed("body", derived.body_span(f.fact.span), f.fact.span.of(check.body.text), f) for f in check.body.facts
    ]
    return sorted(found, key=lambda item: (item.part != "headline", item.span))


def worst_first(facts: list[Placed]) -> list[Placed]:
    """The facts by verdict, those of one verdict in reading order."""
    return sorted(facts, key=lambda item: WORST_FIRST.index(item.checked.judgement.verdict))


def fact_at(facts: list[Placed], part: str, offset: int) -> Placed | None:
    """The fact that the cursor stands in or just after; the worst where several do."""
    here = [item for item in facts if item.part == part and item.span.start <= offset <= item.span.end]
    return min(here, key=lambda item: WORST_FIRST.index(item.checked.judgement.verdict), default=None)


def evidence_of(fact: Placed | None) -> Evidence | None:
    """What a fact rests on first."""
    return next(iter(fact.checked.judgement.evidence), None) if fact is not None else None


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
