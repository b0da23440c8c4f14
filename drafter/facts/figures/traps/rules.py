"""The door to traps: every table of them as one pattern for each language, so that a text is read once for each."""

import re
from collections.abc import Iterator

from drafter.facts.candidate import Candidate
from drafter.facts.figures.kanji_words import KANJI_WORDS
from drafter.facts.figures.traps import addresses, clocks, codes, japanese, labels, phrases
from drafter.facts.figures.traps.designations import designations
from drafter.facts.figures.traps.trap import Trap, either
from drafter.text.lazy import lazily
from drafter.text.span import Span


def by_letter() -> tuple[Trap, ...]:
    """English traps that begin with a letter at the edge of a word."""
    return (*addresses.BY_LETTER, *labels.by_letter(), *phrases.by_letter(), *codes.by_letter())


def by_digit() -> tuple[Trap, ...]:
    """English traps that begin with a digit at the edge of a word."""
    return (*clocks.BY_DIGIT, *addresses.BY_DIGIT, *labels.by_digit(), *phrases.by_digit(), *codes.BY_DIGIT)


def by_mark() -> tuple[Trap, ...]:
    """English traps that begin with a mark, wherever it stands."""
    return (*addresses.BY_MARK, *codes.BY_MARK)


def _english() -> str:
    # A digit that a space and another digit follow is passed over: a table's column, and no trap but a telephone.
    return (
        rf"\b(?:(?=[A-Za-z])(?:{either(by_letter())})|(?=\d)(?![1-9]\d{{0,5}} \d)(?:{either(by_digit())}))"
        rf"|(?=[(#§+©C\[.])(?:{either(by_mark())})"
    )


_ENGLISH = lazily(_english, re.ASCII)
_JAPANESE = lazily(rf"(?=[{japanese.FIRST}])(?:{either(japanese.TRAPS)})")
_SCRIPT = lazily("[\u3041-\u30ff\u4e00-\u9fff]")
# List numbers, and the year at the foot of a page: "2024 Acme | Privacy".
_LINE_START = lazily(r"^ {0,6}(?:\(?\d{1,2}[.)](?= )|(?:19|20)\d\d(?= [A-Z][^\n|]{0,60}\|))", re.MULTILINE | re.ASCII)
_MONTH = lazily(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)")
_DATE = lazily(
    r"(?:1[6-9]|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d\d"
)


def traps(text: str) -> Iterator[Candidate]:
    """The spans of a text whose digits or numerals are no figure, in order within each language."""
    for span in _spans(text):
        yield Candidate(span, None)


def _spans(text: str) -> Iterator[Span]:
    for match in _ENGLISH.finditer(text):
        if not _MONTH.match(text, match.start()) and not _DATE.fullmatch(match.group()):
            yield Span(*match.span())
    for match in _LINE_START.finditer(text):
        yield Span(*match.span())
    yield from designations(text)
    if _SCRIPT.search(text):
        for pattern in (_JAPANESE, KANJI_WORDS):
            for match in pattern.finditer(text):
                yield Span(*match.span())
