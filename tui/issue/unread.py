"""Links and files that could not be read, kept by issue in the data folder: they are on the desk at the next start too.

A convenience, no record: what can't be written or read back is left out without a word.
"""

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path

from tui.issue.jobs import Reading
from tui.place import write_whole

_NAME = "unread.json"
_LEFT = "The desk was left before it was read."


def keep_unread(home: Path, issue_id: str, readings: Sequence[Reading]) -> None:
    """Keeps what is still to be read for an issue."""
    known = _known(home)
    rows = [[job.given, job.failed or _LEFT] for job in readings]
    if known.pop(issue_id, []) == rows:
        return
    if rows:
        known[issue_id] = rows
    with contextlib.suppress(OSError):
        write_whole(home / _NAME, json.dumps(known))


def unread(home: Path, issue_id: str) -> list[Reading]:
    """What was still to be read for an issue when its desk was left."""
    return [Reading(given, failed=failed) for given, failed in _known(home).get(issue_id, [])]


def _known(home: Path) -> dict[str, list[list[str]]]:
    try:
        given = json.loads((home / _NAME).read_text(encoding="utf-8"))
        return {
            str(issue_id): [[str(given), str(failed)] for given, failed in rows] for issue_id, rows in given.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
