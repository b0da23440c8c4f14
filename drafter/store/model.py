"""What the store keeps, and the Protocol it is used through: entries with versions, and records of every act.

An entry is the present state of one thing of an issue (its details, a source, a bullet). A record is an act: who,
when, and for each entry touched the version before, the old and the new state. Records are only ever appended.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

EntryKind = Literal["issue", "source", "bullet"]
State = dict[str, Any]  # an entry's state as JSON; its shape is owned by drafter.desk


@dataclass(frozen=True, slots=True)
class Entry:
    """The present state of one thing; `state` is None once it was taken out."""

    kind: EntryKind
    id: str
    version: int
    state: State | None


@dataclass(frozen=True, slots=True)
class Change:
    """One entry changed: `before` is the version that was read (0 for a new entry); the write makes it one more."""

    kind: EntryKind
    id: str
    before: int
    old: State | None
    new: State | None


@dataclass(frozen=True, slots=True)
class Record:
    """One act, as kept and as written to the journal. `seq` is 0 until it is stored."""

    issue_id: str
    person: str
    at: datetime
    words: str
    changes: tuple[Change, ...] = ()
    signed: State | None = None
    undoes: int | None = None
    seq: int = 0


class Store(Protocol):
    """A place that keeps issues. Every call is whole or not at all; all raise StorageError."""

    def append(self, record: Record, texts: Mapping[str, str] | None = None) -> Record:
        """Writes one act with its new texts in one transaction; raises Conflict when a version has moved on."""
        ...

    def issues(self) -> list[tuple[str, Entry]]:
        """The details of every issue, as (issue id, entry), oldest first."""
        ...

    def entries(self, issue_id: str) -> list[Entry]:
        """Every entry of an issue, those taken out too."""
        ...

    def records(self, issue_id: str) -> Sequence[Record]:
        """The acts on an issue, oldest first."""
        ...

    def latest(self, issue_id: str) -> Record | None:
        """The last act on an issue."""
        ...

    def signed(self, issue_id: str) -> list[State]:
        """The sign-offs of an issue, oldest first."""
        ...

    def text(self, sha256: str) -> str:
        """The source text of that name."""
        ...

    def close(self) -> None:
        """Lets go of the database."""
        ...
