"""Export: what stands open first, each point one key away; then the form, the file, and a reason where one is due."""

from functools import partial
from pathlib import Path

from textual.content import Content

from drafter.desk import Open
from drafter.errors import DrafterError, UsageError
from tui.desk_screen import DeskScreen
from tui.dialogs.choose import Choose
from tui.dialogs.form import Answers, Form, Line
from tui.dialogs.gate import Gate

WHAT = {
    "md": "Markdown, as on the web page",
    "html": "a page of its own",
    "txt": "plain text, as in the mail",
    "json": "the whole issue with its record, to be read back",
    "eml": "an e-mail to send on",
    "docx": "a Word document",
    "pdf": "a PDF to print",
}


def ask_export(screen: DeskScreen) -> None:
    """Looks in a thread for what stands open, which checks what was not checked yet; then asks."""

    def look() -> None:
        try:
            points = screen.desk.gate(screen.issue_id)
        except DrafterError as error:
            screen.deliver(screen.say, str(error), severe=True)
            return
        screen.deliver(_ask, screen, points)

    screen.run_worker(look, thread=True, group="gate", exclusive=True)


def _ask(screen: DeskScreen, points: list[Open]) -> None:
    if screen.app.screen is not screen:
        return
    if not points:
        _ask_form(screen, 0)
        return

    def answered(answer: int | str | None) -> None:
        if isinstance(answer, int):
            screen.go_to_open(points[answer])
        elif answer == "out":
            _ask_form(screen, len(points))

    screen.app.push_screen(Gate(points), answered)


def _ask_form(screen: DeskScreen, still_open: int) -> None:
    forms = screen.desk.forms()
    rows = [Content.assemble((f"{form:<5}", "bold"), (WHAT.get(form, ""), "dim")) for form in forms]
    title = f"Export, with {still_open} open" if still_open else "Export: nothing stands open"
    screen.app.push_screen(
        Choose(title, rows), lambda at: None if at is None else _ask_file(screen, forms[at], still_open)
    )


def _ask_file(screen: DeskScreen, form: str, still_open: int) -> None:
    issue = screen.desk.issue(screen.issue_id)
    lines = [Line("file", "File", str(Path.cwd() / f"issue-{issue.volume}-{issue.number}.{form}"))]
    if still_open:
        lines.append(Line("reason", f"{still_open} open. Reason for going out all the same (kept on the record)"))
    screen.app.push_screen(
        Form("Export", lines, whole=True, start=lines[-1].key, act=partial(_write, screen, form)),
    )


def _write(screen: DeskScreen, form: str, given: Answers) -> None:
    path = Path(given["file"]).expanduser()
    written = screen.desk.export(screen.issue_id, form, given.get("reason", "").strip() or None)
    try:
        path.write_bytes(written)
    except OSError as error:
        told = f"{path} can't be written: {error.strerror}."
        raise UsageError(told, code="no_file", hint="Choose another file.") from None
    screen.say(f"Written: {path} ({len(written):,} bytes).")
