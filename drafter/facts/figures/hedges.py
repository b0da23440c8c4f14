"""Hedges: the words before or after a figure that soften it. They lie outside its span."""

import re
from functools import cache

from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

# "Take over 37 elevators" softens nothing.
_PHRASAL = lazily(r"\b(?:tak(?:es?|en|ing)|took|hand(?:s|ed|ing)?) \Z", re.IGNORECASE)
# "Fewer than the 3.7 million it had in 2019": what another figure is compared with is exact.
_DEFINITE = lazily(r" (?:the|its|their) ?\Z", re.IGNORECASE)
_COMPARING = lazily(
    r"(?:.* )?than|over|under|above|below|short of|shy of|exceeding|topping|in excess of", re.IGNORECASE
)
_BEFORE_ENGLISH = lazily(
    lambda: rf"\b({any_of(listed('english_hedges'))})(?: an?| the| its| their)? ?\Z", re.IGNORECASE
)
_BEFORE_JAPANESE = lazily(
    r"(約|およそ|おおよそ|おおむね|概ね|ほぼ|最大|最長|最短|最低でも|最低|最高|最多|少なくとも|多くとも|せいぜい|わずか|たった"
    r"|延べ|のべ|推定|推計|ざっと|計約|上限|およそ計|やく)(?:で|、|計)?\Z"
)
_AFTER = lazily(
    r"(以上|以下|未満|以内|超|弱(?!い|ま|さ|者)|強(?!い|ま|さ|化|制|力|調)|余り|あまり|余(?=[の、。がをはにりで]|\Z)"
    r"|前後|程度|ほど|くらい|ぐらい|近く|足らず|に満たない|に満たず|を超える|を超す|を上回る|を下回る|規模|内外"
    r"|or (?:more|less|so|fewer|higher|lower)\b)"
)
_MARKS = {"~": "~", "<": "<", ">": ">", "≈": "≈", "±": "±", "≥": "≥", "≤": "≤"}


@cache
def _last_words() -> frozenset[str]:
    """What the word right before a figure is where a hedge goes before: a figure in a hundred has one."""
    return frozenset(("an", "a", "the", "its", "their", *(hedge.split()[-1] for hedge in listed("english_hedges"))))


def hedge_of(text: str, start: int, end: int) -> str | None:
    """The hedge of a figure that stands from `start` to `end`; the one before goes first."""
    if not start:
        return hedge_after(text, end)
    before = text[start - 1]
    if before in _MARKS and (start < 2 or not text[start - 2].isalnum()):
        return _MARKS[before]
    if before == " " or (before.isascii() and before.isalpha()):
        before_it = text[max(0, start - 16) : start].lower().split()
        worded = before_it and before_it[-1].lstrip("(\"'") in _last_words()
        found = _BEFORE_ENGLISH.search(text, max(0, start - 26), start) if worded else None
        if found and _DEFINITE.search(found.group()) and _COMPARING.fullmatch(found[1]):
            return hedge_after(text, end)
        if found and not (found[1].lower() == "over" and _PHRASAL.search(text, max(0, start - 26), found.start())):
            return found[1]
    elif before >= "\u3000":
        japanese = _BEFORE_JAPANESE.search(text, max(0, start - 8), start)
        if japanese:
            return japanese.group(1)
    return hedge_after(text, end)


def hedge_after(text: str, end: int) -> str | None:
    """The hedge that follows at `end`: 超, 余り, "or more"."""
    if text[end : end + 1] == "+" and not text[end + 1 : end + 2].isalnum():
        return "+"
    found = _AFTER.match(text, end + 1 if text[end : end + 1] == " " else end)
    return found.group(1) if found else None
