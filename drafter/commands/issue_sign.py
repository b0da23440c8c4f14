"""`drafter issue check` and `signoff`: every claim of an issue with its verdict, and what a person says of it."""

from collections.abc import Sequence
from typing import cast, get_args

import click

from drafter.commands import issue_shown as shown
from drafter.commands.options import examples, json_option
from drafter.desk import Desk
from drafter.diagnostics import DONE, FOUND
from drafter.errors import UsageError
from drafter.issue.claims import Claim
from drafter.issue.model import Act
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings

_ACTS = [act for act in get_args(Act) if act != "undo"]
_id = click.argument("issue_id", metavar="ID")


@click.command("check", epilog=examples("drafter issue check latest"))
@_id
@json_option
@click.pass_context
def check(ctx: click.Context, issue_id: str, as_json: bool) -> None:
    """Check every bullet against its sources. Exit code 1 when something is weaker, conflicting or unsupported."""
    with Desk.open(load_settings(ctx.obj)) as desk:
        issue = desk.issue(issue_id)
        checks = {bullet.id: desk.check(issue.id, bullet.id) for bullet in issue.bullets}
        claims, left = desk.claims(issue.id), desk.gate(issue.id)
    ok = all(found.body.ok() and found.headline.ok() for found in checks.values())
    if as_json:
        emit_json(shown.check_json(issue, checks, claims, left, ok=ok))
    else:
        emit_text(shown.check_told(issue, claims, left))
    ctx.exit(DONE if ok else FOUND)


@click.command(
    "signoff",
    short_help="Sign claims off, or list the open ones.",
    epilog=examples(
        "drafter issue signoff latest --all-supported",
        'drafter issue signoff latest --claim b1f --act dispute --note "by 2028?"',
    ),
)
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
    with Desk.open(load_settings(flags)) as desk:
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


COMMANDS = (check, signoff)
