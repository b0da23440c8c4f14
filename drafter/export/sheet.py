"""An issue as every writer sees it: words in order, each run plain, bold or a link. Harmless before any writer runs.

Addresses that are not http or https are dropped here, their anchors stay as words; control characters and marks that
reorder text never pass. A placeholder (`#`) is no address: it goes out only where it can stand for one to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from drafter.draft.markup import Derived, derive
from drafter.text.address import is_web_address
from drafter.text.display import display_line, flat
from drafter.text.span import Span

if TYPE_CHECKING:
    from datetime import date

    from drafter.draft.house import Layout
    from drafter.issue.model import Issue, IssueBullet

Kind = Literal["title", "meta", "heading", "headline", "detail", "about"]
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
class Block:
    """A paragraph or a point: what it is, and its words."""

    kind: Kind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that goes out of an issue, in the order of its layout. `name` is what it is called where it has no page."""

    title: str
    name: str
    day: str
    blocks: tuple[Block, ...]

    @property
    def runs_by_kind(self) -> Iterator[tuple[Kind, list[Block]]]:
        """The blocks in order, those of one kind in a row together: a list is made of such a row."""
        return ((kind, list(group)) for kind, group in groupby(self.blocks, key=lambda block: block.kind))


def sheet_of(issue: Issue, layout: Layout = "sections", *, day_first: bool = False) -> Sheet:
    """The bullets that go out, in order, with the issue's details."""
    title, volume = flat(issue.title), f"{flat(issue.volume)}.{issue.number}"
    day = in_full(issue.date, day_first=day_first)
    credit = flat(issue.image_source)
    image = [Block("meta", (Run("Image Source: "), _image(credit, issue.image_url)))] if credit else []
    headlines = [_block("headline", flat(bullet.headline)) for bullet in issue.going_out]
    details = [Block("detail", _runs_of(issue, bullet)) for bullet in issue.going_out]
    if layout == "lists":
        blocks = [_block("title", f"{title} Vol {volume}"), *image, *headlines, *details]
    else:
        blocks = [_block("title", title), _block("meta", f"Vol: {volume}"), _block("meta", f"Date: {day}"), *image]
        blocks += [_block("heading", "Headlines:"), *headlines, _block("heading", "Details:"), *details]
    if about := flat(issue.about):
        blocks.append(_block("about", about))
    return Sheet(title, f"{title} Vol. {volume}", day, tuple(blocks))


def in_full(day: date, *, day_first: bool = False) -> str:
    """The day as the digest writes it: February 25, 2022, or 25 February 2022."""
    return f"{day.day} {day:%B} {day.year}" if day_first else f"{day:%B} {day.day}, {day.year}"


def safe_address(address: str | None) -> str | None:
    """The address if a reader may be sent there, in a form that can stand inside any markup; else None."""
    if not address or not is_web_address(address):
        return None
    return quote(address.strip().encode("utf-8", "replace"), safe=_KEPT_IN_ADDRESS).replace("'", "%27")


def _image(words: str, address: str) -> Run:
    return Run(words, url=safe_address(address), placeholder=address == PLACEHOLDER)


def _block(kind: Kind, words: str) -> Block:
    return Block(kind, (Run(words),))


def _runs_of(issue: Issue, bullet: IssueBullet) -> tuple[Run, ...]:
    addresses = {
        numbered.number: _address(issue.source(numbered.source_id).url)
        for numbered in bullet.sources
        if any(held.id == numbered.source_id for held in issue.sources)
    }
    return tuple(_runs(derive(" ".join(bullet.body.split())), addresses))


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
