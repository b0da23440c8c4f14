"""Conditions that the sources set and the bullet leaves out while it tells the rest.

A condition stands in the sentence it is set for, or makes a sentence of its own right behind it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.check.certainty import level_at
from drafter.check.clauses import clauses, stems_in
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.text.span import Span

_CONDITION = re.compile(
    r"\b(?:if(?! not)|unless|provided (?:that|the|it|they)|providing (?:that|the)|subject to (?:\w+ )?(?:approval"
    r"|availability|appropriat\w+|review|clearance|agreement|consent|funding|a vote|passage)|pending|contingent"
    r"|conditional"
    r"|on condition|depend(?:s|ing) (?:on|upon)|(?:as|so) long as|weather permitting|in return for)\b"
    r"|場合(?:は|に)|条件|前提|次第|限り|(?<![例たしよみ])(?<!早け)[えけせてねへめれげべ]ば(?=、|[一-鿿ァ-ヶ0-9])|(?:たら|[たるいの]なら)(?=、|[一-鿿ァ-ヶ0-9])",
    re.IGNORECASE,
)
# A sentence that does nothing but set a condition for the one before it.
_OWN = re.compile(
    r"\bmust (?:still )?(?:approve|be approved|clear|pass)\b|\b(?:needs?|requires?) (?:\w+ )?(?:approval|consent)\b"
    r"|(?:条件|前提)(?:と|に)(?:な|し)",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:if|unless|provid(?:ed|ing) (?:that|the|it|they)|subject|pending|contingen\w+|condition\w*|depend\w*|long as"
    r"|permit\w*|assuming|in case"
    r"|when|once|until|should (?:the|it|they|that|any)|requir\w+|needs?|must|exchange|in return|await\w*"
    r"|approv\w+|without|except)\b",
    re.IGNORECASE,
)
# What parts one statement of a sentence from another.
_PARTS = re.compile(
    r";|, (?:but|and|while|though|although|whereas)\b|\b(?:believe|think|fear|ask)\w* (?:that|whether)\b"
)
_SAID_TO_ASK = re.compile(r"(?:ask\w*|wonder\w*|know|see|whether|even|as) $", re.IGNORECASE)
_DOUBT = 3  # a bullet that says "may" leaves room for a condition, unless the source says "may" besides
_ENOUGH, _LEAST, _NAMELESS = 0.5, 1.5, 2
_STATEMENT = 3  # words that make a statement of their own


def condition_lost(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's sentence that sets a condition for what a sentence of the bullet tells without one; or None."""
    kept = _KEPT.search(bullet.text, *bullet.sentences[number].span)
    if kept:
        return None
    for at, source in enumerate(sources):
        for home, score in shares[at].items():
            if score < _LEAST:
                continue
            if _left_out(bullet, number, source, home) or _left_behind(bullet, number, source, home):
                shown = home + (_conditional(source, home) is None)
                return Turn("weaker", "hedge", at, shown, "The source sets a condition")
    return None


def _left_out(bullet: Reading, number: int, source: SourceIndex, home: int) -> bool:
    """True when the bullet tells what a condition in the same sentence is set for, and as surely as without it."""
    condition = _conditional(source, home)
    if condition is None:
        return False
    main = _ruled(source, home, condition)
    doubted = level_at(source.reading, home, condition.start) >= _DOUBT
    return any(
        level_at(bullet, number, clause.start) < _DOUBT
        or (doubted and any(stem.startswith("=") for stem in stems_in(bullet, number, clause) & main))
        for clause in _told(bullet, number, main, 0, _named(source, home))
    )


def _left_behind(bullet: Reading, number: int, source: SourceIndex, home: int) -> bool:
    """True when the next sentence does nothing but set a condition, and the whole bullet sets none."""
    if home + 1 >= len(source.sentences) or not _is_condition(source.text, *source.sentences[home + 1].span):
        return False
    if _KEPT.search(bullet.text):
        return False
    return any(True for _ in _told(bullet, number, source.sentences[home].stems, 1, _named(source, home)))


def _told(bullet: Reading, number: int, main: frozenset[str], more: int, named: frozenset[str]) -> Iterator[Span]:
    """The clauses of the bullet's sentence that have enough of some words; a figure among them tells more."""
    for clause in clauses(bullet, number):
        mine = stems_in(bullet, number, clause)
        shared = mine & main
        least = more + (2 if any(stem.startswith("=") for stem in shared) else 3)
        if (
            len(shared - named) >= _NAMELESS
            and len(shared) >= least
            and len(shared) >= _ENOUGH * min(len(mine), len(main))
        ):
            yield clause


def _conditional(source: SourceIndex, home: int) -> Span | None:
    """The condition of a sentence, from its first word to the end of its clause."""
    span = source.sentences[home].span
    found = _condition_in(source.text, *span)
    quoted = found is not None and any(
        source.facts[at].span.contains(found) for at in source.sentences[home].facts if source.facts[at].kind == "quote"
    )
    if found is None or (quoted and source.language != "ja"):
        return None
    if _SAID_TO_ASK.search(source.text, max(span.start, found.start - 10), found.start):
        return None
    end = source.text.find(",", found.end, span.end)
    return Span(found.start, end if end >= 0 else span.end)


@lru_cache(maxsize=4096)
def _condition_in(text: str, start: int, end: int) -> Span | None:
    """The words that set a condition in a sentence: an editor's sources are asked again and again."""
    match = _CONDITION.search(text, start, end)
    return Span(*match.span()) if match else None


@lru_cache(maxsize=4096)
def _is_condition(text: str, start: int, end: int) -> bool:
    return _OWN.search(text, start, end) is not None


def _ruled(source: SourceIndex, home: int, condition: Span) -> frozenset[str]:
    """The stems of what a condition is set for: the part of its sentence between semicolons, without it."""
    start, end = source.sentences[home].span
    for edge in _PARTS.finditer(source.text, start, condition.start):
        if len(source.reading.content.between(edge.end(), condition.start)) >= _STATEMENT:
            start = edge.end()
    after = source.text.find(";", condition.end, end)
    part = stems_in(source.reading, home, Span(start, after if after >= 0 else end))
    if source.language == "ja":
        return part
    return part - frozenset(source.reading.content.between(*condition))


def _named(source: SourceIndex, home: int) -> frozenset[str]:
    """The stems of the names in a sentence: who speaks is not what is said."""
    names = (source.facts[at].span for at in source.sentences[home].facts if source.facts[at].kind == "name")
    return frozenset(stem for span in names for stem in source.reading.content.between(*span))
