"""The words that say one thing or its contrary, read from senses.txt, and where they stand in a text. Judges nothing.

A word may be of several senses: what is dismissed may be a worker or a request.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from drafter.check.words import Token, plain_words, regular_forms
from drafter.text.language import Language
from drafter.text.span import Span

_FIGURE = "#"
_SIGNS = frozenset(("$", "€", "£", "¥", "%", "percent"))


class Sense(NamedTuple):
    """One side, 0 or 1, of a pair of contraries."""

    name: str
    side: int


class Told(NamedTuple):
    """A word or phrase of a text with the senses that it may have."""

    start: int
    end: int
    senses: tuple[Sense, ...]


class Phrase(NamedTuple):
    """What follows the first word of a phrase, and the senses that the whole of it has; none for one that is a trap."""

    rest: tuple[str, ...]
    senses: tuple[Sense, ...]


class Senses(NamedTuple):
    """The table: English phrases by their first word, longest first, and Japanese stems; `loose` turn on what is near.

    The contraries of `denying` are as good as a not.
    """

    english: dict[str, tuple[Phrase, ...]]
    stems: re.Pattern[str]
    japanese: dict[str, tuple[Sense, ...]]
    loose: frozenset[str]
    denying: frozenset[str]


@cache
def senses() -> Senses:
    """The table of senses.txt."""
    english: dict[tuple[str, ...], list[Sense]] = {}
    japanese: dict[str, list[Sense]] = {}
    loose: set[str] = set()
    denying: set[str] = set()
    for line in (files("drafter.check") / "senses.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("!"):
            for form in _forms_of(line[1:]):
                if form.isascii():
                    english.update({words: [] for words in _spelled(form)})
                else:
                    japanese[form] = []
        elif line.strip() and not line.startswith("#"):
            name, _, columns = line.partition(":")
            mark, name = (name[0], name[1:]) if name[0] in "~-" else ("", name)
            if mark:
                (loose if mark == "~" else denying).add(name)
            ways = columns.split("|")
            for number, column in enumerate(ways):
                sense = Sense(name, number % 2)
                for form in _forms_of(column):
                    if number >= 2:
                        japanese.setdefault(form, []).append(sense)
                        continue
                    for words in _spelled(form):
                        english.setdefault(words, []).append(sense)
    return Senses(
        _by_first(english),
        _pattern(japanese),
        {form: tuple(held) for form, held in japanese.items()},
        frozenset(loose),
        frozenset(denying),
    )


def _forms_of(column: str) -> list[str]:
    return [form.strip() for form in column.split(";") if form.strip()]


def _spelled(form: str) -> Iterator[tuple[str, ...]]:
    """The ways to spell a phrase: each starred word in its regular forms."""
    parts = [regular_forms(word[:-1]) if word.endswith("*") else (_plain(word),) for word in form.split()]
    for chosen in product(*parts):
        yield tuple(word for part in chosen for word in part.split())


def _plain(word: str) -> str:
    return word if word in (_FIGURE, "%") else plain_words(word)


def _by_first(english: dict[tuple[str, ...], list[Sense]]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for words, held in english.items():
        found.setdefault(words[0], []).append(Phrase(words[1:], tuple(dict.fromkeys(held))))
    return {first: tuple(sorted(phrases, key=lambda each: -len(each.rest))) for first, phrases in found.items()}


def _pattern(japanese: dict[str, list[Sense]]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(japanese, key=len, reverse=True)))


def find_senses(text: str, tokens: Sequence[Token], language: Language, span: Span) -> Iterator[Told]:
    """The words of a range of a text that say one thing or its contrary, in order; `tokens` are those of the range.

    A longer phrase goes before a shorter one.
    """
    table = senses()
    if language == "ja":
        for match in table.stems.finditer(text, *span):
            if held := table.japanese[match.group()]:
                yield Told(*match.span(), held)
        return
    english, past = table.english, 0
    for at, token in enumerate(tokens):
        if at >= past and token.plain in english:
            for phrase in english[token.plain]:
                last = at + len(phrase.rest)
                if not phrase.rest or _follows(tokens, at + 1, phrase.rest):
                    past = last + 1
                    if phrase.senses:
                        first, final = _bounds(tokens, at, last)
                        yield Told(tokens[first].start, tokens[final].end, phrase.senses)
                    break


def _bounds(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The words of a phrase without the figure that it goes with: "up 5", "percent more"."""
    while last > first and (tokens[last].plain[0].isdigit() or tokens[last].plain in _SIGNS):
        last -= 1
    while first < last and tokens[first].plain in _SIGNS:
        first += 1
    return first, last


def _follows(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    if at + len(words) > len(tokens):
        return False
    for token, word in zip(tokens[at : at + len(words)], words, strict=True):
        if token.plain != word and not (word == _FIGURE and (token.plain[0].isdigit() or token.plain in _SIGNS)):
            return False
    return True
