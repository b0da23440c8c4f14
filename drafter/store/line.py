"""A record as JSON and back: the form in the database's columns and in the journal's lines; how lines are appended."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from drafter.store.model import Change, Record


def dumps(value: object) -> str:
    """Compact JSON in UTF-8, keys in order, so that equal states give equal bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def record_json(record: Record) -> dict[str, Any]:
    """The record as one JSON object."""
    return {**asdict(record), "at": record.at.isoformat(), "changes": [asdict(change) for change in record.changes]}


def record_of(given: dict[str, Any]) -> Record:
    """The record of a JSON object. Raises KeyError, TypeError or ValueError when it is none."""
    changes = tuple(Change(**change) for change in given["changes"])
    return Record(**{**given, "at": datetime.fromisoformat(given["at"]), "changes": changes})


def append_lines(path: Path, lines: Sequence[str]) -> None:
    """Appends lines to a file and waits for the disk; a line that a crash cut off is ended first. Raises OSError."""
    raw = "".join(line + "\n" for line in lines).encode("utf-8")
    new = not path.exists()
    with path.open("ab+") as stream:
        end = stream.seek(0, os.SEEK_END)
        if end:
            stream.seek(end - 1)
            if stream.read(1) != b"\n":
                raw = b"\n" + raw
        stream.write(raw)
        stream.flush()
        os.fsync(stream.fileno())
    if new:
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
