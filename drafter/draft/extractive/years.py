"""Whether a month or a day without its year can only be of one: by the verb before it. A guess is never written out."""

from __future__ import annotations

import re
from datetime import date

from drafter.draft.extractive.verbs import BASES, is_past
from drafter.facts.model import Fact, Time

_MONTHS_OF_A_YEAR = 12
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_COMING = frozenset("will would to shall should may could can must".split())
# Participles of what is still to come, and verbs that a timetable has in the present.
_DUE = frozenset("due planned expected scheduled set slated targeted likely hoped".split())
_TIMETABLE = frozenset(
    "starts begins ends opens takes convenes expires closes runs comes goes arrives returns resumes start begin end"
    " open take come go".split()
)
_AUXILIARIES = frozenset("be been is are".split())


def can_only_be_of(fact: Fact, before: str, published: date | None, year: int) -> bool:
    """True for a month or day of another year than `year`, the page's own, that lies where the verb before it says.

    `before` are the words of its sentence up to it. It must be less than a year away.
    """
    if fact.inferred != "year" or published is None or not isinstance(fact.value, Time):
        return False
    own, month = int(fact.value.edtf[:4]), int(fact.value.edtf[5:7])
    apart = (own - published.year) * _MONTHS_OF_A_YEAR + month - published.month
    if own == year or abs(apart) >= _MONTHS_OF_A_YEAR:
        return False
    ahead = is_ahead(before)
    return ahead is not None and (apart > 0 if ahead else apart < 0)


def is_ahead(before: str) -> bool | None:
    """True where the last verb of these words tells of what is to come, False of what was; None without one."""
    words = [word.lower() for word in _WORD.findall(before)]
    for at in range(len(words) - 1, -1, -1):
        word, led = words[at], words[max(0, at - 3) : at]
        if word in _DUE or word in _TIMETABLE:
            return True
        if word in BASES and _COMING & set(led[-2:]):
            return True
        if is_past(word):
            return bool(_COMING & set(led)) and bool(_AUXILIARIES & set(led))
        if word in ("will", "would", "was", "were", "had"):
            return word in ("will", "would")
    return None
