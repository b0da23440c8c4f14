"""Which way a figure moves: the rise or fall that stands at the figure itself, in English and in Japanese.

Told at the figure, a direction needs no likeness of sentences: 2.4%減 and "rose 2.4 percent" are a turned one.
"""

import re
from collections.abc import Sequence

from drafter.check.cues import Way
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.statements import statements_of
from drafter.facts.model import Figure

_BREAK = re.compile(r"[;:.。、]|, (?!by)|\b(?:while|but|and|as|after|with|than|when|who|that|which|for)\b")
_AHEAD = re.compile(r"[\s-]*(?:(?!and |or |of |to |in |on )[\w'’-]+\s+){0,2}")
_AHEAD_JA = re.compile(r"(?:程度|余り|以上|ほど|近く|前後|ずつ|超)?[のをにもとへ]?(?:大幅に?|一気に)?")
# Before a figure these are its hedge: "over 230 seats".
_MEASURING = frozenset(("above", "many"))
_MEASURE = re.compile(r" (?:the )?(?:sea|ground|water|surface|zero|freezing)\b", re.IGNORECASE)
_BEFORE, _AFTER = 70, 24
# The senses of senses.txt that are told of figures.
_MOVING = {
    "more": "more", "many": "more", "above": "more", "faster": "faster", "extend": "extend", "ahead": "ahead",
    "stock": "more", "strengthen": "strengthen", "improve": "improve",
}  # fmt: skip


def turned_figure(
    bullet: Reading, number: int, judged: Sequence[Judgement], sources: Sequence[SourceIndex]
) -> tuple[int, int] | None:
    """The source and sentence in which a figure of the bullet's sentence moves the other way; None when none does."""
    for at in bullet.sentences[number].facts:
        mine = ways_at(bullet, at)
        shown = judged[at].evidence if mine else ()
        if not shown:
            continue
        source = sources[shown[0].source]
        place = next((n for n, fact in enumerate(source.facts) if fact.span == shown[0].span), None)
        if place is None:
            continue
        value = source.facts[place].value
        same = [ways_at(source.reading, n) for n, fact in enumerate(source.facts) if fact.value == value]
        here = ways_at(source.reading, place)
        for name, side in mine.items():
            if here.get(name) == 1 - side and not any(ways.get(name) == side for ways in same):
                return shown[0].source, source.home[place]
    return None


def ways_at(reading: Reading, at: int) -> dict[str, int]:
    """Which way the figure `at` of a text goes, by name: 0 up, 1 down, of what goes up by it, or to it, or is above."""
    fact, home = reading.facts[at], reading.home[at]
    if fact.kind not in ("money", "number", "percent", "quantity", "duration"):
        return {}
    sides: dict[str, set[int]] = {}
    ahead = _AHEAD_JA if reading.language == "ja" else _AHEAD
    led: dict[str, Way] = {}
    for statement in statements_of(reading, home):
        for way in statement.ways:
            if way.name not in _MOVING or way.denied is not False or _measured(reading.text, way):
                continue
            if _follows(reading.text, fact.span.end, way, ahead):
                sides.setdefault(_MOVING[way.name], set()).add(way.side)
            elif reading.language != "ja" and way.name not in _MEASURING and _leads(reading, at, way):
                led[_MOVING[way.name]] = way
    for name, way in led.items():
        sides.setdefault(name, set()).add(way.side)
    return {name: held.pop() for name, held in sides.items() if len(held) == 1}


def _measured(text: str, way: Way) -> bool:
    """True for what a figure is measured from: "170 meters above the sea" goes no way."""
    return _MEASURE.match(text, way.span.end) is not None


def _follows(text: str, end: int, cue: Way, ahead: re.Pattern[str]) -> bool:
    gap = cue.span.start - end
    return 0 <= gap <= _AFTER and ahead.fullmatch(text, end, cue.span.start) is not None


def _leads(reading: Reading, at: int, cue: Way) -> bool:
    start = reading.facts[at].span.start
    if not 0 <= start - cue.span.end <= _BEFORE or _BREAK.search(reading.text, cue.span.end, start):
        return False
    between = reading.facts[max(0, at - 3) : at]
    return not any(isinstance(fact.value, Figure) and fact.span.start >= cue.span.end for fact in between)
