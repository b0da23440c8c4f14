"""What a Japanese text is about, in English words: for the head of a fact sheet, and beside each of its sentences.

No sentence is translated: known words of the field and names of the glossary, in the order of the text. The words are
in `words_ja.txt`, to which anybody can add a line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

_MOST = 66
_ALL = ("matter", "deed")


@cache
def _words(kinds: tuple[str, ...]) -> dict[str, str]:
    """The English of each Japanese word of those kinds, the longest first."""
    lines = (files(__package__) / "words_ja.txt").read_text(encoding="utf-8").splitlines()
    told = [[part.strip() for part in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]
    pairs = [(japanese, english) for kind, japanese, english in told if kind in kinds]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


def matter_words() -> dict[str, str]:
    """The English of each Japanese word for a thing or an office, the longest first."""
    return _words(_ALL[:1])


def words_in(sentence: str, apart: Iterable[str]) -> list[str]:
    """The English of the known words of a sentence, in its order, deeds among them; `apart` are told elsewhere."""
    blank = sentence
    for name in sorted(apart, key=len, reverse=True):
        blank = blank.replace(name, "\x00" * len(name))
    return list(dict.fromkeys(_together(_found(blank, _words(_ALL), _words(_ALL[1:])))))


def matter_of(title: str, names: Mapping[str, str]) -> list[str]:
    """The English of what a title names, in its order; words that stand together in it are one entry.

    `names` gives the English of Japanese names; they take precedence over the field's words.
    """
    return list(dict.fromkeys(_together(_found(title, {**_words(_ALL[:1]), **names}, names))))


def _found(text: str, known: Mapping[str, str], alone: Collection[str]) -> list[tuple[int, int, str, bool]]:
    """Where known words stand, none in another: start, end, English, and whether it joins no word after it."""
    found: list[tuple[int, int, str, bool]] = []
    for mark in sorted((word for word in known if word in text), key=lambda word: (-len(word), word)):
        for match in re.finditer(re.escape(mark), text):
            if not any(match.start() < end and start < match.end() for start, end, _, _ in found):
                found.append((*match.span(), known[mark], mark in alone))
    return sorted(found)


def _together(found: list[tuple[int, int, str, bool]]) -> Iterator[str]:
    run, before, upto = "", "", -1
    for start, end, words, apart in found:
        alone = words.rpartition("/")[2]
        if start == upto and run:
            run = f"{before} {alone}"
        else:
            if run:
                yield run
            run = alone
        # As the first part of a compound a word stands in the singular: tariffs, tariff talks.
        before = run.removesuffix(alone) + words.partition("/")[0]
        if apart:
            yield run
            run = ""
        upto = end
    if run:
        yield run


def sheet_headline(entries: list[str]) -> str:
    """`Fact sheet: Texas, hydrogen plant`: as many entries as a headline holds; a plain one when there is none."""
    line = ""
    for entry in entries:
        longer = f"{line}, {entry}" if line else f"Fact sheet: {entry}"
        if len(longer) <= _MOST:
            line = longer
    return line or "Fact sheet of a Japanese source"
