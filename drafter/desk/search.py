"""Search over the sources and bullets of every issue: a plain substring of the folded text, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.draft.markup import derive
from drafter.text.excerpt import around, words_after
from drafter.text.folding import fold

if TYPE_CHECKING:
    from drafter.desk import Desk

_BEFORE, _AFTER = 24, 70
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Page:
    """A text that can be found: a bullet or a source of an issue. `folded` is what is looked in."""

    issue_id: str
    issue: str
    kind: Literal["bullet", "source"]
    row_id: str
    title: str
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page with words around the place, parted there: before, the words found, after."""

    page: Page
    before: str
    words: str
    after: str


def pages(desk: Desk) -> Iterator[Page]:
    """Every bullet and source, the newest issue first, bullets before sources. Slow with many issues."""
    for summary in desk.issues():
        issue = desk.issue(summary.id)
        name = f"Vol. {issue.volume}.{issue.number}"
        for bullet in issue.bullets:
            text = f"{bullet.headline}\n{derive(bullet.body).text}"
            yield Page(issue.id, name, "bullet", bullet.id, bullet.headline, text, folded(text))
        for item in issue.sources:
            source = item.source
            text = "\n".join([source.title, source.site, source.text])
            title = source.site or source.title or source.origin
            yield Page(issue.id, name, "source", item.id, title, text, folded(text))


def folded(text: str) -> str:
    """What is compared: width, case and runs of spaces count for nothing."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def find(found: Sequence[Page], query: str, most: int = 200) -> list[Hit]:
    """The pages that hold the query, in their order, at most so many; none for a blank query."""
    wanted = folded(query)
    if not wanted:
        return []
    hits: list[Hit] = []
    for page in found:
        if wanted in page.folded:
            hits.append(_hit(page, wanted))
            if len(hits) == most:
                break
    return hits


def _hit(page: Page, wanted: str) -> Hit:
    view = fold(page.text)
    lowered = _SPACE.sub(" ", view.text.lower())
    at = lowered.find(wanted) if len(lowered) == len(view.text) else -1
    if at < 0:  # the words stand there with other spaces or forms: the page's beginning serves
        return Hit(page, "", "", words_after(page.text, 0, _BEFORE + _AFTER))
    span = view.span(at, at + len(wanted))
    before, after = around(page.text, span, _BEFORE, _AFTER)
    return Hit(page, before, span.of(page.text), after)
