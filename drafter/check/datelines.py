"""The day a text counts from: that of its own dateline or of a press release's head, else the day it was published.

A statement of the 21st that a site carries on the 24th says "today" of the 21st.
"""

import re
from datetime import date

from drafter.facts import find_facts
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Time

_HEAD = 500
_LATE = 45  # days after which a text is no longer the news of its dateline
_OPENS = re.compile(r"\)?\s*(?:\n|[—–-]|\((?:AP|Reuters|Kyodo|Jiji|AFP|UPI)|$)")
_PLACE = re.compile(r"(?:^|\n)[^\n!?]{0,60}$")


def counted_from(text: str, published: date | None) -> date | None:
    """The day of a dateline or a head among the first lines, where it lies shortly before the day of publishing."""
    for fact in find_facts(text[:_HEAD], published):
        day = _day(fact) if fact.kind == "date" else None
        if day is None or not any(map(str.isdigit, fact.span.of(text))) or not _OPENS.match(text, fact.span.end):
            continue
        if not _PLACE.search(text, max(0, fact.span.start - 120), fact.span.start):
            continue
        if published is None or 0 <= (published - day).days <= _LATE:
            return day
    return published


def _day(fact: Fact) -> date | None:
    """The one full day that a date covers."""
    if not isinstance(fact.value, Time) or len(fact.value.edtf) != len("2025-01-01") or "X" in fact.value.edtf:
        return None
    found = bounds(fact.value.edtf)
    return found[0] if found else None
