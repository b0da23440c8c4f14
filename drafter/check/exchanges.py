"""Two facts that have changed places: what stands beside the one in the bullet stands beside the other in the source.

Every word, figure and name that both texts have beside the pair votes: for the places as they are, or for the
contrary. Nothing is decided by how alike two sentences are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.clauses import edges_of
from drafter.check.context import fact_key
from drafter.check.index import Reading
from drafter.text.span import Span

_EDGE, _BORDER = 4, 20  # what the border of a clause, and that of a sentence, counts in steps
_CLEAR = 2  # how many steps nearer a word must stand to the one than to the other
_FADE = 0.25
_BEHIND = 3  # Japanese puts what tells of a figure before it: what stands behind is further off
_OUTSIDE = 0.3  # of a word in another clause before both facts or behind both: it is said of the two
_LEAST, _MORE = 0.9, 2.5
_PLAIN, _SURE = 1.0, 4.0  # the same of one fact alone, which fewer words tell of
_SOFT = frozenset("the a about around nearly almost some just at least more than current present over".split())
_FROM_JA = re.compile("[^\\d、。]{0,2}(?:から|より)")
_TO_JA = re.compile("[^\\d、。]{0,3}(?:に|へ|まで)")

Sides = dict[str, tuple[int, float]]


def crossed(bullet: Reading, mine: tuple[int, int], source: Reading, theirs: tuple[int, int]) -> bool:
    """True when most of what stands beside two facts of the bullet stands beside the other of the two in a source."""
    straight, turned = votes(bullet, mine, source, theirs)
    return turned >= _LEAST and turned > _MORE * straight


def astray(bullet: Reading, mine: int, source: Reading, theirs: tuple[int, int]) -> bool:
    """True when what stands beside a fact of the bullet stands in a source beside the second of two, not the first."""
    here, there = _beside(bullet, mine), _sides(source, *theirs)
    straight = turned = 0.0
    for stem in here.keys() & there.keys():
        weight = min(here[stem], there[stem][1])
        if there[stem][0] == 0:
            straight += weight
        else:
            turned += weight
    return turned >= _PLAIN and turned > _SURE * straight


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
    spans = reading.facts[one].span, reading.facts[other].span
    found: dict[str, list[float]] = {}
    together = reading.home[one] == reading.home[other]
    behind = _BEHIND if reading.language == "ja" else 0
    for home in {reading.home[one], reading.home[other]}:
        ruler = _ruler(reading, home, spans)
        marks = [ruler.at(span.start) for span in spans]
        borders = [0 if reading.home[at] == home else _BORDER for at in (one, other)]
        for stem, start in _around(reading, home, spans):
            here = ruler.at(start)
            steps = [
                abs(here - mark) + apart + (behind if here > mark else 0)
                for mark, apart in zip(marks, borders, strict=True)
            ]
            held = found.setdefault(stem, [0.0, 0.0])
            near = 1 / (1 + _FADE * max(0, min(steps) - 1))
            if together and not min(marks) < here < max(marks) and min(steps) > _EDGE:
                near *= _OUTSIDE
            # A word as near to the one as to the other belongs to both.
            for side in (0, 1):
                if steps[side] < steps[1 - side] + _CLEAR:
                    held[side] = max(held[side], near)
    for side, at in enumerate((one, other)):
        for lead in _leads(reading, at):
            found.setdefault(lead, [0.0, 0.0])[side] = 1.0
    return {stem: (int(near[0] == 0.0), max(near)) for stem, near in found.items() if 0.0 in near}


def _beside(reading: Reading, at: int) -> dict[str, float]:
    """How near to a fact each word of its sentence stands."""
    home, span = reading.home[at], reading.facts[at].span
    ruler = _ruler(reading, home, (span, span))
    mark = ruler.at(span.start)
    found: dict[str, float] = {}
    for stem, start in _around(reading, home, (span, span)):
        place = ruler.at(start)
        steps = abs(place - mark) + (_BEHIND if reading.language == "ja" and place > mark else 0)
        found[stem] = max(found.get(stem, 0.0), 1 / (1 + _FADE * max(0, steps - 1)))
    return found | dict.fromkeys(_leads(reading, at), 1.0)


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Distances in a text: a step a word, and more for the border of a clause."""

    starts: tuple[int, ...]
    edges: tuple[int, ...]

    def at(self, place: int) -> int:
        return bisect_left(self.starts, place) + _EDGE * bisect_left(self.edges, place)


def _ruler(reading: Reading, home: int, spans: tuple[Span, Span]) -> _Ruler:
    low = min(reading.sentences[home].span.start, *(span.start for span in spans))
    high = max(reading.sentences[home].span.end, *(span.end for span in spans))
    return _Ruler(reading.content.starts, edges_of(reading.text, low, high))


def _around(reading: Reading, home: int, spans: tuple[Span, Span]) -> Iterator[tuple[str, int]]:
    """The stems and the other facts of a sentence in which one of two facts stands, with their places."""
    start, end = reading.sentences[home].span
    if reading.language == "ja":
        start = _after_topic(reading.text, start, *sorted(span.start for span in spans))
    content = reading.content
    for place in range(bisect_left(content.starts, start), bisect_left(content.starts, end)):
        at = content.starts[place]
        if not any(span.start <= at < span.end for span in spans):
            yield content.stems[place], at
    for number in reading.sentences[home].facts:
        fact = reading.facts[number]
        key = fact_key(fact) if fact.span not in spans else ""
        if key:
            yield key, fact.span.start


def _after_topic(text: str, start: int, first: int, second: int) -> int:
    """Where a Japanese sentence goes on after the topic that two facts share: what goes before は is said of both."""
    topic = text.rfind("は", start, first)
    return start if topic < 0 or "は" in text[first:second] else topic


def _leads(reading: Reading, at: int) -> Iterator[str]:
    """The end of a change that a fact is, told by the word beside it."""
    span, text = reading.facts[at].span, reading.text
    if reading.language == "ja":
        marks = _FROM_JA.match(text, span.end), _TO_JA.match(text, span.end)
        yield from (name for name, mark in zip(("<from", "<to"), marks, strict=True) if mark)
        return
    for word in reversed(text[max(0, span.start - 30) : span.start].casefold().split()):
        if word in ("from", "to"):
            yield f"<{word}"
        if word not in _SOFT:
            return
