"""Export: what stands open first, each point one key away; then the form, the file, and a reason where one is due.

The forms that an issue goes out in come first, then the papers about it: the record and the checking sheet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from textual.content import Content

from drafter.desk import Desk, Open
from drafter.errors import DrafterError, UsageError
from tui.desk_screen import DeskScreen
from tui.dialogs.choose import Choose
from tui.dialogs.form import Answers, Form, Line
from tui.dialogs.gate import Gate

_WHAT = {
    "md": "Markdown, as on the web page",
    "html": "a page of its own",
    "txt": "plain text, as in the mail",
    "json": "the whole issue with its record, to be read back",
    "eml": "an e-mail to send on",
    "docx": "a Word document",
    "pdf": "a PDF to print",
}


@dataclass(frozen=True, slots=True)
class Output:
    """A file that can be written: its short name, what it is, the end of the file's name, and what makes it.

    `make` takes the desk, the issue's id and the reason; `gated` outputs need one while points stand open.
    """

    label: str
    what: str
    ending: str
    make: Callable[[Desk, str, str | None], bytes]
    gated: bool = True


def outputs(desk: Desk) -> list[Output]:
    """Every file that an issue can be written to."""
    forms = [Output(form, _WHAT.get(form, ""), f".{form}", partial(_exported, form=form)) for form in desk.forms()]
    fragment = partial(_exported, form="html", fragment=True)
    record = [
        Output("record", f"of every claim, {form}", f"-record.{form}", partial(_recorded, form=form), gated=False)
        for form in ("html", "md", "json")
    ]
    return [
        *forms,
        Output("html", "without head and body, to paste into a site", "-fragment.html", fragment),
        *record,
        Output("sheet", "to print and check on", "-sheet.html", _sheet, gated=False),
    ]


def _exported(desk: Desk, issue_id: str, reason: str | None, *, form: str, fragment: bool = False) -> bytes:
    return desk.export(issue_id, form, reason, fragment=fragment)


def _recorded(desk: Desk, issue_id: str, _reason: str | None, *, form: str) -> bytes:
    from drafter.export.proof import write_proof

    return write_proof(desk.proof(issue_id), form)


def _sheet(desk: Desk, issue_id: str, _reason: str | None) -> bytes:
    from drafter.export.proof import write_paper

    return write_paper(desk.proof(issue_id))


def ask_export(screen: DeskScreen, chosen: int | None = None) -> None:
    """Looks in a thread for what stands open, which checks what was not checked yet; then asks.

    `chosen` is the place among the outputs where the form is known already.
    """

    def look() -> None:
        try:
            points = screen.desk.gate(screen.issue_id)
        except DrafterError as error:
            screen.deliver(screen.say, str(error), severe=True)
            return
        screen.deliver(_ask, screen, points, chosen)

    screen.run_worker(look, thread=True, group="gate", exclusive=True)


def _ask(screen: DeskScreen, points: list[Open], chosen: int | None) -> None:
    if screen.app.screen is not screen:
        return
    if not points:
        _ask_form(screen, 0, chosen)
        return

    def answered(answer: int | str | None) -> None:
        if isinstance(answer, int):
            screen.go_to_open(points[answer])
        elif answer == "out":
            _ask_form(screen, len(points), chosen)

    screen.app.push_screen(Gate(points), answered)


def _ask_form(screen: DeskScreen, still_open: int, chosen: int | None) -> None:
    made = outputs(screen.desk)
    if chosen is not None:
        _ask_file(screen, made[chosen], still_open)
        return
    rows = [Content.assemble((f"{one.label:<7}", "bold"), (one.what, "dim")) for one in made]
    title = f"Export, with {still_open} open" if still_open else "Export: nothing stands open"
    screen.app.push_screen(
        Choose(title, rows), lambda at: None if at is None else _ask_file(screen, made[at], still_open)
    )


def _ask_file(screen: DeskScreen, output: Output, still_open: int) -> None:
    issue = screen.desk.issue(screen.issue_id)
    lines = [Line("file", "File", str(Path.cwd() / f"issue-{issue.volume}-{issue.number}{output.ending}"))]
    if still_open and output.gated:
        lines.append(Line("reason", f"{still_open} open. Reason for going out all the same (kept on the record)"))
    screen.app.push_screen(
        Form("Export", lines, whole=True, start=lines[-1].key, act=partial(_write, screen, output), does="write"),
    )


def _write(screen: DeskScreen, output: Output, given: Answers) -> None:
    path = Path(given["file"]).expanduser()
    written = output.make(screen.desk, screen.issue_id, given.get("reason", "").strip() or None)
    try:
        path.write_bytes(written)
    except OSError as error:
        told = f"{path} can't be written: {error.strerror}."
        raise UsageError(told, code="no_file", hint="Choose another file.") from None
    screen.say(f"Written: {path} ({len(written):,} bytes).")
