"""A source as the checker reads it: its facts, its sentences and their words, read once and kept by hash and day.

Owns what is looked up while an editor types; judges nothing.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.facts import Fact, find_facts
from drafter.text.entry import fingerprint
from drafter.text.folding import Folded, fold
from drafter.text.language import Language, language_of
from drafter.text.sentences import sentences
from drafter.text.span import Span

_WORD = re.compile(r"[A-Za-z][A-Za-z'.]*|\d[\d,.]*|[぀-ヿ一-鿿]+")
_COMMON = frozenset(
    "the a an of in on at to for and or but by with from as is are was were be been will would has have had its it his"
    " her their that this which who said says also after before into than"
    " more about around some nearly up least".split()
)
_KEPT = 64
_cache: OrderedDict[tuple[str, date | None], "SourceIndex"] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its span, the stems of its words, and the indexes of the facts that stand in it."""

    span: Span
    stems: frozenset[str]
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """A source read for checking. `home` gives the sentence of each fact; `words` are its folded words, joined."""

    text: str
    published: date | None
    url: str | None
    title: str
    site: str
    language: Language
    facts: tuple[Fact, ...]
    sentences: tuple[Sentence, ...]
    home: tuple[int, ...]
    words: str
    view: Folded
    nouns: tuple[str, ...]


def index_source(
    text: str, published: date | None = None, url: str | None = None, title: str = "", site: str = ""
) -> SourceIndex:
    """The index of a source's text; the same text of the same day is read once."""
    key = (fingerprint(text), published)
    known = _cache.get(key)
    if known is None:
        known = _cache[key] = _read(text, published)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    else:
        _cache.move_to_end(key)
    return replace(known, url=url, title=title, site=site)


def _read(text: str, published: date | None) -> SourceIndex:
    facts = tuple(find_facts(text, published))
    found = lay_out(text, facts)
    home = [0] * len(facts)
    for number, sentence in enumerate(found):
        for at in sentence.facts:
            home[at] = number
    return SourceIndex(
        text,
        published,
        None,
        "",
        "",
        language_of(text),
        facts,
        found,
        tuple(home),
        f" {plain_words(text)} ",
        fold(text),
        tuple(noun_after(text, fact) for fact in facts),
    )


def lay_out(text: str, facts: Sequence[Fact]) -> tuple[Sentence, ...]:
    """The sentences of a text with their stems and facts."""
    spans = sentences(text)
    held: list[list[int]] = [[] for _ in spans]
    number = 0
    for at, fact in enumerate(facts):
        while number + 1 < len(spans) and fact.span.start >= spans[number].end:
            number += 1
        if held:
            held[number].append(at)
    return tuple(
        Sentence(span, frozenset(stems(span.of(text))), tuple(inside)) for span, inside in zip(spans, held, strict=True)
    )


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order; digits are left to the facts."""
    words = [word.casefold().rstrip(".").removesuffix("'s") for word in _WORD.findall(fold(text).text)]
    return [stem(word) for word in words if word not in _COMMON and not word[:1].isdigit()]


def noun_after(text: str, fact: Fact) -> str:
    """The stem of the word that follows a fact: what it counts."""
    after = stems(re.split("[.,]", text[fact.span.end : fact.span.end + 40], maxsplit=1)[0])
    return after[0] if after else ""


def stem(word: str) -> str:
    """A word without its commonest endings: rough, and the same for both texts."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word.removesuffix(ending)[:7]
    return word[:7]


_JOINED = re.compile(r"[^\w%$€£¥]+")


def plain_words(text: str) -> str:
    """The words of a text in lower case, single-spaced, with the stops of abbreviations gone: U.S. is us."""
    flat = re.sub(r"(?<=\b[A-Za-z])\.", "", fold(text).text)
    return _JOINED.sub(" ", re.sub(r"'s\b", "", flat).replace("'", "").casefold()).strip()
