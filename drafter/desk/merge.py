"""Merges an issue that another desk handed over: each of its acts is done here too, once, under its own name and time.

A change that finds the entry as it found it there goes in as it is. Else the two are merged field by field; where both
desks wrote the same field, ours stays and theirs is shown beside it. Nothing is written before all of it is proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from drafter.desk.handed import Handed, read_handed
from drafter.errors import UsageError
from drafter.issue.model import Issue
from drafter.store import Change, Entry, Record, State

if TYPE_CHECKING:
    from drafter.desk import Desk

_LISTS = ("order", "source_order")
_TEXTS = ("headline", "body")
_QUIET = ("engine", "faults", "form", "created")
_Entries = dict[tuple[str, str], Entry]


@dataclass(frozen=True, slots=True)
class Clash:
    """What both desks wrote: the field, whose act it was, and both texts. Ours stands; theirs is kept."""

    kind: str
    id: str
    field: str
    person: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The issue after a merge, how many acts were new here (sign-offs among them), and what clashed."""

    issue: Issue
    acts: int
    signed: int
    clashes: tuple[Clash, ...]


def merge_handed(desk: Desk, text: str) -> Merged:
    """Merges the issue of an export's JSON into this desk's. Raises UsageError (`bad_export`); then nothing changed."""
    handed = read_handed(text)
    with desk.lock:
        known = {_name(act): act.seq for act in desk.acts(handed.issue_id)}
        entries: _Entries = {(entry.kind, entry.id): entry for entry in desk.entries(handed.issue_id)}
        clashes: dict[tuple[str, str, str], Clash] = {}
        new: list[Record] = []
        for act in handed.records():
            if _name(act) in known:
                continue
            found: list[Clash] = []
            changes = _merged(act, entries, found)
            for change in changes:
                entries[change.kind, change.id] = Entry(change.kind, change.id, change.before + 1, change.new)
            clashes |= {(one.kind, one.id, one.field): one for one in found}
            new.append(replace(act, changes=tuple(changes)))
        _require_whole(entries, handed, desk)
        _write(desk, handed, new, known)
    issue = desk.issue(handed.issue_id)
    return Merged(
        issue, len(new), sum(act.signed is not None for act in new), tuple(_lasting(clashes, entries, handed))
    )


def _write(desk: Desk, handed: Handed, new: Sequence[Record], known: dict[tuple[str, ...], int]) -> None:
    """Appends the new acts; an undo names the act it undoes by its number here."""
    theirs = {act.seq: _name(act) for act in handed.records()}
    for act in new:
        texts = {
            c.new["sha256"]: handed.texts.get(c.new["sha256"]) for c in act.changes if c.kind == "source" and c.new
        }
        undoes = known.get(theirs.get(act.undoes, ())) if act.undoes is not None else None
        stored = desk.keep_act(
            replace(act, seq=0, undoes=undoes), {sha: words for sha, words in texts.items() if words is not None}
        )
        known[_name(act)] = stored.seq


def _name(act: Record) -> tuple[str, ...]:
    """What tells an act from every other: who, when, and what was done."""
    return act.person, act.at.isoformat(), act.words, str((act.signed or {}).get("claim_key", ""))


def _merged(act: Record, entries: _Entries, clashes: list[Clash]) -> list[Change]:
    """The changes that the act makes here, in order."""
    made: list[Change] = []
    kept: set[str] = set()
    back: list[str] = []
    for given in act.changes:
        change = _with_kept(given, kept)
        entry = entries.get((change.kind, change.id))
        if entry is None:
            made.append(replace(change, before=0, old=None))
        elif entry.state == change.new:
            continue
        elif entry.state == change.old:
            made.append(replace(change, before=entry.version))
        elif change.new is None:
            kept.add(change.id)
            clashes.append(_clash(change, "dropped", act, _wording(entry.state), ""))
        elif entry.state is None:
            back.append(change.id)
            made.append(Change(change.kind, change.id, entry.version, None, change.new))
            clashes.append(_clash(change, "dropped", act, "", _wording(change.new)))
        else:
            made += _by_field(act, change, entry, clashes)
    return [*made, *_brought_back(act, entries, made, back)]


def _with_kept(change: Change, kept: set[str]) -> Change:
    """The change of an order without the loss of what is kept here."""
    if change.kind != "issue" or not kept or change.old is None or change.new is None:
        return change
    lists = {
        key: [one for one in change.old[key] if one in change.new[key] or one in kept]
        + [one for one in change.new[key] if one not in change.old[key]]
        for key in _LISTS
        if kept & set(change.old[key])
    }
    return replace(change, new={**change.new, **lists})


def _brought_back(act: Record, entries: _Entries, made: Sequence[Change], back: Sequence[str]) -> list[Change]:
    """A bullet or source that was dropped here and changed there stands in the order again, at its end."""
    head = next(
        (
            Entry("issue", c.id, c.before + 1, c.new)
            for c in reversed(made)
            if c.kind == "issue"  # the act's own change of the order comes first
        ),
        entries.get(("issue", act.issue_id)),
    )
    if not back or head is None or head.state is None:
        return []
    kinds = {change.id: change.kind for change in made}
    new = dict(head.state)
    for one in back:
        key = "order" if kinds[one] == "bullet" else "source_order"
        new[key] = [*(held for held in new[key] if held != one), one]
    return [Change("issue", act.issue_id, head.version, head.state, new)] if new != head.state else []


def _by_field(act: Record, change: Change, entry: Entry, clashes: list[Clash]) -> list[Change]:
    old, new, mine = change.old or {}, change.new or {}, entry.state or {}
    update: State = {}
    texts = False
    for field in (key for key in new if new[key] != old.get(key) and new[key] != mine.get(key)):
        if mine.get(field) == old.get(field):
            update[field] = new[field]
        elif field in _LISTS:
            update[field] = _list(old.get(field, []), new[field], mine[field])
        elif field in _TEXTS:
            texts = True
            clashes.append(_clash(change, field, act, str(mine.get(field)), str(new[field])))
        elif field == "sources" and (joined := _sources(mine[field], new[field])) is not None:
            update[field] = joined
        elif field not in ("offered", *_QUIET):
            clashes.append(_clash(change, field, act, str(mine.get(field)), str(new[field])))
    if texts:
        # One text of two hands would be nobody's: theirs lies beside ours whole, to be accepted or dropped.
        update = {key: value for key, value in update.items() if key not in _TEXTS}
        wording = {key: new[key] for key in _TEXTS}
        update["offered"] = {**wording, "by": act.person, "at": act.at.isoformat().replace("+00:00", "Z")}
    elif new.get("offered") is None and old.get("offered") and all(new.get(k) == mine.get(k) for k in _TEXTS):
        update["offered"] = None
    state = {**mine, **update}
    return [Change(change.kind, change.id, entry.version, mine, state)] if state != mine else []


def _list(old: Sequence[str], new: Sequence[str], mine: Sequence[str]) -> list[str]:
    """Our order with what they added and without what they took out."""
    gone = set(old) - set(new)
    return [*(one for one in mine if one not in gone), *(one for one in new if one not in old and one not in mine)]


def _sources(mine: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """Our numbered sources with theirs; None where a number means two things."""
    numbers = {item["number"]: item for item in mine}
    if any(numbers.setdefault(item["number"], item) != item for item in new):
        return None
    return [numbers[number] for number in sorted(numbers)]


def _require_whole(entries: _Entries, handed: Handed, desk: Desk) -> None:
    """What the orders and the bullets name is there. Raises UsageError (`bad_export`)."""
    head = entries.get(("issue", handed.issue_id))
    state = head.state if head else None
    there = {key for key, entry in entries.items() if entry.state is not None}
    named: set[tuple[str, str]] = set()
    if state is not None:
        named |= {("bullet", one) for one in state["order"]} | {("source", one) for one in state["source_order"]}
        for one in state["order"]:
            bullet = entries.get(("bullet", one))
            named |= {("source", item["source_id"]) for item in ((bullet and bullet.state) or {}).get("sources", [])}
    texts = {e.state["sha256"] for e in entries.values() if e.kind == "source" and e.state is not None}
    lost = [sha for sha in texts if sha not in handed.texts and not desk.has_text(sha)]
    if state is None or not named <= there or lost:
        raise UsageError(
            "The issue in the file names parts that the file doesn't hold.",
            code="bad_export",
            hint="Ask for the file again: `drafter issue export ID --format json`.",
        )


def _lasting(clashes: dict[tuple[str, str, str], Clash], entries: _Entries, handed: Handed) -> Iterable[Clash]:
    """The clashes that still stand after the last act: not those that either desk settled since."""
    last: dict[tuple[str, str], State] = {}
    for act in handed.records():
        last |= {(change.kind, change.id): change.new or {} for change in act.changes}
    for clash in clashes.values():
        entry = entries.get((clash.kind, clash.id))
        mine = str(((entry.state if entry else None) or {}).get(clash.field))
        theirs = str(last.get((clash.kind, clash.id), {}).get(clash.field))
        if clash.field == "dropped" or entry is None or mine not in (clash.theirs, theirs):
            yield clash


def _clash(change: Change, field: str, act: Record, mine: str, theirs: str) -> Clash:
    return Clash(change.kind, change.id, field, act.person, mine, theirs)


def _wording(state: State | None) -> str:
    if state is None:
        return ""
    return f"{state['headline']}\n\n{state['body']}" if "body" in state else str(state.get("title", ""))
