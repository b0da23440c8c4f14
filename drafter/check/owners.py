"""Whose figure it is: the name that leads the clause of a figure, in the bullet and in a source.

A figure is another's only where every source that has it gives it to another name of the same kind, and the bullet's
own name has a figure of the same sort there. Names that follow a figure, or stand within a clause, own nothing.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.check.cases import Case, are_rivals
from drafter.check.clauses import edges_of
from drafter.check.hearing import likeness
from drafter.check.index import Reading, SourceIndex
from drafter.check.names import entries_of, initials
from drafter.check.occurrences import Occurrence
from drafter.check.words import plain_words
from drafter.facts.model import Fact, Figure, Wording

_LEAD = re.compile(r"\W*(?:(?:while|whereas|but|and|then|that|said|as|the|a|an)\s+){0,4}", re.IGNORECASE)
# A clause with a subject of its own, that is no name: "and a breakfast brought in $7,200".
_OWN_SUBJECT = re.compile(
    r"\W*(?:and|but|while|whereas|as|because|when|where)\s+"
    r"(?:(?:the|a|an|its|his|her|their|those|these|both|all|each)\b|[A-Z])|\s*;"
)
_BEHIND = re.compile(r"\b(?:for|by|from|of|at|in) (?:the )?$", re.IGNORECASE)
_APPOSED = re.compile(r",\s*")


def owner_of(reading: Reading, at: int) -> Fact | None:
    """The name that leads the clause of a figure, or else the one before it in its sentence; None when unsure."""
    fact, home = reading.facts[at], reading.sentences[reading.home[at]]
    held = [reading.facts[other] for other in home.facts]
    edges = edges_of(reading.text, *home.span)
    if reading.language != "ja" and _named_behind(reading.text, fact, held, (*edges, home.span.end)):
        return None
    names = [each for each in held if _may_own(each)]
    for edge in (*reversed([edge for edge in edges if edge < fact.span.start]), home.span.start):
        lead = _LEAD.match(reading.text, edge)
        last = lead.end() if lead else edge
        led = (each for each in names if edge <= each.span.start <= last and each.span.end <= fact.span.start)
        found = next(led, None)
        if found:
            return None if _apposed(reading.text, found, held) else found
        if _OWN_SUBJECT.match(reading.text, edge):
            return None
    return None


def _may_own(fact: Fact) -> bool:
    return fact.kind == "name" and isinstance(fact.value, Wording) and fact.value.role is None


def _apposed(text: str, name: Fact, held: Sequence[Fact]) -> bool:
    """True for the second of two names that a comma joins: "De Soto, Kansas"."""
    before = [each for each in held if each.kind == "name" and each.span.end <= name.span.start]
    return bool(before) and _APPOSED.fullmatch(text, before[-1].span.end, name.span.start) is not None


def _named_behind(text: str, fact: Fact, held: Sequence[Fact], edges: Sequence[int]) -> bool:
    """True for "3,900 for Korean firms": the name that a figure goes with stands behind it."""
    start = fact.span.end
    figures = [each.span.start for each in held if isinstance(each.value, Figure)]
    end = min(edge for edge in (*edges, *figures) if edge >= start)
    return any(
        each.kind == "name" and start <= each.span.start < end and _BEHIND.search(text, start, each.span.start)
        for each in held
    )


def owned_by_another(case: Case, bullet: Reading, sources: Sequence[SourceIndex]) -> Occurrence | None:
    """The figure that a source gives to the bullet's owner, where it gives the bullet's figure to another."""
    mine = owner_of(bullet, case.at) if isinstance(case.fact.value, Figure) and case.fact.kind != "ordinal" else None
    if mine is None or not case.equal:
        return None
    for each in case.equal:
        theirs = owner_of(sources[each.source].reading, each.at)
        if theirs is None or _sort(theirs) != _sort(mine) or same_name(mine, theirs):
            return None
    return next(_of_the_same(mine, case, sources), None)


def _of_the_same(mine: Fact, case: Case, sources: Sequence[SourceIndex]) -> Iterator[Occurrence]:
    """The other figures of one sort that the sources give to an owner."""
    for each in case.seen:
        if each.outcome is None and are_rivals(case.fact, each):
            theirs = owner_of(sources[each.source].reading, each.at)
            if theirs and same_name(mine, theirs):
                yield each


def same_name(one: Fact, other: Fact) -> bool:
    """True for two names that may be one: a word in common, an acronym, a form of the glossary, a likeness of sound."""
    assert isinstance(one.value, Wording) and isinstance(other.value, Wording)
    here, there = plain_words(one.value.text), plain_words(other.value.text)
    if set(here.split()) & set(there.split()) or here in there or there in here:
        return True
    forms = {plain_words(form) for entry in entries_of(here) for form in (*entry.english, *entry.japanese)}
    if any(form in there or there in form for form in forms if form):
        return True
    short = {initials(one.value.text).casefold(), initials(other.value.text).casefold()}
    return bool(short & {here, there}) or likeness(one.value.text, other.value.text) is not None


def _sort(fact: Fact) -> str:
    """The kind of a name as the glossary knows it; empty for one that it does not know."""
    assert isinstance(fact.value, Wording)
    known = entries_of(plain_words(fact.value.text))
    return known[0].kind if known else ""
