"""Back issues brought into the store: released at once, each bullet marked as imported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from drafter.check import check_bullet
from drafter.draft import Draft
from drafter.draft.bullet import Bullet
from drafter.errors import UsageError
from drafter.issue.back import BackBullet, BackIssue
from drafter.issue.model import Issue
from drafter.sources.model import Source
from drafter.text.entry import admit, fingerprint

if TYPE_CHECKING:
    from drafter.desk import Desk


def import_back(desk: Desk, back: BackIssue, day: date | None = None) -> Issue:
    """Keeps a back issue as a released one. Raises UsageError (`no_date`, `imported_before`)."""
    day = day or back.day
    if day is None:
        raise UsageError("The issue names no date.", code="no_date", hint="Give it: --date YYYY-MM-DD.")
    same = (back.title, back.volume, back.number)
    if any((one.title, one.volume, one.number) == same for one in desk.issues()):
        raise UsageError(
            f"{back.title} Vol {back.volume}.{back.number} is here already.",
            code="imported_before",
            hint="`drafter issue list` shows it.",
        )
    made = desk.new_issue(back.title, back.volume, back.number, day)
    for bullet in back.bullets:
        _keep(desk, made.id, bullet)
    details = {"image_source": back.image_source, "image_url": back.image_url, "about": back.about}
    return desk.set_details(made.id, **details, state="released")


def _keep(desk: Desk, issue_id: str, bullet: BackBullet) -> None:
    ids = []
    for address in bullet.addresses:
        source = Source(sha256=fingerprint(""), text="", url=address, kind="empty", origin="import")
        ids.append(desk.add_source(issue_id, source)[1].id)
    kept = Bullet(headline=admit(bullet.headline), body=admit(bullet.body))
    nothing = check_bullet("", [])
    desk.add_bullet(issue_id, ids, Draft(kept, (), nothing, nothing, {"name": "imported"}))
