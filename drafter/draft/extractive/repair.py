"""Small repairs of a sentence's wording that change no fact: lost hyphens, U.S. as US, openers that say nothing.

Nothing inside quotation marks is ever changed. The source itself stays as it came; only the draft is repaired.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from drafter.draft.wording import outside_quotes

_COMPOUND_ENDS = (
    "powered driven backed based owned led funded sized related made oriented friendly dependent"
    " intensive controlled operated facing building sharing dollar"
).split()
_COMPOUNDS = {
    "scale": "large small full utility grid wide mid",
    "term": "long short medium near mid",
    "level": "high low top cabinet ministerial working entry ground sea",
    "border": "cross",
    "water": "deep shallow",
    "precision": "high",
    "day": "present modern",
    "chain": "supply value",
    "gas": "natural",
    "tech": "high",
    "speed": "high",
    "quality": "high",
    "ranking": "high",
    "range": "long short medium mid",
    "year": "one two three four five six seven eight nine ten multi",
    "party": "third",
    "time": "long full part real",
    "strike": "counter",
    "use": "dual",
    "edge": "cutting leading",
    "generation": "next",
}
_PAIRS = "|".join(f"(?:{firsts.replace(' ', '|')}), {second}" for second, firsts in _COMPOUNDS.items())
_LOST_PAIR = re.compile(rf"\b({_PAIRS})\b(?!,? and\b)", re.IGNORECASE)
_LOST_END = re.compile(
    rf"\b([\w-]+), ({'|'.join(_COMPOUND_ENDS)})"
    r"(?=\s+(?!(?:by|to|in|on|and|at|near|outside|for|from|with|public)\b)[a-z])"
    # What a second comma closes is an aside, and no compound.
    r"(?![^,.;“”\"]{2,60}, [a-z])"
)
_COUNTRIES = re.compile(
    r"(?<=\bthe )(Japan|Australia|Korea|India|Britain|Philippines), (U\. ?S\.|US)"
    r"(?= (?:alliance|relation|tie|security|trade|cooperation|partnership|treaty|summit|talk|economic|defen[sc]e))"
)
_OPENERS = re.compile(
    r"^(?:(?:First|Second|Third|Fourth|Fifth|Finally|Lastly)(?=,)"
    r"|Besides|However|Meanwhile|In addition|Moreover|Furthermore|Additionally|Also|On the other hand|Thus"
    r"|Therefore"
    r"|Indeed|In fact|Notably|Importantly|Separately|Still|Then|But|And|So|Yet|Of course|As a result"
    r"|For instance"
    r"|For example|At the same time|In other words|Among other things|In particular"
    r"|According to the agreement),? (?=\w)"
)
# A firm's name with what the law calls it: Kaizan Co., Ltd.
_FIRM = re.compile(
    r"(?P<the>\b[Tt]he )?(?P<name>\b[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|&|of|and))*)"
    r",? (?:(?P<co>Co\.)(?:,? Ltd\.)?|Inc\.|Ltd\.|LLC|Corp\.)(?=,? [a-z]|[ ,](?!Co))"
)


def _firm(found: re.Match[str]) -> str:
    """The name alone, but for one that needs the word: `the Rand Corp.`, `Mitsui & Co.`"""
    if found["the"]:
        return found.group()
    return f"{found['name']} {found['co']}" if found["name"].endswith("&") and found["co"] else found["name"]


# What a speaker says he or she does by saying it: Today I am pleased to announce that.
_PERFORMS = re.compile(
    r"^(?:(?:And |So |Today,? |Tonight,? |This (?:morning|afternoon),? )*)(?:I|[Ww]e)(?: can|['’]m| am|['’]re| are)?"
    r"(?: (?:also|today|now|very|so|happy|pleased|proud|delighted|able|honou?red|here|glad))*(?: to)?"
    r" (?:announce|report|confirm|announcing|confirming)(?: today| tonight| here)? that (?=[a-zA-Z])"
)
_FORMULAS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            r"\b(?:is|are) (?:very |truly )?(?:pleased|proud|delighted|excited|happy|honou?red) to announce"
            r" that (?:it|they) (?=(?:has|have|will|signed|completed|agreed|opened|plans?|began|reached)\b)"
        ),
        "",
    ),
    (
        re.compile(r"\b(?:is|are) (?:very |truly )?(?:pleased|proud|delighted|excited|happy|honou?red) to announce\b"),
        "announced",
    ),
    (re.compile(r"\bhereby (?=[a-z])"), ""),
    (re.compile(r"\s?\(local time(?:[ ,][^()]*)?\)"), ""),
    (
        re.compile(
            r",? commencing at \d{1,2}(?::\d\d)? ?[ap]\.?m\.?,?"
            r"(?: for (?:approximately|about) [\w ]+?(?:minutes|hours?),)?"
        ),
        ",",
    ),
    (re.compile(r"\b(?:the Honorable |Hon\. |H\.E\. )(?=[A-Z])"), ""),
    (re.compile(r"\b(?:Mr|Ms|Mrs)\. (?=[A-Z][\w-]+ [A-Z])"), ""),
    (re.compile(r"\bAmbassador Extraordinary and Plenipotentiary\b"), "Ambassador"),
    (re.compile(r"\bUS\$ ?(?=\d)"), "$"),
    (_FIRM, _firm),
    (re.compile(r"\bSecretary of State of the United States(?: of America)?\b"), "US Secretary of State"),
    (
        re.compile(
            r"\b([Tt]he) United States (?=Navy|Army|Air Force|Coast Guard|Marine|Congress|Embassy|Senate|Space Force"
            r"|Treasury|Department|Forces)"
        ),
        r"\1 US ",
    ),
)
# The comma after a place may be the one that closes a clause beside the subject.
_ASIDE_OPEN = re.compile(r", (?:who|which|where|whose|[a-z]+ing)\b[^,]*$")
# A company's ticker or the short name it gives itself: (TSE: 0000; "Kaizan").
_ALIAS = re.compile(
    r"\s\((?:(?:TSE|TYO|NYSE|NASDAQ|Nasdaq|OTC|Headquarters?|Head Office|President)\b[^()]{0,120}"
    r"|(?:the |hereafter |hereinafter )?[“\"][^()“”\"]{2,40}[”\"])\)"
)
# A heading in capitals that runs into its sentence: MAKING GOOD ON A PROMISE: In July
_HEADING = re.compile(r"^[A-Z][A-Z]+(?:[ ,’'&-]+[A-Z\d]+)+: (?=[“\"A-Z])")
# The number or sign of a point in a list: (1), 2., b), •.
_POINT = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[①-⑳■●◆◇・•▪*])\s*(?=[“\"A-Z])")


def _article(found: re.Match[str]) -> str:
    """The article as the word left after it has it: a leading operator, an operator."""
    return "an " if found["next"] in "aeiou" else "a "


_BOAST = re.compile(
    r", (?:an?|the|one of the) (?:[a-z-]+ ){0,3}?(?:leaders?|innovators?|pioneers?|providers?|companies|powerhouse)"
    r" (?:in|of|for|that) [^,“”\"\d]{3,90}, (?=[a-z])"
)
_PADDING: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\bThere (?:are|is|were|was) also (?:further |other |more )?"), "There are also "),
    (re.compile(r",? among other things,?"), ""),
    (re.compile(r"\bin order to\b"), "to"),
    (_BOAST, " "),
    (re.compile(r"\ba (?:great|large|huge) quantity of\b"), "a large amount of"),
    (re.compile(r"\bthrough the staggering (?=\w)"), "through the "),
    (
        re.compile(
            r"\b(an?) (?:(?:world|market|industry|global)[ -])?(?:leading|premier|renowned|world-class|pioneering"
            r"|award-winning)(?: (?:global|international|provider))? (?=(?P<next>[a-z]))"
        ),
        _article,
    ),
    (re.compile(r"\b(?:very|really|truly|staggering|sweeping|groundbreaking|game-changing) (?=[a-z])"), ""),
)


@lru_cache(maxsize=8192)
def repair(sentence: str) -> str:
    """The sentence with its lost hyphens back, US for U.S., and no opener that only links to another sentence."""
    bare = _PERFORMS.sub("", _HEADING.sub("", _POINT.sub("", _ALIAS.sub("", " ".join(sentence.split())))))
    mended = outside_quotes(bare, lambda piece: _formal(_pad(_states(_hyphens(piece)))))
    opened = _OPENERS.sub("", mended)
    return opened[:1].upper() + opened[1:]


def announced(sentence: str) -> str | None:
    """What a speaker announces in his own name, as a sentence; None where nothing is announced so."""
    told = _PERFORMS.sub("", sentence)
    return None if told == sentence else told[:1].upper() + told[1:]


def _hyphens(piece: str) -> str:
    piece = _LOST_PAIR.sub(lambda match: match.group().replace(", ", "-"), piece)
    piece = _LOST_END.sub(r"\1-\2", piece)
    return _COUNTRIES.sub(r"\1-\2", piece)


def _states(piece: str) -> str:
    ends = re.search(r"\bU\. ?S\.\s*$", piece)
    piece = re.sub(r"\bU\. ?S\.(?: ?A\.)?", "US", piece)
    piece = re.sub(r"\bU\. ?K\.", "UK", piece)
    piece = re.sub(r"\bWashington, D\. ?C\.,?(?=(\s*$)?)", _capital, piece)
    piece = re.sub(r"\bU\. ?N\.(?= )", "UN", piece)
    return piece.rstrip() + "." if ends else piece


def _capital(found: re.Match[str]) -> str:
    if found.group(1) is not None:
        return "Washington."
    closes = found.group().endswith(",") and _ASIDE_OPEN.search(found.string[: found.start()])
    return "Washington," if closes else "Washington"


def _formal(piece: str) -> str:
    """The piece without the set phrases of releases and readouts."""
    for pattern, instead in _FORMULAS:
        piece = pattern.sub(instead, piece)
    return piece


def _pad(piece: str) -> str:
    for pattern, instead in _PADDING:
        piece = pattern.sub(instead, piece)
    return piece
