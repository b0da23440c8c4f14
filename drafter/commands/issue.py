"""`drafter issue`: make an issue, fill it, order it, check it, sign it off and send it out, with no screen."""

import asyncio
import sys
from datetime import date

import click

from drafter.commands import earlier_shown, issue_details, issue_edit, issue_exchange, issue_proof, issue_sign
from drafter.commands import issue_shown as shown
from drafter.commands.extract import corrected
from drafter.commands.group import Group
from drafter.commands.options import DAY, correction_options, examples, json_option, read_text_file
from drafter.desk import Desk
from drafter.diagnostics import DONE, SOURCE, report, say
from drafter.errors import DrafterError, UsageError
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings
from drafter.sources.model import Source

_id = click.argument("issue_id", metavar="ID")


_IN_ORDER = "new list show details add order edit undo check signoff export import record verify sheet".split()


@click.group(
    "issue",
    cls=Group,
    order=_IN_ORDER,
    epilog=examples("drafter issue new --title Digest --number 1", "drafter draft page.html --issue latest"),
)
def command() -> None:
    """Make, order, check and export an issue. ID is an issue's id, its beginning, or `latest`."""


def _desk(flags: dict[str, object]) -> Desk:
    return Desk.open(load_settings(flags))


@command.command("new", epilog=examples('drafter issue new --title "Alliance Digest" --date 2026-03-20'))
@click.option("--title", help="The publication's title.")
@click.option("--volume", help="The volume.")
@click.option("--number", type=int, help="The number in the volume.")
@click.option("--date", "day", type=DAY, help="The day of the issue (YYYY-MM-DD).")
@json_option
@click.pass_obj
def new(
    flags: dict[str, object], title: str | None, volume: str | None, number: int | None, day: date | None, as_json: bool
) -> None:
    """Make an issue; what isn't given follows from the last one."""
    with _desk(flags) as desk:
        issue = desk.new_issue(title, volume, number, day)
    if as_json:
        emit_json(shown.issue_json(issue))
    else:
        emit_text(f"{issue.id}  {shown.named(issue)}")


@command.command("list", epilog=examples("drafter issue list --json"))
@json_option
@click.pass_obj
def list_issues(flags: dict[str, object], as_json: bool) -> None:
    """List the issues, the newest first."""
    with _desk(flags) as desk:
        issues = desk.issues()
    if as_json:
        emit_json({"issues": [issue.model_dump(mode="json") for issue in issues]})
    else:
        emit_text("\n".join(map(shown.listed, issues)) or "There is no issue yet. Make one with `drafter issue new`.")


@command.command(
    "show",
    short_help="Show an issue: its sources, its bullets in order.",
    epilog=examples("drafter issue show latest --related"),
)
@_id
@click.option("--related", is_flag=True, help="Also what earlier issues had on the same matters, and what moved since.")
@json_option
@click.pass_obj
def show(flags: dict[str, object], issue_id: str, related: bool, as_json: bool) -> None:
    """Show an issue: its sources and its bullets in order."""
    from drafter.desk.back import remembered

    with _desk(flags) as desk:
        issue = desk.issue(issue_id)
        found = remembered(desk, issue, [item.source for item in issue.sources]) if related else []
    if as_json:
        emit_json({**shown.issue_json(issue), **({"related": earlier_shown.earlier_json(found)} if related else {})})
    else:
        emit_text(shown.issue_told(issue) + (f"\n\n{earlier_shown.earlier_told(found)}" if related else ""))


@command.command(
    "add",
    short_help="Add sources to an issue.",
    epilog=examples(
        "drafter issue add latest https://site.example/story folder-of-pages",
        "drafter issue add latest - --url https://site.example/2 < pasted.txt",
    ),
)
@_id
@click.argument("given", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-…")
@correction_options
@json_option
@click.pass_context
def add(
    ctx: click.Context,
    issue_id: str,
    given: tuple[str, ...],
    title: str | None,
    site: str | None,
    url: str | None,
    published: date | None,
    as_json: bool,
) -> None:
    """Add sources to an issue; what can't be read is said, the others are kept."""
    from drafter.desk.back import remembered
    from drafter.sources.folder import opened

    given = tuple(opened(given))
    if len(given) > 1 and (title or url):
        raise click.UsageError("--title and --url are for one source; add them one by one.")
    with _desk(ctx.obj) as desk:
        issue = desk.issue(issue_id)
        read = asyncio.run(_read_all(desk, given))
        failed = [(name, found) for name, found in zip(given, read, strict=True) if isinstance(found, DrafterError)]
        sources = [
            corrected(found, title=title, site=site, url=url, published=published)
            for found in read
            if isinstance(found, Source)
        ]
        for source in sources:
            desk.add_source(issue.id, source)
        issue = desk.issue(issue.id)
        found = remembered(desk, issue, sources)
    for _, error in failed:
        report(error)
    if as_json:
        errors = [{"source": name, "code": error.code, "message": str(error)} for name, error in failed]
        emit_json({**shown.issue_json(issue), "errors": errors, "related": earlier_shown.earlier_json(found)})
    else:
        emit_text(shown.sources_told(issue) + (f"\n\n{earlier_shown.earlier_told(found)}" if found else ""))
    ctx.exit(SOURCE if failed else DONE)


async def _read_all(desk: Desk, given: tuple[str, ...]) -> list[Source | DrafterError]:
    async def one(name: str) -> Source | DrafterError:
        try:
            return desk.paste(read_text_file("-")) if name == "-" else await desk.read(name)
        except DrafterError as error:
            return error

    if sys.stderr.isatty():
        say(f"reading {len(given)} source{'s' if len(given) > 1 else ''} …")
    return list(await asyncio.gather(*map(one, given)))


@command.command(
    "order", short_help="Put the bullets in a new order.", epilog=examples("drafter issue order latest 3 1")
)
@_id
@click.argument("places", nargs=-1, required=True, type=int, metavar="N…")
@json_option
@click.pass_obj
def order(flags: dict[str, object], issue_id: str, places: tuple[int, ...], as_json: bool) -> None:
    """Put the bullets in a new order: N are their present places, from 1; those not named follow."""
    with _desk(flags) as desk:
        issue = desk.issue(issue_id)
        count = len(issue.bullets)
        if len(set(places)) != len(places) or not all(1 <= place <= count for place in places):
            hint = f"Name places from 1 to {count}, each once." if count else shown.NO_BULLET_HINT
            raise UsageError(f"The issue has {shown.counted(count, 'bullet')}.", code="bad_order", hint=hint)
        rest = [place for place in range(1, count + 1) if place not in places]
        issue = desk.order_bullets(issue.id, [issue.bullets[place - 1].id for place in (*places, *rest)])
    if as_json:
        emit_json(shown.issue_json(issue))
    else:
        emit_text(shown.headlines_told(issue))


for _one in (
    issue_details.details,
    *issue_edit.COMMANDS,
    *issue_sign.COMMANDS,
    *issue_exchange.COMMANDS,
    *issue_proof.COMMANDS,
):
    command.add_command(_one)
