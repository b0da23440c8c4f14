"""Pairs of values of a bullet that stand in each other's place, by all that the sources have beside the two."""

from collections.abc import Iterator, Sequence

from drafter.check.absent import recounts
from drafter.check.cases import Case, are_rivals, rank
from drafter.check.exchanges import crossed
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Occurrence

_SWAP = 0.6  # how much better two values must fit in each other's place: more than one shared word within reach
_HINT = 0.25  # of how two values fit their own places: where each other's fit less, no vote is taken
_LIKELY = 3  # of equal values in the sources, how many are looked at: what ranks lower stands about other things


def exchanged_pairs(
    bullet: Reading, cases: Sequence[Case], sources: Sequence[SourceIndex]
) -> Iterator[tuple[int, Occurrence]]:
    """The facts of a bullet that have changed places with another, each with what the source has in its place."""
    for first, one in enumerate(cases):
        for other in cases[first + 1 :]:
            if one.best is None or other.best is None or not are_rivals(one.fact, other.best):
                continue
            if one.best.at == other.best.at and one.best.source == other.best.source:
                continue
            if _crossed(bullet, one, other, sources) or _fit_crosswise(one, other, sources):
                yield one.at, _best_of(one, other.equal)
                yield other.at, _best_of(other, one.equal)


def _crossed(bullet: Reading, one: Case, other: Case, sources: Sequence[SourceIndex]) -> bool:
    """True when the neighbours of two facts have changed places, wherever the sources have the two together."""
    # The day on which a thing is told stands anywhere among its words, and "the two cities" counts nothing new.
    if one.fact.kind == "date" or any(recounts(case.fact, bullet.text) for case in (one, other)):
        return False
    if one.fit_at(other.equal) + other.fit_at(one.equal) < _HINT * (one.fit_at(one.equal) + other.fit_at(other.equal)):
        return False
    together = [
        (first, second)
        for first in sorted(one.equal, key=rank, reverse=True)[:_LIKELY]
        for second in sorted(other.equal, key=rank, reverse=True)[:_LIKELY]
        if first.source == second.source and first.at != second.at
    ]
    return bool(together) and all(
        crossed(bullet, (one.at, other.at), sources[first.source].reading, (first.at, second.at))
        for first, second in together
    )


def _fit_crosswise(one: Case, other: Case, sources: Sequence[SourceIndex]) -> bool:
    """True when each of two values fits clearly better in the other's place, wherever the two stand."""
    assert one.best and other.best
    if _in_one_japanese_sentence(one.best, other.best, sources):
        return False
    own = one.fit_at(one.equal), other.fit_at(other.equal)
    turned = one.fit_at(other.equal), other.fit_at(one.equal)
    return sum(turned) > sum(own) + _SWAP and turned[0] >= own[0] and turned[1] >= own[1]


def _in_one_japanese_sentence(one: Occurrence, other: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True where only the order of words could tell two values apart, and the two languages order them otherwise."""
    source = sources[one.source]
    return one.source == other.source and source.language == "ja" and source.home[one.at] == source.home[other.at]


def _best_of(case: Case, others: Sequence[Occurrence]) -> Occurrence:
    wanted = {(each.source, each.at) for each in others}
    held = [each for each in case.seen if (each.source, each.at) in wanted]
    return max(held or others, key=lambda each: each.fit)
