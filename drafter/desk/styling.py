"""The house style of a publication learnt from its back issues, and kept in its file. Never overwrites unasked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import StorageError, UsageError
from drafter.issue.house_file import house_text
from drafter.issue.learning import Learnt, learn_style

if TYPE_CHECKING:
    from drafter.desk import Desk


def learn(desk: Desk, title: str | None = None) -> Learnt:
    """The style that the released issues of a publication show (that of the newest when no title is given).

    Raises UsageError (`nothing_to_learn`).
    """
    listed = [one for one in desk.issues() if one.state in ("released", "corrected")]
    title = title or (listed[0].title if listed else desk.settings.publication.title)
    mine = [desk.issue(one.id) for one in listed if one.title == title and one.bullets]
    if not mine:
        raise UsageError(
            f"No released issue of {title} is here to learn from.",
            code="nothing_to_learn",
            hint="Bring some in: `drafter issue import FILE…`.",
        )
    mine.sort(key=lambda issue: (issue.date, issue.number), reverse=True)
    known = desk.house(title).model_copy(update={"title": title})
    return learn_style(mine, known)


def keep(desk: Desk, learnt: Learnt, *, replace: bool = False) -> Path:
    """Writes a style into its publication's file. Raises UsageError (`style_exists`), StorageError."""
    path = desk.houses.path_for(learnt.style.title)
    if path.exists() and not replace:
        raise UsageError(
            f"{path} holds this publication's style already.",
            code="style_exists",
            hint="Correct it there, or write over it with --replace.",
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(house_text(learnt.style, learnt.measured), encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"{path} can't be written: {error.strerror}.", code="unwritable", hint="Look at its folder."
        ) from None
    return path
