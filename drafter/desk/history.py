"""The history of an issue as a file hands it over: its acts, their texts, its bullets' wordings and its sign-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafter.store.line import record_json

if TYPE_CHECKING:
    from drafter.desk.checking import Desk
    from drafter.issue.model import Issue


def history_of(desk: Desk, issue: Issue) -> dict[str, Any]:
    """What an export adds to the issue: `versions` by bullet, `signoffs`, `acts` oldest first, and `texts` by sum.

    `texts` holds every text that an act names, those of sources taken out or corrected since too.
    """
    acts = desk.acts(issue.id)
    named = {c.new["sha256"] for act in acts for c in act.changes if c.kind == "source" and c.new}
    bullets = dict.fromkeys(c.id for act in acts for c in act.changes if c.kind == "bullet")
    return {
        "versions": {
            one: [version.model_dump(mode="json") for version in desk.versions(issue.id, one)] for one in bullets
        },
        "signoffs": [one.model_dump(mode="json") for one in desk.signoffs(issue.id)],
        "acts": [record_json(act) for act in acts],
        "texts": {sha256: desk.text_of(sha256) for sha256 in sorted(named)},
    }
