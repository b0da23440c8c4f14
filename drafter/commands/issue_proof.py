"""`drafter issue record`, `verify` and `sheet`: proof of an issue to keep, to check again, and to check on paper."""

import asyncio
from pathlib import Path

import click

from drafter.commands.issue_shown import counted
from drafter.commands.options import examples, json_option, read_text_file
from drafter.commands.outfile import STANDARD_OUTPUT, put_out
from drafter.desk import Desk
from drafter.diagnostics import DONE, FOUND, SOURCE, report
from drafter.errors import DrafterError, StorageError, UsageError
from drafter.export.proof import PROOF_FORMS, Proof, find_moved, read_proof, write_paper, write_proof
from drafter.facts.model import Json
from drafter.issue.model import Issue
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings

_id = click.argument("issue_id", metavar="ID")
_output = click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    default=STANDARD_OUTPUT,
    help="Where to write (default: standard output).",
)


@click.command(
    "record",
    short_help="Write a record of every claim, to keep as proof.",
    epilog=examples("drafter issue record latest -o record.html"),
)
@_id
@_output
@click.option("--format", "form", type=click.Choice(PROOF_FORMS), help="Default: by FILE's name, else md.")
@json_option
@click.pass_obj
def record(flags: dict[str, object], issue_id: str, target: str, form: str | None, as_json: bool) -> None:
    """Write every claim with its source, the sentence, its address, the verdict and who signed it."""
    with Desk.open(load_settings(flags)) as desk:
        proof = desk.proof(issue_id)
    form = form or _form_of(target)
    told = f": {counted(len(proof.claims), 'claim')}, {len(proof.left)} open"
    put_out(target, write_proof(proof, form), told, _summary(proof, form) if as_json else None)


@click.command(
    "sheet", short_help="Write a sheet to check on paper.", epilog=examples("drafter issue sheet latest -o sheet.html")
)
@_id
@_output
@json_option
@click.pass_obj
def sheet(flags: dict[str, object], issue_id: str, target: str, as_json: bool) -> None:
    """Write a page to print and check on: claims numbered on the left, sources' sentences and boxes on the right."""
    with Desk.open(load_settings(flags)) as desk:
        proof = desk.proof(issue_id)
    told = f": {counted(len(proof.claims), 'claim')}"
    put_out(target, write_paper(proof), told, _summary(proof, "html") if as_json else None)


def _summary(proof: Proof, form: str) -> dict[str, Json]:
    return {"id": proof.id, "format": form, "claims": len(proof.claims), "open": len(proof.left)}


@click.command(
    "verify",
    short_help="Check a record again: what moved since?",
    epilog=examples("drafter issue verify record.json", "drafter issue verify record.json --source 2=page.html"),
)
@click.argument("name", metavar="RECORD.json")
@click.option("--source", "given", multiple=True, metavar="[N=]FILE|URL", help="A source to compare with, by number.")
@click.option("--fetch", is_flag=True, help="Read every source of the record from its address again.")
@json_option
@click.pass_context
def verify(ctx: click.Context, name: str, given: tuple[str, ...], fetch: bool, as_json: bool) -> None:
    """Compare a record with the kept issue, or with sources given; name what moved. Exit code 1 when something did."""
    proof = read_proof(read_text_file(name))
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = _kept(desk, proof.id)
        wanted = dict(_numbered(proof, given))
        if fetch:
            wanted = {source.number: source.url for source in proof.sources if source.url} | wanted
        fresh = asyncio.run(_read_all(desk, wanted))
    if issue is None and not wanted:
        raise UsageError(
            f"The issue {proof.id} is not here.", code="no_issue", hint="Give its sources (--source FILE), or --fetch."
        )
    failed = {number: found for number, found in fresh.items() if isinstance(found, DrafterError)}
    texts: dict[int, str | None] = {}
    if issue is not None and not wanted:
        kept = {item.id: item.source.text for item in issue.sources}
        texts = {source.number: kept.get(source.id) for source in proof.sources}
    texts |= {number: found for number, found in fresh.items() if isinstance(found, str)}
    moved = find_moved(proof, texts, issue)
    for error in failed.values():
        report(error)
    compared = {"sources": sorted(texts), "bullets": issue is not None, "unread": sorted(failed)}
    if as_json:
        rows = [{"code": one.code, "message": one.message, "place": one.place} for one in moved]
        emit_json({"ok": not moved and not failed, "compared": compared, "moved": rows})
    else:
        emit_text("\n".join(one.message for one in moved) or _unmoved(proof, texts, issue))
    ctx.exit(FOUND if moved else SOURCE if failed else DONE)


def _unmoved(proof: Proof, texts: dict[int, str | None], issue: Issue | None) -> str:
    bullets = f" and {len(proof.bullets)} bullets" if issue is not None else ""
    return f"Nothing moved: {len(texts)} of {len(proof.sources)} sources{bullets} compared, {len(proof.claims)} claims."


def _kept(desk: Desk, issue_id: str) -> Issue | None:
    try:
        return desk.issue(issue_id) if issue_id != "latest" else None
    except StorageError as error:
        if error.code != "no_issue":
            raise
        return None


def _numbered(proof: Proof, given: tuple[str, ...]) -> list[tuple[int, str]]:
    """The sources given, each with its number: the one named, else the next in order."""
    numbers = {source.number for source in proof.sources}
    pairs: list[tuple[int, str]] = []
    for at, words in enumerate(given, 1):
        head, sign, tail = words.partition("=")
        number, name = (int(head), tail) if sign and head.isdecimal() else (at, words)
        if number not in numbers:
            raise UsageError(
                f"The record has no source {number}.", code="no_source", hint=f"It has 1 to {len(numbers)}."
            )
        pairs.append((number, name))
    return pairs


async def _read_all(desk: Desk, wanted: dict[int, str]) -> dict[int, str | DrafterError]:
    async def one(name: str) -> str | DrafterError:
        try:
            return (await desk.read(name)).text
        except DrafterError as error:
            return error

    found = await asyncio.gather(*map(one, wanted.values()))
    return dict(zip(wanted, found, strict=True))


def _form_of(target: str) -> str:
    suffix = Path(target).suffix.lower().lstrip(".")
    return {"htm": "html", "markdown": "md"}.get(suffix, suffix if suffix in PROOF_FORMS else "md")


COMMANDS = (record, sheet, verify)
