"""The sense of a sentence against the sources: direction turned, negation, a lost condition, who did what to whom.

Turning words are compared where both texts speak of the same thing: the neighbours decide, not the whole sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.check.cues import Cue, loose
from drafter.check.index import Reading, SourceIndex, rough_amount
from drafter.check.model import Judgement, Reason, Verdict
from drafter.check.moves import turned_figure
from drafter.check.occurrences import Shares
from drafter.check.places import evidence, place
from drafter.check.turns import exchanged
from drafter.check.verbatim import Twin, sentence_in_twin
from drafter.text.display import display_line

_DIGIT = re.compile(r"\d")
_ARRANGED = re.compile(r"\bto\b|scheduled|slated")
_DENYING = re.compile(
    r"\b(?:un\w{4,}|kept|keep|remain\w*|lack\w*|fail\w*|only|yet|despite|ban\w*|stop\w*|halt\w*|avoid\w*|refus\w*"
    r"|oppos\w*|no|non|none|nobody|nothing|without|den(?:y|ied)|reject\w*|declin\w+|rule[sd]? out|instead|miss\w*"
    r"|delay\w*|cancel\w*|postpon\w*|suspend\w*|less|fewer|few|little|hardly|barely|never|impossible|absent)\b"
    r"|ない|ず|未|不|非|無|中止|延期|見送|否|拒",
    re.IGNORECASE,
)


class Turn(NamedTuple):
    """What is wrong with a sentence: the verdict, and the source's sentence that tells it otherwise."""

    verdict: Verdict
    reason: Reason
    source: int
    sentence: int
    said: str


def judge_sentences(
    bullet: Reading, shares: Sequence[Shares], sources: Sequence[SourceIndex], same: Sequence[Twin | None],
    facts: Sequence[Judgement],
) -> list[Judgement]:  # fmt: skip
    """Whether each sentence of the bullet holds in sense; `facts` are the judgements of its facts."""
    return [
        sentence_in_twin(twin, sources) if twin else _judge(bullet, number, shares[number], sources, facts)
        for number, twin in enumerate(same)
    ]


def _judge(
    bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex], facts: Sequence[Judgement]
) -> Judgement:
    sentence = bullet.sentences[number]
    ranked = [(score, -at, -home) for at, found in enumerate(shares) for home, score in found.items()]
    best, at, home = max(ranked, default=(0.0, 0, 0))
    at, home = -at, -home
    if best <= 0 or not sentence.stems:
        return Judgement("unchecked", "unjudged", "No sentence of the sources says this plainly: read it by eye.")
    itself = _against_itself(bullet, number)
    if itself:
        return Judgement("conflicting", "direction", itself)
    turn = (
        _negated(bullet, number, shares, sources)
        or _moved(bullet, number, facts, sources)
        or _turned(bullet, number, shares, sources)
        or exchanged_turn(bullet, number, shares, sources)
        or _surer(bullet, number, shares, sources)
    )
    if turn:
        return _told(turn, sources)
    source = sources[at]
    span = source.sentences[home].span
    share = len(sentence.stems & source.sentences[home].stems) / len(sentence.stems)
    beside: set[str] = set()
    for near in range(max(0, home - 1), min(len(source.sentences), home + 2)):
        beside |= source.sentences[near].stems
    wide = len(sentence.stems & beside) / len(sentence.stems)
    shown = (evidence(source, at, span),)
    if share >= 0.6 or (share >= 0.4 and wide >= 0.75):
        return Judgement("supported", "same", f"The source says so ({place(source, at, span)}).", shown)
    if share < 0.25:
        return Judgement("unchecked", "unjudged", "No sentence of the sources says this plainly: read it by eye.")
    return Judgement("unchecked", "unjudged", f"The nearest is {place(source, at, span)}: read it by eye.", shown)


def _against_itself(bullet: Reading, number: int) -> str | None:
    """A rise from more to less, or a fall from less to more; None when the sentence agrees with itself."""
    held = bullet.sentences[number].facts
    for cue in bullet.cues:
        if cue.key != "more" or cue.sentence != number:
            continue
        after = [at for at in held if 0 <= bullet.facts[at].span.start - cue.span.end < 70]
        for one, other in pairwise(after):
            start, end = (one, other) if "<from" in bullet.near[one].weights else (other, one)
            if not ("<from" in bullet.near[start].weights and "<to" in bullet.near[end].weights):
                continue
            before, now = bullet.facts[start], bullet.facts[end]
            a, b = rough_amount(before), rough_amount(now)
            if before.kind == now.kind and a is not None and b is not None and a != b and (b < a) == (cue.side == 0):
                words = f"from {before.span.of(bullet.text)} to {now.span.of(bullet.text)}"
                turned = display_line(f"{cue.span.of(bullet.text)} {words}")
                return f"{turned}: that is the other way."
    return None


def _told(turn: Turn, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[turn.source]
    span = source.sentences[turn.sentence].span
    shown = evidence(source, turn.source, span)
    said = f"{turn.said}: {display_line(shown.text)} ({place(source, turn.source, span)})."
    return Judgement(turn.verdict, turn.reason, said, (shown,))


def _overlap(near: frozenset[str], stems: frozenset[str]) -> int:
    return len(near & stems)


def _turned(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    for cue in bullet.cues:
        if cue.sort != "way" or cue.sentence != number:
            continue
        same, other, where = 0, 0, (0, 0)
        figures = frozenset(stem for stem in bullet.sentences[number].stems if stem[0] == "=" and "-" not in stem)
        foreign = all(source.language == "ja" for source in sources)
        for at, source in enumerate(sources):
            for theirs in source.reading.cues:
                if theirs.sort != "way" or theirs.key != cue.key or shares[at].get(theirs.sentence, 0.0) < 1:
                    continue
                shared = _overlap(cue.near, theirs.near) + _overlap(cue.beside, theirs.beside)
                if source.language == "ja":
                    shared += 2 * len(figures & source.sentences[theirs.sentence].stems)
                if theirs.side == cue.side:
                    same = max(same, shared)
                elif shared > other:
                    other, where = shared, (at, theirs.sentence)
        needed = 5 if loose(cue) else 2 if foreign else 3 if len(cue.near) > 2 else 1
        plain = other >= needed and other > same and other >= (0.25 if foreign else 0.34) * len(cue.near)
        if plain and not _said_both(cue, bullet):
            return Turn("conflicting", "direction", *where, "The source says it the other way round")
    return None


def _moved(bullet: Reading, number: int, facts: Sequence[Judgement], sources: Sequence[SourceIndex]) -> Turn | None:
    where = turned_figure(bullet, number, facts, sources)
    return Turn("conflicting", "direction", *where, "The source says it the other way round") if where else None


def _said_both(cue: Cue, bullet: Reading) -> bool:
    """True when the bullet's sentence has both ways itself, as in "rose before it fell"."""
    return any(
        each.sort == "way" and each.key == cue.key and each.side != cue.side and each.sentence == cue.sentence
        for each in bullet.cues
    )


def _negated(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    mine = [cue for cue in bullet.cues if cue.sort == "not" and cue.sentence == number]
    added = (found for cue in mine if cue.target and (found := _added(cue, shares, sources)))
    first = next(added, None) or (_denied(bullet, number, shares, sources) if mine else None)
    if first:
        return first
    refused = {cue.target for cue in mine}
    for at, source in enumerate(sources):
        for cue in source.reading.cues:
            if cue.sort != "not" or not cue.target or cue.target in refused:
                continue
            if shares[at].get(cue.sentence, 0.0) < 2 or cue.target not in bullet.sentences[number].stems:
                continue
            if _dropped(cue, bullet, number, sources):
                return Turn("conflicting", "negation", at, cue.sentence, "The source denies it")
    return None


def _added(cue: Cue, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The bullet denies what the sources say of the same thing, and no source denies it."""
    best, where = 0, (0, 0)
    for at, source in enumerate(sources):
        denied = {each.at for each in source.reading.cues if each.sort == "not"}
        softened = {each.sentence for each in source.reading.cues if each.sort == "not" or _refuses(each)}
        for place_ in source.places.get(cue.target, ()):
            home = source.sentence_at(source.reading.content.starts[place_])
            shared = _overlap(cue.near, frozenset(_around(source, place_)))
            if place_ in denied or home in softened:
                if shared:
                    return None
            elif shared > best:
                best, where = shared, (at, home)
    if best >= 2 or (best >= 1 and len(cue.near) <= 2):
        return Turn("conflicting", "negation", *where, "The source says it without the not")
    return None


def _denied(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The bullet has a not, and the sentences that share most of its words have nothing of the kind."""
    stems = bullet.sentences[number].stems
    where = None
    for at, source in enumerate(sources):
        for home in shares[at]:
            share = len(stems & source.sentences[home].stems) / max(1, len(stems))
            if share < 0.27:
                continue
            told = source.sentences[home].span.of(source.text)
            if _DENYING.search(told) or any(cue.sentence == home and cue.sort == "not" for cue in source.reading.cues):
                return None
            if share >= 0.27 and where is None:
                where = at, home
    return Turn("conflicting", "negation", *where, "The source says it without the not") if where else None


def _refuses(cue: Cue) -> bool:
    """True for words that deny by themselves: rejected, halted, banned."""
    return cue.sort == "way" and cue.side == 1 and cue.key in ("approve", "open", "confirm")


def _around(source: SourceIndex, at: int) -> tuple[str, ...]:
    content = source.reading.content
    home = source.sentences[source.sentence_at(content.starts[at])]
    near = content.stems[max(0, at - 6) : at + 7]
    return tuple(each for each in near if each in home.stems)


def _dropped(cue: Cue, bullet: Reading, number: int, sources: Sequence[SourceIndex]) -> bool:
    sentence = bullet.sentences[number]
    if any(each.sentence == number and (each.sort == "not" or _refuses(each)) for each in bullet.cues):
        return False
    here: frozenset[str] = frozenset()
    for at, stem in enumerate(bullet.content.stems):
        if stem == cue.target and sentence.span.start <= bullet.content.starts[at] < sentence.span.end:
            here |= frozenset(bullet.content.stems[max(0, at - 6) : at + 7]) & sentence.stems
    shared = _overlap(cue.near, here - {cue.target})
    if shared < 2 and not (shared == 1 and len(cue.near) <= 2):
        return False
    for source in sources:
        denied = {each.at for each in source.reading.cues if each.sort == "not"}
        for place_ in source.places.get(cue.target, ()):
            told = frozenset(_around(source, place_)) - {cue.target}
            if place_ not in denied and _overlap(here, told) >= shared:
                return False
    return True


def exchanged_turn(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """Who did what to whom, turned round."""
    where = exchanged(bullet, number, shares, sources)
    return Turn("conflicting", "direction", *where, "In the source the two change places") if where else None


def _surer(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The source plans, expects or considers what the bullet says will be or is."""
    sentence = bullet.sentences[number]
    modals = [cue for cue in bullet.cues if cue.sort == "modal" and cue.sentence == number]
    level = max((max(cue.side, 2 * _arranged(cue, bullet)) for cue in modals), default=0)
    if level >= 3 or any(cue.sort == "not" and cue.sentence == number for cue in bullet.cues):
        return None
    lost: Turn | None = None
    top = max((score for found in shares for score in found.values()), default=0.0)
    for at, source in enumerate(sources):
        for home, score in shares[at].items():
            share = len(sentence.stems & source.sentences[home].stems) / max(1, len(sentence.stems))
            if score < 0.75 * top or share < 0.3:
                continue
            cue = _governing(source, home, sentence.stems)
            if cue is None:
                return None
            if max(cue.side, 0) >= 2 and cue.side > level:
                lost = lost or Turn("weaker", "hedge", at, home, "The source is less sure than the bullet")
            else:
                return None
    return lost


def _arranged(cue: Cue, bullet: Reading) -> bool:
    """True for what is to be, or scheduled: no surer than a plan."""
    return _ARRANGED.search(cue.span.of(bullet.text)) is not None


def _governing(source: SourceIndex, home: int, stems: frozenset[str]) -> Cue | None:
    """The modal of a source's sentence that governs a word of the bullet; None when nothing softens it."""
    content = source.reading.content
    found = None
    for cue in source.reading.cues:
        if cue.sort != "modal" or cue.sentence != home:
            continue
        end = source.sentences[home].span.end
        if source.language == "ja":
            if cue.span.end < end - 14:
                continue
            near = frozenset(content.stems[max(0, cue.at - 5) : cue.at + 1])
        else:
            near = frozenset(content.stems[cue.at : cue.at + 2])
            if cue.at < len(content.starts) and _DIGIT.search(source.text, cue.span.end, content.starts[cue.at]):
                continue
        if near & stems and (found is None or cue.side > found.side):
            found = cue
    return found
