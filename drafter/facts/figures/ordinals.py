"""Ordinal words: where "first" and "second" count or rank, and where they are a mere adverb, a name or a unit."""

import re

from drafter.text.lazy import lazily

_RANKING_COMPOUND = lazily(r"-(?:[a-z]{2,12}est|most|best|worst|placed|place|ranked|seeded|straight)\b")
_ADVERB = lazily(
    r",|:| (?:of all|and foremost|and second|things?|[a-z]{2,15}ed|began|came|met|made|took|became|went|built|held"
    r"|put|said|told|ran|flew|rose|fell|saw|found|won|gave|got|had|has|was|were|is|must|need|needs|let|we|you|he|she"
    r"|they|it|there|in|on|at|as|by|to|for|with|when|hand|drawn|known|seen|shown|written|brought|sold|used)\b"
)
_DETERMINED = lazily(
    r"(?:\b(?:the|a|an|its|his|her|their|our|my|your|this|that|each|every|another|no|very)|'s"
    r"|s') (?:[a-z]{2,12} ){0,1}\Z",
    re.IGNORECASE,
)
_RANKED = lazily(
    r"\b(?:finish\w*|place[ds]?|rank\w*|came|come|coming|stood|stands|ran|qualified|seeded|stay(?:s|ed)?|remain(?:s|ed)?"
    r"|lies?|sit|sits|sat|tied|tied for|joint|equal|dead) (?:in )?\Z"
)
_RANKS_NOUN = lazily(r" (?:place|prize|time|title|win|goal|child|day|week|year|month|half|visit|case|since)\b")
_TIME_UNIT = lazily(r"\b(?:per|every|split|each|one|half a|a fraction of a|feet a|miles a|meters a|metres a) \Z")
_RATE = lazily(r"[.,;:)]|\Z| (?:and|or|at|in|on|by|from|to|while|when|during)\b")
_MOMENT = lazily(r" (?:later|ago|before the|ahead|behind|faster|slower|quicker|at a time)\b")
_LOWER_WORD = lazily(r"\b(?!with|from|over|amid|into|than|after|says?\b)[a-z]{4,}\b")
_CAPITALISED = lazily(r" [A-Z][a-z]")
_WITHIN_SENTENCE = lazily(r"[\w,'%)] \Z|[A-Za-z]-\Z")


def ordinal_stands(text: str, start: int, end: int) -> bool:
    """True when the ordinal word at a place counts or ranks: "the third plant", "finished second", "second-largest"."""
    word = text[start:end]
    if text[end : end + 1] == "-" and not _RANKING_COMPOUND.match(text, end):
        return False
    if in_name(text, start, end):
        return False
    bare = word.casefold()
    if bare == "second" and (
        _TIME_UNIT.search(text, max(0, start - 18), start)
        or (text[max(0, start - 2) : start].lower() == "a " and (_MOMENT.match(text, end) or _RATE.match(text, end)))
    ):
        return False
    if bare not in ("first", "second", "third") or not _ADVERB.match(text, end):
        return True
    if _RANKED.search(text, max(0, start - 20), start):
        return True
    return _DETERMINED.search(text, max(0, start - 24), start) is not None and text[end : end + 1] not in (",", ":")


def in_name(text: str, start: int, end: int) -> bool:
    """True when a word that counts is capitalised within a sentence of ordinary print: Beethoven's Ninth, Fab Four."""
    if (
        text[start].isupper()
        and text[end : end + 1] == " "
        and text[end - 1] in "tdh"
        and _CAPITALISED.match(text, end)
    ):
        return _LOWER_WORD.search(text, end, end + 80) is not None
    if not text[start].isupper() or not _WITHIN_SENTENCE.search(text, max(0, start - 2), start):
        return False
    line_start = text.rfind("\n", max(0, start - 200), start) + 1 or max(0, start - 200)
    line_end = text.find("\n", end, end + 200)
    around = text[line_start : line_end if line_end >= 0 else end + 200]
    return _LOWER_WORD.search(around) is not None
