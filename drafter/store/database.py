"""The store on SQLAlchemy Core: one connection, one lock, every act one transaction. The same code for any database."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from drafter.errors import Conflict, StorageError
from drafter.store.journal import Journal
from drafter.store.line import dumps, record_json, record_of
from drafter.store.model import Change, Entry, Record, State
from drafter.store.opening import database_path, storage_failure
from drafter.store.schema import entries, metadata, records, texts


class DatabaseStore:
    """A Store on an engine. Calls may come from any thread; each waits for the one before."""

    def __init__(self, engine: Engine, home: Path, address: str | None = None) -> None:
        self._engine = engine
        self._home = home
        self._path = database_path(home, address)
        self._lock = threading.RLock()
        self._texts: dict[str, str] = {}
        with self._transaction(writes=True) as connection:
            metadata.create_all(connection)
        self._journal = Journal(home)
        self._catch_up()

    def append(self, record: Record, texts: Mapping[str, str] | None = None) -> Record:
        """Writes the act; the journal follows once the database has it."""
        given = dict(texts or {})
        with self._lock:
            with self._transaction(writes=True) as connection:
                new = {sha256: text for sha256, text in given.items() if _keep_text(connection, sha256, text)}
                for change in record.changes:
                    _apply(connection, record.issue_id, change)
                stored = replace(record, seq=_append(connection, record))
            if self._journal.last == stored.seq - 1:
                self._journal.append([stored], new)
            else:
                self._catch_up()
            return stored

    def issues(self) -> list[tuple[str, Entry]]:
        """The details of every issue, oldest first."""
        found = self._rows(select(entries).where(entries.c.kind == "issue", entries.c.state.is_not(None)))
        return sorted(
            ((row.issue_id, _entry(row)) for row in found), key=lambda pair: str((pair[1].state or {}).get("created"))
        )

    def entries(self, issue_id: str) -> list[Entry]:
        """Every entry of an issue."""
        return [_entry(row) for row in self._rows(select(entries).where(entries.c.issue_id == issue_id))]

    def records(self, issue_id: str) -> list[Record]:
        """The acts on an issue, oldest first."""
        return [
            _record(row)
            for row in self._rows(select(records).where(records.c.issue_id == issue_id).order_by(records.c.seq))
        ]

    def latest(self, issue_id: str) -> Record | None:
        """The last act on an issue."""
        chosen = select(records).where(records.c.issue_id == issue_id).order_by(records.c.seq.desc()).limit(1)
        return next(map(_record, self._rows(chosen)), None)

    def signed(self, issue_id: str) -> list[State]:
        """The sign-offs of an issue, oldest first."""
        chosen = select(records.c.signed).where(records.c.issue_id == issue_id, records.c.signed.is_not(None))
        return [json.loads(row.signed) for row in self._rows(chosen.order_by(records.c.seq))]

    def text(self, sha256: str) -> str:
        """The source text of that name, from memory once it was read."""
        with self._lock:
            if sha256 not in self._texts:
                found = self._rows(select(texts.c.text).where(texts.c.sha256 == sha256))
                if not found:
                    raise StorageError(
                        f"The text {sha256[:12]} is missing.", code="no_text", hint="See `drafter doctor`."
                    )
                self._texts[sha256] = found[0].text
            return self._texts[sha256]

    def close(self) -> None:
        """Lets go of the database; a second time does nothing."""
        with self._lock:
            self._engine.dispose()

    def _rows(self, statement: Any) -> list[Row[Any]]:
        with self._lock, self._transaction(writes=False) as connection:
            return list(connection.execute(statement).all())

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        """One transaction, whole or not at all. Raises StorageError."""
        with self._lock:
            try:
                with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
                    yield connection
            except SQLAlchemyError as error:
                raise storage_failure(error, self._home, self._path) from None

    def _catch_up(self) -> None:
        """Appends to the journal what a crash or a full disk kept out of it."""
        rows = self._rows(select(records).where(records.c.seq > self._journal.last).order_by(records.c.seq))
        late = [_record(row) for row in rows]
        named = {c.new["sha256"] for record in late for c in record.changes if c.new and c.kind == "source"}
        if late:
            self._journal.append(late, {sha256: self.text(sha256) for sha256 in sorted(named)})


def _keep_text(connection: Connection, sha256: str, text: str) -> bool:
    if connection.execute(select(texts.c.sha256).where(texts.c.sha256 == sha256)).first() is not None:
        return False
    connection.execute(insert(texts).values(sha256=sha256, text=text))
    return True


def _apply(connection: Connection, issue_id: str, change: Change) -> None:
    """Writes one entry, named by id and version. Raises Conflict when another write came first."""
    state = None if change.new is None else dumps(change.new)
    values = {"state": state, "version": change.before + 1, "sha256": (change.new or {}).get("sha256")}
    key = {"issue_id": issue_id, "kind": change.kind, "id": change.id}
    if change.before == 0:
        try:
            connection.execute(insert(entries).values(**key, **values))
        except IntegrityError:
            raise _conflict(connection, key, change) from None
        return
    here = [entries.c[name] == value for name, value in key.items()]
    done = connection.execute(update(entries).where(*here, entries.c.version == change.before).values(**values))
    if done.rowcount != 1:
        raise _conflict(connection, key, change)


def _conflict(connection: Connection, key: Mapping[str, str], change: Change) -> Conflict:
    here = [entries.c[name] == value for name, value in key.items()]
    row = connection.execute(select(entries.c.state).where(*here)).first()
    theirs = json.loads(row.state) if row is not None and row.state else None
    return Conflict(
        f"This {change.kind} was changed on another desk meanwhile.",
        mine=_wording(change.new),
        theirs=_wording(theirs),
        hint="Look at both texts and save the one that should stand.",
    )


def _wording(state: State | None) -> str:
    if state is None:
        return ""
    return f"{state['headline']}\n\n{state['body']}" if "body" in state else dumps(state)


def _append(connection: Connection, record: Record) -> int:
    key = connection.execute(insert(records).values(**record_values(record))).inserted_primary_key
    assert key is not None
    return int(key[0])


def record_values(record: Record) -> dict[str, Any]:
    """The columns of a record but its number."""
    values = {key: value for key, value in record_json(record).items() if key != "seq"}
    signed = None if record.signed is None else dumps(record.signed)
    return {**values, "changes": dumps(values["changes"]), "signed": signed}


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.kind, row.id, row.version, None if row.state is None else json.loads(row.state))


def _record(row: Row[Any]) -> Record:
    given = dict(row._mapping)
    signed = None if given["signed"] is None else json.loads(given["signed"])
    return record_of({**given, "changes": json.loads(given["changes"]), "signed": signed})
