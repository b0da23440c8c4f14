"""Back issues brought into the store, each as one act: released at once, every bullet marked as imported."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from drafter.desk.handed import is_export
from drafter.errors import UsageError
from drafter.issue.back import BackIssue
from drafter.issue.model import Issue, IssueBullet, IssueSource, Numbered
from drafter.sources.model import Source
from drafter.text.entry import admit, fingerprint

if TYPE_CHECKING:
    from drafter.desk import Desk
    from drafter.draft.house import Layout
    from drafter.issue.memory import Earlier
    from drafter.issue.reprint import Difference

    Remembered = list[tuple[Source, list[Earlier]]]


def import_file(desk: Desk, text: str, day: date | None = None) -> Issue:
    """Keeps the issue in a file: text, Markdown, a page, or what `export --format json` wrote. Raises UsageError."""
    if is_export(text):
        from drafter.export import read_json

        return import_whole(desk, read_json(text.encode("utf-8", "replace")))
    from drafter.issue.back import read_back

    return import_back(desk, read_back(text), day)


def import_back(desk: Desk, back: BackIssue, day: date | None = None) -> Issue:
    """Keeps a back issue as a released one, among the issues by its day; `day` is for one that names none.

    Raises UsageError (`no_date`, …).
    """
    day = back.day or day
    if day is None:
        raise UsageError("The issue names no date.", code="no_date", hint="Give it: --date YYYY-MM-DD.")
    _refuse_twice(desk, back.title, back.volume, back.number)
    sources = _sources(back)
    made = Issue(
        id=secrets.token_hex(4),
        version=1,
        title=admit(back.title),
        volume=back.volume,
        number=back.number,
        date=day,
        state="released",
        image_source=admit(back.image_source),
        image_url=admit(back.image_url),
        about=admit(back.about),
        sources=tuple(sources.values()),
        bullets=tuple(
            IssueBullet(
                id="b" + secrets.token_hex(3),
                version=1,
                headline=admit(bullet.headline),
                body=admit(bullet.body),
                sources=tuple(
                    Numbered(number=number, source_id=sources[address].id)
                    for number, address in enumerate(bullet.addresses, 1)
                ),
                engine="imported",
            )
            for bullet in back.bullets
        ),
    )
    return desk.keep_whole(made, "import a back issue", datetime.combine(day, time(), UTC))


def import_whole(desk: Desk, issue: Issue) -> Issue:
    """Keeps an exported issue as it was, texts and all, under its own id. Raises UsageError (`imported_before`)."""
    _refuse_twice(desk, issue.title, issue.volume, issue.number)
    if any(one.id == issue.id for one in desk.issues()):
        issue = issue.model_copy(update={"id": secrets.token_hex(4)})
    return desk.keep_whole(issue, "import an exported issue")


def reprinted(desk: Desk, text: str, issue: Issue) -> tuple[Layout, list[Difference]]:
    """The file's own layout, and where the issue, written again in it, reads otherwise than the file it came from."""
    from drafter.export import write
    from drafter.issue.back import read_back
    from drafter.issue.reprint import differences

    layout = read_back(text).layout
    written = write(issue, "md", layout=layout, house=desk.house(issue.title))
    return layout, differences(text, written.decode("utf-8"))


def remembered(desk: Desk, issue: Issue, sources: Sequence[Source]) -> Remembered:
    """The sources whose matter earlier issues had, each with those bullets."""
    from drafter.issue.memory import archive_of, earlier

    before = [desk.issue(one.id) for one in desk.issues() if one.id != issue.id and one.date <= issue.date]
    if not before:
        return []
    archive = archive_of(before)
    found = [
        (source, earlier(source, archive, max(issue.date, source.published or issue.date)))
        for source in sources
        if source.text.strip()
    ]
    return [(source, bullets) for source, bullets in found if bullets]


def _sources(back: BackIssue) -> dict[str, IssueSource]:
    """A source for each address of the issue: no text of it is here, only where it is."""
    addresses = dict.fromkeys(address for bullet in back.bullets for address in bullet.addresses)
    return {
        address: IssueSource(
            id="s" + secrets.token_hex(3),
            source=Source(sha256=fingerprint(""), text="", url=admit(address), kind="empty", origin="import"),
        )
        for address in addresses
    }


def _refuse_twice(desk: Desk, title: str, volume: str, number: int) -> None:
    if any((one.title, one.volume, one.number) == (title, volume, number) for one in desk.issues()):
        raise UsageError(
            f"{title} Vol {volume}.{number} is here already.",
            code="imported_before",
            hint="`drafter issue list` shows it.",
        )
