"""Wrong copies by words: names, quotations, negation, direction, hedges and conditions."""

import re
from collections.abc import Callable, Iterator
from random import Random

from drafter.text.sentences import sentences
from drafter.text.span import Span
from tests.score.check_figures import MONTHS
from tests.score.check_pairs import Copy, Pair, replaced

_CAPITAL = re.compile(r"(?<![-\w.])[A-Z][a-z]+(?: (?:of the |of )?[A-Z][a-z]+)*(?![-\w])")
_DEMONYMS = frozenset("Japanese American British Chinese Swedish The A An In On At For Under Of Some Around".split())
_LISTED = re.compile(r"(?:,|and|the|\s|[A-Z]\w+)*")
_NO_FIRST_NAME = frozenset("The A An In On At But Its His Her Judge Mayor Governor President Minister Captain".split())
_FULL = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b")
_TITLED = re.compile(
    r"\b(?:Minister|President|Governor|Mayor|Judge|CEO|Captain|Director|Founder|Chair|Curator|Ambassador|Pitcher"
    r"|negotiator|leader) ([A-Z][a-z]+)\b(?! [A-Z])"
)
_STRANGERS = ("Halvorsen", "Quimby", "Tachikawa", "Oyamada", "Brandt", "Ferreira")
_QUOTED = re.compile(r"[\"“]([^\"“”]{6,})[\"”]")
_SWITCHED = ("purple", "minor", "sudden", "costly", "quiet", "northern", "double", "weekly")
_ANTONYMS = (
    ("rose", "fell"), ("rise", "fall"), (", up", ", down"), ("increase", "decrease"), ("increasing", "decreasing"),
    ("raised", "lowered"), ("raise", "lower"), ("approved", "rejected"), ("accepted", "rejected"), ("above", "below"),
    ("began", "ended"), ("begin", "end"), ("opened", "closed"), ("open", "close"), ("won", "lost"),
    ("highest", "lowest"), ("largest", "smallest"), ("strongest", "weakest"), ("before", "after"), ("grew", "shrank"),
    ("dropped", "rose"), ("restarted", "shut down"), ("joined", "left"), ("less", "more"),
    ("longer", "shorter"), ("gain", "loss"), ("buy", "sell"), ("accept", "reject"), ("imports", "exports"),
    ("imported", "exported"),
)  # fmt: skip
_TURNS = {**dict(_ANTONYMS), **{other: one for one, other in _ANTONYMS if other != "rose"}}
_TURN = re.compile(rf"(?:\b|(?=,))({'|'.join(sorted(_TURNS, key=len, reverse=True))})\b")
_NO_TURN = re.compile(r" (?:to|than|of|house|\d)|\.")
_AUXILIARY = re.compile(
    r"\b(will|is|are|was|were|may|would|should|could|(?:has|have|had)(?= been| \w+ed\b))\b(?! not| no )"
)
_NEGATED = re.compile(r"\b(?:no|not|never|none)\b", re.I)
_NOT = re.compile(r"(?<=\w) not(?= )")
_HEDGE = re.compile(
    r"\b(about|around|some|nearly|almost|roughly|up to|more than|at least|over|an estimated|less than) (?=[$¥£]?\d)",
    re.I,
)
_HEDGES_TURNED = {
    "more than": "less than", "over": "under", "at least": "at most", "up to": "at least", "nearly": "more than",
    "almost": "more than", "less than": "more than",
}  # fmt: skip
_CONDITIONS = (
    ("may ", "will "), ("plans to ", "will "), ("plan to ", "will "), ("is expected to ", "will "),
    ("are expected to ", "will "), ("expects to ", "will "), ("hopes ", "is sure "),
)  # fmt: skip
_Make = Callable[[Pair, Random], Iterator[Copy]]


def wrong_words(pair: Pair, random: Random) -> Iterator[Copy]:
    """One wrong copy of each kind that the bullet allows."""
    makers: tuple[_Make, ...] = (
        _stranger, _swapped, _blended, _quotation, _negation, _direction, _hedge_lost, _hedge_turned, _condition,
    )  # fmt: skip
    for make in makers:
        copies = list(make(pair, random))
        if copies:
            yield random.choice(copies)


def _names(pair: Pair) -> list[re.Match[str]]:
    """Capitalised words that the sources have too, whole; months, demonyms and openers aside."""
    found = _CAPITAL.finditer(pair.bullet)
    found = (match for match in found if match[0].split()[0] not in (*MONTHS, *_DEMONYMS))
    text = pair.bullet if pair.japanese else pair.source_text
    return [match for match in found if re.search(rf"[a-z,] (?:the )?{match[0]}\b", text)]


def surnames(pair: Pair) -> list[tuple[re.Match[str], str]]:
    """Surnames that stand alone in the bullet, with the first name that the sources give."""
    firsts = {match[2]: match[1] for match in _FULL.finditer(pair.source_text)}
    said = re.findall(r"\b([A-Z][a-z]+) (?:said|told|called|wants|would|will|was|addressed|signed|cited|put)\b",
                      pair.bullet)  # fmt: skip
    titled = _TITLED.findall(pair.bullet)
    alone = {name for name in (*said, *titled) if name in firsts}
    hits = (match for name in sorted(alone) for match in re.finditer(rf"\b{name}\b", pair.bullet))
    found = [(match, firsts[match[0]]) for match in hits]
    return [
        (match, first)
        for match, first in found
        if first not in _NO_FIRST_NAME and not pair.bullet[: match.start()].endswith((f"{first} ", "-"))
    ]


def _stranger(pair: Pair, random: Random) -> Iterator[Copy]:
    for match, _ in surnames(pair):
        yield replaced("name", pair, (Span(*match.span()), random.choice(_STRANGERS)))


def _swapped(pair: Pair, random: Random) -> Iterator[Copy]:
    for sentence in sentences(pair.bullet):
        inside = [match for match in _names(pair) if sentence.contains(Span(*match.span()))]
        for at, one in enumerate(inside):
            for other in inside[at + 1 :]:
                listed = _LISTED.fullmatch(pair.bullet, one.end(), other.start())
                if one[0] not in other[0] and other[0] not in one[0] and not listed:
                    yield replaced("swapped", pair, (Span(*one.span()), other[0]), (Span(*other.span()), one[0]))


def _blended(pair: Pair, random: Random) -> Iterator[Copy]:
    people = [(match[1], match[2]) for match in _FULL.finditer(pair.source_text)]
    people = [(first, last) for first, last in people if first not in _NO_FIRST_NAME]
    for match, first in surnames(pair):
        others = sorted({other for other, last in people if last != match[0] and other != first})
        if others:
            yield replaced("blended", pair, (Span(*match.span()), f"{random.choice(others)} {match[0]}"))


def _quotation(pair: Pair, random: Random) -> Iterator[Copy]:
    for quoted in _QUOTED.finditer(pair.bullet):
        words = list(re.finditer(r"\b[a-z]{4,}\b", quoted[1]))
        if words:
            word = random.choice(words)
            span = Span(*word.span()).shift(quoted.start(1))
            yield replaced("quotation", pair, (span, random.choice(_SWITCHED)))


def _negation(pair: Pair, random: Random) -> Iterator[Copy]:
    outside = _QUOTED.sub(lambda match: "_" * len(match[0]), pair.bullet)
    for match in _AUXILIARY.finditer(outside if not _NEGATED.search(pair.bullet) else ""):
        yield replaced("negation", pair, (Span(*match.span()), f"{match[0]} not"))
    for match in _NOT.finditer(outside):
        yield replaced("negation", pair, (Span(match.start(), match.end() + 1), " "))


def _direction(pair: Pair, random: Random) -> Iterator[Copy]:
    outside = _QUOTED.sub(lambda match: "_" * len(match[0]), pair.bullet)
    for match in _TURN.finditer(outside):
        if not _NO_TURN.match(outside, match.end()):
            yield replaced("direction", pair, (Span(*match.span()), _TURNS[match[0]]))


def _hedge_lost(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in _HEDGE.finditer(pair.bullet):
        figure = Span(match.end(), match.end() + 1)
        yield replaced("hedge_lost", pair, (Span(match.start(), figure.end), figure.of(pair.bullet)))


def _hedge_turned(pair: Pair, random: Random) -> Iterator[Copy]:
    for match in _HEDGE.finditer(pair.bullet):
        other = _HEDGES_TURNED.get(match[1].casefold())
        if other:
            span = Span(match.start(), match.end() + 1)
            yield replaced("hedge_turned", pair, (span, f"{other} {pair.bullet[match.end()]}"))


def _condition(pair: Pair, random: Random) -> Iterator[Copy]:
    if pair.japanese:  # する方針だ is as well "will" as "plans to"
        return
    for words, other in _CONDITIONS:
        for match in re.finditer(rf"\b{words}", pair.bullet):
            yield replaced("condition", pair, (Span(*match.span()), other))
