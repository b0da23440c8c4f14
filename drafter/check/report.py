"""The check of a whole bullet: every fact and sentence judged, and what the sources have that the bullet lacks."""

from collections.abc import Sequence
from datetime import date

from drafter.check.index import SourceIndex, lay_out
from drafter.check.judge import judge
from drafter.check.model import CheckedFact, CheckedSentence, LeftOut, Report
from drafter.check.sense import judge_sentence
from drafter.facts import Fact, find_facts

_RANKED = ("money", "number", "quantity", "date", "percent", "duration", "ordinal")


def check_bullet(text: str, sources: Sequence[SourceIndex], published: date | None = None) -> Report:
    """The report on a bullet's plain text; `published` is the day its own relative dates count from."""
    day = published or next((source.published for source in sources if source.published), None)
    facts = find_facts(text, day)
    laid = lay_out(text, facts)
    checked = [
        CheckedFact(facts[at], judge(facts[at], text, sentence, sources)) for sentence in laid for at in sentence.facts
    ]
    told = [CheckedSentence(sentence.span, judge_sentence(sentence, text, sources)) for sentence in laid]
    return Report(text, tuple(checked), tuple(told), _left_out(facts, sources))


def _left_out(facts: Sequence[Fact], sources: Sequence[SourceIndex]) -> tuple[LeftOut, ...]:
    told = {(fact.kind, fact.value) for fact in facts}
    first: dict[tuple[object, object], LeftOut] = {}
    for at, source in enumerate(sources):
        for fact in source.facts:
            key = (fact.kind, fact.value)
            if fact.kind not in _RANKED or key in told:
                continue
            known = first.get(key)
            if known is None:
                first[key] = LeftOut(fact, fact.span.of(source.text), at, (at,))
            elif at not in known.sources:
                first[key] = LeftOut(known.fact, known.text, known.source, (*known.sources, at))
    return tuple(
        sorted(
            first.values(), key=lambda left: (_RANKED.index(left.fact.kind), -len(left.sources), left.fact.span.start)
        )
    )
