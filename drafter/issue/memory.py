"""What earlier issues said of a matter: found by shared names and values, with what has moved since. Reads models only.

A missed bullet costs a look-up; a wrong one costs trust: countries, capitals and great bodies alone bring up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.check.index import SourceIndex, index_source
from drafter.check.names import entries_of
from drafter.check.words import plain_words, stems
from drafter.draft.markup import derive
from drafter.issue.matter import OWN, Mark, holds_name, is_site, marks_of, shared_marks, words_of
from drafter.issue.model import Issue, IssueBullet
from drafter.issue.moved import FIGURES, Moved, Promise, company, moved, passed
from drafter.sources.model import Source

_READ = 4_000
_ENOUGH, _VALUE, _SUBJECT, _SAID = 3, 1, 1, 1
_ALIKE_STEMS, _DIGITS = 2, 3
# So many places and bodies together tell a matter, if a figure of the same thing goes with them.
_COMPANY = 3
_MOST = 3
# So many bullets, those that share the rarest words with the article, are read; a publication may have thousands.
_LOOKED_AT = 24
_IN_EVERY_NAME = frozenset("the of and for in".split())


@dataclass(frozen=True, slots=True)
class Archive:
    """The bullets of earlier issues, and for each word the places of those that have it: made once, asked often."""

    bullets: tuple[tuple[Issue, IssueBullet], ...]
    holding: Mapping[str, Sequence[int]]


def archive_of(issues: Iterable[Issue]) -> Archive:
    """The bullets of issues, by their words."""
    bullets = tuple((issue, bullet) for issue in issues for bullet in issue.bullets)
    holding: dict[str, list[int]] = {}
    for at, (_, bullet) in enumerate(bullets):
        for word in {*plain_words(_text_of(bullet)).split()}:
            holding.setdefault(word, []).append(at)
    return Archive(bullets, holding)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A bullet of an earlier issue on the same matter: the names shared, what moved, and which promise has passed."""

    issue: Issue
    bullet: IssueBullet
    names: tuple[str, ...]
    moved: tuple[Moved, ...]
    passed: tuple[Promise, ...]
    score: int


@dataclass(frozen=True, slots=True)
class _Article:
    title: str
    marks: tuple[Mark, ...]
    index: SourceIndex
    today: date


@dataclass(frozen=True, slots=True)
class _Related:
    issue: Issue
    bullet: IssueBullet
    before: SourceIndex
    shared: Sequence[Mark]
    score: int


def earlier(source: Source, archive: Archive, today: date, most: int = _MOST) -> list[Earlier]:
    """The earlier bullets on the matter of a source, the nearest first. `today` tells which promises have passed."""
    marks = marks_of(f"{source.title}\n\n{source.text[:_READ]}", source.published)
    article = _Article(source.title, marks, index_source(source.text, source.published), today)
    near = (archive.bullets[at] for at in _nearest(archive, marks)[:_LOOKED_AT])
    found = [kept for issue, bullet in near if (kept := _related(issue, bullet, article)) is not None]
    found.sort(key=lambda one: (-one.score, -one.issue.date.toordinal()))
    return sorted((_told(one, article) for one in found[:most]), key=lambda one: (-one.score, -len(one.moved)))


def _nearest(archive: Archive, marks: Sequence[Mark]) -> list[int]:
    """The places of bullets with a word of a telling name, or of several others: the rarest words, then the latest."""
    held: dict[int, list[tuple[int, float]]] = {}
    for mark in marks:
        rarest: dict[int, float] = {}
        for word in words_of(mark.key) - _IN_EVERY_NAME:
            places = archive.holding.get(word, ())
            for at in places:
                rarest[at] = max(rarest.get(at, 0.0), mark.weight / len(places))
        for at, worth in rarest.items():
            held.setdefault(at, []).append((mark.weight, worth))
    able = [at for at, each in held.items() if len(each) >= _COMPANY or any(weight == OWN for weight, _ in each)]
    return sorted(able, key=lambda at: (-sum(worth for _, worth in held[at]), -archive.bullets[at][0].date.toordinal()))


def _text_of(bullet: IssueBullet) -> str:
    return f"{bullet.headline}.\n{derive(bullet.body).text}"


def _related(issue: Issue, bullet: IssueBullet, article: _Article) -> _Related | None:
    text = _text_of(bullet)
    shared = shared_marks(article.marks, marks_of(text, issue.date))
    own = [mark for mark in shared if mark.weight == OWN]
    if not own and len(shared) < _COMPANY:
        return None
    before = index_source(text, issue.date)
    values = min(2, _values_shared(before, article.index, shared))
    if not own and not values:
        return None
    score = sum(mark.weight for mark in shared) + _VALUE * values
    score += _SUBJECT * any(_is_subject(mark.key, article.title, bullet.headline, before) for mark in own)
    score += _SAID * any(_said_alike(mark.key, article, before) for mark in own)
    if score < _ENOUGH:
        return None
    return _Related(issue, bullet, before, shared, score)


def _told(one: _Related, article: _Article) -> Earlier:
    """What a person is shown of it: the names shared, what moved and what has passed."""
    own = [mark for mark in one.shared if mark.weight == OWN]
    return Earlier(
        one.issue,
        one.bullet,
        tuple(dict.fromkeys(mark.name for mark in one.shared)),
        tuple(moved(one.before, article.index, [form for m in own or one.shared for form in (m.key, m.name)])),
        tuple(passed(one.before, one.issue.date, article.today)),
        one.score,
    )


def _is_subject(key: str, title: str, headline: str, before: SourceIndex) -> bool:
    """Whether a name is what the two are about; others go by the way.

    A rare name heads one of the two and stands in the bullet's opening, a known place heads both, an exercise either.
    """
    heads = [holds_name(title, key), holds_name(headline, key)]
    if entries := entries_of(key):
        return (entries[0].kind == "exercise" and any(heads)) or (entries[0].kind == "place" and all(heads))
    opening = before.text[: before.sentences[min(1, len(before.sentences) - 1)].span.end]
    return any(heads) and holds_name(opening, key)


def _said_alike(key: str, article: _Article, before: SourceIndex) -> bool:
    """Whether the two say something alike of a name that is no place: sentences with it that share words beside it."""
    if is_site(key):
        return False
    aside = {*stems(f"{key} Japan US")}
    ours = _sentences_with(key, article.index)
    return any(len((one & other) - aside) >= _ALIKE_STEMS for one in _sentences_with(key, before) for other in ours)


def _sentences_with(key: str, index: SourceIndex) -> list[frozenset[str]]:
    return [one.stems for one in index.sentences if holds_name(one.span.of(index.text), key)]


def _values_shared(one: SourceIndex, other: SourceIndex, shared: Sequence[Mark]) -> int:
    """How many figures of three digits or more the two have in common, of the same thing; shared names aside."""
    aside = {stem for mark in shared for stem in stems(f"{mark.key} {mark.name}")}
    held = [(at, other.by_kind.get(kind, ())) for kind in FIGURES for at in one.by_kind.get(kind, ())]
    return sum(any(_is_same_figure(one, at, other, there, aside) for there in theirs) for at, theirs in held)


def _is_same_figure(one: SourceIndex, at: int, other: SourceIndex, there: int, aside: set[str]) -> bool:
    fact, found = one.facts[at], other.facts[there]
    if fact.value != found.value or len(re.sub(r"\D", "", fact.span.of(one.text))) < _DIGITS:
        return False
    return one.nouns[at] == other.nouns[there] or len(company(one, at, other, there) - aside) >= _ALIKE_STEMS
