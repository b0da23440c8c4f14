"""To whom a figure belongs: the name that stands nearest to it, on its own side of the figures like it.

In a list of names and figures ("45 percent from Nankai, 35 percent from Tidewater") nothing else tells them apart.
"""

import re

from drafter.check.index import Reading
from drafter.check.words import plain_words, stem_of
from drafter.facts.model import Figure, Wording

_APART = re.compile(r"[,;:]|\b(?:and|while|but|against|than|with|or)\b")
_CROSSING = 40  # what a conjunction between a figure and a name counts, in characters
_REACH = 60


def owner(reading: Reading, at: int) -> frozenset[str]:
    """The stems of the name to which a figure belongs; empty where none stands near or two stand as near."""
    fact, home = reading.facts[at], reading.home[at]
    if not isinstance(fact.value, Figure) or not reading.sentences:
        return frozenset()
    held = reading.sentences[home].facts
    alike = [reading.facts[other].span for other in held if other != at and reading.facts[other].kind == fact.kind]
    left = max((span.end for span in alike if span.end <= fact.span.start), default=0)
    right = min((span.start for span in alike if span.start >= fact.span.end), default=len(reading.text))
    near: list[tuple[int, frozenset[str]]] = []
    for other in held:
        name = reading.facts[other]
        if name.kind != "name" or not isinstance(name.value, Wording) or not left <= name.span.start < right:
            continue
        low, high = sorted((name.span, fact.span))
        between = reading.text[low.end : high.start]
        distance = len(between) + _CROSSING * len(_APART.findall(between))
        if distance <= _REACH:
            near.append((distance, frozenset(stem_of(word) or word for word in plain_words(name.value.text).split())))
    near.sort(key=lambda each: each[0])
    if not near or (len(near) > 1 and near[1][0] == near[0][0]):
        return frozenset()
    return near[0][1]
