"""Where two sources give different values for the same thing: 870 and 900 acres; the 3rd and the 4th.

Two facts are the same thing when each is the other's nearest by its neighbours, their sentences speak of the same,
and neither source has the other's value anywhere. A pair of sources is compared once and kept. The order of the
sources changes nothing but indexes. A missed disagreement costs less than a false one.
"""

import re
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from drafter.check.alike import alike, measure, tells
from drafter.check.figures import reach
from drafter.check.index import SourceIndex
from drafter.check.model import Disagreeing, Disagreement
from drafter.facts.dates.edtf import bounds, precision
from drafter.facts.model import Fact, Figure, Kind, Time

_KINDS: tuple[Kind, ...] = ("money", "number", "quantity", "percent", "date", "duration")
# How much two facts must share: neighbours weighted by nearness, and the part of the shorter sentence's words.
_NEAR_WITH_NOUN, _NEAR_WITHOUT, _SHARE = 3.6, 2.8, 0.36
# Amounts further apart than this are seldom the same thing, unless a scale was mistaken.
_APART = 4
_SCALES = frozenset(map(Decimal, (10, 100, 1000, 10000, 1000000)))
# Two statements of two days are two statements.
_SAID = re.compile(r"\b(?:said|says|told reporters)\b[^,;]{0,20}$", re.IGNORECASE)
_KEPT = 256
_Key = tuple[str, date | None]
_Pair = tuple[int, int]
_cache: OrderedDict[tuple[_Key, _Key], tuple[_Pair, ...]] = OrderedDict()


def disagreements(sources: Sequence[SourceIndex]) -> tuple[Disagreement, ...]:
    """The disagreements between the sources, each thing once with a side for every source that speaks of it."""
    links: defaultdict[_Pair, set[_Pair]] = defaultdict(set)
    for (one, first), (other, second) in combinations(enumerate(sources), 2):
        if first.text == second.text:
            continue
        for here, there in differing(first, second):
            links[one, here].add((other, there))
            links[other, there].add((one, here))
    found = [_disagreement(group, sources) for group in _connected(links)]
    return tuple(sorted(found, key=lambda each: (each.kind, [side.text for side in each.sides])))


def _disagreement(group: Sequence[_Pair], sources: Sequence[SourceIndex]) -> Disagreement:
    sides = [
        Disagreeing(fact, fact.span.of(sources[number].text), number)
        for number, at in group
        for fact in (sources[number].facts[at],)
    ]
    sides.sort(key=lambda side: (side.text, side.fact.span, side.source))
    return Disagreement(sides[0].fact.kind, tuple(sides))


def _connected(links: dict[_Pair, set[_Pair]]) -> Iterator[list[_Pair]]:
    left = set(links)
    while left:
        group: list[_Pair] = []
        queue = [min(left)]
        while queue:
            place = queue.pop()
            if place in left:
                left.discard(place)
                group.append(place)
                queue += links[place]
        yield sorted(group)


def differing(one: SourceIndex, other: SourceIndex) -> tuple[_Pair, ...]:
    """The facts of two sources, by index, that say different things of the same."""
    first, second = (one.text, one.published), (other.text, other.published)
    known = _cache.get((first, second))
    if known is None:
        known = tuple(_differing(one, other))
        _cache[first, second] = known
        _cache[second, first] = tuple((there, here) for here, there in known)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    return known


def _differing(one: SourceIndex, other: SourceIndex) -> Iterator[_Pair]:
    close = {at: _closest(one, at, other) for at, fact in enumerate(one.facts) if fact.kind in _KINDS}
    back: dict[int, tuple[int, float]] = {}
    for here, (there, score) in sorted(close.items()):
        if there >= 0 and score > back.get(there, (-1, 0.0))[1]:
            back[there] = here, score
    for here, (there, score) in close.items():
        if there < 0 or back[there][0] != here:
            continue
        same = _same_thing(one, here, other, there, score)
        if same and not _known(one, here, other) and not _known(other, there, one):
            yield here, there


def _closest(one: SourceIndex, at: int, other: SourceIndex) -> tuple[int, float]:
    """The fact of another source, of the same measure, that shares most neighbours; ties fall to the nearer text."""
    fact = one.facts[at]
    of = measure(fact)
    scores: defaultdict[int, float] = defaultdict(float)
    for stem, weight in one.reading.near[at].weights.items():
        for place, theirs in other.by_near.get(stem, ()):
            scores[place] += min(weight, theirs)
    rivals = [(score, -place) for place, score in scores.items() if measure(other.facts[place]) == of]
    score, place = max(rivals, default=(0.0, 1))
    return -place, score


def _same_thing(one: SourceIndex, here: int, other: SourceIndex, there: int, score: float) -> bool:
    mine, theirs = one.facts[here], other.facts[there]
    if alike(mine, theirs) or not _as_fine(mine, theirs) or _far(mine, theirs):
        return False
    nouns = one.nouns[here], other.nouns[there]
    if mine.kind == "number" and (nouns[0] != nouns[1] or not nouns[0]):
        return False
    if score < (_NEAR_WITH_NOUN if nouns[0] and nouns[0] == nouns[1] else _NEAR_WITHOUT):
        return False
    first, second = one.sentences[one.home[here]], other.sentences[other.home[there]]
    words = [{stem for stem in each.stems if not stem.startswith("=")} for each in (first, second)]
    shorter = min(len(words[0]), len(words[1]))
    if shorter < 3 or len(words[0] & words[1]) < max(3, _SHARE * shorter):
        return False
    if mine.kind == "date":
        said = (
            _SAID.search(one.text, first.span.start, mine.span.start),
            _SAID.search(other.text, second.span.start, theirs.span.start),
        )
        return not any(said) and not _other_figures(one, first.facts, other, second.facts)
    return not _other_time(one, first.facts, other, second.facts)


def _far(one: Fact, other: Fact) -> bool:
    """True for amounts too far apart to be rivals."""
    if not (isinstance(one.value, Figure) and isinstance(other.value, Figure)):
        return False
    here, there = reach(one).low, reach(other).low
    if not here or not there or (here < 0) != (there < 0):
        return True
    ratio = max(here / there, there / here)
    return ratio > _APART and ratio not in _SCALES


def _as_fine(one: Fact, other: Fact) -> bool:
    """Dates disagree only at one fineness, and a date far off is another date, not another value."""
    if not (isinstance(one.value, Time) and isinstance(other.value, Time)):
        return True
    fine = precision(one.value.edtf)
    if fine != precision(other.value.edtf) or fine in ("interval", "unknown"):
        return False
    here, there = bounds(one.value.edtf), bounds(other.value.edtf)
    if one.kind != "date" or here is None or there is None:
        return True
    return abs((here[0] - there[0]).days) <= {"day": 14, "month": 186, "year": 1100}.get(fine, 400)


def _other_time(one: SourceIndex, here: Sequence[int], other: SourceIndex, there: Sequence[int]) -> bool:
    """True when the two sentences speak of different times: a tally of Monday is no rival of Tuesday's."""
    mine = [fact for at in here if (fact := one.facts[at]).kind == "date"]
    theirs = [fact for at in there if (fact := other.facts[at]).kind == "date"]
    return bool(mine and theirs) and not any(alike(a, b) for a in mine for b in theirs)


def _other_figures(one: SourceIndex, here: Sequence[int], other: SourceIndex, there: Sequence[int]) -> bool:
    """True when the figures beside two dates differ too: then each date has its own, as in a series of months."""
    mine = [fact for at in here if isinstance((fact := one.facts[at]).value, Figure)]
    theirs = [fact for at in there if isinstance((fact := other.facts[at]).value, Figure)]
    return bool(mine and theirs) and not any(measure(a) == measure(b) and alike(a, b) for a in mine for b in theirs)


def _known(one: SourceIndex, at: int, other: SourceIndex) -> bool:
    """True when the other source has this value too, wherever it stands."""
    fact = one.facts[at]
    of = measure(fact)
    known = alike if fact.kind == "date" else tells
    held = (each.fact for kind in _KINDS for each in other.groups.get(kind, ()))
    return any(measure(each) == of and known(fact, each) for each in held)
