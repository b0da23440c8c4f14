"""The dateline before a report's first words: where and when it was written, and by which agency. Never a sentence.

Shapes: `TOKYO, Nov 5 (Agency) - `, `OSAKA, Japan and DOVER, Del., Sept. 2, 2026 — `, `(Agency) -- `.
"""

from __future__ import annotations

import re

from drafter.text.span import Span

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-Z][A-Z .'’-]{2,30}"
_CITY = rf"(?:{_CAPITALS}|(?!The |An? )[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_REGION = rf"(?:, (?!{_DAY})[A-Z][\w. ]{{1,24}}?)?"
_MORE = rf"(?:(?:,? and |/|, )(?!{_DAY}){_CAPITALS}{_REGION}){{0,2}}"
_AGENCY = r"(?:\([\w .,/]+\)|/[A-Z][\w ]+/)"
_DATELINE = re.compile(
    rf"^(?:{_DAY} {_AGENCY}|(?:{_DAY},? )?(?P<city>{_CITY}){_REGION}{_MORE}(?:(?:,| [–—-]|) (?P<day>{_DAY}))?"
    rf"(?: ?{_AGENCY})?|{_AGENCY})"
    r" ?(?:—|–|--| - ) ?(?=[A-Z“\"])"
)
_LONGEST = 120


def without_dateline(sentence: str) -> str:
    """The sentence without the dateline before it."""
    return sentence[_end(sentence) :]


def day_of_dateline(sentence: str) -> Span | None:
    """Where the dateline names the day that the report calls today, or None."""
    found = _DATELINE.match(sentence[:_LONGEST])
    return Span(*found.span("day")) if found and found["day"] else None


def city_of(text: str) -> str | None:
    """The first place that the dateline of a text names, as a name stands in a sentence: `MISAWA` as `Misawa`."""
    for line in text.lstrip().splitlines()[:6]:
        found = _DATELINE.match(line[:_LONGEST])
        if found is not None and found["city"]:
            return found["city"].strip().title()
    return None


def _end(sentence: str) -> int:
    found = _DATELINE.match(sentence[:_LONGEST])
    return found.end() if found else 0
