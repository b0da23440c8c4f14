"""Whose fiscal year a text means where it does not say: Japan's begins in April, the US government's in October."""

import re
from functools import cache
from typing import Literal

from drafter.facts.glossary import glossary
from drafter.text.lazy import lazily

Country = Literal["US", "JP"]
_BEFORE, _AFTER = 300, 120
_AMERICAN = (
    r"Pentagon|Congress|House of Representatives|Senate|NDAA|federal|lawmakers|Defense Department|State Department"
    r"|White House|appropriat\w+|U\.S\. (?:Navy|Army|Air Force|Marine|Defense|military|government|budget)"
)
_JAPANESE = r"Japan(?:ese)?\b|Tokyo\b|yen\b|Diet\b|Self-Defense|Bank of Japan\b|¥"
# The business year of a firm is its own: only its money or its name tells that it is a Japanese one.
_OF_A_FIRM = lazily(
    r"(?:'s)? (?:net |operating |first-|second-|third-|fourth-|full-)?"
    r"(?:revenue|sales|profit|earnings|results|guidance|income|loss)\b"
)
_KANJI = lazily("[一-鿿]")


def country_of(text: str, start: int, end: int) -> Country | None:
    """The country whose mark stands nearest before a fiscal year, else the first after it; None where none does."""
    firm = _OF_A_FIRM.match(text, end) is not None
    before = list(_marks().finditer(text, max(0, start - _BEFORE), start))
    marks = [*reversed(before), *_marks().finditer(text, end, end + _AFTER)]
    for mark in marks:
        if not firm or mark["firm"] or mark.group() in ("yen", "¥"):
            return "US" if mark["us"] else "JP"
    return None


@cache
def _marks() -> re.Pattern[str]:
    firms = sorted(
        form
        for entry in glossary().entries
        if entry.kind == "firm" and _KANJI.search(entry.japanese[0]) and "TSMC" not in entry.english
        for form in entry.english
    )
    named = "|".join(re.escape(form) for form in sorted(firms, key=len, reverse=True))
    return lazily(rf"\b(?:(?P<us>{_AMERICAN})|(?P<firm>{named})\b|(?:{_JAPANESE}))|¥")
