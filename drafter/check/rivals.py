"""Another value that may have been meant: the bullet's stands in the sources, and this one stands where it is told."""

import re
from collections.abc import Iterator, Sequence

from drafter.check.cases import Case, Taken, are_rivals
from drafter.check.earlier import present_value
from drafter.check.exchanges import astray
from drafter.check.findings import elsewhere, other_thing
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.occurrences import Occurrence, Shares
from drafter.check.owners import owned_by_another

_COUNTER = re.compile(r"[^\d\W]+$")
_RIVAL = 1.3  # how much better another value must fit before this one stands for something else: a noun and a verb more
_NEAR, _LOOSE = 2.6, 0.5  # what the other shares of the nearest words, the noun with them, and what this one has not
_FAR = 3.0  # how much nearer another value stands when this one is surely about something else
_HALF = 0.5  # of what the best sentence shares: where an occurrence's sentences have less, they tell another thing

_PRONOUN = re.compile(r"\W*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those)\b")
_BESIDE = 1  # sentences between a value and another for which it may have been taken


def meant_otherwise(
    bullet: Reading, case: Case, free: Sequence[Occurrence], taken: Taken, shares: Shares,
    sources: Sequence[SourceIndex],
) -> Judgement | None:  # fmt: skip
    """What is said of a value that the sources have about something else; `free` are those that nothing claims."""
    best = case.best
    assert best is not None
    rivals = [
        each
        for each in free
        if are_rivals(case.fact, each)
        and taken.get((each.source, each.at), case.at) == case.at
        and not _leaning(each, sources)
        and _counts_alike(best, each, sources)
    ]
    rival = max(rivals, key=lambda each: each.fit, default=None)
    better = rival is not None and rival.fit > best.fit + _RIVAL and not best.same_noun
    if rival and better and (rival.same_noun or rival.close >= _NEAR) and best.close < _LOOSE:
        return other_thing(case, rival, sources)
    taken_for = (
        owned_by_another(case, bullet, sources)
        or present_value(case, bullet, sources)
        or next(_taken_for(bullet, case, rivals, sources), None)
    )
    if taken_for:
        return other_thing(case, taken_for, sources)
    if rival and better:
        far = rival.close > best.close + _FAR and rival.close > 2 * best.close
        if rival.same_noun or far or not _around(best, shares, sources, _HALF):
            return elsewhere(best, sources)
    alone = best.fit == 0.0 and best.outcome and not _around(best, shares, sources, 0.0)
    return elsewhere(best, sources) if alone else None


def _taken_for(
    bullet: Reading, case: Case, rivals: Sequence[Occurrence], sources: Sequence[SourceIndex]
) -> Iterator[Occurrence]:
    """The values beside which the source has what the bullet has beside this one, wherever it stands itself."""
    assert case.best is not None
    if case.fact.kind in ("date", "duration", "ordinal"):
        return
    counted = any(held.same_noun for held in case.equal)
    for each in (rival for rival in rivals if rival.same_noun or not counted):
        source = sources[each.source]
        equal = [held.at for held in case.equal if held.source == each.source]
        near = any(_told_beside(source, at, each.at) for at in equal)
        if (
            near
            and len(equal) == len(case.equal)
            and all(astray(bullet, case.at, source.reading, (at, each.at)) for at in equal)
        ):
            yield each


def _told_beside(source: SourceIndex, at: int, rival: int) -> bool:
    """True for two values of one sentence, or of two sentences of which the second does not lean on the first."""
    home, other = source.home[at], source.home[rival]
    leans = _PRONOUN.match(source.text, source.sentences[max(home, other)].span.start) is not None
    return home == other or (abs(home - other) <= _BESIDE and not leans)


def _leaning(each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """True for a day told without a figure ("this weekend"): what it counts from is often guessed."""
    return each.fact.kind == "date" and not any(map(str.isdigit, each.fact.span.of(sources[each.source].text)))


def _counts_alike(best: Occurrence, each: Occurrence, sources: Sequence[SourceIndex]) -> bool:
    """False for Japanese figures with other counters: 15人 is no rival of 1回."""
    if sources[each.source].language != "ja" or sources[best.source].language != "ja" or best.fact.kind != "number":
        return True
    one, other = (_COUNTER.search(x.fact.span.of(sources[x.source].text)) for x in (best, each))
    return not one or not other or one.group() == other.group()


def _around(best: Occurrence, shares: Shares, sources: Sequence[SourceIndex], part: float) -> bool:
    """True when the sentences beside that of an occurrence share that part of what the best of all shares."""
    home, here = sources[best.source].home[best.at], shares[best.source]
    wanted = part * max(here.values(), default=0.0)
    return max(here.get(number, 0.0) for number in range(home - 2, home + 3)) > wanted
