"""What has moved between an earlier bullet and a new article: a date given for the same thing, a figure, a promise.

Only what is said of the same thing counts: sentences that share a telling name and an event, or a figure's own noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.check.alike import alike, measure, tells
from drafter.check.index import SourceIndex, rough_amount
from drafter.check.words import plain_words
from drafter.facts.dates.edtf import precision
from drafter.facts.model import Fact, Kind
from drafter.issue.telling import begins_work, edtf_of, is_ahead, is_former, last_day, sentence_of, tells_event
from drafter.text.span import Span

FIGURES: tuple[Kind, ...] = ("money", "number", "quantity", "percent")
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
    found: list[Moved] = []
    for at, there in [*_moved_dates(before, now, names), *_moved_figures(before, now)]:
        fact, other = before.facts[at], now.facts[there]
        found.append(Moved(fact.kind, fact.span.of(before.text), other.span.of(now.text), other.span))
    return found[:_MOST]


def passed(before: SourceIndex, printed: date, today: date) -> list[Promise]:
    """What the earlier bullet announced for a day after its issue that is over by `today`."""
    over = [at for at in _ahead(before, printed) if (last := last_day(before.facts[at])) and last < today]
    return [Promise(before.facts[at].span.of(before.text), sentence_of(before, at)) for at in over[:_MOST]]


def company(before: SourceIndex, at: int, now: SourceIndex, there: int) -> set[str]:
    """The stems that stand near both of two figures."""
    return before.reading.near[at].weights.keys() & now.reading.near[there].weights.keys()


def _moved_dates(before: SourceIndex, now: SourceIndex, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each date of something to come with the date that the article gives in its place."""
    if before.published is None:
        return
    told = [at for at in now.by_kind.get("date", ()) if _is_of_the_matter(now, at, names) and not is_former(now, at)]
    for at in _ahead(before, before.published):
        found = _given_instead(before, at, now)
        if found is None and not any(_agree(before, at, now, there) for there in told):
            found = _best_date(before, at, now, told)
        if found is not None:
            told = [there for there in told if there != found]
            yield at, found


def _best_date(before: SourceIndex, at: int, now: SourceIndex, told: Sequence[int]) -> int | None:
    """The date after the printing day whose sentence is the most like the bullet's, of the same sort of event."""
    printed = before.published or date.min
    begins = begins_work(before, at)
    later = [
        there
        for there in told
        if (last := last_day(now.facts[there])) and last > printed and begins_work(now, there) == begins
    ]
    stems, fine = before.sentences[before.home[at]].stems, precision(edtf_of(before.facts[at]))

    def closeness(there: int) -> tuple[int, int]:
        alike_words = len(stems & now.sentences[now.home[there]].stems)
        return alike_words + (precision(edtf_of(now.facts[there])) == fine), -there

    return max(later, key=closeness, default=None)


def _moved_figures(before: SourceIndex, now: SourceIndex) -> Iterator[tuple[int, int]]:
    """Each figure with the one that the article gives for the same thing."""
    for at in (at for kind in FIGURES for at in before.by_kind.get(kind, ())):
        found = _given_instead(before, at, now)
        if found is None:
            others = [there for there in _of_measure(now, before.facts[at]) if not is_former(now, there)]
            if not any(alike(now.facts[there], before.facts[at]) for there in others):
                found = _best_figure(before, at, now, others)
        if found is not None:
            yield at, found


def _best_figure(before: SourceIndex, at: int, now: SourceIndex, others: Sequence[int]) -> int | None:
    """The figure of the same noun, near enough to be the one that moved, in the most like company."""
    scored = [
        (len(company(before, at, now, there)), -there)
        for there in others
        if now.nouns[there] == before.nouns[at] and not _far(before.facts[at], now.facts[there])
    ]
    stems, place = max(scored, default=(0, 0))
    return -place if stems >= _LEAST_STEMS else None


def _given_instead(before: SourceIndex, at: int, now: SourceIndex) -> int | None:
    """The value that the article itself sets against this one, as what held before: 1,620, up from 1,170."""
    same = _of_measure(now, before.facts[at])
    former = [there for there in same if is_former(now, there)]
    beside = [
        (abs(now.facts[there].span.start - now.facts[old].span.start), there)
        for old in former
        if tells(now.facts[old], before.facts[at])
        for there in same
        if now.home[there] == now.home[old] and there not in former
    ]
    return min(beside)[1] if beside else None


def _of_measure(now: SourceIndex, fact: Fact) -> list[int]:
    return [there for there in now.by_kind.get(fact.kind, ()) if measure(now.facts[there]) == measure(fact)]


def _agree(before: SourceIndex, at: int, now: SourceIndex, there: int) -> bool:
    return tells(now.facts[there], before.facts[at]) or alike(now.facts[there], before.facts[at])


def _far(one: Fact, other: Fact) -> bool:
    """Whether two amounts are too unlike to be one that moved: the first 90 of 3,200 people."""
    here, there = rough_amount(one), rough_amount(other)
    return bool(here and there and not 1 / _APART <= abs(here / there) <= _APART)


def _ahead(index: SourceIndex, printed: date) -> list[int]:
    """The dates after the printing day of which a sentence says that something is to happen."""
    return [at for at in index.by_kind.get("date", ()) if is_ahead(index, at, printed)]


def _is_of_the_matter(index: SourceIndex, at: int, names: Sequence[str]) -> bool:
    """Whether a date's sentence tells an event, and it or the sentence before it names the matter."""
    if not tells_event(index, at):
        return False
    home = index.home[at]
    before = index.sentences[max(0, home - 1)].span.of(index.text)
    flat = plain_words(f"{before} {sentence_of(index, at)}")
    return any(plain_words(name) in flat for name in names)
