"""What has moved between an earlier bullet and a new article: a date given for the same thing, a figure, a promise.

Only what is said of the same thing counts: sentences that share a telling name and an event, or a figure's own noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.check.alike import alike, measure, tells
from drafter.check.index import SourceIndex, rough_amount
from drafter.check.words import plain_words
from drafter.facts.dates.edtf import bounds, precision
from drafter.facts.model import Fact, Kind, Time
from drafter.text.span import Span

_EVENT = re.compile(
    r"\b(?:open|ready|beg[aiu]n|start|complet|finish|operat|arriv|launch|mov(?:e|ing)|relocat|deliver|receiv|buil[dt]"
    r"|construct|deploy|retir|enter|resum|land|sign|set up|establish|hand(?:ed)? over|in service|come[s]? on ?line)\w*"
    r"|開|完成|完工|稼働|開始|移転|移駐|着工|就航|引き渡|運用|配備|受け入れ|始ま|始め|竣工",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to|by|plan\w*|expect\w*|schedul\w*|slated|due|aim\w*|until|target\w*|pledg\w*|hop\w+)\b"
    r"|予定|見通し|見込み|計画|方針|目指|までに|する。",
    re.I,
)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|statement)\b[^.;]{0,40}$|(?:は|が)$", re.I)
_FIGURES: tuple[Kind, ...] = ("money", "number", "quantity", "percent")
_LEAST_STEMS, _APART = 3, 4
_MOST = 3


@dataclass(frozen=True, slots=True)
class Moved:
    """A value of the earlier bullet and what the article says in its place, as both write it."""

    kind: Kind
    before: str
    now: str
    span: Span


@dataclass(frozen=True, slots=True)
class Promise:
    """A day that the earlier bullet gave for something to come, and that is over: its words and its sentence."""

    words: str
    sentence: str


def moved(before: SourceIndex, now: SourceIndex, names: Sequence[str]) -> list[Moved]:
    """What the article says otherwise than the earlier bullet; `names` tell the matter. Spans are the article's."""
    found = [*_moved_dates(before, now, names), *_moved_figures(before, now)]
    return found[:_MOST]


def passed(before: SourceIndex, now: SourceIndex, printed: date, today: date) -> list[Promise]:
    """What the earlier bullet announced for a day after its issue that is over by `today`."""
    return [
        Promise(fact.span.of(before.text), _sentence(before, at))
        for at, fact in _ahead(before, printed)
        if (ends := _ends(fact)) and ends < today
    ][:_MOST]


def _moved_dates(before: SourceIndex, now: SourceIndex, names: Sequence[str]) -> Iterator[Moved]:
    printed = before.published
    if printed is None:
        return
    dates = [(at, now.facts[at]) for at in now.by_kind.get("date", ())]
    told = [(at, fact) for at, fact in dates if _is_of_the_matter(now, at, names)]
    taken: set[int] = set()
    for at, fact in _ahead(before, printed):
        if any(tells(other, fact) or alike(other, fact) for _, other in told):
            continue
        later = [(there, other) for there, other in told if there not in taken and _follows(other, printed)]
        if not later:
            continue
        stems = before.sentences[before.home[at]].stems
        fine = precision(_edtf(fact))
        there, best = max(
            later,
            key=lambda one: (
                len(stems & now.sentences[now.home[one[0]]].stems) + (precision(_edtf(one[1])) == fine),
                -one[0],
            ),
        )
        taken.add(there)
        yield Moved("date", fact.span.of(before.text), best.span.of(now.text), best.span)


def _moved_figures(before: SourceIndex, now: SourceIndex) -> Iterator[Moved]:
    for kind in _FIGURES:
        for at in before.by_kind.get(kind, ()):
            fact, noun = before.facts[at], before.nouns[at]
            others = [there for there in now.by_kind.get(kind, ()) if measure(now.facts[there]) == measure(fact)]
            if any(alike(now.facts[there], fact) for there in others):
                continue
            scored = [
                (_likeness(before, at, now, there), -there)
                for there in others
                if now.nouns[there] == noun and not _far(fact, now.facts[there])
            ]
            likeness, place = max(scored, default=(0, 0))
            if likeness >= _LEAST_STEMS:
                other = now.facts[-place]
                yield Moved(kind, fact.span.of(before.text), other.span.of(now.text), other.span)


def _likeness(before: SourceIndex, at: int, now: SourceIndex, there: int) -> int:
    """How many stems the neighbourhoods of two figures share."""
    one, other = before.reading.near[at], now.reading.near[there]
    return len(set(one.weights) & set(other.weights))


def _far(one: Fact, other: Fact) -> bool:
    """Whether two amounts are too unlike to be one that moved: the first 90 of 3,200 people."""
    here, there = rough_amount(one), rough_amount(other)
    return bool(here and there and not 1 / _APART <= abs(here / there) <= _APART)


def _ahead(index: SourceIndex, printed: date) -> Iterator[tuple[int, Fact]]:
    """The dates after the printing day of which a sentence says that something is to happen."""
    for at in index.by_kind.get("date", ()):
        fact = index.facts[at]
        sentence = _sentence(index, at)
        ends = _ends(fact)
        if ends and ends > printed and _AHEAD.search(sentence):
            yield at, fact


def _is_of_the_matter(index: SourceIndex, at: int, names: Sequence[str]) -> bool:
    """Whether a date's sentence tells an event, and it or the sentence before it names the matter."""
    home = index.home[at]
    sentence = index.sentences[home].span.of(index.text)
    before = index.sentences[max(0, home - 1)].span.of(index.text)
    fact = index.facts[at]
    lead = index.text[index.sentences[home].span.start : fact.span.start]
    if not _EVENT.search(sentence) or _SAID.search(lead):
        return False
    flat = plain_words(f"{before} {sentence}")
    return any(plain_words(name) in flat for name in names)


def _follows(fact: Fact, printed: date) -> bool:
    ends = _ends(fact)
    return ends is not None and ends > printed


def _ends(fact: Fact) -> date | None:
    covered = bounds(_edtf(fact))
    return covered[1] if covered else None


def _edtf(fact: Fact) -> str:
    return fact.value.edtf if isinstance(fact.value, Time) else ""


def _sentence(index: SourceIndex, at: int) -> str:
    return index.sentences[index.home[at]].span.of(index.text)
