"""A record as JSON, Markdown and HTML, and a JSON record read back."""

from __future__ import annotations

from drafter.errors import UsageError
from drafter.export.proof.model import MARK, Proof
from drafter.output import json_text

_HINT = "Give the JSON that `drafter issue record ID --format json` wrote."


def write_proof(proof: Proof, form: str) -> bytes:
    """The record as a file, UTF-8. Raises UsageError (`no_form`)."""
    from drafter.export.proof.markdown import write_markdown
    from drafter.export.proof.page import write_page

    if form == "json":
        return (json_text(proof.model_dump(mode="json"), indent=2) + "\n").encode("utf-8")
    if form == "md":
        return write_markdown(proof).encode("utf-8")
    if form == "html":
        return write_page(proof).encode("utf-8")
    raise UsageError(f"There is no record in the form {form}.", code="no_form", hint="Choose md, html or json.")


def read_proof(text: str) -> Proof:
    """The record of a JSON file. Raises UsageError (`bad_record`)."""
    from pydantic import ValidationError

    if MARK not in text[:200]:
        raise UsageError("The file is no record.", code="bad_record", hint=_HINT)
    try:
        return Proof.model_validate_json(text.encode("utf-8", "replace"))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "its beginning"
        raise UsageError(f"The record is broken at {place}.", code="bad_record", hint=_HINT) from None
