"""How a sentence speaks: as opinion, in the first person, in formulas, of what any of a kind does, or of a deed.

Of each, what it costs a sentence that might be chosen, whatever else has been.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.sorts import WEIGHTS
from drafter.draft.extractive.verbs import main_verb

_OPINION = re.compile(
    r"\b(?:analysts?|observers?|experts?|critics|commentators) (?:\w+ ){0,4}?(?:say|said|note|point|believe"
    r"|argue|expect)"
    r"|\b(?:signif(?:y|ies|icant)|crucial|symboli[sz]es?|signals? a|sends? a (?:strong )?signal|testament"
    r"|milestone|exciting|proud|thrilled|pleased|delighted|honou?red)\b"
    r"|\b(?:highlights? how|shows that|another example|goes a long way|might|could potentially|on a wider scale)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:propos(?:al|als|ed)|construct(?:ing|ion|ed)?|build(?:ing|s)?|built|agreed?|approved?|announced?"
    r"|signed?|launch(?:ed|es)?"
    r"|will (?:open|begin|start|build|create|provide|supply|hold|host|pay|invest)|plans to|decided|opened|began"
    r"|must still)\b"
)
_GENERAL = re.compile(
    r"\b(?:have to be|more and more|especially as|as well as|in general|on the whole|at the forefront|instrumental in"
    r"|is aimed at|the main focus|always)\b"
)
# Somebody's study of the matter at large is no part of the event.
_CONTEXT = re.compile(r"^(?:An?|One|Another) (?:\w+ ){0,2}(?:study|survey|report|poll|analysis)\b")
# What somebody of the street says: a name, and what he or she is or how old, before the verb of saying.
_BYSTANDER = re.compile(
    r"^[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:\d\d\b|who (?:has|have|had|lives?|runs?|owns?|works?|grew|moved|was|is)\b"
    r"|an? (?:[a-z-]+ ){0,2}(?:resident|farmer|student|worker|shopkeeper|owner|driver|mother|father|fisherman|visitor"
    r"|retiree|nurse|teacher|fan|activist|protester)\b)[^“”]*\b(?:said|says|told|recalled|added)\b"
)
# Words that only lead to others, and courtesies.
_FORMAL = re.compile(
    r"\b(?:as follows|the following (?:is|are|statement|readout|points?))\b|\bexpressed (?:his|her|their)"
    r" (?:deep )?(?:condolences|gratitude|appreciation|sympathy)\b",
    re.IGNORECASE,
)
# How a firm or a market did at large: no part of the event.
_RESULTS = re.compile(
    r"\b(?:net (?:profit|loss|income)|operating profit|consolidated results"
    r"|(?:[Ss]hares|[Ss]tock) (?:of|in|rose|fell|closed|ended|jumped|dropped)|shares closed"
    r"|the Nikkei|the Dow|fiscal year ending)\b"
)
_ANY = re.compile(r"^(?:Today,? )?An? (?:[a-z-]+ ){1,3}")
_MUST = re.compile(r"^\S+ (?:[a-z-]+ ){1,3}(?:who [^,]{3,60})?(?:must|can|may|needs?|takes?|has to)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|us|me|[Mm]y|[Yy]ou|[Yy]our)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def cost_of_manner(passage: Passage) -> float:
    """What a sentence loses for how it speaks; below nought for a deed."""
    text, words = passage.text, len(passage.text.split())
    return sum(
        (
            4.0 if is_opinion(text) else 0.0,
            1.5 if passage.speaker else 0.0,
            2.0 if _tells_nothing(passage) else 0.0,
            3.0 if _illustrates(passage) else 0.0,
            5.0 if speaks(text) else 0.0,
            9.0 if _FORMAL.search(text) else 0.0,
            3.0 if _BYSTANDER.match(text) else 0.0,
            6.0 if _RESULTS.search(text) else 0.0,
            max(0.0, (words - 38) / 4),
            2.0 if words < 8 and not any(fact.kind in WEIGHTS for fact in passage.facts) else 0.0,
            1.5 if _GENERAL.search(text) else 0.0,
            2.0 if _CONTEXT.match(text) else 0.0,
            -1.0 if tells_deed(text) else 0.0,
            2.0 if _QUOTED.search(text) else 0.0,
        )
    )


def tells_deed(text: str) -> bool:
    """True for a sentence in which somebody builds, agrees, decides or announces something."""
    return _DEED.search(text) is not None


def speaks(text: str) -> bool:
    """True for a sentence that is mostly quotation, or in the first or second person."""
    quoted = sum(len(match.group()) for match in _QUOTED.finditer(text))
    return quoted * 2 > len(text) or in_first_person(text)


@lru_cache(maxsize=8192)
def in_first_person(text: str) -> bool:
    """True where somebody speaks for himself or to a reader outside quotation marks: no words for a bullet."""
    return _FIRST_PERSON.search(_QUOTED.sub("", repair(text))) is not None


def is_opinion(text: str) -> bool:
    """True for what observers think of it, and for a release's praise of itself."""
    return _OPINION.search(repair(text)) is not None


def _tells_nothing(passage: Passage) -> bool:
    """True for a sentence with no figure, no day, no name and no deed: a saying, a joke, a general remark."""
    if any(fact.kind in (*WEIGHTS, "name") for fact in passage.facts) or tells_deed(passage.text):
        return False
    verb = main_verb(repair(passage.text))
    return verb is None or verb.form not in ("past", "future", "passive")


def _illustrates(passage: Passage) -> bool:
    """True for what any of a kind does: an oiler costs $500 million; an officer who wants a report must ask."""
    if _ANY.match(passage.text) is None or any(fact.kind == "date" for fact in passage.facts):
        return False
    verb = main_verb(repair(passage.text))
    return _MUST.search(passage.text) is not None or (verb is not None and verb.form == "present")
