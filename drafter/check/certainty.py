"""How sure a text is: a plan or a possibility of the source that the bullet tells as settled.

Compared where both speak of the same: at a figure that both have, or at the words that the modal governs.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.check.clauses import clause_at, clauses, cues_in, stems_in
from drafter.check.context import fact_key
from drafter.check.cues import Cue
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.text.span import Span

_FINITE = re.compile(r"\b(?:will|has|have|had|is|are|was|were|would|does|did|which|who)\b", re.IGNORECASE)
# What the bullet arranges, reports or permits is no surer than a plan, or than what may be.
_ARRANGED = re.compile(
    r"\b(?:would|should|scheduled|slated|set (?:to|for)|due|(?:is|are|was|were|be) to)\b", re.IGNORECASE
)
_DECIDED = re.compile(r"\b(?:decid|resolv|agree|settl|vow|opt)\w* (?:to|on)\b", re.IGNORECASE)
_PERMITTED = re.compile(r"\b(?:let|lets|letting|allow\w*|permit\w*|able to|authoriz\w+|can)\b", re.IGNORECASE)
# "The 299-meter vessel" is there, whatever is hoped for it.
_KNOWN = re.compile(r"\b(?:the|its|their|his|her|these|those)\s+$", re.IGNORECASE)
# "A meeting planned for July": arranged, when nothing says that it is yet to be decided.
_ATTRIBUTE = re.compile(r"(?:planned|expected|scheduled|due) (?:for|in|on)", re.IGNORECASE)
_PREDICATE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|not|now|also|still)\s+$", re.IGNORECASE)
# A clause of a Japanese sentence that says its own say, whatever the end of the sentence adds.
_FINISHED_JA = re.compile("(?:て|で)おり、|(?:た|る|だ|い)が、|ものの、|一方、")
# Of a bullet clause's words, those that a sentence must have to speak of the same; less across scripts.
_ENOUGH, _PART_JA, _LEAST = 0.5, 0.34, 1.5


def surer(
    bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Turn | None:  # fmt: skip
    """The source's sentence that plans or doubts what the bullet tells as settled; or None."""
    where = _by_figures(bullet, number, sources, facts) or _by_words(bullet, number, shares, sources)
    return Turn("weaker", "hedge", *where, "The source is less sure than the bullet") if where else None


def level_at(reading: Reading, number: int, at: int) -> int:
    """How far from settled a place of a sentence is: the modals of its clause, or of the sentence that carries it."""
    clause = clause_at(reading, number, at)
    if reading.text.startswith("that ", clause.start):
        clause = Span(reading.sentences[number].span.start, clause.end)
    own = max((cue.side for cue in cues_in(reading, number, "modal", clause)), default=0)
    if _PERMITTED.search(reading.text, *clause):
        return 3
    if own < 2 and _DECIDED.search(reading.text, *clause):
        return 2
    if own == 1 and _ARRANGED.search(reading.text, *clause):
        return 2
    if own or _FINITE.search(reading.text, *clause):
        return own
    return max((cue.side + (cue.side == 1) for cue in cues_in(reading, number, "modal")), default=0)


def _by_figures(
    bullet: Reading, number: int, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> tuple[int, int] | None:
    """A figure or date that the source has under a plan or a possibility, and the bullet as settled."""
    for at in bullet.sentences[number].facts:
        fact, judged = bullet.facts[at], facts[at]
        if fact.kind in ("name", "quote") or judged.verdict != "supported" or not judged.evidence:
            continue
        if cues_in(bullet, number, "not", clause_at(bullet, number, fact.span.start)):
            continue
        mine = level_at(bullet, number, fact.span.start)
        shown = judged.evidence[0]
        softened = _softened(sources[shown.source], shown.span)
        if mine < 2 <= softened and _never_settled(shown.match, sources, shown.source):
            return shown.source, sources[shown.source].sentence_at(shown.span.start)
    return None


def _softened(source: SourceIndex, span: Span) -> int:
    """The level of the modal that stands before a figure in its clause, or ends its sentence in Japanese."""
    home = source.sentence_at(span.start)
    cues = cues_in(source.reading, home, "modal")
    if source.language == "ja":
        last = source.sentences[home].span.end
        ending = [cue for cue in cues if cue.span.start >= span.end and cue.span.end >= last - 8]
        return max((cue.side for cue in ending if _reaches(cue, span, source)), default=0)
    if _KNOWN.search(source.text, max(0, span.start - 8), span.start):
        return 0
    clause = clause_at(source.reading, home, span.start)
    governing = [cue for cue in cues if clause.contains(cue.span) and cue.span.end <= span.start]
    return _level(governing[-1], source.text) if governing else 0


def _level(cue: Cue, text: str) -> int:
    """How far from settled a modal leaves a thing; less where it only says for when a thing is arranged."""
    attribute = _ATTRIBUTE.fullmatch(text, *cue.span) is not None
    return 1 if attribute and not _PREDICATE.search(text, max(0, cue.span.start - 12), cue.span.start) else cue.side


def _reaches(cue: Cue, span: Span, source: SourceIndex) -> bool:
    """An outlook covers the clauses before it, an aim its own: 26年秋に着工し、28年4月の稼働を目指す."""
    between = source.text[span.end : cue.span.start]
    if cue.span.of(source.text).startswith(("目指", "計画")):
        return "、" not in between
    return _FINISHED_JA.search(between) is None


def _never_settled(words: str, sources: Sequence[SourceIndex], at: int) -> bool:
    """True when the same words of the source stand nowhere in a plain statement."""
    source = sources[at]
    found = source.text.find(words)
    while found >= 0:
        if _softened(source, Span(found, found + len(words))) < 2:
            return False
        found = source.text.find(words, found + 1)
    return True


def _by_words(
    bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]
) -> tuple[int, int] | None:  # fmt: skip
    """What a modal governs in the source, told in the bullet among the same words with none."""
    for at, source in enumerate(sources):
        for cue in source.reading.cues:
            if cue.sort != "modal" or cue.side < 2 or shares[at].get(cue.sentence, 0.0) < _LEAST:
                continue
            if _tells_surely(cue, source, bullet, number, sources):
                return at, cue.sentence
    return None


def _tells_surely(
    cue: Cue, source: SourceIndex, bullet: Reading, number: int, sources: Sequence[SourceIndex]
) -> bool:  # fmt: skip
    """True when a clause of the bullet has what a modal governs, most of it from the modal's clause, and is surer."""
    governed = _governed(cue, source)
    for clause in clauses(bullet, number):
        mine = stems_in(bullet, number, clause)
        shared = mine & source.sentences[cue.sentence].stems
        if not _same_act(governed & mine, shared, mine, cue, source) or cues_in(bullet, number, "not", clause):
            continue
        if source.language == "ja" and not _covers(cue, shared, source):
            continue
        start = next(_starts(bullet, clause, governed))
        if level_at(bullet, number, start) < 2 and not _settled(governed & mine, len(shared), mine, sources):
            return True
    return False


def _same_act(
    governed: frozenset[str], shared: frozenset[str], mine: frozenset[str], cue: Cue, source: SourceIndex
) -> bool:  # fmt: skip
    """True when a clause speaks of what a modal governs: of its first word in English, and enough of the rest."""
    if not governed or (source.language != "ja" and cue.target not in governed):
        return False
    part = _PART_JA if source.language == "ja" else _ENOUGH
    return (len(governed) >= 2 and len(shared) >= 3) or len(shared) >= max(2, part * len(mine))


def _covers(cue: Cue, shared: frozenset[str], source: SourceIndex) -> bool:
    """True when one of the figures that a clause shares with a sentence stands where its modal reaches, or none is."""
    held = (source.facts[at] for at in source.sentences[cue.sentence].facts)
    told = [fact for fact in held if fact_key(fact) in shared]
    return not told or any(fact.span.end <= cue.span.start and _reaches(cue, fact.span, source) for fact in told)


def _settled(governed: frozenset[str], shared: int, mine: frozenset[str], sources: Sequence[SourceIndex]) -> bool:
    """True when a source has the same words in a sentence of which no modal speaks."""
    for source in sources:
        for stem in governed:
            for home in source.by_stem.get(stem, ()):
                plain = not any(cue.side >= 2 for cue in cues_in(source.reading, home, "modal"))
                if plain and len(mine & source.sentences[home].stems) >= min(shared, 2):
                    return True
    return False


def _starts(bullet: Reading, clause: Span, wanted: frozenset[str]) -> Iterator[int]:
    held = zip(bullet.content.stems, bullet.content.starts, strict=True)
    return (start for stem, start in held if stem in wanted and clause.start <= start < clause.end)


def _governed(cue: Cue, source: SourceIndex) -> frozenset[str]:
    """The stems that a modal governs: the two after it, or in Japanese those before it at the end of its sentence."""
    content = source.reading.content
    span = source.sentences[cue.sentence].span
    if source.language == "ja":
        near = content.stems[max(0, cue.at - 5) : cue.at + 1] if cue.span.end >= span.end - 14 else ()
        return frozenset(near)
    after = frozenset(content.stems[cue.at : cue.at + 2]) & source.sentences[cue.sentence].stems
    return after.difference(content.between(span.start, cue.span.start))
