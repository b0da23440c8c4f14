"""What all the desk's acts stand on: issues read from the store, acts written to it, and undo."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from drafter.desk.houses import House, Houses
from drafter.desk.steps import to_redo, to_undo, words_of
from drafter.draft.house import HouseStyle
from drafter.errors import Conflict, StorageError, UsageError
from drafter.issue.model import Issue, IssueBullet, IssueSource, IssueSummary, SignOff, Version
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.store import Change, Entry, EntryKind, Record, State, Store, open_store
from drafter.store.evidence import Evidence
from drafter.text.entry import admit

DETAILS = ("title", "volume", "number", "date", "state", "image_source", "image_url", "about")


_P = ParamSpec("_P")
_R = TypeVar("_R")
_TRIES = 30


def acting(method: Callable[_P, _R]) -> Callable[_P, _R]:
    """An act that reads and then writes: one at a time, and read again when another desk wrote in between."""

    @wraps(method)
    def act(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        desk = args[0]
        assert isinstance(desk, Ledger)
        with desk.lock:
            for _ in range(_TRIES - 1):
                try:
                    return method(*args, **kwargs)
                except Conflict:
                    continue
            return method(*args, **kwargs)

    return act


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class Ledger:
    """The issues of one store, as one person works on them. Calls may come from any thread."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime] = now) -> None:
        self.settings = settings
        self._store = store
        self._clock = clock
        self.houses = Houses(settings.house or settings.home / "house", settings.publication)
        self.evidence = Evidence(settings.home, clock)
        self.lock = threading.RLock()
        self._known: set[str] = set()
        self._seen: dict[str, int] = {}
        self._sources: dict[tuple[str, str, int], Source] = {}

    @classmethod
    def open(cls, settings: Settings, clock: Callable[[], datetime] = now) -> Self:
        """Opens the store of the settings. Raises StorageError."""
        return cls(settings, open_store(settings), clock)

    def close(self) -> None:
        """Lets go of the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def house(self, title: str) -> HouseStyle:
        """The house style of a publication, as its file stands now."""
        return self.houses.of(title).style

    def time(self) -> datetime:
        """The time by the desk's clock, in UTC."""
        return self._clock()

    def issues(self) -> list[IssueSummary]:
        """Every issue, the newest first."""
        listed = []
        for issue_id, entry in reversed(self._store.issues()):
            state = entry.state or {}
            kept = {key: state[key] for key in ("title", "volume", "number", "date", "state")}
            listed.append(IssueSummary(id=issue_id, bullets=len(state["order"]), **kept))
        return listed

    def issue(self, issue_id: str) -> Issue:
        """The issue of that id, of an id that begins so, or the `latest`. Raises StorageError (`no_issue`)."""
        return self._issue(self._resolved(issue_id))

    @acting
    def new_issue(
        self, title: str | None = None, volume: str | None = None, number: int | None = None, day: date | None = None
    ) -> Issue:
        """A new issue; what isn't given follows from the publication's last one and its house style."""
        issues = self.issues()
        title = title or (issues[0].title if issues else self.settings.publication.title)
        house = self.houses.of(title)
        before = next((self.issue(one.id) for one in issues if one.title == title), None)
        details = Issue(
            id=secrets.token_hex(4),
            version=1,
            title=title,
            date=day or self._following(before, house.style),
            **_numbered(before, house.style, volume, number),
            **_standing(before, house),
        )
        state: State = {
            **details.model_dump(mode="json", include=set(DETAILS)),
            "created": self._clock().isoformat(),
            "order": [],
            "source_order": [],
        }
        self._act(details.id, "new issue", [Change("issue", details.id, 0, None, state)])
        return self._issue(details.id)

    def _following(self, before: Issue | None, house: HouseStyle) -> date:
        if before is None:
            return self._clock().astimezone().date()
        return before.date + timedelta(days=house.days_between_issues)

    @acting
    def keep_whole(self, issue: Issue, words: str, created: datetime | None = None) -> Issue:
        """Keeps an issue that was made elsewhere under its id, as one act. Raises Conflict when the id is here.

        It takes its place among the issues by when it was `created`, now if that isn't known.
        """
        present = self._clock()
        state: State = {
            **issue.model_dump(mode="json", include=set(DETAILS)),
            "created": min(created or present, present).isoformat(),
            "order": [bullet.id for bullet in issue.bullets],
            "source_order": [item.id for item in issue.sources],
        }
        changes = [Change("issue", issue.id, 0, None, state)]
        for item in issue.sources:
            changes.append(Change("source", item.id, 0, None, item.source.model_dump(mode="json", exclude={"text"})))
        for bullet in issue.bullets:
            changes.append(
                Change("bullet", bullet.id, 0, None, bullet.model_dump(mode="json", exclude={"id", "version"}))
            )
        texts = {item.source.sha256: item.source.text for item in issue.sources}
        self._act(issue.id, words, changes, texts=texts)
        return self._issue(issue.id)

    @acting
    def set_details(self, issue_id: str, **fields: object) -> Issue:
        """Changes details of an issue (title volume number date image_source image_url about state)."""
        if unknown := set(fields) - set(DETAILS):
            raise UsageError(
                f"An issue has no {min(unknown)}.", code="unknown_field", hint=f"It has {', '.join(DETAILS)}."
            )
        found = self.issue(issue_id)
        given = {key: admit(value) if isinstance(value, str) else value for key, value in fields.items()}
        try:
            valid = Issue.model_validate({**found.model_dump(), **given})
        except ValueError:
            raise UsageError("That is no value for this field.", code="bad_field", hint="Look at its form.") from None
        update = valid.model_dump(mode="json", include=set(given))
        self._act(found.id, f"change {', '.join(given)}", [self._changed(found.id, "issue", found.id, update)])
        return self._issue(found.id)

    @acting
    def undo(self, issue_id: str) -> tuple[Issue, str] | None:
        """Takes back the last act that stands, by an act that is its inverse; None when there is none."""
        found = self._resolved(issue_id)
        last = to_undo(self._store.records(found))
        if last is None:
            return None
        self._take_back(found, last, f"undo: {last.words}", "undo")
        return self._issue(found), words_of(last)

    @acting
    def redo(self, issue_id: str) -> tuple[Issue, str] | None:
        """Does again what was undone last; None when there is nothing, or something else was done since."""
        found = self._resolved(issue_id)
        pair = to_redo(self._store.records(found))
        if pair is None:
            return None
        undo, act = pair
        self._take_back(found, undo, f"redo: {act.words}", act.signed["act"] if act.signed else "")
        return self._issue(found), words_of(act)

    def _take_back(self, issue_id: str, act: Record, words: str, sign: str) -> None:
        """Does the inverse of an act. Raises Conflict when what it left no longer stands so."""
        present = {(entry.kind, entry.id): entry for entry in self._store.entries(issue_id)}
        if any(present[c.kind, c.id].state != c.new for c in act.changes):
            raise Conflict("This issue was changed on another desk meanwhile.", mine="", theirs="", hint="Try again.")
        inverse = [Change(c.kind, c.id, present[c.kind, c.id].version, c.new, c.old) for c in act.changes]
        signed = None
        if act.signed is not None:
            person, at = self.settings.person, self._clock()
            signed = {**act.signed, "act": sign, "person": person, "at": at.isoformat()}
        self._act(issue_id, words, inverse, signed=signed, undoes=act.seq)

    def news(self, issue_id: str) -> Record | None:
        """The last act on an issue when another desk did it since this was last asked; each is told once."""
        last = self._store.latest(issue_id)
        if last is None:
            return None
        seen = self._seen.get(issue_id)
        self._seen[issue_id] = max(last.seq, seen or 0)
        return last if seen is not None and last.seq > seen else None

    def saved_at(self, issue_id: str) -> datetime | None:
        """When the last act on an issue was saved, on whichever desk."""
        last = self._store.latest(issue_id)
        return last.at if last is not None else None

    def versions(self, issue_id: str, bullet_id: str) -> list[Version]:
        """The bullet's wordings, oldest first, each with who wrote it and when."""
        found: list[Version] = []
        for act in self._store.records(self._resolved(issue_id)):
            for state in (c.new for c in act.changes if c.kind == "bullet" and c.id == bullet_id and c.new):
                last = found[-1] if found else None
                if last is None or (last.headline, last.body) != (state["headline"], state["body"]):
                    by = f"{state['engine']} ({act.person})" if last is None and state.get("engine") else act.person
                    found.append(Version(headline=state["headline"], body=state["body"], by=by, at=act.at))
        return found

    def signoffs(self, issue_id: str) -> list[SignOff]:
        """Every sign-off on the record of an issue, oldest first."""
        return [SignOff.model_validate(state) for state in self._store.signed(self._resolved(issue_id))]

    def _resolved(self, given: str) -> str:
        """The whole id of an issue. Raises StorageError (`no_issue`)."""
        if given in self._known:
            return given
        ids = [issue_id for issue_id, _ in self._store.issues()]
        self._known.update(ids)
        if given in self._known:
            return given
        matching = ids[-1:] if given == "latest" else [one for one in ids if given and one.startswith(given)]
        if len(matching) == 1:
            return matching[0]
        told = f"Several issues begin with {given}." if matching else f"There is no issue {given}."
        hint = "`drafter issue list` shows them all." if ids else "Make one with `drafter issue new`."
        raise StorageError(told, code="no_issue", hint=hint)

    def _issue(self, issue_id: str) -> Issue:
        found: dict[tuple[str, str], Entry] = {(e.kind, e.id): e for e in self._store.entries(issue_id)}
        head = found["issue", issue_id]
        state = head.state or {}
        return Issue(
            id=issue_id,
            version=head.version,
            **{key: state[key] for key in DETAILS},
            sources=tuple(self._source(issue_id, found["source", one]) for one in state["source_order"]),
            bullets=tuple(_bullet(found["bullet", one]) for one in state["order"]),
        )

    def _source(self, issue_id: str, entry: Entry) -> IssueSource:
        key = (issue_id, entry.id, entry.version)
        source = self._sources.get(key)
        if source is None:
            state = entry.state or {}
            source = Source.model_validate({**state, "text": self._store.text(state["sha256"])})
            self._sources[key] = source
        return IssueSource(id=entry.id, source=source)

    def _entry(self, issue_id: str, kind: EntryKind, entry_id: str) -> Entry:
        for entry in self._store.entries(issue_id):
            if (entry.kind, entry.id) == (kind, entry_id) and entry.state is not None:
                return entry
        raise StorageError(
            f"There is no {kind} {entry_id} in this issue.", code=f"no_{kind}", hint="Read the issue again."
        )

    def _changed(
        self,
        issue_id: str,
        kind: EntryKind,
        entry_id: str,
        update: Mapping[str, Any] | None,
        version: int | None = None,
    ) -> Change:
        """The change of an entry: keys updated, or taken out for None; `version` is the one that was read."""
        entry = self._entry(issue_id, kind, entry_id)
        new = None if update is None else {**(entry.state or {}), **update}
        return Change(kind, entry_id, entry.version if version is None else version, entry.state, new)

    def _act(
        self,
        issue_id: str,
        words: str,
        changes: Sequence[Change] = (),
        *,
        texts: Mapping[str, str] | None = None,
        signed: State | None = None,
        undoes: int | None = None,
    ) -> Record:
        record = Record(issue_id, self.settings.person, self._clock(), words, tuple(changes), signed, undoes)
        kept = self._store.append(record, texts)
        self._seen[issue_id] = kept.seq
        return kept


def _numbered(before: Issue | None, house: HouseStyle, volume: str | None, number: int | None) -> dict[str, Any]:
    """Volume and number after the last issue; a volume that is another one begins with number 1."""
    last = before.volume if before else house.volume
    following = (
        house.volume if house.volume.isdecimal() and last.isdecimal() and int(house.volume) > int(last) else last
    )
    volume = volume or following
    after = before.number + 1 if before is not None and before.volume == volume else 1
    return {"volume": volume, "number": number if number is not None else after}


def _standing(before: Issue | None, house: House) -> dict[str, Any]:
    """Credit and closing paragraph: a style's own file goes before the last issue, the settings after it."""
    style, last = house.style, (before.image_source, before.about) if before else ("", "")
    first, then = ((style.image_credit, style.about), last) if house.path else (last, (style.image_credit, style.about))
    return {"image_source": first[0] or then[0], "about": first[1] or then[1]}


def _bullet(entry: Entry) -> IssueBullet:
    return IssueBullet.model_validate({**(entry.state or {}), "id": entry.id, "version": entry.version})
