"""`drafter issue export` and `import`: an issue out in its forms, and back issues or another desk's work in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from drafter.commands import import_shown
from drafter.commands import issue_shown as shown
from drafter.commands.options import DAY, examples, json_option, read_text_file
from drafter.commands.outfile import STANDARD_OUTPUT, put_out
from drafter.desk import Desk
from drafter.diagnostics import DONE, FOUND, report, say
from drafter.errors import DrafterError, UsageError
from drafter.export import BINARY, FORMS
from drafter.facts.model import Json
from drafter.issue.gate import Open
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings

_id = click.argument("issue_id", metavar="ID")


@click.command(
    "import",
    short_help="Bring in back issues, or an issue from another machine.",
    epilog=examples(
        "drafter issue import back-issues/*.md --compare", "drafter issue import issue.json  # another desk's export"
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--date", "day", type=DAY, help="The day of an issue that names none (YYYY-MM-DD).")
@click.option("--compare", is_flag=True, help="Show each line of a back issue that is written otherwise here, and why.")
@json_option
@click.pass_context
def import_issues(ctx: click.Context, files: tuple[str, ...], day: date | None, compare: bool, as_json: bool) -> None:
    """Bring back issues in, as text, Markdown or pages (kept as released), or an export's JSON.

    An export's JSON brings its history: what another desk did is done here too, and what both wrote is shown with
    both texts (exit code 1). A file that can't be brought in is named, and the others are brought in all the same.
    """
    clashed, failed = False, DONE
    told: list[Json] = []
    with Desk.open(load_settings(ctx.obj)) as desk:
        for name in files:
            try:
                words, found, clashes = _brought_in(desk, read_text_file(name), day, compare=compare)
            except DrafterError as error:
                failed = max(failed, report(error, name if len(files) > 1 else ""))
                continue
            clashed = clashed or clashes
            told.append(found)
            if not as_json:
                emit_text(words)
    if as_json:
        emit_json({"imported": told})
    ctx.exit(failed or (FOUND if clashed else DONE))


def _brought_in(desk: Desk, text: str, day: date | None, *, compare: bool) -> tuple[str, Json, bool]:
    """One file brought in: what to say of it, the same as JSON, and whether both desks wrote the same thing."""
    from drafter.desk.back import import_file, reprinted
    from drafter.desk.handed import holds_history, is_export
    from drafter.desk.merge import merge_handed

    if holds_history(text):
        merged = merge_handed(desk, text)
        return import_shown.merged_told(merged), import_shown.merged_json(merged), bool(merged.clashes)
    issue = import_file(desk, text, day)
    words = f"{issue.id}  {shown.named(issue)}, {shown.counted(len(issue.bullets), 'bullet')}"
    found: dict[str, Json] = shown.issue_json(issue)
    if compare and not is_export(text):
        layout, moved = reprinted(desk, text, issue)
        words += f"\n{import_shown.reprint_told(issue, layout, moved)}"
        found["layout"] = layout
        found["differences"] = [{"why": one.why, "before": one.before, "now": one.now} for one in moved]
    return words, found, False


@click.command(
    "export",
    short_help="Write an issue out in one of its forms.",
    epilog=examples(
        "drafter issue export latest -o issue.docx",
        "drafter issue export latest --format html --fragment > fragment.html",
        'drafter issue export latest -o issue.json --anyway "for checking"',
    ),
)
@_id
@click.option("--format", "form", metavar="FORM", help=f"{', '.join(FORMS)}; default: by FILE's name.")
@click.option("--layout", help="sections with headings and date, or lists without; default: as the house style says.")
@click.option("--fragment", is_flag=True, help="Of html: without head and body, for pasting into a site or a mail.")
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    default=STANDARD_OUTPUT,
    help="Where to write (default: standard output).",
)
@click.option("--anyway", metavar="REASON", help="Export with claims open; the reason is kept.")
@json_option
@click.pass_context
def export(
    ctx: click.Context,
    issue_id: str,
    form: str | None,
    layout: str | None,
    fragment: bool,
    target: str,
    anyway: str | None,
    as_json: bool,
) -> None:
    """Write the bullets that go out, with the issue's details.

    Exit code 1 when something stands open and no reason is given; every open point is listed with its place then.
    json is the whole issue with its sources, versions and sign-offs, for `drafter issue import` on another machine.
    """
    form = form or Path(target).suffix.removeprefix(".")
    if form not in FORMS:
        asked = f"There is no form {form}." if form else "In which form?"
        raise UsageError(asked, code="no_form", hint=f"Give --format: {', '.join(FORMS)}.")
    if target == STANDARD_OUTPUT and form in BINARY:
        raise UsageError(f"A {form} is no text for standard output.", code="no_file", hint="Give -o FILE.")
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = desk.issue(issue_id)
        left = desk.gate(issue.id)
        is_held = bool(left) and not (anyway or "").strip()
        raw = b"" if is_held else desk.export(issue.id, form, anyway, layout=layout, fragment=fragment)
    found: dict[str, Json] = {"id": issue.id, "format": form, "open": shown.open_json(left)}
    if is_held:
        _say_held(left)
        if as_json:
            emit_json({**found, "file": None})
        ctx.exit(FOUND)
    put_out(target, raw, f", with {len(left)} open" if left else "", found if as_json else None)


def _say_held(left: Sequence[Open]) -> None:
    """What holds an export back, point by point, and how to go on."""
    for item in left:
        say(item.message)
    say(f"{len(left)} open: settle them, or give --anyway REASON, which is kept. Nothing was written.")


COMMANDS = (export, import_issues)
