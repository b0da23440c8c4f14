"""How sure a text is: a plan or a possibility of the source that the bullet tells as settled.

Compared in the statements that retell each other: at a figure that both have, or at the words that the modal governs.
"""

import re
from collections.abc import Iterator, Sequence

from drafter.check.alignment import Pair, Retold, enough
from drafter.check.clauses import cues_in
from drafter.check.context import fact_key
from drafter.check.cues import Cue, Statement
from drafter.check.index import Reading, SourceIndex
from drafter.check.statements import statements_of
from drafter.check.turns import Turn
from drafter.facts.model import Fact
from drafter.text.span import Span

# A bullet that arranges, reports, permits or foresees is no surer than a plan, or than what may be.
_SOFT = re.compile(
    r"\b(?:would|should|scheduled|slated|set (?:to|for)|due|(?:is|are|was|were|be) to(?! the\b)|let|lets|letting"
    r"|allow\w*|permit\w*|able to|authoriz\w+|can|cannot|suggest\w*|point\w* to|indicat\w*|seek\w*|sought|want\w*"
    r"|bids?|bidding|ask\w*|request\w*|demand\w*|outlook|prospect\w*|estimate\w*|until|according to|said to|open to"
    r"|have \w+ (?:days|weeks|months|years) to|forecast\w*"
    r"|perhaps|willing\w*|ready to|if|unless|subject to|pending|hing\w+ on|depend\w*|wish\w*|target\w*|goals?|aims?"
    r"|(?:decid|resolv|agree|settl|vow|opt)\w* (?:to|on)|proposal\w*|ambition\w*|potential\w*|apparent\w*|seem\w*"
    r"|look\w* (?:to|set|likely)|reckon\w*|suspect\w*|fear\w*|doubt\w*|drawing board|in talks)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:will|has|have|had|is|are|was|were|did|does)\b", re.IGNORECASE)
# What parts one statement of a sentence from another, and how long the joining words are at most.
_PARTS, _JOIN = re.compile(r";|, (?:but|while|though|although|whereas)\b"), 12
# "The 299-meter vessel" is there, whatever is hoped for it.
_KNOWN = re.compile(r"\b(?:the|its|their|his|her|these|those|present|current|existing)\s+$", re.IGNORECASE)
# "A meeting planned for July": arranged, when nothing says that it is yet to be decided.
_ATTRIBUTE = re.compile(
    r"(?:planned|expected|scheduled|due) (?:for|in|on)|(?:meant|intended|designed) to", re.IGNORECASE
)
_PREDICATE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|not|now|also|still)\s+$", re.IGNORECASE)
# 〜する方針だ is what English says with "will".
_SETTLED_JA = re.compile("方針|計画|予定")
# What is promised or owed will be.
_PROMISED = re.compile(r"pledg|vow|promis|committ|undert|must|need|ha", re.IGNORECASE)
# "May appeal within 30 days": a leave, not a doubt.
_LEAVE = re.compile(r"\bmay\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|no later than|until|if as (?:little|few|much|many) as|as (?:little|few) as)\b", re.IGNORECASE
)
# A clause of a Japanese sentence that says its own say, whatever the end of the sentence adds.
_FINISHED_JA = re.compile("(?:て|で)おり、|(?:た|る|だ|い)が、|ものの、|一方、")
_END_JA = 12  # how far from the end of its clause a Japanese modal stands at most: 市場予想を下回った forecasts nothing
_PLANNED, _DOUBTED = 2, 3  # the levels of a modal that leave a thing open
_NEAREST = 0.95  # of what the likest statement shares
_MARGIN, _SAME = 0.75, 0.5  # a plain statement that shares so much answers for the softened one, if it shares the same
_GOVERNED, _GOVERNED_JA = 3, 6  # how many words behind a modal tell what it is said of


def surer(bullet: Reading, told: Sequence[Retold], sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's statement that plans or doubts what a statement of the bullet tells as settled; or None."""
    for each in told:
        level = level_of(bullet, each.mine)
        if level >= _PLANNED or each.mine.nots:
            continue
        soft = [
            pair
            for pair in each.likely()
            if pair.score >= _NEAREST * each.pairs[0].score and _is_softened(pair, sources[pair.source], level)
        ]
        if not soft or not enough(soft[0].score, soft[0], foreign=sources[soft[0].source].language == "ja"):
            continue
        plain = (pair for pair in each.pairs if pair not in soft and pair.score >= _MARGIN * soft[0].score)
        if not any(len(pair.common & soft[0].common) >= _SAME * len(soft[0].common) for pair in plain):
            where = soft[0].source, soft[0].theirs.sentence
            return Turn("weaker", "hedge", *where, "The source is less sure than the bullet")
    return None


def level_of(bullet: Reading, mine: Statement) -> int:
    """How far from settled a statement is left: by its own verb, or by the part of the sentence it goes on with."""
    span = mine.span
    if not _FINITE.search(bullet.text, *span) or bullet.text.startswith("that ", span.start):
        span = _part(bullet, mine)
    own = max((cue.level for cue in cues_in(bullet, mine.sentence, "modal", span)), default=0)
    return max(own, _PLANNED) if _SOFT.search(bullet.text, *span) else own


def _part(bullet: Reading, mine: Statement) -> Span:
    """The part of a sentence around a statement, between a semicolon or a joining word and the next."""
    start, end = bullet.sentences[mine.sentence].span
    for edge in _PARTS.finditer(bullet.text, start, end):
        if edge.start() >= mine.span.end - 1:
            return Span(start, edge.start())
        if edge.end() <= mine.span.start + _JOIN:
            start = edge.start()
    return Span(start, end)


def _is_softened(pair: Pair, source: SourceIndex, level: int) -> bool:
    """True where a modal of a statement of the source is meant for what it shares with one of the bullet."""
    reading, theirs = source.reading, pair.theirs
    if source.language == "ja":
        last = source.sentences[theirs.sentence].span.end
        cues = [
            cue for cue in cues_in(reading, theirs.sentence, "modal")
            if cue.span.end >= last - _END_JA
            or (theirs.span.contains(cue.span) and cue.span.end >= theirs.span.end - _END_JA)
        ]  # fmt: skip
        return any(
            cue.level >= _PLANNED
            and _covers(cue, pair, source)
            and (level == 0 or not _SETTLED_JA.match(source.text, cue.span.start))
            for cue in cues
        )
    cues = [cue for cue in _modals(reading, theirs) if level == 0 or not _PROMISED.match(reading.text, cue.span.start)]
    return any(_governs(cue, pair, source) for cue in cues)


def _modals(reading: Reading, theirs: Statement) -> Iterator[Cue]:
    """The modals of an English statement that leave it open, those of the clause that governs it among them."""
    span = theirs.span
    if reading.text.startswith(("that ", "to "), span.start):
        before = [each.span for each in statements_of(reading, theirs.sentence) if each.span.end <= span.start]
        span = Span(before[-1].start if before else span.start, span.end)
    for cue in cues_in(reading, theirs.sentence, "modal", span):
        if _level(cue, reading.text) >= _PLANNED and not _is_leave(cue, reading.text, span):
            yield cue


def _is_leave(cue: Cue, text: str, span: Span) -> bool:
    return _LEAVE.fullmatch(text, *cue.span) is not None and _WITHIN.search(text, *span) is not None


def _governs(cue: Cue, pair: Pair, source: SourceIndex) -> bool:
    """True for a modal with a shared figure behind it, or with a shared word as the next that it is said of."""
    content = source.reading.content
    own = frozenset(content.between(*pair.theirs.span))
    governed = frozenset(content.stems[cue.at : cue.at + _GOVERNED]) & own
    if cue.span.end <= pair.theirs.span.start or len(governed & pair.common) >= _GOVERNED - 1:
        return True
    return any(
        fact.span.start >= cue.span.end
        and fact_key(fact) in pair.common
        and not _KNOWN.search(source.text, max(0, fact.span.start - 10), fact.span.start)
        for fact in _facts(source, pair.theirs)
    )


def _level(cue: Cue, text: str) -> int:
    """How far from settled a modal leaves a thing; less where it only says for when a thing is arranged."""
    attribute = _ATTRIBUTE.fullmatch(text, *cue.span) is not None
    return 1 if attribute and not _PREDICATE.search(text, max(0, cue.span.start - 12), cue.span.start) else cue.level


def _facts(source: SourceIndex, theirs: Statement) -> Iterator[Fact]:
    held = (source.facts[at] for at in source.sentences[theirs.sentence].facts)
    return (fact for fact in held if theirs.span.contains(fact.span))


def _covers(cue: Cue, pair: Pair, source: SourceIndex) -> bool:
    """True when a Japanese modal reaches what two statements share.

    An outlook reaches what comes before, an aim its own clause: 26年秋に着工し、28年4月の稼働を目指す plans the
    second alone. A day before a comma is when it was said.
    """
    for fact in _facts(source, pair.theirs):
        reached = fact.span.end <= cue.span.start and _reaches(cue, fact.span, source)
        said_then = fact.kind == "date" and "、" in source.text[fact.span.end : cue.span.start]
        if fact_key(fact) in pair.common and reached and not said_then:
            return True
    content = source.reading.content
    governed = frozenset(content.stems[max(0, cue.at - _GOVERNED_JA) : cue.at + 1])
    return len(governed & pair.common) >= _GOVERNED - 1


def _reaches(cue: Cue, span: Span, source: SourceIndex) -> bool:
    between = source.text[span.end : cue.span.start]
    if cue.span.of(source.text).startswith(("目指", "計画")):
        return "、" not in between
    return _FINISHED_JA.search(between) is None
