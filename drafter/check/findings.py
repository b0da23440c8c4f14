"""The words of the verdicts on figures and dates: what a source says, and what the bullet made of it."""

from collections.abc import Sequence

from drafter.check.cases import Case
from drafter.check.derived import unit_of
from drafter.check.index import SourceIndex
from drafter.check.model import Judgement, Reason
from drafter.check.occurrences import Occurrence
from drafter.check.places import evidence, place, told
from drafter.facts.model import Fact
from drafter.text.display import display_line

_LOST = {
    "hedge": "The source is hedged in another way than the bullet.",
    "precision": "The source is more exact, or gives a range.",
    "unit": "The bullet lost the unit.",
}


def other_thing(case: Case, rival: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    """The bullet's value stands in the sources for something else, and they have another one here."""
    source = sources[rival.source]
    words, where = told(source, rival.fact), place(source, rival.source, rival.fact.span)
    reason: Reason = "date" if case.fact.kind == "date" else "value"
    said = f"The source says {words} here ({where})."
    if case.best:
        number = sources[case.best.source].home[case.best.at] + 1
        said += f" The bullet's value stands there for something else (sentence {number})."
    suggestion = display_line(rival.fact.span.of(source.text)) if source.language != "ja" else None
    return Judgement("conflicting", reason, said, (evidence(source, rival.source, rival.fact.span),), suggestion)


def elsewhere(best: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    """The value stands in a source, perhaps about something else."""
    source = sources[best.source]
    where = place(source, best.source, best.fact.span)
    said = f"The source has {told(source, best.fact)}, perhaps about something else ({where})."
    return Judgement("doubtful", "elsewhere", said, (evidence(source, best.source, best.fact.span),))


def found(fact: Fact, text: str, best: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    """The value stands in a source: as it is, in another form, or with what the bullet lost."""
    assert best.outcome is not None
    source = sources[best.source]
    verdict, reason = best.outcome
    if verdict == "supported":
        reason = _form(reason, fact, text, best, source)
    said = f"The source says {told(source, best.fact)} ({place(source, best.source, best.fact.span)})."
    if verdict == "weaker":
        lost = "The bullet lost a hedge." if reason == "hedge" and not fact.hedge else _LOST.get(reason, "")
        said = f"{lost} {said}".strip()
    if reason == "derived" and unit_of(fact) != unit_of(best.fact):
        said = said.replace(" (", ", which comes to the same (", 1)
    if reason == "direction":
        said = f"The hedge points the other way. {said}"
    return Judgement(verdict, reason, said, (evidence(source, best.source, best.fact.span),))


def _form(reason: Reason, fact: Fact, text: str, best: Occurrence, source: SourceIndex) -> Reason:
    """In what form a source has a value that stands there: the same words, another writing, another language."""
    words = best.fact.span.of(source.text)
    if source.language == "ja":
        rewritten = reason == "same" and words != fact.span.of(text)
        return "translated" if rewritten or reason in ("reformatted", "inferred-year") else reason
    if reason != "same" or words.casefold() == fact.span.of(text).casefold():
        return reason
    return "relative-date" if fact.kind == "date" and not any(map(str.isdigit, words)) else "reformatted"
