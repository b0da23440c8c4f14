"""Designations: a capitalised or coded word and its number are one name (Lake 7, RFC 2822, uranium-235).

What follows the number decides: a noun that is counted makes it a figure, a verb or the end of the clause a name.
"""

from collections.abc import Iterator

from drafter.facts.figures.currencies import codes
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily
from drafter.text.span import Span


def _not_naming() -> str:
    """A capitalised word that makes no name of the number after it: a date's, a currency's, a plain one."""
    calendar = (
        r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[A-Za-z]*|(?i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    )
    return rf"(?:{calendar}|{any_of(listed('english_before_counts') | codes())}) "


def _capital() -> str:
    """A capitalised word and its number, before what shows that they are a name and not a vote or a score."""
    shows = rf"(?= {any_of(listed('english_after_designations'))}\b|[.,;:!?)\"'](?!\d)|\Z| [a-z]{{2,}}ed\b)"
    return (
        r"[A-Z](?<![\w.&'-][A-Z])[A-Za-z]{2,15} \d{1,4}(?:\.\d{1,2})?(?![\d,]\d|\.\d|[%\w])"
        rf"{shows}(?! (?:to|and|or|of|out of|in) \d(?!\d{{0,3}} (?:other|more|further)\b))"
    )


_NOT_NAMING = lazily(_not_naming)
_CAPITAL = lazily(_capital)
_CONTEST_BEFORE = lazily(
    r"(?:beat|beats|defeated|over|against|downed|edged|topped|[A-Z][a-z]+ \d{1,3},? (?:and|to|for)) \Z"
)
_LETTERS = lazily(
    r"[A-Z](?<![\w.&'-][A-Z])(?<![Tt]he [A-Z])[A-Z]{1,5} \d{1,5}(?:\.\d{1,3}|-\d{2,4})?(?![\d,]\d|[%\w])"
    r"(?! ?(?:percent|per cent|million|billion|trillion|points?|people|years?|days?|hours?|months?|weeks?|minutes?)\b)"
)
_CODED = lazily(r"-\d{1,4}[a-z]?\b(?![,.]\d|-[a-z]|%)")
_CODE_WORD = lazily(
    r"(?<![\w-])(?!(?:mid|pre|post|early|late|sub|non|over|under|plus|and|anti|near|top|all|circa|about|than|age|aged"
    r"|the|from|through|until|minus|fiscal|calendar|spring|summer|autumn|fall|winter|since)\Z)[a-z]{3,14}\Z"
)


def designations(text: str) -> Iterator[Span]:
    """The spans in which a number belongs to a name, whatever the name may be."""
    for pattern in (_CAPITAL, _LETTERS):
        for match in pattern.finditer(text):
            start = match.start()
            if not _NOT_NAMING.match(text, start) and not _CONTEST_BEFORE.search(text, max(0, start - 30), start):
                yield Span(*match.span())
    for match in _CODED.finditer(text):
        word = _CODE_WORD.search(text, max(0, match.start() - 16), match.start())
        if word:
            yield Span(word.start(), match.end())
