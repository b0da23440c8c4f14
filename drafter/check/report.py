"""The check of a whole bullet: every fact and sentence judged, and what the sources have that the bullet lacks."""

from collections.abc import Sequence
from datetime import date

from drafter.check.index import SourceIndex, read_text
from drafter.check.judge import judge_facts
from drafter.check.model import CheckedFact, CheckedSentence, LeftOut, Report
from drafter.check.occurrences import shares_of
from drafter.check.sense import judge_sentences
from drafter.facts import Fact

_RANKED = ("money", "number", "quantity", "date", "percent", "duration", "ordinal")


def check_bullet(text: str, sources: Sequence[SourceIndex], published: date | None = None) -> Report:
    """The report on a bullet's plain text; `published` is the day its own relative dates count from."""
    day = published or next((source.published for source in sources if source.published), None)
    bullet = read_text(text, day)
    shares = [shares_of(sentence.stems, sources) for sentence in bullet.sentences]
    judged = judge_facts(bullet, shares, sources)
    checked = tuple(CheckedFact(fact, found) for fact, found in zip(bullet.facts, judged, strict=True))
    senses = judge_sentences(bullet, shares, sources)
    told = tuple(CheckedSentence(each.span, found) for each, found in zip(bullet.sentences, senses, strict=True))
    return Report(text, checked, told, _left_out(bullet.facts, sources))


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
