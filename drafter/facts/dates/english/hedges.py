"""The words that soften an English date or duration, read just before it; only a hyphened mid- belongs to its span."""

import re

from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

_HYPHENED = lazily(r"\b(?P<h>[Mm]id-)$")
_PART_OF = lazily(r"\b(?P<h>(?:[Ee]arly|[Ll]ate|[Mm]id)(?:-to-late)?)\s(?:in\s)?(?:the\s)?$")
# "Over three years" is while they last, not longer than they do.
_PLACING = frozenset(("over", "near", "above", "below"))
_LENGTH = lazily(lambda: rf"\b(?P<h>{any_of(listed('english_hedges') - _PLACING)})\s(?:an?\s|the\s)?$", re.I)
_DATE = lazily(
    r"\b(?P<h>by the end of|by the|by|around|about|circa|as early as|as late as|at least|not (?:later than|before)"
    r"|no (?:later|earlier|sooner) than|at the end of|the end of|end of|the beginning of|the start of|the middle of)"
    r"\s(?:the\s)?$",
    re.I,
)


def softened(text: str, start: int, is_length: bool) -> tuple[int, str | None]:
    """Where the span begins, which a hyphened "mid-" leads, and the hedge before it."""
    before = text[max(0, start - 24) : start]
    if is_length:
        match = _LENGTH.search(before)
        return start, match["h"] if match else None
    hyphened = _HYPHENED.search(before)
    if hyphened is not None:
        return start - len(before) + hyphened.start("h"), hyphened["h"]
    match = _PART_OF.search(before) or _DATE.search(before)
    return start, match["h"].removesuffix(" the") if match else None
