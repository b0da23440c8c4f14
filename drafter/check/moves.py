"""Which way a figure moves: the rise or fall that stands at the figure itself, in English and in Japanese.

Told at the figure, a direction needs no likeness of sentences: 2.4%減 and "rose 2.4 percent" are a turned one.
"""

import re
from collections.abc import Sequence

from drafter.check.cues import Cue
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.facts.model import Figure

_BREAK = re.compile(r"[;:.。、]|, (?!by)|\b(?:while|but|and|as|after|with|than|when|who|that|which|for)\b")
_AHEAD = re.compile(r"[\s-]*(?:(?!and |or |of |to |in |on )[\w'’-]+\s+){0,2}")
_AHEAD_JA = re.compile(r"(?:程度|余り|以上|ほど|近く|前後|ずつ|超)?[のをにもとへ]?(?:大幅に?|一気に)?")
_BEFORE, _AFTER = 70, 24


def turned_figure(
    bullet: Reading, number: int, judged: Sequence[Judgement], sources: Sequence[SourceIndex]
) -> tuple[int, int] | None:
    """The source and sentence in which a figure of the bullet's sentence moves the other way; None when none does."""
    for at in bullet.sentences[number].facts:
        mine = way_at(bullet, at)
        shown = judged[at].evidence if mine is not None else ()
        if mine is None or not shown:
            continue
        source = sources[shown[0].source]
        place = next((n for n, fact in enumerate(source.facts) if fact.span == shown[0].span), None)
        if place is None:
            continue
        value = source.facts[place].value
        same = [n for n, fact in enumerate(source.facts) if fact.value == value]
        ways = {way for n in same if (way := way_at(source.reading, n)) is not None}
        if ways == {1 - mine} and way_at(source.reading, place) == 1 - mine:
            return shown[0].source, source.home[place]
    return None


def way_at(reading: Reading, at: int) -> int | None:
    """0 when the figure `at` of a text goes up, or is what something goes up by or to; 1 when down; None untold."""
    fact, home = reading.facts[at], reading.home[at]
    if not isinstance(fact.value, Figure) or fact.kind == "ordinal":
        return None
    held = [cue for cue in reading.cues if cue.key == "more" and cue.sort == "way" and cue.sentence == home]
    if reading.language == "ja":
        sides = {cue.side for cue in held if _follows(reading.text, fact.span.end, cue, _AHEAD_JA)}
    else:
        sides = {cue.side for cue in held if _follows(reading.text, fact.span.end, cue, _AHEAD)}
        led = [cue for cue in held if _leads(reading, at, cue)]
        sides |= {cue.side for cue in led[-1:]}
    return sides.pop() if len(sides) == 1 else None


def _follows(text: str, end: int, cue: Cue, ahead: re.Pattern[str]) -> bool:
    gap = cue.span.start - end
    return 0 <= gap <= _AFTER and ahead.fullmatch(text, end, cue.span.start) is not None


def _leads(reading: Reading, at: int, cue: Cue) -> bool:
    start = reading.facts[at].span.start
    if not 0 <= start - cue.span.end <= _BEFORE or _BREAK.search(reading.text, cue.span.end, start):
        return False
    between = reading.facts[max(0, at - 3) : at]
    return not any(isinstance(fact.value, Figure) and fact.span.start >= cue.span.end for fact in between)
