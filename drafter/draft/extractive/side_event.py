"""An event told in a side clause of a sentence about somebody's talk: the clause alone is the news.

`“I knew nothing,” said Commissioner Hale, a day after the firm unveiled its plan` tells that the firm unveiled its
plan. Takes the clause out word for word; adds nothing.
"""

from __future__ import annotations

import re

from drafter.draft.extractive.verbs import main_verb

_TALK = (
    r"(?:[“\"][^”\"]{3,300}[”\"],? (?:said|says|recalled|told|added)\b[^,“”\"]{2,90}(?:, [^,“”\"]{2,60})?"
    r"|[A-Z][^,“”\"]{2,60} (?:spoke|talked|sat down|was speaking)\b[^,“”\"]{2,60})"
)
_SINCE = r"(?:(?:(?:an?|two|three|four|five|six|several|just|\d+) )?(?:hours?|days?|weeks?) after|after|when)"
_SIDE = re.compile(rf"^{_TALK}, (?:where|{_SINCE}) (?P<event>(?:[A-Z]|the |an? )[^“”\"]+)$")
_FEWEST_WORDS = 8


def side_event(sentence: str) -> str | None:
    """The event of the side clause as a sentence, or None where there is none with a verb of its own."""
    found = _SIDE.match(sentence)
    if found is None or len(found["event"].split()) < _FEWEST_WORDS or main_verb(found["event"]) is None:
        return None
    return found["event"][:1].upper() + found["event"][1:]
