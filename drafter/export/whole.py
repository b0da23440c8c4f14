"""JSON: the whole issue with its sources' texts, for handing over to another machine and for keeping."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.output import json_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.issue.model import Issue

_MARK, _VERSION = "drafter issue", 1
_HINT = "Give what `drafter issue export --format json` wrote."


def write_json(issue: Issue, history: Mapping[str, object] | None = None) -> bytes:
    """The issue as one JSON object in UTF-8, with its history where it is given."""
    held = {"format": _MARK, "version": _VERSION, "issue": issue.model_dump(mode="json"), **(history or {})}
    return (json_text(held, indent=2) + "\n").encode("utf-8")


def read_json(raw: bytes) -> Issue:
    """The issue in such an object. Raises UsageError (`bad_export`)."""
    from pydantic import ValidationError

    from drafter.issue.model import Issue

    try:
        held = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UsageError("The file is no JSON.", code="bad_export", hint=_HINT) from None
    if not isinstance(held, dict) or held.get("format") != _MARK:
        raise UsageError("The file holds no exported issue.", code="bad_export", hint=_HINT)
    if held.get("version") != _VERSION:
        raise UsageError("The file was written by another version.", code="bad_export", hint="Update drafter.")
    try:
        return Issue.model_validate(held.get("issue"))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"The issue in the file is broken at {place}.", code="bad_export", hint=_HINT) from None
