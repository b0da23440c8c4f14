"""Export: what stands open is shown point by point; going out all the same needs a reason, which is kept."""

from pathlib import Path

from textual.content import Content

from tui.desk_screen import DeskScreen
from tui.dialogs.choose import Choose
from tui.dialogs.form import Form, Line
from tui.shown import line


def ask_export(screen: DeskScreen) -> None:
    """Asks for the form, then the file's name and, with open points, the reason."""
    with screen.told():
        forms = screen.desk.forms()
        points = screen.desk.gate(screen.issue_id)
        note = Content("\n").join(line(f"· {point.message}", width=100) for point in points[:12])
        if len(points) > 12:
            note += Content(f"\n… and {len(points) - 12} more: c shows them one by one.")
        if points:
            note = Content.assemble((f"{len(points)} points stand open:\n", "bold"), note)
        title = "Export" if points else "Export: nothing stands open"
        rows = [Content(form) for form in forms]
        screen.app.push_screen(
            Choose(title, rows, note or None),
            lambda at: None if at is None else _ask_file(screen, forms[at], len(points)),
        )


def _ask_file(screen: DeskScreen, form: str, still_open: int) -> None:
    issue = screen.desk.issue(screen.issue_id)
    lines = [Line("file", "File", str(Path.cwd() / f"issue-{issue.volume}-{issue.number}.{form}"))]
    if still_open:
        lines.append(Line("reason", f"{still_open} points are open. Reason for going out all the same (kept)"))
    screen.app.push_screen(
        Form("Export", lines, whole=True, start=lines[-1].key), lambda given: _write(screen, form, given)
    )


def _write(screen: DeskScreen, form: str, given: dict[str, str] | None) -> None:
    if given is None:
        return
    path = Path(given["file"]).expanduser()
    with screen.told():
        written = screen.desk.export(screen.issue_id, form, given.get("reason", "").strip() or None)
        try:
            path.write_bytes(written)
        except OSError as error:
            screen.say(f"{path} can't be written: {error.strerror}. Choose another file.", severe=True)
            return
        screen.say(f"Written: {path} ({len(written):,} bytes).")
