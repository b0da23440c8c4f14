"""Whose figure it is: the name that leads the clause of a figure, in the bullet and in a source.

A figure is another's only where every source that has it gives it to another name of the same kind, and the bullet's
own name has a figure of the same sort there. Names that follow a figure, or stand within a clause, own nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check.cases import Case, are_rivals
from drafter.check.clauses import edges_of
from drafter.check.hearing import likeness
from drafter.check.index import Reading, SourceIndex
from drafter.check.names import entries_of, initials
from drafter.check.occurrences import Occurrence
from drafter.check.words import plain_words
from drafter.facts.model import Fact, Figure, Wording

# What may stand between the beginning of a clause and its subject: "while the rival brewer".
_LEAD = re.compile(
    r"\W*(?:(?:while|whereas|but|and|then|that|said|as)\s+)?(?:(?:the|its|their|a|an)\s+)?"
    r"(?:(?!(?:in|at|of|for|by|from|with|to|on|is|was|are|were|will)\b)[a-z-]+\s+){0,2}",
    re.IGNORECASE,
)
# A clause with a subject of its own, that is no name: "and a breakfast brought in $7,200".
_OWN_SUBJECT = re.compile(
    r"\W*(?:and|but|while|whereas|as|because|when|where)\s+"
    r"(?:(?:the|a|an|its|his|her|their|those|these|both|all|each)\b|[A-Z])|\s*;"
)
# What is said of a name inside the sentence, and what a person says: neither is the leading name's.
_RELATIVE = re.compile(r"\W*(?:which|who|whose)\b")
_SAYS = re.compile(r"\b(?:said|says|told|argued|warned|noted|estimated|put)\b")
_BEHIND = re.compile(r"\b(?:for|by|from|of) (?:the )?$", re.IGNORECASE)
_APPOSED = re.compile(r",\s*")
_AGAIN = re.compile(
    r"\W*(?:It|The (?:company|firm|carmaker|automaker|maker|airline|bank|group|lender|brewer|drugmaker|city|state"
    r"|agency|ministry|utility|university))\b"
)
_ADJECTIVE = re.compile(r"(?:\s[a-z-]+){0,3}\s")
_PARTICLE_JA = re.compile("[はがも]")
_SUBJECT_JA = re.compile("(?:社|側|市|県|州|株|両社)?[はがも]")


def owner_of(reading: Reading, at: int) -> Fact | None:
    """The name that leads the clause of a figure, or else the one before it in its sentence; None when unsure."""
    home = reading.home[at]
    if reading.language == "ja":
        return _topic(reading, home, reading.facts[at].span.start)
    held = [reading.facts[other] for other in reading.sentences[home].facts]
    edges = (*edges_of(reading.text, *reading.sentences[home].span), reading.sentences[home].span.end)
    if _named_behind(reading.text, reading.facts[at], held, edges):
        return None
    return _leading(reading, home, reading.facts[at].span.start)


def _leading(reading: Reading, home: int, before: int) -> Fact | None:
    """The name that leads the last clause before a place that one leads; of the sentence before where "it" does."""
    start, end = reading.sentences[home].span
    held = [reading.facts[other] for other in reading.sentences[home].facts]
    for edge in (*reversed([edge for edge in edges_of(reading.text, start, end) if edge < before]), start):
        lead = _LEAD.match(reading.text, edge)
        last = lead.end() if lead else edge
        led = (each for each in held if _may_own(each) and edge <= each.span.start <= last and each.span.end <= before)
        found = next(led, None)
        if found and _SAYS.search(reading.text, found.span.end, before):
            return None
        if found:
            return None if _apposed(reading.text, found, held) else _described(reading.text, found, held, before)
        if edge == start and home and _AGAIN.match(reading.text, start):
            return _leading(reading, home - 1, start)
        if _OWN_SUBJECT.match(reading.text, edge) or _RELATIVE.match(reading.text, edge):
            return None
    return None


def _described(text: str, name: Fact, held: Sequence[Fact], before: int) -> Fact:
    """The name behind an adjective of a country: "Japanese automaker Hayate"."""
    assert isinstance(name.value, Wording)
    known = entries_of(plain_words(name.value.text))
    if not known or known[0].kind != "place" or name.value.text == known[0].english[0]:
        return name
    behind = next((each for each in held if _may_own(each) and name.span.end < each.span.start < before), None)
    described = behind and _ADJECTIVE.fullmatch(text, name.span.end, behind.span.start)
    return behind if behind and described else name


def _topic(reading: Reading, home: int, before: int) -> Fact | None:
    """The name in the last phrase before a place of a Japanese sentence that は, が or も makes its subject."""
    start, end = reading.sentences[home].span
    cuts = [start, *(edge for edge in edges_of(reading.text, start, end) if edge < before), before]
    names = [reading.facts[at] for at in reading.sentences[home].facts if _may_own(reading.facts[at])]
    for first, last in reversed([*pairwise(cuts)]):
        marks = [mark.start() for mark in _PARTICLE_JA.finditer(reading.text, first, last)]
        marks = [mark for mark in marks if not any(name.span.start <= mark < name.span.end for name in names)]
        if marks:
            inside = [name for name in names if first <= name.span.start < marks[-1]]
            named = [name for name in inside if _SUBJECT_JA.match(reading.text, name.span.end)]
            return named[-1] if named else inside[0] if inside else None
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
    return next(_of_the_same(mine, case, bullet, sources), None)


def _of_the_same(mine: Fact, case: Case, bullet: Reading, sources: Sequence[SourceIndex]) -> Iterator[Occurrence]:
    """The other figures that the sources give to an owner, of one sort and of the same thing counted."""
    counts = bullet.near[case.at].noun if case.fact.kind == "number" else ""
    for each in case.seen:
        if each.outcome is not None or not are_rivals(case.fact, each):
            continue
        if each.same_noun or not counts or _counts_the_same(case, each, sources):
            theirs = owner_of(sources[each.source].reading, each.at)
            if theirs and same_name(mine, theirs):
                yield each


def _counts_the_same(case: Case, each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True for a figure with no noun of its own, or with the Japanese counter of the bullet's, people aside."""
    source = sources[each.source]
    if source.language != "ja":
        return source.nouns[each.at] == ""
    equal = (held for held in case.equal if held.source == each.source)
    told = [each.fact.span.of(source.text)[-1:], *(held.fact.span.of(source.text)[-1:] for held in equal)]
    return told[0] != "人" and set(told[1:]) == {told[0]}


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
