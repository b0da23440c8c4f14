"""A new database from the journal, for the day the old one is damaged. The old file is set aside, never written to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError

from drafter.errors import StorageError
from drafter.store.database import record_values
from drafter.store.journal import NAME as JOURNAL
from drafter.store.journal import read_journal
from drafter.store.line import dumps
from drafter.store.model import Change, Record
from drafter.store.opening import NAME, os_failure, storage_failure
from drafter.store.schema import entries, metadata, records, texts


def rebuild(home: Path) -> tuple[int, Path | None]:
    """Makes the folder's database anew from its journal; the number of acts, and where the old file now lies.

    Raises StorageError when there is no journal, or the disk can't be written; the old file is then still in place.
    """
    journal, target = home / JOURNAL, home / NAME
    if not journal.is_file():
        raise StorageError(
            f"There is no journal in {home} to rebuild from.", code="no_journal", hint=f"Look into {home / 'copies'}."
        )
    part = home / "rebuilt.part"
    try:
        part.unlink(missing_ok=True)
        count = _write(journal, part)
        aside = _set_aside(target)
        part.replace(target)
    except SQLAlchemyError as error:
        raise storage_failure(error, home, part) from None
    except OSError as error:
        raise os_failure(error, home) from None
    return count, aside


def _write(journal: Path, part: Path) -> int:
    engine = create_engine(f"sqlite:///{part}")
    seen: set[int] = set()
    try:
        with engine.begin() as connection:
            metadata.create_all(connection)
            for item in read_journal(journal):
                if not isinstance(item, Record):
                    _keep_text(connection, *item)
                elif item.seq not in seen:
                    seen.add(item.seq)
                    connection.execute(insert(records).values(seq=item.seq, **record_values(item)))
                    for change in item.changes:
                        _put(connection, item.issue_id, change)
    finally:
        engine.dispose()
    return len(seen)


def _keep_text(connection: Connection, sha256: str, text: str) -> None:
    if connection.execute(select(texts.c.sha256).where(texts.c.sha256 == sha256)).first() is None:
        connection.execute(insert(texts).values(sha256=sha256, text=text))


def _put(connection: Connection, issue_id: str, change: Change) -> None:
    key = {"issue_id": issue_id, "kind": change.kind, "id": change.id}
    state = None if change.new is None else dumps(change.new)
    connection.execute(delete(entries).where(*(entries.c[name] == value for name, value in key.items())))
    sha256 = (change.new or {}).get("sha256")
    connection.execute(insert(entries).values(**key, version=change.before + 1, state=state, sha256=sha256))


def _set_aside(target: Path) -> Path | None:
    if not target.exists():
        return None
    aside = target.with_name(f"drafter.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}.sqlite3")
    target.replace(aside)
    for end in ("-wal", "-shm"):
        beside = target.with_name(target.name + end)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + end))
    return aside
