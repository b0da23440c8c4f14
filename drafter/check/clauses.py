"""The clauses of a sentence: how far a not or a modal reaches, and whether some words deny at all.

A clause ends at a comma, a dash or a word that begins another. Judges nothing.
"""

import re
from functools import lru_cache
from itertools import pairwise

from drafter.check.cues import Cue
from drafter.check.index import Reading
from drafter.text.span import Span

_EDGE = re.compile(
    r"(?<!\d)[,，](?!\d)|,(?=\s)|[;:()、。]|\s[—–-]+\s"
    r"|\b(?:but|while|whereas|although|though|because|when|if|unless|provided|which|who|whom"
    r"|whose|that(?! (?:of|sum|amount|figure|number|total|goal"
    r"|target|year|month|week|day|time|way|kind|end|money|much|many|one|point|date|day|age|area|plan)\b)|and|or|so|then|despite|lest|until)\b",
    re.IGNORECASE,
)
# Words that deny what follows them at once, and words that may deny anywhere in a sentence.
_DENIER = (
    r"not|cannot|\w+n['’]t|never|only|yet|ban(?:s|ned|ning)?|halt\w*|avoid\w*|refus\w*|no|nor|non|none|neither|nobody"
    r"|nothing|without|den(?:y|ie[sd]|ying)|reject\w*|declin\w+|rul(?:e[sd]?|ing) out|few|little|hardly|barely|exclu\w+"
    r"|prohibit\w*|forb[ai]d\w*|block\w*|fail\w*|stop\w*|withh(?:o|e)ld\w*|turn(?:s|ed|ing)? down"
)
_BEFORE = re.compile(rf"\b(?:{_DENIER})\b\W*(?:\w+\W+){{0,3}}$", re.IGNORECASE)
_DENIERS = re.compile(rf"\b(?:{_DENIER})\b", re.IGNORECASE)
_DENIAL = re.compile(
    rf"\b(?:{_DENIER}|un(?!i(?:on|t|v|q)|der|til)\w{{4,}}|kept|keeps?|remain\w*|lack\w*|lone|despite|oppos\w*|instead"
    r"|miss(?:es|ed|ing)?|delay\w*|cancel\w*|postpon\w*|suspend\w*|less|fewer|impossible|absent|except\w*"
    r"|short(?:age|fall)s?|short of|\w+-free|barr\w*|bars|veto\w*|prevent\w*|forgo\w*|waiv\w*|shelv\w*|scrap\w*"
    r"|abandon\w*|ceas\w*|quit\w*|exempt\w*|pending|held off|hold\w* off|s[ai]t\w* out|shun\w*|skip\w*|spurn\w*"
    r"|disallow\w*|disqualif\w*|invalid|rebuff\w*|withdr[ae]w\w*|g[ai]v\w+ up|call\w* off|put\w* off|still need\w*"
    r"|still must|stay\w* out|dismiss\w*|insufficient|inadequate|free of|spar(?:e[sd]?|ing))\b"
    r"|ない|なかった|なく|ず|ません|未|不|非|無|中止|延期|見送|否|拒|断(?!言|定|面)|除|停[電止]|休[止業校]|のは初めて",
    re.IGNORECASE,
)
_REACH = 40
_OF_A_NOUN = frozenset(("no", "without", "non"))
_FREE = re.compile(r"\w+-free\b", re.IGNORECASE)


def clause_at(reading: Reading, sentence: int, at: int) -> Span:
    """The clause of a sentence in which a place of the text stands."""
    start, end = reading.sentences[sentence].span
    for edge, opens in _edges(reading.text, start, end):
        if edge > at:
            return Span(start, edge)
        start = opens
    return Span(start, end)


@lru_cache(maxsize=2048)
def _edges(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where clauses end in a sentence, and where the next ones begin: at the joining word, after a comma."""
    return tuple(
        (edge.start(), edge.start() if edge.group()[0].isalpha() else edge.end())
        for edge in _EDGE.finditer(text, start, end)
    )


@lru_cache(maxsize=2048)
def edges_of(text: str, start: int, end: int) -> tuple[int, ...]:
    """The places in a range of a text at which a clause ends."""
    return tuple(edge for edge, _ in _edges(text, start, end))


def clauses(reading: Reading, sentence: int) -> list[Span]:
    """The clauses of a sentence, in order, those that carry no word of meaning left out."""
    return [span for span in pieces(reading, sentence) if reading.content.between(*span)]


def pieces(reading: Reading, sentence: int) -> list[Span]:
    """The whole of a sentence, cut where its clauses end."""
    start, end = reading.sentences[sentence].span
    cuts = [start, *(edge for edge, _ in _edges(reading.text, start, end)), end]
    return [Span(one, other) for one, other in pairwise(cuts)]


def denies(reading: Reading, span: Span) -> bool:
    """True when some words deny, in whatever way: not, none, failed to, yet to, 見送る."""
    return _DENIAL.search(reading.text, *span) is not None


def denying_words(reading: Reading, span: Span) -> frozenset[str]:
    """The words of a range that deny, in whatever way."""
    return frozenset(word.casefold() for word in _DENIAL.findall(reading.text, *span))


def denied_in(reading: Reading, span: Span) -> bool:
    """True when a denying word stands anywhere in a clause."""
    return _DENIERS.search(reading.text, *span) is not None


def denied_at(reading: Reading, sentence: int, at: int) -> bool:
    """True when the word at a place is denied: by a not that is meant for it, or by a denying word just before."""
    clause = clause_at(reading, sentence, at)
    if reading.language == "ja":
        return denies(reading, clause)
    for cue in cues_in(reading, sentence, "not", clause):
        if cue.span.start < at or cue.span.of(reading.text).casefold() not in _OF_A_NOUN:
            return True
    return (
        _FREE.match(reading.text, at) is not None
        or _BEFORE.search(reading.text, max(clause.start, at - _REACH), at) is not None
    )


def cues_in(reading: Reading, sentence: int, sort: str, span: Span | None = None) -> list[Cue]:
    """The cues of a sort in a sentence, or in one of its clauses."""
    held = reading.cued.get(sentence, ())
    return [cue for cue in held if cue.sort == sort and (span is None or span.contains(cue.span))]


def stems_in(reading: Reading, sentence: int, span: Span) -> frozenset[str]:
    """The stems of a clause, with the keys of its figures and dates."""
    from drafter.check.context import fact_key

    held = (reading.facts[at] for at in reading.sentences[sentence].facts)
    keys = {key for fact in held if span.contains(fact.span) and (key := fact_key(fact))}
    return frozenset(reading.content.between(*span)) | keys
