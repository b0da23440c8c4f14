"""`drafter source`: what is kept of an issue's source, its page at the very sentence, and what the page says now."""

import asyncio
from pathlib import Path

import click

from drafter.commands import source_shown as shown
from drafter.commands.group import Group
from drafter.commands.options import examples, json_option
from drafter.commands.outfile import write_whole
from drafter.desk import Desk
from drafter.desk.again import Compared, item_at, last_compared, readings_of, refetch
from drafter.diagnostics import DONE, FOUND, say
from drafter.errors import UsageError
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings

_id = click.argument("issue_id", metavar="ID")
_place = click.argument("place", type=int, metavar="N")


@click.group("source", cls=Group, order=("show", "open", "refetch", "diff"))
def command() -> None:
    """Look at a source again. ID is an issue (or `latest`), N the source's number in `drafter issue show`."""


@command.command(
    "show",
    short_help="Show what is kept of a source.",
    epilog=examples("drafter source show latest 1", "drafter source show latest 1 --raw page.html"),
)
@_id
@_place
@click.option("--raw", "target", metavar="FILE", help="Write the bytes as they came to FILE.")
@json_option
@click.pass_obj
def show(flags: dict[str, object], issue_id: str, place: int, target: str | None, as_json: bool) -> None:
    """Show how a source came (address, redirects, status, time, character set, hashes) and its kept text."""
    with Desk.open(load_settings(flags)) as desk:
        item = item_at(desk.issue(issue_id), place)
        readings = readings_of(desk, item)
        if target is not None:
            first = next((one for one in readings if one.text_sha256 == item.source.sha256), None)
            if first is None:
                raise UsageError(
                    "The bytes of this source are not in this data folder.", code="no_raw", hint="A paste has none."
                )
            write_whole(Path(target), desk.evidence.held(first.raw_sha256))
            return
    if as_json:
        emit_json(shown.source_json(item, readings))
    else:
        emit_text(shown.source_told(item, readings))


@command.command(
    "open",
    short_help="Open its page at a sentence.",
    epilog=examples('drafter source open latest 1 "The plant will employ 850 people."'),
)
@_id
@_place
@click.argument("sentence", required=False, default="")
@json_option
@click.pass_obj
def open_page(flags: dict[str, object], issue_id: str, place: int, sentence: str, as_json: bool) -> None:
    """Open a source's page in the browser, at SENTENCE if given; its address is printed in any case."""
    from drafter.browser import address_at, open_address, opener

    with Desk.open(load_settings(flags)) as desk:
        url = item_at(desk.issue(issue_id), place).source.url
    if not url:
        raise UsageError("This source has no address.", code="no_address", hint="Give it one on the desk: t.")
    address = address_at(url, sentence)
    is_open = open_address(address, opener())
    if as_json:
        emit_json({"address": address, "opened": is_open})
    else:
        emit_text(address)
    if not is_open:
        say("No browser is in reach; the address is above.")


@command.command(
    "refetch",
    short_help="Fetch its page again and show what changed.",
    epilog=examples("drafter source refetch latest 1"),
)
@_id
@_place
@json_option
@click.pass_context
def fetch_again(ctx: click.Context, issue_id: str, place: int, as_json: bool) -> None:
    """Fetch a source's page again and show what changed. Kept texts stay as they are. Exit code 1 when it changed."""
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = desk.issue(issue_id)
        found = asyncio.run(refetch(desk, issue.id, item_at(issue, place)))
    _tell(ctx, found, as_json=as_json)


@command.command(
    "diff", short_help="Show what the last fetch changed.", epilog=examples("drafter source diff latest 1")
)
@_id
@_place
@json_option
@click.pass_context
def diff(ctx: click.Context, issue_id: str, place: int, as_json: bool) -> None:
    """Show the kept text against the last fetch, without fetching. Exit code 1 when they differ."""
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = desk.issue(issue_id)
        found = last_compared(desk, issue.id, item_at(issue, place))
    _tell(ctx, found, as_json=as_json)


def _tell(ctx: click.Context, found: Compared, *, as_json: bool) -> None:
    if as_json:
        emit_json(shown.compared_json(found))
    else:
        emit_text(shown.compared_told(found))
    ctx.exit(DONE if found.same else FOUND)
