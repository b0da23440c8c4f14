"""The forms that an issue goes out in, a writer each. All show the same words: strip the markup and they are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from drafter.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from drafter.draft.house import HouseStyle, Layout
    from drafter.export.sheet import Sheet
    from drafter.issue.model import Issue

FORMS: tuple[str, ...] = ("md", "html", "txt", "json", "eml", "docx", "pdf")
BINARY: frozenset[str] = frozenset({"docx", "pdf"})
LAYOUTS: tuple[str, ...] = ("sections", "lists")


def write(
    issue: Issue,
    form: str,
    *,
    layout: str | None = None,
    house: HouseStyle | None = None,
    fragment: bool = False,
    font: Path | None = None,
    history: Mapping[str, object] | None = None,
) -> bytes:
    """The issue as a file of that form; text is UTF-8. Raises UsageError (`no_form`, `no_layout`, `no_font`).

    `layout` is `sections` with headings, volume and date, or `lists` with the headlines, then the bullets; without it
    the `house` says which, and in what order dates are written. `fragment` leaves HTML without head and body. `font`
    is a font file for PDF, where the standard fonts lack a letter.
    `history` goes into JSON beside the issue: its versions, sign-offs and acts.
    """
    from drafter.draft.house import HouseStyle
    from drafter.export import mail, markdown, page, pdf, plain, whole, word
    from drafter.export.sheet import sheet_of

    _require_fitting(form, layout, fragment=fragment)
    if form == "json":
        return whole.write_json(issue, history)
    writers: dict[str, Callable[[Sheet], str | bytes]] = {
        "md": markdown.write_markdown,
        "html": page.write_fragment if fragment else page.write_page,
        "txt": plain.write_plain,
        "eml": mail.write_mail,
        "docx": word.write_word,
        "pdf": lambda sheet: pdf.write_pdf(sheet, font),
    }
    style = house or HouseStyle()
    set_in = cast("Layout", layout or style.layout)
    made = writers[form](sheet_of(issue, set_in, day_first=style.date_order == "day_month"))
    return made if isinstance(made, bytes) else made.encode("utf-8")


def _require_fitting(form: str, layout: str | None, *, fragment: bool) -> None:
    if form not in FORMS:
        raise UsageError(f"There is no form {form}.", code="no_form", hint=f"Choose one of {', '.join(FORMS)}.")
    if layout is not None and layout not in LAYOUTS:
        raise UsageError(f"There is no layout {layout}.", code="no_layout", hint=f"Choose {' or '.join(LAYOUTS)}.")
    if layout is not None and form == "json":
        raise UsageError("JSON has no layout.", code="no_layout", hint="It holds the whole issue.")
    if fragment and form != "html":
        raise UsageError(f"There is no fragment of {form}.", code="no_form", hint="Only html has one.")


def read_json(raw: bytes) -> Issue:
    """The issue of a JSON export. Raises UsageError (`bad_export`)."""
    from drafter.export.whole import read_json

    return read_json(raw)


__all__ = ["BINARY", "FORMS", "LAYOUTS", "read_json", "write"]
