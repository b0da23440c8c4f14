"""`drafter issue details`: change what an issue is called, its day, its image, and its state."""

from datetime import date
from typing import cast, get_args

import click

from drafter.commands import issue_shown as shown
from drafter.commands.options import DAY, examples, json_option
from drafter.desk import Desk
from drafter.desk.states import change_state
from drafter.diagnostics import DONE, FOUND, report
from drafter.errors import UsageError
from drafter.issue.model import State
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings

_STATES = [state.replace("_", "-") for state in get_args(State)]


@click.command(
    "details",
    short_help="Show or change an issue's details and its state.",
    epilog=examples("drafter issue details latest --date 2026-03-27 --state in-check"),
)
@click.argument("issue_id", metavar="ID")
@click.option("--title", help="The publication's title.")
@click.option("--volume", help="The volume.")
@click.option("--number", type=int, help="The number in the volume.")
@click.option("--date", "day", type=DAY, help="The day of the issue (YYYY-MM-DD).")
@click.option("--image-source", help="Who the image is by.")
@click.option("--image-url", help="The image's address.")
@click.option("--about", help="The paragraph at the end.")
@click.option("--state", type=click.Choice(_STATES), help="A correction writes its note from the difference.")
@click.option("--anyway", metavar="REASON", default="", help="Go on with claims open; the reason is kept.")
@json_option
@click.pass_context
def details(
    ctx: click.Context,
    /,
    issue_id: str,
    day: date | None,
    state: str | None,
    anyway: str,
    as_json: bool,
    **given: object,
) -> None:
    """Change an issue's details; without options, show them. Exit code 1 when something stands open before a state."""
    fields = {key: value for key, value in {**given, "date": day}.items() if value is not None}
    notes: list[str] = []
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = desk.set_details(issue_id, **fields) if fields else desk.issue(issue_id)
        if state is not None:
            try:
                issue, notes = change_state(desk, issue.id, cast(State, state.replace("-", "_")), anyway)
            except UsageError as error:
                if error.code != "open_claims":
                    raise
                report(error)
                ctx.exit(FOUND)
    if as_json:
        emit_json({**shown.issue_json(issue), "correction": notes})
    else:
        emit_text("\n".join([f"{issue.id}  {shown.named(issue)}", *notes]))
    ctx.exit(DONE)
