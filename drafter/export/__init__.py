"""The forms that an issue goes out in, a writer each. All show the same words: strip the markup and they are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.issue.model import Issue

FORMS: tuple[str, ...] = ("md", "html", "txt", "json")


def write(issue: Issue, form: str) -> bytes:
    """The issue as a file of that form, in UTF-8. Raises UsageError (`no_form`)."""
    from drafter.export import markdown, page, plain, whole
    from drafter.export.sheet import sheet_of

    if form == "json":
        return whole.write_json(issue)
    writers = {"md": markdown.write_markdown, "html": page.write_page, "txt": plain.write_plain}
    if form not in writers:
        raise UsageError(f"There is no form {form}.", code="no_form", hint=f"Choose one of {', '.join(FORMS)}.")
    return writers[form](sheet_of(issue)).encode("utf-8")


def read_json(raw: bytes) -> Issue:
    """The issue of a JSON export. Raises UsageError (`bad_export`)."""
    from drafter.export.whole import read_json

    return read_json(raw)


__all__ = ["FORMS", "read_json", "write"]
