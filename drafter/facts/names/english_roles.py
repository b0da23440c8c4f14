"""English titles in small letters, right before a name: "city planner Lena Cho", "trade negotiator Ryosei Akazawa"."""

import re

from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

# Other callings by their ending; verbs that end so are none.
_AGENT = (
    r"(?!(?:as|con|in|per|re|sub)sist\b|exist\b|enlist\b|\w*list\b)(?:[A-Za-z]{3,10}(?:ologist|wright|grapher|ician)"
    r"|[A-Za-z]{4,10}ist)"
)


def _title() -> str:
    leads, callings = any_of(listed("english_role_leads")), any_of(listed("english_roles"))
    return rf"(?<![\w'-])(?P<t>(?:{leads}[ -])*(?:{callings}|{_AGENT})) \Z"


_TITLE = lazily(_title, re.IGNORECASE)
_REACH = 48


def role_before(text: str, start: int) -> str | None:
    """The title in small letters that stands right before a place, or None; "former" is none of it."""
    if text[start - 1 : start] != " ":
        return None
    found = _TITLE.search(text, max(0, start - _REACH), start)
    return found["t"] if found else None
