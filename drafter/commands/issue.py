"""`drafter issue`: make an issue, fill it, order it, check it, sign it off and send it out, with no screen."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import cast, get_args

import click

from drafter.commands import issue_details, issue_proof
from drafter.commands import issue_shown as shown
from drafter.commands.extract import corrected
from drafter.commands.options import DAY, correction_options, json_option, read_text_file
from drafter.commands.outfile import write_whole
from drafter.desk import Desk
from drafter.diagnostics import DONE, FOUND, SOURCE, report, say
from drafter.errors import DrafterError, UsageError
from drafter.export import BINARY
from drafter.issue.claims import Claim
from drafter.issue.model import Act
from drafter.output import emit_file, emit_json, emit_text
from drafter.settings import load_settings
from drafter.sources.model import Source

_ACTS = [act for act in get_args(Act) if act != "undo"]
_id = click.argument("issue_id", metavar="ID")


@click.group("issue")
def command() -> None:
    """Make, order, check and export an issue. ID is an issue's id, its beginning, or `latest`."""


def _desk(flags: dict[str, object]) -> Desk:
    return Desk.open(load_settings(flags))


@command.command("new")
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


@command.command("list")
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


@command.command("show")
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
        emit_json({**shown.issue_json(issue), **({"related": shown.earlier_json(found)} if related else {})})
    else:
        emit_text(shown.issue_told(issue) + (f"\n\n{shown.earlier_told(found)}" if related else ""))


@command.command("add")
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
        emit_json({**shown.issue_json(issue), "errors": errors, "related": shown.earlier_json(found)})
    else:
        emit_text(shown.sources_told(issue))
        for _, bullets in found:
            emit_text(f"  ↩ {shown.earlier_line(bullets[0])}")
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


@command.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--date", "day", type=DAY, help="The day of an issue that names none (YYYY-MM-DD).")
@click.option("--compare", is_flag=True, help="Show each line of a back issue that is written otherwise here, and why.")
@click.pass_context
def import_issues(ctx: click.Context, files: tuple[str, ...], day: date | None, compare: bool) -> None:
    """Bring back issues in, as text, Markdown or pages (kept as released), or an export's JSON.

    An export's JSON brings its history: what another desk did is done here too, and what both wrote is shown with
    both texts (exit code 1).
    """
    from drafter.desk.back import import_file, reprinted
    from drafter.desk.handed import holds_history, is_export
    from drafter.desk.merge import merge_handed

    clashed = False
    with _desk(ctx.obj) as desk:
        for name in files:
            text = read_text_file(name)
            if holds_history(text):
                merged = merge_handed(desk, text)
                clashed = clashed or bool(merged.clashes)
                emit_text(shown.merged_told(merged))
                continue
            issue = import_file(desk, text, day)
            emit_text(f"{issue.id}  {shown.named(issue)}, {len(issue.bullets)} bullets")
            if compare and not is_export(text):
                emit_text(shown.reprint_told(reprinted(desk, text, issue)))
    ctx.exit(FOUND if clashed else DONE)


@command.command("order")
@_id
@click.argument("places", nargs=-1, required=True, type=int, metavar="N…")
@click.pass_obj
def order(flags: dict[str, object], issue_id: str, places: tuple[int, ...]) -> None:
    """Put the bullets in a new order: N are their present places, from 1; those not named follow."""
    with _desk(flags) as desk:
        issue = desk.issue(issue_id)
        count = len(issue.bullets)
        if len(set(places)) != len(places) or not all(1 <= place <= count for place in places):
            raise UsageError(
                f"The issue has {count} bullets.", code="bad_order", hint=f"Name places from 1 to {count}, each once."
            )
        rest = [place for place in range(1, count + 1) if place not in places]
        issue = desk.order_bullets(issue.id, [issue.bullets[place - 1].id for place in (*places, *rest)])
    emit_text(shown.headlines_told(issue))


@command.command("check")
@_id
@json_option
@click.pass_context
def check(ctx: click.Context, issue_id: str, as_json: bool) -> None:
    """Check every bullet against its sources. Exit code 1 when something is weaker, conflicting or unsupported."""
    with _desk(ctx.obj) as desk:
        issue = desk.issue(issue_id)
        checks = {bullet.id: desk.check(issue.id, bullet.id) for bullet in issue.bullets}
        claims, left = desk.claims(issue.id), desk.gate(issue.id)
    ok = all(found.body.ok() and found.headline.ok() for found in checks.values())
    if as_json:
        emit_json(shown.check_json(issue, checks, claims, left, ok=ok))
    else:
        emit_text(shown.check_told(issue, claims, left))
    ctx.exit(DONE if ok else FOUND)


@command.command("signoff")
@_id
@click.option("--all-supported", is_flag=True, help="Confirm every open claim that the sources support.")
@click.option("--claim", "keys", metavar="KEY", multiple=True, help="A claim, by its key or the key's beginning.")
@click.option("--act", type=click.Choice(_ACTS), default="confirm", show_default=True, help="What to say of it.")
@click.option("--note", default="", help="Words to keep beside it.")
@json_option
@click.pass_obj
def signoff(
    flags: dict[str, object],
    issue_id: str,
    all_supported: bool,
    keys: tuple[str, ...],
    act: str,
    note: str,
    as_json: bool,
) -> None:
    """Sign claims off; without --claim or --all-supported, list the open ones with their keys."""
    with _desk(flags) as desk:
        issue = desk.issue(issue_id)
        claims = desk.claims(issue.id)
        if all_supported:
            chosen = [claim for claim in claims if claim.open and claim.judgement.verdict == "supported"]
        else:
            chosen = [_claim_of(claims, key) for key in dict.fromkeys(keys)]
        signed = [desk.sign(issue.id, claim, cast(Act, act), note) for claim in chosen]
        left = [claim for claim in desk.claims(issue.id) if claim.open]
    if as_json:
        made = [one.model_dump(mode="json") for one in signed]
        emit_json({"signed": made, "open": [shown.claim_json(claim) for claim in left]})
    elif signed:
        emit_text(f"{len(signed)} signed by {signed[0].person}; {len(left)} still open.")
    else:
        emit_text("\n".join(f"{claim.key}  {shown.claim_told(claim)}" for claim in left) or "No claim is open.")


def _claim_of(claims: Sequence[Claim], key: str) -> Claim:
    found = [claim for claim in claims if key and claim.key.startswith(key)]
    if len(found) == 1:
        return found[0]
    told = f"Several claims begin with {key}." if found else f"There is no claim {key}."
    raise UsageError(told, code="no_claim", hint="`drafter issue signoff ID` lists the open ones.")


@command.command("export")
@_id
@click.option("--format", "form", required=True, metavar="FORM", help="md, html, txt, json, eml, docx or pdf.")
@click.option("--layout", help="sections with headings and date, or lists without; default: as the house style says.")
@click.option("--fragment", is_flag=True, help="Of html: without head and body, for pasting into a site or a mail.")
@click.option(
    "-o", "--output", "target", metavar="FILE", default="-", help="Where to write (default: standard output)."
)
@click.option("--anyway", metavar="REASON", help="Export with claims open; the reason is kept.")
@click.pass_context
def export(
    ctx: click.Context, issue_id: str, form: str, layout: str | None, fragment: bool, target: str, anyway: str | None
) -> None:
    """Write the issue out. Exit code 1 when something stands open and no reason is given."""
    if target == "-" and form in BINARY:
        raise UsageError(f"A {form} is no text for standard output.", code="no_file", hint="Give -o FILE.")
    with _desk(ctx.obj) as desk:
        issue = desk.issue(issue_id)
        left = desk.gate(issue.id)
        if left and not (anyway or "").strip():
            for item in left[:12]:
                say(item.message)
            more = f" ({len(left) - 12} more)" if len(left) > 12 else ""
            say(f"{len(left)} open{more}: settle them, or give --anyway REASON, which is kept. Nothing was written.")
            ctx.exit(FOUND)
        raw = desk.export(issue.id, form, anyway, layout=layout, fragment=fragment)
    if target == "-":
        emit_file(raw.decode("utf-8"))
    else:
        write_whole(Path(target).expanduser(), raw)
        say(f"{target} written" + (f", with {len(left)} open." if left else "."))


for _one in (issue_details.details, *issue_proof.COMMANDS):
    command.add_command(_one)
