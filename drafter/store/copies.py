"""Rolling copies of a SQLite database, made by its backup API: whole even while it is written to."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

FOLDER = "copies"
KEEP = 5
_APART_S = 600


def newest_copy(home: Path) -> Path | None:
    """The newest copy of the database, None when there is none."""
    return max((home / FOLDER).glob("drafter-*.sqlite3"), default=None)


def roll_copies(home: Path, source: Path, now: datetime) -> Path | None:
    """Makes a copy unless one was made in the last ten minutes or nothing changed since; keeps the five newest."""
    newest = newest_copy(home)
    if newest is not None and (_age_s(newest, now) < _APART_S or not _changed_since(home, source, newest)):
        return None
    target = home / FOLDER / f"drafter-{now:%Y%m%dT%H%M%S}.sqlite3"
    target.parent.mkdir(exist_ok=True)
    part = target.with_suffix(".part")
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(part)) as writing:
        reading.backup(writing)
        # A copy stands alone: one file, with no log beside it.
        writing.execute("PRAGMA journal_mode=DELETE")
    part.replace(target)
    for old in sorted(target.parent.glob("drafter-*.sqlite3"))[:-KEEP]:
        old.unlink(missing_ok=True)
    return target


def _age_s(copy: Path, now: datetime) -> float:
    return now.timestamp() - copy.stat().st_mtime


def _changed_since(home: Path, source: Path, copy: Path) -> bool:
    written = [path.stat().st_mtime for path in (source, home / "journal.jsonl") if path.exists()]
    return max(written, default=0.0) > copy.stat().st_mtime
