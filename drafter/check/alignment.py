"""Which statement of the sources a statement of the bullet retells: the one that shares most of its words and figures.

What two sentences share outside the two statements counts little: it only tells that they are about the same event.
"""

from collections.abc import Sequence
from typing import NamedTuple

from drafter.check.cues import Statement
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Shares
from drafter.check.statements import statements_of

_COMMON = 0.4  # what a word is worth that stands in many sentences of its source
_FIGURE, _DIGIT = 2.0, 0.7  # a figure tells more than a word, one of a single digit less
_NAMED = 0.5  # who speaks is not what is said
_AROUND = 0.3  # what stands in the rest of the two sentences
_LEAST, _PART = 1.7, 0.34  # what two statements must share to speak of the same: weight, and part of the lesser
_LEAST_JA, _PART_JA = 1.4, 0.2
_WHOLE, _ALL = 0.4, 0.95  # where all of one statement stands in the other, less is enough
_BIT, _TWIN = 1.0, 0.6  # or where the two sentences share most of their words
LIKELY = 0.6  # of what the likest statement shares: one that shares less does not retell the same
_SENTENCES = 5  # how many sentences of a source are looked at for one statement


class Pair(NamedTuple):
    """A statement of the bullet and one of a source: what they share, weighted, and how much of the lesser that is.

    `wide` is how much of the lesser their sentences share.
    """

    score: float
    share: float
    wide: float
    source: int
    mine: Statement
    theirs: Statement
    common: frozenset[str]


class Retold(NamedTuple):
    """A statement of the bullet with the statements of the sources that share anything with it, the likest first."""

    mine: Statement
    pairs: list[Pair]

    def likely(self) -> list[Pair]:
        """The pairs that may be one statement told twice: those that share nearly as much as the likest."""
        least = LIKELY * self.pairs[0].score if self.pairs else 0.0
        return [pair for pair in self.pairs if pair.score >= least]


def retold(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> list[Retold]:
    """The statements of a sentence of the bullet, each beside those of the sources."""
    names = (bullet.facts[at].span for at in bullet.sentences[number].facts if bullet.facts[at].kind == "name")
    named = frozenset(stem for span in names for stem in bullet.content.between(*span))
    return [Retold(mine, _pairs(bullet, mine, shares, sources, named)) for mine in statements_of(bullet, number)]


def enough(near: float, pair: Pair, *, foreign: bool) -> bool:
    """True where two statements share so much that they speak of the same; `near` is what they share that counts."""
    least, part = (_LEAST_JA, _PART_JA) if foreign else (_LEAST, _PART)
    told = (near >= least and pair.share >= part) or (near >= _WHOLE and pair.share >= _ALL)
    return told or (near >= _BIT and pair.wide >= _TWIN)


def _pairs(
    bullet: Reading, mine: Statement, shares: Shares, sources: Sequence[SourceIndex], named: frozenset[str]
) -> list[Pair]:
    found: list[Pair] = []
    for at, source in enumerate(sources):
        weights = {stem: _worth(stem, source) * (_NAMED if stem in named else 1.0) for stem in mine.stems}
        total = sum(weights.values())
        for home in _likely(mine, weights, shares[at], source):
            whole = source.sentences[home].stems, bullet.sentences[mine.sentence].stems
            around = whole[0] & whole[1]
            wide = len(around) / min(map(len, whole))
            for theirs in statements_of(source.reading, home):
                common = mine.stems & theirs.stems
                if not common and not around:
                    continue
                shared = sum(weights[stem] for stem in common)
                score = shared + _AROUND * sum(weights.get(stem, _COMMON) for stem in around - common)
                least = min(total, _total(theirs, source, named)) or 1.0
                found.append(Pair(score, shared / least, wide, at, mine, theirs, common))
    found.sort(key=lambda pair: (-pair.score, pair.source, pair.theirs.span))
    return found


def _likely(mine: Statement, weights: dict[str, float], shared: dict[int, float], source: SourceIndex) -> list[int]:
    """The sentences of a source that share most with a statement, and with its sentence."""
    scores: dict[int, float] = {}
    for stem, weight in weights.items():
        for home in source.by_stem.get(stem, ()):
            scores[home] = scores.get(home, 0.0) + weight
    ranked = sorted(scores, key=lambda home: (-scores[home] - _AROUND * shared.get(home, 0.0), home))
    return ranked[:_SENTENCES]


def _total(theirs: Statement, source: SourceIndex, named: frozenset[str]) -> float:
    return sum(_worth(stem, source) for stem in theirs.stems) - (1 - _NAMED) * len(theirs.stems & named)


def _worth(stem: str, source: SourceIndex) -> float:
    """What a word of a source, or a figure, tells of what is spoken of; counted once."""
    worth = source.worth.get(stem)
    if worth is None:
        few = max(2, len(source.sentences) // 8)
        if stem[0] == "=":
            worth = _FIGURE if len(stem.rstrip("0")) > 2 else _DIGIT
        else:
            worth = 1.0 if len(source.by_stem.get(stem, ())) <= few else _COMMON
        source.worth[stem] = worth
    return worth
