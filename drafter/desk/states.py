"""The states of an issue: draft, in check, checked, released, corrected; and the note that a correction writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.issue.correction import correction_note
from drafter.issue.model import Issue, IssueBullet, State

if TYPE_CHECKING:
    from drafter.desk import Desk

NEXT: dict[State, tuple[State, ...]] = {
    "draft": ("in_check", "checked", "released"),
    "in_check": ("draft", "checked", "released"),
    "checked": ("draft", "in_check", "released"),
    "released": ("corrected",),
    "corrected": ("corrected",),
}
_GATED: frozenset[State] = frozenset({"checked", "released", "corrected"})


def change_state(desk: Desk, issue_id: str, state: State, reason: str = "") -> tuple[Issue, list[str]]:
    """Puts the issue in that state; the note of a correction comes with it and is kept on the record.

    Raises UsageError: `bad_state` for a step that doesn't exist, `open_claims` when something stands open and no
    reason is given, `no_difference` for a correction that changes no word.
    """
    issue = desk.issue(issue_id)
    if issue.state == state != "corrected":
        return issue, []
    if state not in NEXT[issue.state]:
        steps = " or ".join(one.replace("_", " ") for one in NEXT[issue.state])
        raise UsageError(
            f"The issue is {issue.state.replace('_', ' ')}; it can't become {state.replace('_', ' ')}.",
            code="bad_state",
            hint=f"It can become {steps}.",
        )
    left = desk.gate(issue.id) if state in _GATED else []
    if left and not reason.strip():
        raise UsageError(
            f"{len(left)} open; the first: {left[0].message}",
            code="open_claims",
            hint="Settle them, or give a reason, which is kept.",
        )
    notes: list[str] = []
    if state == "corrected":
        notes = correction_note(went_out(desk, issue.id), issue.going_out)
        if not notes:
            raise UsageError(
                "No word changed since the issue went out.", code="no_difference", hint="Correct the bullet first."
            )
    issue = desk.set_details(issue.id, state=state)
    if left:
        desk.note(issue.id, f"{state.replace('_', ' ')} with {len(left)} open: {reason}")
    if notes:
        desk.note(issue.id, f"correction: {' '.join(notes)}")
    return issue, notes


def went_out(desk: Desk, issue_id: str) -> list[IssueBullet]:
    """The bullets as they last went out, in order: at the release, or at the last correction."""
    states: dict[tuple[str, str], dict[str, object]] = {}
    kept: dict[tuple[str, str], dict[str, object]] = {}
    for act in desk.acts(issue_id):
        before = states.get(("issue", issue_id), {}).get("state")
        for change in act.changes:
            states[change.kind, change.id] = change.new or {}
        after = states.get(("issue", issue_id), {}).get("state")
        corrected = after == "corrected" and any(c.kind == "issue" and _touches(act.words) for c in act.changes)
        if (after in ("released", "corrected") and before != after) or corrected:
            kept = dict(states)
    order = kept.get(("issue", issue_id), {}).get("order", [])
    assert isinstance(order, list)
    bullets = [IssueBullet.model_validate({**kept["bullet", one], "id": one, "version": 1}) for one in order]
    return [bullet for bullet in bullets if not bullet.held]


def _touches(words: str) -> bool:
    return words == "change state"
