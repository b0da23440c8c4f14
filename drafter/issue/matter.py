"""The names by which a matter is known, each with what it tells, and which of them two texts share.

A name of its own (a firm, a camp, a dialogue) tells a matter; places, great bodies and who leads them only help to;
countries and capitals, which every issue names, tell nothing. English and Japanese names meet in the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from drafter.check.names import entries_of
from drafter.check.words import plain_words
from drafter.facts import find_facts
from drafter.facts.glossary import Entry, glossary
from drafter.facts.model import Wording

OWN, COMMON = 2, 1
# Kinds of the glossary whose things are spoken of in many matters.
_COMMON_KINDS = frozenset({"place", "body", "title", "currency", "law", "person"})
_NO_MATTER = frozenset("digest alliance congress diet parliament cabinet pentagon reuters kyodo jiji".split())
_EVERYWHERE = frozenset("日本 米国 中国 韓国 東京 ワシントン アジア インド太平洋 太平洋".split())
# A base, a port or one small island is a matter of its own; a city or a prefecture is not.
_SITE = re.compile(
    r"\b(?:camp|base|fort|air station|airfield|shipyard|airport|island)\b|基地|キャンプ|飛行場|駐屯地|空港", re.I
)
_AREA = re.compile(r"\b(?:county|prefecture|province|city|town|village|district)$", re.I)
_WHERE = re.compile(r"\b(?:in|near|nearby|outside|around)\s+$", re.I)
# The countries before a name: the US-Japan Harbor Cell is the Harbor Cell.
_COUNTRIES = re.compile(r"^(?:(?:us|u s|japan|japanese|american|joint) )+(?=\w+ \w)")
_ACRONYM = re.compile(r"\b[A-Z]{4,}\b")
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Mark:
    """A name that helps to tell a matter: the key that both scripts share, as the text writes it, what it weighs."""

    key: str
    name: str
    weight: int


@lru_cache(maxsize=_KEPT)
def marks_of(text: str, published: date | None) -> tuple[Mark, ...]:
    """The names of a text that help to tell its matter, each thing once with the most that one mention gives it."""
    found: dict[str, Mark] = {}
    for fact in find_facts(text, published):
        if fact.kind != "name" or not isinstance(fact.value, Wording):
            continue
        is_where = _WHERE.search(text, max(0, fact.span.start - 12), fact.span.start) is not None
        for key, weight in _keys(fact.value.text, is_where=is_where):
            if key not in found or found[key].weight < weight:
                found[key] = Mark(key, fact.value.text, weight)
    return tuple(found.values())


def shared_marks(ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[Mark]:
    """The names that two texts share, those of their own first, as ours writes them; the key is the shorter one."""
    met: dict[str, Mark] = {}
    for mine in sorted(ours, key=lambda mark: -mark.weight):
        for other in theirs:
            key = _common_key(mine, other)
            if key and not any(_holds(known, key) or _holds(key, known) for known in met):
                met[key] = Mark(key, mine.name, min(mine.weight, other.weight))
    return sorted(met.values(), key=lambda mark: -mark.weight)


def holds_name(text: str, key: str) -> bool:
    """Whether a text has a name of that key, as the key or in another form that the glossary knows."""
    flat = plain_words(text)
    return any(_holds(flat, form) or (not form.isascii() and form in flat.replace(" ", "")) for form in _forms(key))


def words_of(key: str) -> frozenset[str]:
    """The words of a key and of its other forms."""
    return frozenset(word for form in _forms(key) for word in form.split())


def is_site(key: str) -> bool:
    """Whether a key names a place where things are: what happens there may be anything."""
    return any(entry.kind == "place" for entry in entries_of(key)[:1]) or _SITE.search(key) is not None


def _common_key(one: Mark, other: Mark) -> str:
    """The key under which two names are one: the same, or one's words within the other's; empty when they are two."""
    if one.key == other.key:
        return one.key
    if one.weight < OWN or other.weight < OWN:
        return ""
    short, long = sorted((one.key, other.key), key=len)
    is_surname = " " not in short and long.endswith(f" {short}")
    return short if (" " in short or is_surname) and _holds(long, short) else ""


def _holds(long: str, short: str) -> bool:
    return f" {short} " in f" {long} "


def _keys(name: str, *, is_where: bool) -> Iterator[tuple[str, int]]:
    """The keys of a name with their weights; none for what is in every issue."""
    words = _COUNTRIES.sub("", plain_words(name).removeprefix("the "))
    for acronym in _ACRONYM.findall(name):
        if acronym.lower() != words and not entries_of(acronym.lower()):
            yield acronym.lower(), OWN
    if entries := entries_of(words):
        if entries[0].kind != "place" or not _EVERYWHERE & {*entries[0].japanese[:1]}:
            yield plain_words(entries[0].english[0]), _known_weight(entries[0])
    elif len(words) >= 3 and words not in _NO_MATTER and words not in _parts() and not re.fullmatch(r"[\d\W]+", words):
        is_area = _AREA.search(words) is not None or (is_where and not _SITE.search(words))
        yield words, COMMON if is_area else OWN


@lru_cache(maxsize=_KEPT)
def _forms(key: str) -> tuple[str, ...]:
    entries = entries_of(key)[:1]
    return (key, *(plain_words(form) for entry in entries for form in (*entry.english, *entry.japanese)))


def _known_weight(entry: Entry) -> int:
    is_site = entry.kind == "place" and _SITE.search(" ".join((*entry.english, *entry.japanese)))
    return OWN if is_site or entry.kind not in _COMMON_KINDS else COMMON


@cache
def _parts() -> frozenset[str]:
    """Single words of what many matters speak of: the Corps, the Force, the Ministry are nobody's own name."""
    forms = (form for entry in glossary().entries if entry.kind in _COMMON_KINDS - {"person"} for form in entry.english)
    return frozenset(word for form in forms if len(words := plain_words(form).split()) > 1 for word in words)
