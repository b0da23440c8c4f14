"""Which act is taken back next, and which comes back next: read off the record, where nothing is ever rubbed out.

An undo is an act that names the one it takes back; a redo is one that names an undo.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.store import Record
from drafter.text.display import shortened

_SHORT = 40


def to_undo(acts: Sequence[Record]) -> Record | None:
    """The last act that stands and can be taken back."""
    gone = {act.undoes for act in _standing_undos(acts)}
    return next((a for a in reversed(acts) if a.undoes is None and a.seq not in gone and _undoable(a)), None)


def to_redo(acts: Sequence[Record]) -> tuple[Record, Record] | None:
    """The last undo that stands and the act that it took back; None once something else was done after it."""
    by_seq = {act.seq: act for act in acts}
    last = next(_standing_undos(acts), None)
    if last is None or last.undoes is None or any(act.undoes is None for act in acts if act.seq > last.seq):
        return None
    return last, by_seq[last.undoes]


def words_of(act: Record) -> str:
    """An act in words, with the headline of the bullet that it is about."""
    states = (change.new or change.old for change in act.changes if change.kind == "bullet")
    headline = next((str(state["headline"]) for state in states if state and state.get("headline")), "")
    return f"{act.words}: “{shortened(headline, _SHORT)}”" if headline else act.words


def _standing_undos(acts: Sequence[Record]) -> Iterator[Record]:
    """The undos that no redo took back, the last first."""
    by_seq = {act.seq: act for act in acts}
    redone = {act.undoes for act in acts if act.undoes in by_seq and by_seq[act.undoes].undoes is not None}
    for act in reversed(acts):
        if act.undoes in by_seq and by_seq[act.undoes].undoes is None and act.seq not in redone:
            yield act


def _undoable(act: Record) -> bool:
    """True for what changed something; an issue's making and an export are no such acts."""
    if any(change.kind == "issue" and change.old is None for change in act.changes):
        return False
    return (bool(act.changes) and act.changes[0].old is not None) or len(act.changes) > 1 or act.signed is not None
