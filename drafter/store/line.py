"""A record as JSON and back: the form in the database's columns and in the journal's lines."""

import json
from dataclasses import asdict
from datetime import datetime
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
