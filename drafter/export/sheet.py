"""An issue as every writer sees it: words in order, each run plain, bold or a link. Harmless before any writer runs.

Addresses that are not http or https are dropped here, their anchors stay as words; control characters and marks that
reorder text never pass. A placeholder (`#`) is no address: it goes out only where it can stand for one to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from drafter.draft.markup import Derived, derive
from drafter.text.address import split_address
from drafter.text.display import display_line
from drafter.text.span import Span

if TYPE_CHECKING:
    from datetime import date

    from drafter.issue.model import Issue, IssueBullet

PLACEHOLDER = "#"
_KEPT_IN_ADDRESS = ":/?#@!$&'*+,;=%~[]-._"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner; `url` is an http or https address, percent-encoded, with no bracket, quote or space.

    `placeholder` marks the anchor of a link whose address is still to come.
    """

    text: str
    bold: bool = False
    url: str | None = None
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """A bullet that goes out: its headline and the runs of its body."""

    headline: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words of the body."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that goes out of an issue."""

    title: str
    volume: str
    day: str
    image: Run | None
    about: str
    details: tuple[Detail, ...]


def sheet_of(issue: Issue) -> Sheet:
    """The bullets that go out, in order, with the issue's details."""
    image = display_line(issue.image_source).strip()
    return Sheet(
        title=display_line(issue.title).strip(),
        volume=f"{display_line(issue.volume).strip()}.{issue.number}",
        day=in_full(issue.date),
        image=_image(image, issue.image_url) if image else None,
        about=" ".join(display_line(issue.about).split()),
        details=tuple(_detail(issue, bullet) for bullet in issue.going_out),
    )


def in_full(day: date) -> str:
    """The day as the digest writes it: February 25, 2022."""
    return f"{day:%B} {day.day}, {day.year}"


def safe_address(address: str | None) -> str | None:
    """The address if a reader may be sent there, in a form that can stand inside any markup; else None."""
    if not address:
        return None
    parts = split_address(address.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        return None
    return quote(address.strip().encode("utf-8", "replace"), safe=_KEPT_IN_ADDRESS).replace("'", "%27")


def _image(words: str, address: str) -> Run:
    return Run(words, url=safe_address(address), placeholder=address == PLACEHOLDER)


def _detail(issue: Issue, bullet: IssueBullet) -> Detail:
    addresses = {
        numbered.number: _address(issue.source(numbered.source_id).url)
        for numbered in bullet.sources
        if any(held.id == numbered.source_id for held in issue.sources)
    }
    derived = derive(" ".join(bullet.body.split()))
    headline = " ".join(display_line(bullet.headline).split())
    return Detail(headline, tuple(_runs(derived, addresses)))


def _address(given: str | None) -> str | None:
    return PLACEHOLDER if given == PLACEHOLDER else safe_address(given)


def _runs(derived: Derived, addresses: dict[int, str | None]) -> Iterator[Run]:
    links = {link.span: addresses.get(link.source) for link in derived.links}
    edges = {0, len(derived.text)}
    for span in (*links, *derived.bolds):
        edges |= {span.start, span.end}
    at = sorted(edges)
    for start, end in pairwise(at):
        span = Span(start, end)
        bold = any(phrase.contains(span) for phrase in derived.bolds)
        url = next((url for link, url in links.items() if link.contains(span)), None)
        words, to_come = display_line(span.of(derived.text)), url == PLACEHOLDER
        yield Run(words, bold, None if to_come else url, to_come)
