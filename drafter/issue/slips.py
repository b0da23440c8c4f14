"""Slips that no source can show: a promise whose day has come, a wrong weekday, a dead link, two names for one thing.

Each is found in what goes out alone, against the issue's own date. Never writes, never judges a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafter.draft.markup import derive
from drafter.facts import find_facts
from drafter.issue.model import Issue, IssueBullet
from drafter.issue.promises import PASSED, passed_promises
from drafter.text.address import is_web_address
from drafter.text.display import display_line
from drafter.text.folding import fold_words

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY = (
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?!\d)(?:,?\s+(?P<year>[12]\d{3})\b)?"
)
_DATED = (
    re.compile(rf"\b{_WEEKDAY},?\s+\(?{_DAY}"),
    re.compile(rf"\b{_DAY}(?:\s*\(\s*|,\s+(?:a|which is a|which was a)\s+){_WEEKDAY}"),
)
_PAIR = re.compile(r"\b([A-Z]\w+)[-–]([A-Z]\w+)((?:\s+[A-Z][\w&+]*)+)")
_WORD = re.compile(r"[A-Za-z]{4,}")
_SHARED = 5


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip: a stable code, and words that begin after “Bullet N: ”."""

    code: str
    message: str


def find_slips(issue: Issue, bullet: IssueBullet) -> list[Slip]:
    """The slips of a bullet of the issue, headline first."""
    text = derive(bullet.body).text
    found = [*_links(issue, bullet), *_two_names(bullet.headline, text), *_apart(bullet.headline, text)]
    for words in (bullet.headline, text):
        found += _weekdays(words, issue.date)
    return [*found, *find_passed(issue, bullet)]


def find_passed(issue: Issue, bullet: IssueBullet) -> list[Slip]:
    """What a bullet tells as still to come though the issue's own date has reached its day."""
    sources, day, text = issue.sources_of(bullet), issue.date, derive(bullet.body).text
    found = [
        *passed_promises(bullet.headline, find_facts(bullet.headline, day), day, sources, headline=True),
        *passed_promises(text, find_facts(text, day), day, sources),
    ]
    return [Slip(PASSED, promise.message(issue.date)) for promise in found]


def _weekdays(text: str, day: date) -> Iterator[Slip]:
    for form in _DATED:
        for found in form.finditer(text):
            meant = _nearest(found, day)
            if meant is not None and _DAYS[meant.weekday()] != found["weekday"].lower():
                right = _DAYS[meant.weekday()].capitalize()
                yield Slip("weekday", f"“{display_line(found.group())}”: {meant} is a {right}.")


def _nearest(found: re.Match[str], day: date) -> date | None:
    """The date named; without a year, the one nearest to the issue's date."""
    month = _MONTHS.index(found["month"].lower()) + 1
    years = [int(found["year"])] if found["year"] else [day.year - 1, day.year, day.year + 1]
    dates = [made for year in years if (made := _made(year, month, int(found["day"]))) is not None]
    return min(dates, key=lambda one: abs((one - day).days), default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _links(issue: Issue, bullet: IssueBullet) -> Iterator[Slip]:
    sources = {item.number: issue.source(item.source_id) for item in bullet.sources}
    for link in derive(bullet.body).links:
        source, words = sources.get(link.source), display_line(link.anchor)[:60]
        if source is None:
            yield Slip("link_dead", f"the link on “{words}” names source {link.source}, which the bullet doesn't have.")
        elif not is_web_address(source.url or ""):
            yield Slip("link_address", f"the link on “{words}” goes nowhere: source {link.source} has no web address.")


def _two_names(headline: str, text: str) -> Iterator[Slip]:
    """One dialogue under two names: the same pair the other way round before the same words."""
    named = {(found[1], found[2]): found for found in _PAIR.finditer(text)}
    for found in _PAIR.finditer(headline):
        other = named.get((found[2], found[1]))
        if other is not None and {*fold_words(found[3]).split()} & {*fold_words(other[3]).split()}:
            one, two = display_line(found.group()), display_line(other.group())
            yield Slip("two_names", f"“{one}” in the headline is “{two}” in the text.")


def _apart(headline: str, text: str) -> Iterator[Slip]:
    """A headline that shares no word with its text stands over another bullet's."""
    said = {word[:_SHARED] for word in _WORD.findall(headline.casefold())}
    if len(said) >= 3 and text.strip() and not said & {word[:_SHARED] for word in _WORD.findall(text.casefold())}:
        yield Slip("headline_apart", "the headline shares no word with its text; does it belong to another bullet?")
