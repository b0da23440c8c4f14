"""What the bullet says the contrary of: a not added or dropped, a rise told as a fall, an approval as a refusal.

A statement of the bullet is held against the statement of the sources that retells it, and only where that one
is plainly nearer than any that says it the bullet's own way.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.check.alignment import LIKELY, Pair, Retold, enough
from drafter.check.clauses import clause_at, stems_in
from drafter.check.cues import Cue, Statement, Way
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement, Reason
from drafter.check.senses import senses
from drafter.check.statements import statements_of
from drafter.check.turns import Turn
from drafter.check.words import Content
from drafter.facts.model import Kind
from drafter.text.span import Span

_TOLD, _TOLD_JA, _MUCH = 2.5, 1.3, 0.6  # and what they must share where the denied word itself is in neither
_PART_OF_CLAUSE = 0.3  # of the words of a not's own clause, those that the source must have
# The facts that a not may deny behind it, and in a sentence of one statement anywhere.
_DENIABLE: tuple[Kind, ...] = ("money", "number", "percent", "quantity", "duration", "date")
_COUNTED: tuple[Kind, ...] = ("money", "number", "percent", "quantity", "date")
_UNNAMED = 0.5  # what a not is worth whose verb the source lacks, beside whatever else the sources deny
_PLAIN_NOT = re.compile(
    r"not|never|cannot|\w+n['’]t|no longer|no|none|nobody|no one|nothing|neither|nor", re.IGNORECASE
)
_SURE = 5.0  # and so is a statement that shares so much weight
_CLEAR = 0.75  # two statements that share so much are one told twice
_DENYING = re.compile(r"not|never|no|no longer|cannot|\w+n['’]t", re.IGNORECASE)
_HALF, _FEW = 0.5, 2  # what is named but to be denied: how much of a statement that is, in how many sentences
# How a bullet may say without a not that a thing is left out.
_KEPT_OUT = re.compile(
    r"\b(?:off|out|outside|away|apart|aside|same|unchanged|beyond|instead|only|alone|end(?:s|ed|ing)?|los[et]s?)\b",
    re.IGNORECASE,
)
_MARGIN = 0.75  # a statement that says it the bullet's way and shares so much of the contrary one answers for it
_BESIDE, _CLOSE = 4, 2  # how many words beside a turned one tell what it is said of

_TURNED = "The source says it the other way round (“{theirs}”, not “{mine}”)"
_DENIED = "The source denies it (“{theirs}”)"
_PLAIN = "The source says it without the not (“{mine}”)"


class Contrary(NamedTuple):
    """Two statements that contradict each other: how near they are, and how they do."""

    near: float
    pair: Pair
    reason: Reason
    said: str


def contradicted(
    bullet: Reading, told: Sequence[Retold], sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Turn | None:
    """The source's statement that says the contrary of a statement of the bullet's sentence; None when none does."""
    for mine, found in told:
        worst = _worst(bullet, mine, found, sources)
        if worst:
            return Turn("conflicting", worst.reason, worst.pair.source, worst.pair.theirs.sentence, worst.said)
    for mine, _ in told:
        turn = _denied_figure(bullet, mine, sources, facts)
        if turn:
            return turn
    return None


def _denied_figure(
    bullet: Reading, mine: Statement, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Turn | None:
    """A figure or day that the bullet denies and a source gives, with no denial in that sentence or beside it."""
    everything = statements_of(bullet, mine.sentence)
    simple = len(everything) == 1
    for cue in () if mine.awaited else mine.nots:
        if not _PLAIN_NOT.fullmatch(bullet.text, *cue.span) or _quoted(cue.span, bullet, mine.sentence):
            continue
        clause = clause_at(bullet, mine.sentence, cue.span.start)
        for at in bullet.sentences[mine.sentence].facts:
            fact, judged = bullet.facts[at], facts[at]
            if judged.verdict != "supported" or not judged.evidence or not clause.contains(fact.span):
                continue
            if fact.kind in (_COUNTED if simple else _DENIABLE if fact.span.start >= cue.span.end else ()):
                shown = judged.evidence[0]
                source, home = sources[shown.source], sources[shown.source].sentence_at(shown.span.start)
                if _denied_beside(cue, home, source, everything, 0 if simple else 1, contraries=not simple):
                    return None
                said = _PLAIN.format(mine=cue.span.of(bullet.text))
                return Turn("conflicting", "negation", shown.source, home, said)
    return None


def _worst(bullet: Reading, mine: Statement, found: Sequence[Pair], sources: Sequence[SourceIndex]) -> Contrary | None:
    """The nearest contrary of a statement that no statement of its own way comes near to."""
    worst: Contrary | None = None
    for contraries in (*_by_words(bullet, mine, found, sources), *_by_nots(bullet, mine, found, sources)):
        agreeing = max((each.near for each in contraries if not each.said), default=0.0)
        against = max((each for each in contraries if each.said), key=lambda each: each.near, default=None)
        if against and agreeing < _MARGIN * against.near and (worst is None or worst.near < against.near):
            worst = against
    return worst


def _by_words(
    bullet: Reading, mine: Statement, found: Sequence[Pair], sources: Sequence[SourceIndex]
) -> Iterator[list[Contrary]]:
    """For each word of a statement with a contrary, the statements that have either; those that agree say nothing."""
    for place, own in _words(mine):
        if _quoted(place, bullet, mine.sentence):
            continue
        likely = LIKELY * found[0].score if found else 0.0
        told: list[Contrary] = []
        for pair in found:
            source = sources[pair.source]
            for where, theirs in _nearest(bullet, (place, own), source, pair):
                for each in _compared(bullet, (place, own), source, (where, theirs), pair):
                    if not each.said or (pair.score >= likely and not _answered(theirs, mine)):
                        told.append(each)
        yield told


def _nearest(
    bullet: Reading, mine: tuple[Span, dict[str, Way]], source: SourceIndex, pair: Pair
) -> list[tuple[Span, dict[str, Way]]]:
    """Of the words of a statement that share a sense with the bullet's, those that stand among most of its words."""
    here = _beside(bullet, mine[0], _CLOSE)
    found = [
        (len(here & _beside(source.reading, where, _CLOSE)), where, theirs)
        for where, theirs in _words(pair.theirs)
        if mine[1].keys() & theirs.keys()
    ]
    most = max((count for count, _, _ in found), default=0)
    return [(where, theirs) for count, where, theirs in found if count == most]


def _answered(theirs: dict[str, Way], mine: Statement) -> bool:
    """True where another word of the bullet's statement says what a word of the source says."""
    told = ((way, theirs[way.name]) for way in mine.ways if way.name in theirs)
    return any(way.side == other.side and way.denied == other.denied for way, other in told)


def _words(statement: Statement) -> Iterator[tuple[Span, dict[str, Way]]]:
    """The words of a statement that have contraries, each with its senses by name."""
    for span in dict.fromkeys(way.span for way in statement.ways):
        yield span, {way.name: way for way in statement.ways if way.span == span}


def _compared(
    bullet: Reading,
    mine: tuple[Span, dict[str, Way]],
    source: SourceIndex,
    theirs: tuple[Span, dict[str, Way]],
    pair: Pair,
) -> Iterator[Contrary]:
    shared = mine[1].keys() & theirs[1].keys()
    if not shared:
        return
    loose, twins = senses().loose, pair.share >= _CLEAR
    foreign = bullet.language != source.language
    clashing = [name for name in shared if _clash(mine[1][name], theirs[1][name], loose=name in loose, twins=twins)]
    own = frozenset((*bullet.content.between(*mine[0]), *source.reading.content.between(*theirs[0])))
    beside = _beside(bullet, mine[0]) & _beside(source.reading, theirs[0]) - own
    near = pair.score - len(pair.common & own) + 0.5 * len(beside)
    if len(clashing) < len(shared):
        yield Contrary(near, pair, "direction", "")
        return
    if all(name in loose for name in clashing) and (foreign or len(beside) < 2):
        return
    attached = _noun_behind(bullet, mine[0]) & _noun_behind(source.reading, theirs[0])
    if pair.common - own and (enough(near, pair, foreign=foreign) or attached):
        told = mine[1][clashing[0]], theirs[1][clashing[0]]
        turned = told[0].side != told[1].side
        negative = pair.mine.negative, pair.theirs.negative
        if not turned and (negative[1] - negative[0] if told[0].denied else negative[0] - negative[1]):
            return
        said = _TURNED if turned else _PLAIN if told[0].denied else _DENIED
        words = said.format(mine=mine[0].of(bullet.text), theirs=theirs[0].of(source.text))
        yield Contrary(near, pair, "direction" if turned else "negation", words)


def _clash(mine: Way, theirs: Way, *, loose: bool, twins: bool) -> bool:
    """True for the same denied once, and for two contraries neither of which is; a doubtful not never clashes.

    In two statements that are else the same, contraries clash that are both denied: "will not start", "will not end".
    """
    if mine.denied is None or theirs.denied is None:
        return False
    if mine.side == theirs.side:
        return mine.denied != theirs.denied and not (loose or mine.unsure or theirs.unsure)
    return mine.denied == theirs.denied and (twins or not mine.denied) and mine.unsure == theirs.unsure


def _noun_behind(reading: Reading, place: Span) -> frozenset[str]:
    """The word that stands right behind another: what a "binding" or "non-binding" is said of."""
    content: Content = reading.content
    at = bisect_left(content.starts, place.end)
    near = at < len(content.starts) and content.starts[at] == place.end + 1
    return frozenset(content.stems[at : at + 1]) if near else frozenset()


def _beside(reading: Reading, place: Span, reach: int = _BESIDE) -> frozenset[str]:
    content: Content = reading.content
    at, past = bisect_left(content.starts, place.start), bisect_left(content.starts, place.end)
    return frozenset(content.stems[max(0, at - reach) : past + reach])


def _by_nots(
    bullet: Reading, mine: Statement, found: Sequence[Pair], sources: Sequence[SourceIndex]
) -> Iterator[list[Contrary]]:
    """For each not on either side, the statements that have the word it denies."""
    all_mine = statements_of(bullet, mine.sentence)
    for cue in mine.nots:
        if not _quoted(cue.span, bullet, mine.sentence):
            said = _PLAIN.format(mine=cue.span.of(bullet.text))
            whole = _PLAIN_NOT.fullmatch(bullet.text, *cue.span) is not None
            clause = stems_in(bullet, mine.sentence, clause_at(bullet, mine.sentence, cue.span.start))
            yield [
                each
                for pair in found
                for each in _added(cue, pair, sources[pair.source], said, whole and _holds(clause, pair), all_mine)
            ]
    if not mine.negative and not mine.nots:
        if found and not any(each.negative or each.nots for each in statements_of(bullet, mine.sentence)):
            yield list(_told_denied(found[0], bullet, sources))
        for pair in found:
            for cue in pair.theirs.nots:
                yield [*_dropped(cue, pair, sources[pair.source]), *_plainly(cue, mine, found)]


def _added(
    cue: Cue, pair: Pair, source: SourceIndex, said: str, whole: bool, all_mine: Sequence[Statement]
) -> Iterator[Contrary]:
    """What the bullet denies, in a statement of the sources; one that denies anything may mean the same."""
    near, home = pair.score - 1, pair.theirs.sentence
    same = (pair.theirs,) if pair.share >= _CLEAR else statements_of(source.reading, home)
    if any(_denying(cue, each, all_mine) for each in same):
        yield Contrary(pair.score, pair, "negation", "")
    elif pair.mine.awaited == pair.theirs.awaited:
        foreign = source.language == "ja"
        if cue.targets & pair.common and pair.common - cue.targets and enough(near, pair, foreign=foreign):
            yield Contrary(near, pair, "negation", said)
        elif (
            whole
            and _retold(pair, foreign)
            and not (pair.share < _CLEAR and pair.score < _SURE and _denied_beside(cue, home, source, all_mine))
        ):
            yield Contrary(_UNNAMED * near, pair, "negation", said)


def _holds(clause: frozenset[str], pair: Pair) -> bool:
    """True where the clause of a not is itself among what two statements share."""
    return len(clause & pair.common) >= max(1.0, _PART_OF_CLAUSE * len(clause))


def _denied_beside(
    cue: Cue, home: int, source: SourceIndex, mine: Sequence[Statement], reach: int = 1, *, contraries: bool = True
) -> bool:
    """True where a sentence or one of those beside it may deny."""
    beside = range(max(0, home - reach), min(len(source.sentences), home + reach + 1))
    said = (each for number in beside for each in statements_of(source.reading, number))
    return any(_denying(cue, each, mine, contraries=contraries) for each in said)


def _denying(cue: Cue, theirs: Statement, mine: Sequence[Statement], *, contraries: bool = True) -> bool:
    """True for a statement that may deny in words of its own, not in those that the bullet's sentence has too."""
    others = [own for each in mine for own in each.nots if own is not cue]
    if any(not any(told.targets & own.targets for own in others) for told in theirs.nots):
        return True
    own = frozenset(word for each in mine for word in each.negative)
    ways = frozenset((way.name, way.side) for each in mine for way in each.ways)
    if theirs.negative - own:
        return True
    return contraries and any(
        way.side and way.name in senses().denying and (way.name, way.side) not in ways for way in theirs.ways
    )


def _retold(pair: Pair, foreign: bool) -> bool:
    """True where a statement is plainly that of the source, figures and all, whatever its verb."""
    figured = any(stem[0] == "=" for stem in pair.common)
    if foreign:
        return figured and pair.score >= _TOLD_JA
    return pair.share >= _MUCH and pair.score >= (_TOLD if figured else _TOLD + 1)


def _dropped(cue: Cue, pair: Pair, source: SourceIndex) -> Iterator[Contrary]:
    if (
        cue.targets & pair.common
        and pair.mine.awaited == pair.theirs.awaited
        and pair.common - cue.targets
        and enough(pair.score - 1, pair, foreign=source.language == "ja")
    ):
        said = _DENIED.format(theirs=cue.span.of(source.text))
        yield Contrary(pair.score - 1, pair, "negation", said)


def _told_denied(pair: Pair, bullet: Reading, sources: Sequence[SourceIndex]) -> Iterator[Contrary]:
    """A statement that denies, of things that the sources name nowhere but to deny them."""
    source = sources[pair.source]
    foreign = source.language != bullet.language
    named = _named(bullet, pair.mine.sentence)
    if pair.mine.awaited != pair.theirs.awaited:
        return
    alone = {stem for stem in pair.common - named if stem[0] != "=" and _denied_alone(stem, sources)}
    if len(alone) < (1 if foreign else 2) or pair.share < _HALF or _KEPT_OUT.search(bullet.text, *pair.mine.span):
        return
    for cue in pair.theirs.nots:
        clause = clause_at(source.reading, pair.theirs.sentence, cue.span.start)
        if alone.intersection(source.reading.content.between(*clause)) and (
            foreign or _DENYING.fullmatch(source.text, *cue.span)
        ):
            yield Contrary(pair.score, pair, "negation", _DENIED.format(theirs=cue.span.of(source.text)))


def _named(bullet: Reading, number: int) -> frozenset[str]:
    """The stems of the names in a sentence."""
    names = (bullet.facts[at].span for at in bullet.sentences[number].facts if bullet.facts[at].kind == "name")
    return frozenset(stem for span in names for stem in bullet.content.between(*span))


def _denied_alone(stem: str, sources: Sequence[SourceIndex]) -> bool:
    """True for a word that stands in the sources in statements that deny, and in no other."""
    homes = [(source.reading, home) for source in sources for home in source.by_stem.get(stem, ())]
    held = [each for reading, home in homes for each in statements_of(reading, home) if stem in each.stems]
    return len(homes) <= _FEW and all(each.nots for each in held)


def _plainly(cue: Cue, mine: Statement, found: Sequence[Pair]) -> Iterator[Contrary]:
    """The statements that say plainly what a not denies elsewhere."""
    for pair in found:
        if cue.targets & pair.common and not any(cue.targets & each.targets for each in pair.theirs.nots):
            yield Contrary(pair.score - 1, pair, "negation", "")


def _quoted(span: Span, reading: Reading, number: int) -> bool:
    """True for words inside a quotation, which is held against its source word by word."""
    held = (reading.facts[at] for at in reading.sentences[number].facts)
    return any(fact.kind == "quote" and fact.span.contains(span) for fact in held)
