"""What earlier issues said of a matter: found by shared names and values, with what has moved since. Reads models only.

A missed bullet costs a look-up; a wrong one costs trust: countries, capitals and great bodies alone bring up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter.check.index import SourceIndex, index_source
from drafter.check.names import entries_of
from drafter.check.words import plain_words
from drafter.draft.markup import derive
from drafter.facts import find_facts
from drafter.facts.model import Wording
from drafter.issue.model import Issue, IssueBullet
from drafter.issue.moved import Moved, Promise, moved, passed
from drafter.sources.model import Source

_READ = 4_000
_ENOUGH, _OWN, _SHARED, _VALUE, _SUBJECT = 3, 2, 1, 1, 1
# Kinds of the glossary whose things are spoken of in many matters.
_COMMON_KINDS = frozenset({"place", "body", "title", "currency", "law"})
_COMMON = frozenset("digest alliance congress diet parliament cabinet pentagon reuters kyodo jiji".split())
# A base, a port or one small island is a matter of its own; a city or a prefecture is not.
_SITE = re.compile(
    r"\b(?:camp|base|fort|air station|airfield|shipyard|airport|island)\b|基地|キャンプ|飛行場|駐屯地|空港", re.I
)
# The countries before a name: the US-Japan Harbor Cell is the Harbor Cell.
_COUNTRIES = re.compile(r"^(?:(?:us|u s|japan|japanese|american|joint) )+(?=\w+ \w)")
_ACRONYM = re.compile(r"\b[A-Z]{4,}\b")
_MOST = 3


@dataclass(frozen=True, slots=True)
class Earlier:
    """A bullet of an earlier issue on the same matter: the names shared, what moved, and which promise has passed."""

    issue: Issue
    bullet: IssueBullet
    names: tuple[str, ...]
    moved: tuple[Moved, ...]
    passed: tuple[Promise, ...]
    score: int


def earlier(source: Source, issues: Iterable[Issue], today: date, most: int = _MOST) -> list[Earlier]:
    """The earlier bullets on the matter of a source, the nearest first. `today` tells which promises have passed."""
    head = f"{source.title}\n\n{source.text[:_READ]}"
    wanted = _names(head, source.published)
    if not any(weight == _OWN for _, weight in wanted.values()):
        return []
    index: SourceIndex | None = None
    found: list[Earlier] = []
    for issue in issues:
        for bullet in issue.bullets:
            text = f"{bullet.headline}.\n{derive(bullet.body).text}"
            if not _may_share(text, wanted):
                continue
            index = index or index_source(source.text, source.published)
            if kept := _related(issue, bullet, text, wanted, source.title, index, today):
                found.append(kept)
    found.sort(key=lambda one: (-one.score, -len(one.moved), -one.issue.date.toordinal()))
    return found[:most]


def _related(
    issue: Issue,
    bullet: IssueBullet,
    text: str,
    wanted: dict[str, tuple[str, int]],
    title: str,
    index: SourceIndex,
    today: date,
) -> Earlier | None:
    here = _names(text, issue.date)
    shared = {key: wanted[key] for key in here if key in wanted}
    own = [name for name, weight in shared.values() if weight == _OWN]
    if not own:
        return None
    before = index_source(text, issue.date)
    score = sum(weight for _, weight in shared.values()) + _VALUE * min(2, _values_shared(before, index))
    # A rare name that heads one of the two and stands in the bullet's opening is their subject; others go by the way.
    headed = plain_words(f"{title} {bullet.headline}")
    opened = plain_words(text[: before.sentences[min(1, len(before.sentences) - 1)].span.end])
    score += _SUBJECT * any(
        key in headed and key in opened and not entries_of(key) for key, one in shared.items() if one[1] == _OWN
    )
    if score < _ENOUGH:
        return None
    names = (*own, *(name for name, weight in shared.values() if weight != _OWN))
    return Earlier(
        issue, bullet, names, tuple(moved(before, index, own)), tuple(passed(before, index, issue.date, today)), score
    )


def _names(text: str, published: date | None) -> dict[str, tuple[str, int]]:
    """The names of a text that tell a matter, by a key that both scripts share, with their weight."""
    found: dict[str, tuple[str, int]] = {}
    for fact in find_facts(text, published):
        if fact.kind == "name" and isinstance(fact.value, Wording):
            for key, weight in _keys(fact.value.text):
                found.setdefault(key, (fact.value.text, weight))
    return found


def _keys(name: str) -> Iterator[tuple[str, int]]:
    words = _COUNTRIES.sub("", plain_words(name).removeprefix("the "))
    for acronym in _ACRONYM.findall(name):
        if acronym.lower() != words and not entries_of(acronym.lower()):
            yield acronym.lower(), _OWN
    entries = entries_of(words)
    if entries:
        first = entries[0]
        if not (first.kind == "place" and _is_country(first.japanese)):
            site = first.kind == "place" and _SITE.search(" ".join((*first.english, *first.japanese)))
            weight = _OWN if site or first.kind not in _COMMON_KINDS else _SHARED
            yield plain_words(first.english[0]), weight
        return
    if len(words) < 3 or words in _COMMON or re.fullmatch(r"[\d\W]+", words):
        return
    yield words, _OWN


def _is_country(japanese: Sequence[str]) -> bool:
    """Countries and the two capitals are in every issue."""
    return bool(japanese) and japanese[0] in _EVERYWHERE


_EVERYWHERE = frozenset("日本 米国 中国 韓国 東京 ワシントン アジア インド太平洋 太平洋".split())


def _may_share(text: str, wanted: dict[str, tuple[str, int]]) -> bool:
    """Whether the bullet holds a telling name at all: a look, before anything is read."""
    flat = plain_words(text)
    return any(weight == _OWN and key in flat for key, (_, weight) in wanted.items())


def _values_shared(one: SourceIndex, other: SourceIndex) -> int:
    """How many figures of three digits or more the two have in common, of the same thing."""

    def figures(index: SourceIndex) -> set[object]:
        kinds = ("money", "number", "quantity")
        held = [(index.facts[at], index.nouns[at]) for kind in kinds for at in index.by_kind.get(kind, ())]  # type: ignore[call-overload]
        return {(f.kind, f.value, noun) for f, noun in held if len(re.sub(r"\D", "", f.span.of(index.text))) >= 3}

    return len(figures(one) & figures(other))
