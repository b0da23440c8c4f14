"""Reads the history in an export's JSON: outside data, so every part is proved before any of it is used."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueBullet, SignOff
from drafter.sources.model import Source
from drafter.store import Change, Record, State
from drafter.text.entry import admit, fingerprint

_ID = r"^[0-9A-Za-z_-]{1,64}$"
_HINT = "Ask for the file again: `drafter issue export ID --format json`."


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Change(_Strict):
    kind: Literal["issue", "source", "bullet"]
    id: str = Field(pattern=_ID)
    before: int = Field(ge=0)
    old: State | None
    new: State | None


class _Act(_Strict):
    issue_id: str = Field(pattern=_ID)
    person: str
    at: datetime
    words: str
    changes: tuple[_Change, ...] = ()
    signed: SignOff | None = None
    undoes: int | None = None
    seq: int


class Handed(_Strict):
    """The acts of one issue as another desk recorded them, and the texts that they name."""

    issue_id: str = Field(pattern=_ID)
    acts: tuple[_Act, ...]
    texts: dict[str, str]

    def records(self) -> list[Record]:
        """The acts as the store's records, oldest first."""
        return [
            Record(
                act.issue_id,
                act.person,
                act.at,
                act.words,
                tuple(Change(c.kind, c.id, c.before, c.old, c.new) for c in act.changes),
                act.signed.model_dump(mode="json") if act.signed else None,
                act.undoes,
                act.seq,
            )
            for act in self.acts
        ]


def is_export(text: str) -> bool:
    """True for a text that begins as an export's JSON does."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def holds_history(text: str) -> bool:
    """True for an export's JSON that holds acts."""
    try:
        held = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and isinstance(held.get("acts"), list) and bool(held["acts"])


def read_handed(text: str) -> Handed:
    """The history in an export's JSON. Raises UsageError (`bad_export`) that says what is wrong."""
    try:
        held = _admitted(json.loads(text.lstrip("\ufeff")))
        handed = Handed(issue_id=held["issue"]["id"], acts=held["acts"], texts=held.get("texts", {}))
        for act in handed.acts:
            if act.issue_id != handed.issue_id:
                raise _broken("an act of another issue")
            for change in act.changes:
                for state in (change.old, change.new):
                    _prove(change, state)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise _broken(".".join(map(str, first["loc"])) or "its beginning") from None
    except (ValueError, RecursionError, KeyError, TypeError):
        raise _broken("its form") from None
    if wrong := next((sha for sha, words in handed.texts.items() if fingerprint(words) != sha), None):
        raise _broken(f"the text {wrong[:12]}, which is not what its sum says")
    return handed


def _prove(change: _Change, state: State | None) -> None:
    """A state that the desk could have written. Raises ValidationError, KeyError or ValueError."""
    if state is None:
        return
    if change.kind == "bullet":
        IssueBullet.model_validate({**state, "id": change.id, "version": 1})
    elif change.kind == "source":
        Source.model_validate({**state, "text": ""})
    else:
        rest = {key: state[key] for key in state if key not in ("created", "order", "source_order")}
        Issue.model_validate({**rest, "id": change.id, "version": 1})
        for key in ("order", "source_order"):
            if not all(isinstance(one, str) for one in state[key]) or not isinstance(state[key], list):
                raise ValueError(key)


def _admitted(value: Any) -> Any:
    if isinstance(value, str):
        return admit(value)
    if isinstance(value, list):
        return [_admitted(one) for one in value]
    if isinstance(value, dict):
        return {admit(key): _admitted(one) for key, one in value.items()}
    return value


def _broken(where: str) -> UsageError:
    return UsageError(f"The issue in the file is broken: {where}.", code="bad_export", hint=_HINT)
