"""Sources looked at again: what is kept of them, and what their pages say now, first where bullets rest on it.

The kept text is evidence and stays: a later fetch is kept beside it, and only compared.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.desk.checking import Desk
from drafter.desk.ledger import now
from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueSource
from drafter.settings import Settings
from drafter.sources.changes import Changed, changes
from drafter.sources.reading import Keep, Kept
from drafter.store.evidence import Evidence
from drafter.text.span import Span


@dataclass(frozen=True, slots=True)
class Rest:
    """A claim whose evidence lies in a changed sentence: the bullet's place from 1, its id, the claim's kind, words."""

    bullet: int
    bullet_id: str
    kind: str
    claim: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where the page reads otherwise than the kept text, and the claims that rest on it."""

    changed: Changed
    rests: tuple[Rest, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A source against a later reading of its page. `about` is what else differs: a name, what it was, what it is.

    `differences` begin with those that claims rest on; each part is in reading order.
    """

    item: IssueSource
    later: Kept
    about: tuple[tuple[str, str, str], ...]
    differences: tuple[Difference, ...]

    @property
    def same(self) -> bool:
        """True when the page says what it said."""
        return not self.differences and not self.about


def keeper(settings: Settings) -> Keep:
    """What keeps readings in the data folder, where no desk is open yet."""
    return Evidence(settings.home, now).keep


def item_at(issue: Issue, place: int) -> IssueSource:
    """The source at a place of the issue's list, from 1. Raises UsageError (`no_source`)."""
    if not 1 <= place <= len(issue.sources):
        raise UsageError(
            f"The issue has no source {place}.", code="no_source", hint="`drafter issue show` numbers its sources."
        )
    return issue.sources[place - 1]


def readings_of(desk: Desk, item: IssueSource) -> list[Kept]:
    """What is kept of a source: each reading of it, oldest first. Empty for a paste, whose text is the evidence."""
    return desk.evidence.readings(item.source.sha256, item.source.url)


async def refetch(desk: Desk, issue_id: str, item: IssueSource) -> Compared:
    """Fetches a source's page once more, keeps what came beside what is kept, and compares. Raises SourceError."""
    if not item.source.url:
        raise UsageError(
            "This source has no address to fetch.",
            code="no_address",
            hint="Give it one on the desk: t, on the source.",
        )
    await desk.read(item.source.url)
    readings = readings_of(desk, item)
    return await asyncio.to_thread(_compared, desk, issue_id, item, readings, readings[-1])


def last_compared(desk: Desk, issue_id: str, item: IssueSource) -> Compared:
    """A source against the last fetch of its page. Raises UsageError (`not_fetched`) when there was no later one."""
    readings = readings_of(desk, item)
    fetched = [one for one in readings if one.status is not None]
    if not fetched or (len(readings) == 1 and fetched[0].text_sha256 == item.source.sha256):
        raise UsageError(
            "This source's page was not fetched a second time.",
            code="not_fetched",
            hint="`drafter source refetch` does that.",
        )
    return _compared(desk, issue_id, item, readings, fetched[-1])


def _compared(desk: Desk, issue_id: str, item: IssueSource, readings: Sequence[Kept], later: Kept) -> Compared:
    source = item.source
    first = next((one for one in readings if one.text_sha256 == source.sha256), later)
    if later.text_sha256 == source.sha256:
        return Compared(item, later, _about(first, later), ())
    text = desk.evidence.held(later.text_sha256).decode("utf-8")
    resting = list(_resting(desk, desk.issue(issue_id), item.id))
    told = [
        Difference(one, tuple(dict.fromkeys(rest for span, rest in resting if one.before.overlaps(span))))
        for one in changes(source.text, text)
    ]
    return Compared(item, later, _about(first, later), tuple(sorted(told, key=lambda one: not one.rests)))


def _about(first: Kept, later: Kept) -> tuple[tuple[str, str, str], ...]:
    """What the page itself gave then and now; what a person gave in its place does not matter."""
    names = ("title", "published", "kind")
    told = [(name, str(getattr(first, name) or "none"), str(getattr(later, name) or "none")) for name in names]
    return tuple(one for one in told if one[1] != one[2])


def _resting(desk: Desk, issue: Issue, source_id: str) -> Iterator[tuple[Span, Rest]]:
    """The spans of a source's text that claims rest on, each with its claim."""
    for place, bullet in enumerate(issue.bullets, 1):
        ids = [number.source_id for number in bullet.sources]
        if source_id not in ids:
            continue
        for claim in sorted(desk.claims(issue.id, bullet.id), key=lambda claim: (claim.part == "body", claim.span)):
            for evidence in claim.judgement.evidence:
                if ids[evidence.source] == source_id:
                    yield evidence.span, Rest(place, bullet.id, claim.kind, claim.text)
