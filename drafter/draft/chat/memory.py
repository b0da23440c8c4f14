"""What was learnt of endpoints, kept between runs: a small file that can be thrown away at any time.

It names no address, no model and no key: each line is found by the SHA-256 of origin and model. A file that can't be
read or written is no error: the endpoint is only asked about its forms anew.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import cast

from drafter.draft.chat.client import RUNGS, Known, Place, Rung

_LIMITS = ("max_tokens", "max_completion_tokens")
_MOST_BYTES = 200_000


def known_at(path: Path) -> Known:
    """What the file tells; whatever is learnt later is written to it at once."""
    rungs, limits = _read(path)
    return Kept(rungs=dict(rungs), limits=dict(limits), path=path)


class Kept(Known):
    """Known endpoints that are looked up by the hash of their place and written down when something new is learnt."""

    def __init__(self, *, rungs: dict[str, Rung], limits: dict[str, str], path: Path) -> None:
        super().__init__()
        self._hashed_rungs, self._hashed_limits, self._path = rungs, limits, path

    def rung_of(self, place: Place) -> Rung:
        """The rung that worked there last, in this run or an earlier one."""
        return self.rungs.get(place) or self._hashed_rungs.get(_hash(place), RUNGS[0])

    def limit_of(self, place: Place) -> str:
        """The name of the token limit there."""
        return self.limits.get(place) or self._hashed_limits.get(_hash(place), _LIMITS[0])

    def learn_rung(self, place: Place, rung: Rung) -> None:
        """Keeps the rung that worked."""
        new = self.rung_of(place) != rung or _hash(place) not in self._hashed_rungs
        super().learn_rung(place, rung)
        self._hashed_rungs[_hash(place)] = rung
        if new:
            self._write()

    def learn_limit(self, place: Place, name: str) -> None:
        """Keeps the name that the endpoint takes."""
        super().learn_limit(place, name)
        self._hashed_limits[_hash(place)] = name
        self._write()

    def _write(self) -> None:
        told = {"rungs": self._hashed_rungs, "limits": self._hashed_limits}
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(told, sort_keys=True), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            return


def _hash(place: Place) -> str:
    return hashlib.sha256("\n".join(place).encode()).hexdigest()


def _read(path: Path) -> tuple[dict[str, Rung], dict[str, str]]:
    try:
        with path.open("rb") as stream:
            told = json.loads(stream.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}, {}
    rungs = _named(told, "rungs", RUNGS)
    return {key: cast("Rung", rung) for key, rung in rungs.items()}, _named(told, "limits", _LIMITS)


def _named(told: object, part: str, allowed: tuple[str, ...]) -> dict[str, str]:
    """The entries of one part whose values are among those allowed: the file may hold anything."""
    found = told.get(part) if isinstance(told, dict) else None
    pairs = found.items() if isinstance(found, dict) else ()
    return {key: value for key, value in pairs if isinstance(key, str) and value in allowed}
