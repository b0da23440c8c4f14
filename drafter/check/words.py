"""The words of a text as the checker compares them: plain words with their places, and stems that both scripts share.

Owns stems, the lexicon of words that mean the same, and the way from Japanese to it. Judges nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from drafter.facts.glossary import glossary
from drafter.text.folding import Folded, fold
from drafter.text.language import Language

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|[A-Za-zÀ-ɏ]+(?:'[a-z]{1,2}(?![a-z]))?|\d+(?:[.,]\d+)*|[%$€£¥]"
    r"|[ぁ-ゟ]+|[ァ-ヿ]+|[㐀-鿿々〇]+|[^\W_]+"
)
_COMMON = frozenset(
    "the a an of in on at to for and or but by with from as is are was were be been will would has have had its it his"
    " her their that this which who he she they we i you said says also after before into than not no"
    " more about around some nearly up least over under between during while when where there these those"
    " million billion trillion percent dollars"
    " can could may might must should do does did being both all each other per via".split()
)
# 日 for the country, not for a day: 日米, never 7日 or 同日.
_SUN = "(?<![0-9０-９一二三四五六七八九十数毎同翌前先当今平休祝])日(?![間時程々])"
_ENDINGS = ("ing", "ed", "es", "s", "e")


class Token(NamedTuple):
    """One word, figure or sign of a folded text: where it stands, and its plain form."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class Words:
    """The plain words of a text: joined by single spaces, with the place of each in the join and in the folded text."""

    joined: str
    places: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def find(self, phrase: str) -> tuple[int, int] | None:
        """The range in the folded text of the first place of some plain words; None when they are not there."""
        at = self.joined.find(f" {phrase} ") + 1
        return self.range_at(at, phrase) if at else None

    def each(self, phrase: str) -> Iterator[tuple[int, int]]:
        """The ranges in the folded text of every place of some plain words."""
        at = self.joined.find(f" {phrase} ") + 1
        while at:
            yield self.range_at(at, phrase)
            at = self.joined.find(f" {phrase} ", at) + 1

    def range_at(self, at: int, phrase: str) -> tuple[int, int]:
        """The range in the folded text of a phrase that begins at a place of the join."""
        first = bisect_left(self.places, at)
        return self.spans[first][0], self.spans[first + phrase.count(" ")][1]


@dataclass(frozen=True, slots=True)
class Content:
    """The stems of the words that carry meaning, in order of the text, with the place in its folded view of each."""

    stems: tuple[str, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The stems that begin in a range of the folded text."""
        return self.stems[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def read_tokens(view: Folded) -> tuple[Token, ...]:
    """The tokens of a folded text, in order."""
    return tuple(Token(match.start(), match.end(), _plain(match.group())) for match in _TOKEN.finditer(view.text))


def read_words(tokens: Sequence[Token]) -> Words:
    """The plain words of a text's tokens."""
    places: list[int] = []
    at = 1
    for token in tokens:
        places.append(at)
        at += len(token.plain) + 1
    joined = " ".join(token.plain for token in tokens)
    return Words(f" {joined} ", tuple(places), tuple((token.start, token.end) for token in tokens))


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """The words of a text in lower case, single-spaced, with the stops of abbreviations gone: U.S. is us."""
    return " ".join(_plain(word) for word in _TOKEN.findall(fold(text).text))


def _plain(token: str) -> str:
    word = token.casefold()
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    return word.replace(".", "") if word[0].isalpha() else word


def read_content(view: Folded, tokens: Sequence[Token], language: Language) -> Content:
    """The content of a folded text; Japanese adds the stems of the lexicon and the glossary to its own words."""
    found = [
        (token.start, stemmed) for token in tokens if not token.plain[0].isdigit() and (stemmed := stem_of(token.plain))
    ]
    if language == "ja":
        bridged, table = _bridge()
        for match in bridged.finditer(view.text):
            found += [(match.start(), each) for each in table[match.group()]]
        found.sort()
    return Content(tuple(each for _, each in found), tuple(start for start, _ in found))


@lru_cache(maxsize=16384)
def stem_of(token: str) -> str:
    """The stem of one word; empty for words that carry no meaning of their own."""
    word = _plain(token)
    if word in _COMMON or (len(word) == 1 and word.isascii()):
        return ""
    if not word.isascii():
        return word if not "ぁ" <= word[0] <= "ゟ" else ""
    known = lexicon()[0].get(word)
    return known or _country(word) or stem(word)


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order; digits are left to the facts."""
    return [found for word in _TOKEN.findall(fold(text).text) if not word[0].isdigit() and (found := stem_of(word))]


def stem(word: str) -> str:
    """A word without its commonest endings: rough, and the same for both texts."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"[:7]
    for ending in _ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word.removesuffix(ending)[:7]
    return word[:7]


@cache
def regular_forms(word: str) -> tuple[str, ...]:
    """A word with its regular endings, the doubled consonant and the lost e among them; odd forms never occur."""
    base = word[:-1] if word.endswith(("e", "y")) else word
    forms = [word, *(word + ending for ending in ("s", "es", "ed", "ing", "d")), base + "ing"]
    if word.endswith("y"):
        forms += [base + "ies", base + "ied"]
    if word[-1] in "bdgklmnprt":
        forms += [word + word[-1] + ending for ending in ("ed", "ing")]
    return tuple(dict.fromkeys(forms))


def _country(word: str) -> str:
    """One stem for a country, its people and its adjective."""
    entries = glossary().of_english(word)
    return stem(entries[0].english[0].casefold()) if entries and entries[0].kind == "place" else ""


@cache
def lexicon() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """English words to the stem of their group, and Japanese words to the stems of theirs."""
    english: dict[str, str] = {}
    japanese: dict[str, tuple[str, ...]] = {}
    text = (files("drafter.check") / "lexicon.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        ours, theirs = ([form.strip() for form in part.split(";")] for part in line.split("|"))
        for form in ours:
            english.setdefault(form, stem(ours[0]))
        for form in theirs:
            japanese[form] = (*japanese.get(form, ()), stem(ours[0]))
    return english, japanese


@cache
def _bridge() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    table = dict(lexicon()[1])
    for entry in glossary().entries:
        told = tuple(dict.fromkeys(each for form in entry.english[:2] for each in stems(form)))
        for form in entry.japanese:
            if len(form) > 1 or form in "米日中英仏独伊豪":
                table[form] = tuple(dict.fromkeys((*table.get(form, ()), *told)))
    ordered = [re.escape(form) if form != "日" else _SUN for form in sorted(table, key=len, reverse=True)]
    return re.compile("|".join(ordered)), table
