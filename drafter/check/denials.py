"""Clauses that deny and clauses that say the same without the not: a not added to what the sources say, or dropped.

A clause of the bullet is held against the clause of the sources that shares most of its words, and only against
that one: where another clause as near says it the bullet's own way, nothing is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.check.clauses import clauses, cues_in, denies, stems_in
from drafter.check.cues import Cue
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.text.span import Span

# Of a clause's words, how many a clause of a source must have to speak of the same; fewer across scripts.
_COVERED, _COVERED_JA, _SENTENCE = 0.5, 0.25, 0.2
_LEAST, _AROUND = 2, 2
_MARGIN = 0.75  # how much another clause may share less and yet answer for the same
_SHORT = 8  # a sentence of no more words is one clause
# What is told as still to come, or as a condition, is no statement.
_AWAITED = re.compile(r"\b(?:once|if|when|until|unless|before|after|whether|should)\b", re.IGNORECASE)
_BARE_AND, _PIECE = re.compile(r"(?<![,;] )(?:and|or)\b"), 4
_UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
# Words that deny by denying the doer, and how far behind them the deed may stand.
_DOERS, _REACH = frozenset(("nobody", "none", "nothing", "neither")), 5
# A not that is meant for one noun, not for the clause.
_OF_A_NOUN = frozenset(("without", "non"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its stems, those of its whole sentence, whether it denies, the words denied, and whether it tells a
    thing as a condition or as still to come."""

    home: int
    span: Span
    stems: frozenset[str]
    around: frozenset[str]
    denies: bool
    targets: frozenset[str]
    awaited: bool


def denied_otherwise(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's clause that denies what a clause of the bullet says, or says what it denies; None when none does."""
    for mine in _clauses(bullet, number, own_words=True):
        if mine.denies or not denies(bullet, mine.span):
            turn = _contradicted(mine, shares, sources)
            if turn:
                return turn
    return None


def _contradicted(mine: Clause, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    best, where = 0.0, None
    for at, source in enumerate(sources):
        for home in _places(mine, source) & shares[at].keys():
            for theirs in _clauses(source.reading, home):
                score = _likeness(mine, theirs)
                told_so = _same_way(mine, theirs, source.reading)
                if score > best and not told_so and _about_the_same(mine, theirs, source):
                    best, where = score, (at, home)
    if where is None or best < _MARGIN + max(_agreeing(mine, shares, sources), default=0.0):
        return None
    said = "The source says it without the not" if mine.denies else "The source denies it"
    return Turn("conflicting", "negation", *where, said)


def _places(mine: Clause, source: SourceIndex) -> set[int]:
    """The sentences that may contradict a clause: those with a word it denies, or that deny one of its words."""
    if mine.denies:
        return {home for stem in mine.targets for home in source.by_stem.get(stem, ())}
    denying = (cue for cue in source.reading.cues if cue.sort == "not" and _targets(cue, source.reading) & mine.stems)
    return {cue.sentence for cue in denying} | set(source.by_stem.get("unless", ()))


def _agreeing(mine: Clause, shares: Shares, sources: Sequence[SourceIndex]) -> Iterator[float]:
    """How like a clause those of the sources are that say it its own way."""
    for at, source in enumerate(sources):
        for home in shares[at]:
            for theirs in _clauses(source.reading, home):
                if _same_way(mine, theirs, source.reading):
                    yield _likeness(mine, theirs)


def _likeness(mine: Clause, theirs: Clause) -> float:
    return len(mine.stems & theirs.stems) + _SENTENCE * len(mine.around & theirs.around)


def _same_way(mine: Clause, theirs: Clause, reading: Reading) -> bool:
    """True for two clauses that both deny or both do not; words that may deny are taken either way."""
    if mine.denies == theirs.denies:
        return True
    return mine.denies and denies(reading, theirs.span)


def _about_the_same(mine: Clause, theirs: Clause, source: SourceIndex) -> bool:
    """True when two clauses share the denied word and enough of the rest."""
    shared = mine.stems & theirs.stems
    if mine.awaited != theirs.awaited:
        return False
    denying, plain = (mine, theirs) if mine.denies else (theirs, mine)
    if not denying.targets & plain.stems:
        return False
    part = _COVERED_JA if source.language == "ja" else _COVERED
    if len(shared) >= max(_LEAST, part * min(len(mine.stems), len(theirs.stems))):
        return True
    return len(shared) == 1 and len((mine.around & theirs.around) - shared) >= _AROUND and len(mine.stems) <= 3


def _clauses(reading: Reading, number: int, *, own_words: bool = False) -> Iterator[Clause]:
    """The clauses of a sentence; `own_words` leaves out what quotations deny: they are held against their source."""
    sentence = reading.sentences[number]
    whole = len(sentence.stems) <= _SHORT and reading.language != "ja"
    for span in [sentence.span] if whole else _joined(reading, clauses(reading, number)):
        cues = [
            cue for cue in cues_in(reading, number, "not", span)
            if _word(cue, reading) not in _OF_A_NOUN and not (own_words and _quoted(cue.span, reading, number))
        ]  # fmt: skip
        targets = frozenset(stem for cue in cues for stem in _targets(cue, reading))
        unless = _UNLESS.search(reading.text, *span)
        if unless and not cues:
            targets = frozenset(reading.content.between(unless.end(), span.end))
        awaited = _AWAITED.search(reading.text, *span) is not None
        stems = stems_in(reading, number, span)
        yield Clause(number, span, stems, sentence.stems, bool(cues) != bool(unless), targets, awaited)


def _joined(reading: Reading, spans: Sequence[Span]) -> Iterator[Span]:
    """Clauses, put together where an "and" only seems to part them: "flights at night and in snow"."""
    held: Span | None = None
    for span in spans:
        bare = _BARE_AND.match(reading.text, span.start) is not None
        if held and bare and len(reading.content.between(*held)) < _PIECE:
            held = Span(held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _word(cue: Cue, reading: Reading) -> str:
    return cue.span.of(reading.text).casefold()


def _targets(cue: Cue, reading: Reading) -> frozenset[str]:
    """What a not denies: the word behind it, or all the next ones where it stands for the doer: "nobody voted"."""
    if _word(cue, reading) not in _DOERS:
        return cue.targets
    end = reading.sentences[cue.sentence].span.end
    return frozenset(reading.content.between(cue.span.end, end)[:_REACH])


def _quoted(span: Span, reading: Reading, number: int) -> bool:
    """True for a not inside a quotation, which is held against its source word by word."""
    held = (reading.facts[at] for at in reading.sentences[number].facts)
    return any(fact.kind == "quote" and fact.span.contains(span) for fact in held)
