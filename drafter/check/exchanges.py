"""Two facts that have changed places: what stands beside the one in the bullet stands beside the other in the source.

Every word, figure and name that both texts have beside the pair votes: for the places as they are, or for the
contrary. Nothing is decided by how alike two sentences are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from drafter.check.clauses import edges_between
from drafter.check.context import fact_key
from drafter.check.index import Reading

_EDGE = 4  # what the border of a clause counts in steps
_CLEAR = 2  # how many steps nearer a word must stand to the one than to the other
_FADE = 0.25
_LEAST, _MORE = 0.9, 3.0
_FROM = re.compile(r"\bfrom (?:the )?(?:current |present )?(?:about |around |nearly |some |just )?$", re.IGNORECASE)
_TO = re.compile(r"\bto (?:about |around |nearly |some |just |at least |more than )?$", re.IGNORECASE)
_FROM_JA = re.compile("[^\\d、。]{0,2}(?:から|より)")
_TO_JA = re.compile("[^\\d、。]{0,3}(?:に|へ|まで)")

Sides = dict[str, tuple[int, float]]


def crossed(bullet: Reading, mine: tuple[int, int], source: Reading, theirs: tuple[int, int]) -> bool:
    """True when most of what stands beside two facts of the bullet stands beside the other of the two in a source."""
    straight, turned = votes(bullet, mine, source, theirs)
    return turned >= _LEAST and turned > _MORE * straight


def votes(bullet: Reading, mine: tuple[int, int], source: Reading, theirs: tuple[int, int]) -> tuple[float, float]:
    """How much speaks for two pairs of facts in the same places, and how much for each in the other's."""
    here, there = _sides(bullet, *mine), _sides(source, *theirs)
    straight = turned = 0.0
    for stem in here.keys() & there.keys():
        weight = min(here[stem][1], there[stem][1])
        if here[stem][0] == there[stem][0]:
            straight += weight
        else:
            turned += weight
    return straight, turned


def _sides(reading: Reading, one: int, other: int) -> Sides:
    """To which of two facts of a text each word near them belongs, 0 or 1, and how near; words of both left out."""
    found: dict[str, dict[int, float]] = {}
    for stem, start in _around(reading, one, other):
        steps = [_steps(reading, at, start) for at in (one, other)]
        clear = abs(steps[0] - steps[1]) >= _CLEAR
        held = found.setdefault(stem, {})
        for side in (int(steps[1] < steps[0]),) if clear else (0, 1):
            held[side] = max(held.get(side, 0.0), 1 / (1 + _FADE * min(steps)))
    for side, at in enumerate((one, other)):
        for lead in _leads(reading, at):
            found.setdefault(lead, {})[side] = 1.0
    return {stem: sides.popitem() for stem, sides in found.items() if len(sides) == 1}


def _around(reading: Reading, one: int, other: int) -> Iterator[tuple[str, int]]:
    """The stems and the other facts of the sentences in which two facts stand, with their places."""
    pair = [reading.facts[at] for at in (one, other)]
    own = {fact_key(fact) for fact in pair}
    for home in {reading.home[one], reading.home[other]}:
        start, end = reading.sentences[home].span
        if reading.language == "ja":
            start = _after_topic(reading.text, start, *sorted(fact.span.start for fact in pair))
        first, last = (bisect_left(reading.content.starts, edge) for edge in (start, end))
        for place in range(first, last):
            at = reading.content.starts[place]
            if not any(fact.span.start <= at < fact.span.end for fact in pair):
                yield reading.content.stems[place], at
        for at in reading.sentences[home].facts:
            key = fact_key(reading.facts[at])
            if key and key not in own:
                yield key, reading.facts[at].span.start


def _after_topic(text: str, start: int, first: int, second: int) -> int:
    """Where a Japanese sentence goes on after the topic that two facts share: what goes before は is said of both."""
    topic = text.rfind("は", start, first)
    return start if topic < 0 or "は" in text[first:second] else topic


def _steps(reading: Reading, at: int, start: int) -> int:
    """How far a word stands from a fact: the words between them, and the borders of clauses."""
    span = reading.facts[at].span
    low, high = (span.end, start) if start >= span.end else (start, span.start)
    starts = reading.content.starts
    between = bisect_left(starts, high) - bisect_left(starts, low)
    return between + _EDGE * edges_between(reading.text, low, high)


def _leads(reading: Reading, at: int) -> Iterator[str]:
    """The end of a change that a fact is, told by the word beside it."""
    span, text = reading.facts[at].span, reading.text
    if reading.language == "ja":
        marks = _FROM_JA.match(text, span.end), _TO_JA.match(text, span.end)
    else:
        before = max(0, span.start - 24)
        marks = _FROM.search(text, before, span.start), _TO.search(text, before, span.start)
    yield from (name for name, mark in zip(("<from", "<to"), marks, strict=True) if mark)
