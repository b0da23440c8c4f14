"""Sentences that hang on the one before them: taken without it, nobody could say who or what they speak of.

Knows the words that point back; it does not look for what they point at.
"""

import re
from functools import lru_cache

from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.repair import repair

_COUNT = (
    r"(?:(?:At least|About|Around|Nearly|Almost|Some|More than|Fewer than|Only|Up to|Another|A further|Just) )*"
    r"(?:\d[\d,.]*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Aa] dozen|[Hh]alf"
    r"|[Mm]ost|[Mm]any|[Ss]everal|[Ff]ew|[Nn]one|[Aa]ll|[Nn]either|[Ee]ach|[Ss]ome)"
)
_DOES = (
    r"(?:also |already |now |still )?(?:have|has|had|are|is|were|was|will|would|can|could|may|might|must|did|do|does"
    r"|said|say|went|came|took|made|[a-z]+ed)\b"
)
_BACK = (
    r"(?:It|He|She|They|This|That|These|Those|Such|Its|His|Her|Their|Another|Others?|All (?:these|of)"
    r"|Each(?! (?:side|government|country|company|nation|party|university|city|state|team)\b)"
    r"|There (?!(?:are|is|was|were)\b)|Both (?!sides|countries|governments|nations|leaders|ministers|parties|companies)"
    r"|The (?:same|former|latter|other|others|rest|remainder|trio|pair|answer|reason|result|trick|idea|gap)"
    r"|The [a-z]+(?: [a-z]+)?['’]s)\b"
)
_ELSEWHERE = (
    r"(?:Once|If|When|While|Although|Though|Because|Since|As|Before|After) (?:it|this|that|they|he|she)"
    r"|In (?:it|(?:return|turn|response|exchange)(?! (?:for|to)))|Among (?:them|these)|To (?:that|this) end"
    r"|For (?:his|her|its|their) part"
    r"|(?:By|Since|Until|Before|After|With|Without|Under|Like|Unlike|Despite|Of|To)"
    r" (?:then|it|that|this|these|those|them|him|her)"
    r"|Instead|Otherwise|Likewise|Similarly|Then|Afterwards?|Earlier|Later|Here|Nor|Neither|Not (?:everyone|all)"
)
_WHO = r"(?:[A-Z][\w’'-]+(?:,? and|,)? ){1,6}?"
_LEAST = re.compile(
    rf"^(?:{_BACK}|(?:{_ELSEWHERE})\b"
    rf"|{_COUNT}(?: of (?:them|these|those|which))? {_DOES}"
    rf"|The (?:most recent|latest|last|previous|next|first|second|third|fourth|two|three|four|five)(?:,| {_DOES})"
    r"|(?:On|In|At|By|During|Since|Until|From|To|For) [^,“”\"]{2,40}?,? (?:it|he|she|they) "
    # What is only due tells nothing without what it is about: A decision is due by November 15.
    r"|(?:A|The|Its|His|Their) (?:final )?(?:decision|hearing|vote|ruling|verdict|reply|answer|response|outcome)"
    r" (?:is|was|will be|had been) (?:due|expected|set|scheduled|planned|not expected)\b"
    # An answer to what was told before: China and Russia protested, and the launcher left.
    rf"|{_WHO}(?:have |has )?(?:protested|objected|refused|declined|disagreed|agreed|concurred|followed suit)"
    r"(?:,|\.| and\b)"
    r"|There (?:is|are|was|were|did|had)[,.]|(?:I|It|He|She|They|We|You) (?:did|does|do|was|were|is|are|has|have)[,.]"
    r"|What (?:it|he|she|they|this|that) "
    # They who are not the one who says it: Toyota has said that they will cost it.
    r"|(?:[A-Z][\w’'-]+ ){1,4}(?:(?:has|have|had) )?(?:said|says|added|warned) (?:that )?they )"
)


_NOW = re.compile(r"^(?:Today|Now|Tonight|Yesterday|Last (?:week|month|year)),? ")


@lru_cache(maxsize=8192)
def hangs(sentence: str) -> bool:
    """True when a sentence of a source can't stand without the one before it."""
    told = _NOW.sub("", repair(without_dateline(sentence)))
    return _LEAST.match(told[:1].upper() + told[1:]) is not None
