"""A not that the bullet adds to what the sources say, or drops from it.

A not is compared by the word that it denies: the same word, with the same words around it, denied in one text only.
"""

from collections.abc import Iterator, Sequence

from drafter.check.clauses import clause_at, cues_in, denied_at, denied_in, denies, stems_in
from drafter.check.cues import Cue
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn

_AROUND = 6
# How much of a denying clause a sentence must have to say the same: with the denied word itself, and without it.
_TOLD, _COVERED_JA = 0.5, 0.4
_SHORT = 8


def negated(
    bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Turn | None:
    """The source's sentence that says the contrary of a sentence of the bullet; None when none does."""
    for cue in cues_in(bullet, number, "not"):
        if _quoted(cue, bullet, number):
            continue
        turn = _added(cue, bullet, number, shares, sources) or _at_figure(cue, bullet, number, sources, facts)
        if turn:
            return turn
    return _dropped(bullet, number, shares, sources)


def _quoted(cue: Cue, bullet: Reading, number: int) -> bool:
    """True for a not inside a quotation, which is held against its source word by word."""
    held = (bullet.facts[at] for at in bullet.sentences[number].facts)
    return any(fact.kind == "quote" and fact.span.contains(cue.span) for fact in held)


def _added(
    cue: Cue, bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]
) -> Turn | None:  # fmt: skip
    """The bullet denies what the sources say of the same thing, and no source denies it."""
    best, where = 0, None
    mine = _denying(bullet, number, cue)
    # What one is without is often told by a word of its own: an outage, a strike, 停電.
    lacking = cue.span.of(bullet.text).casefold() == "without"
    for at, source in enumerate(sources):
        for place in _places(cue, source):
            home = source.sentence_at(source.reading.content.starts[place])
            shared = len(cue.near & _around(source.reading, home, place))
            shared += len(_keys(bullet, number) & _keys(source.reading, home))
            if denied_at(source.reading, home, source.reading.content.starts[place]):
                if shared:
                    return None
            elif shared > best and len(mine & source.sentences[home].stems) >= _TOLD * len(mine):
                best, where = shared, (at, home)
    if best < (1 if len(cue.near) <= 2 else 2):
        where = None if lacking else _plain_statement(mine, shares, sources)
    return Turn("conflicting", "negation", *where, "The source says it without the not") if where else None


def _at_figure(
    cue: Cue, bullet: Reading, number: int, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Turn | None:
    """A figure or date that the bullet denies and the source gives, with no denial in that sentence or beside it."""
    clause = clause_at(bullet, number, cue.span.start)
    for at in bullet.sentences[number].facts:
        fact, judged = bullet.facts[at], facts[at]
        if fact.kind in ("name", "quote", "ordinal") or not clause.contains(fact.span) or judged.verdict != "supported":
            continue
        if not judged.evidence or fact.span.start < cue.span.end:
            continue
        shown = judged.evidence[0]
        source = sources[shown.source]
        home = source.sentence_at(shown.span.start)
        beside = range(max(0, home - 1), min(len(source.sentences), home + 2))
        if any(denies(source.reading, source.sentences[near].span) for near in beside):
            return None
        return Turn("conflicting", "negation", shown.source, home, "The source says it without the not")
    return None


def _denying(bullet: Reading, number: int, cue: Cue) -> frozenset[str]:
    """The words of the clause that a not denies, or of the whole of a short sentence."""
    whole = bullet.sentences[number].stems
    clause = whole if len(whole) <= _SHORT else stems_in(bullet, number, clause_at(bullet, number, cue.span.start))
    return clause - cue.targets


def _keys(reading: Reading, number: int) -> frozenset[str]:
    return frozenset(stem for stem in reading.sentences[number].stems if stem.startswith("="))


def _plain_statement(mine: frozenset[str], shares: Shares, sources: Sequence[SourceIndex]) -> tuple[int, int] | None:
    """The Japanese sentence that has much of a denying clause and denies nothing itself; None when one denies.

    The denied word itself may have no counterpart that the lexicon knows.
    """
    where = None
    for at, source in enumerate(sources):
        for home in shares[at] if len(mine) >= 3 and source.language == "ja" else ():
            shared = mine & source.sentences[home].stems
            least = 2 if any(stem.startswith("=") for stem in shared) else 3
            if len(shared) < max(least, _COVERED_JA * len(mine)):
                continue
            if denies(source.reading, source.sentences[home].span):
                return None
            where = where or (at, home)
    return where


def _places(cue: Cue, source: SourceIndex) -> Iterator[int]:
    for stem in cue.targets:
        yield from source.places.get(stem, ())


def _around(reading: Reading, home: int, place: int) -> frozenset[str]:
    near = reading.content.stems[max(0, place - _AROUND) : place + _AROUND + 1]
    return reading.sentences[home].stems.intersection(near)


def _dropped(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """What a source denies, and the bullet says without a denial of any kind."""
    for at, source in enumerate(sources):
        for cue in source.reading.cues:
            if cue.sort != "not" or shares[at].get(cue.sentence, 0.0) < 1:
                continue
            if _says(cue, bullet, number, source, sources):
                return Turn("conflicting", "negation", at, cue.sentence, "The source denies it")
    return None


def _says(cue: Cue, bullet: Reading, number: int, source: SourceIndex, sources: Sequence[SourceIndex]) -> bool:
    """True when the bullet's sentence has the denied word, undenied, among the same words."""
    own = cue.targets
    if not own & bullet.sentences[number].stems or cues_in(bullet, number, "not"):
        return False
    shared = 0
    for place in _in_sentence(bullet, number, own):
        start = bullet.content.starts[place]
        if denied_at(bullet, number, start) or denied_in(bullet, clause_at(bullet, number, start)):
            return False
        shared = max(shared, len((cue.near & _around(bullet, number, place)) - own))
    told = [
        (len(_around(each.reading, home, place) & bullet.sentences[number].stems - own), home, each, place)
        for each in sources
        for place in _places(cue, each)
        for home in (each.sentence_at(each.reading.content.starts[place]),)
    ]
    plain = [
        count
        for count, home, each, place in told
        if not denied_at(each.reading, home, each.reading.content.starts[place])
    ]
    if not plain and len(own) == 1:
        # Never said but denied: most of the denying clause in the bullet's sentence is enough.
        denying = clause_at(source.reading, cue.sentence, cue.span.start)
        told_so = stems_in(source.reading, cue.sentence, denying) - own
        wide = source.sentences[cue.sentence].stems & bullet.sentences[number].stems - own
        return len(told_so & bullet.sentences[number].stems) >= _TOLD * len(told_so) and len(wide) >= 1
    enough = shared >= 2 or (shared == 1 and len(cue.near) <= 2)
    return enough and all(count < shared for count in plain)


def _in_sentence(reading: Reading, number: int, wanted: frozenset[str]) -> Iterator[int]:
    span = reading.sentences[number].span
    for place, stem in enumerate(reading.content.stems):
        if stem in wanted and span.start <= reading.content.starts[place] < span.end:
            yield place
