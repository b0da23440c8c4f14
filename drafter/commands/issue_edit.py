"""`drafter issue edit` and `undo`: change one bullet of an issue, and take the last act back."""

import click

from drafter.commands import issue_shown as shown
from drafter.commands.options import examples, json_option, read_text_file
from drafter.desk import Desk
from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueBullet
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings


@click.command(
    "edit",
    short_help="Change one bullet, or whether it goes out.",
    epilog=examples(
        'drafter issue edit latest 2 --headline "Ministers meet in Tokyo"',
        "drafter issue edit latest 2 --body bullet.md",
    ),
)
@click.argument("issue_id", metavar="ID")
@click.argument("place", metavar="N", type=click.IntRange(min=1))
@click.option("--headline", metavar="WORDS", help="The headline.")
@click.option("--body", metavar="FILE|-", help="The text in Markdown: **bold**, [anchor](1) for a link to source 1.")
@click.option("--accept", "offer", flag_value="accept", help="Take the draft that lies beside the bullet.")
@click.option("--reject", "offer", flag_value="reject", help="Take that draft away; the bullet's text stays.")
@click.option("--hold/--let-go", "held", default=None, help="Hold the bullet back, or let it go out again.")
@click.option("--drop", is_flag=True, help="Take the bullet out of the issue.")
@json_option
@click.pass_obj
def edit(
    flags: dict[str, object],
    issue_id: str,
    place: int,
    headline: str | None,
    body: str | None,
    offer: str | None,
    held: bool | None,
    drop: bool,
    as_json: bool,
) -> None:
    """Change the bullet at place N (from 1); each change can be undone. Claims in sentences that change open again."""
    changes = [one for one in (headline, body, offer, held) if one is not None]
    if not drop and not changes:
        raise click.UsageError("Say what to change, as --headline WORDS, --body FILE, --accept, --hold or --drop.")
    if drop and changes:
        raise click.UsageError("--drop takes the bullet out: give it alone.")
    typed = None if body is None else _typed(read_text_file(body))
    with Desk.open(load_settings(flags)) as desk:
        issue = desk.issue(issue_id)
        bullet = _at(issue, place)
        if drop:
            desk.drop_bullet(issue.id, bullet.id)
        elif offer == "accept":
            desk.accept_offer(issue.id, bullet.id)
        elif offer == "reject":
            desk.drop_offer(issue.id, bullet.id)
        if headline is not None or typed is not None:
            now = desk.issue(issue.id).bullet(bullet.id)
            words = (now.headline if headline is None else headline, now.body if typed is None else typed)
            desk.save_bullet(issue.id, bullet.id, now.version, *words)
        if held is not None:
            desk.hold_bullet(issue.id, bullet.id, held)
        issue = desk.issue(issue.id)
    if as_json:
        emit_json(shown.issue_json(issue))
    else:
        emit_text(shown.headlines_told(issue) if drop else shown.bullet_told(issue, issue.bullet(bullet.id), place))


@click.command("undo", short_help="Take the last act on an issue back.", epilog=examples("drafter issue undo latest"))
@click.argument("issue_id", metavar="ID")
@json_option
@click.pass_obj
def undo(flags: dict[str, object], issue_id: str, as_json: bool) -> None:
    """Take the last act on an issue back; again, the one before it. What was undone stays on the record."""
    with Desk.open(load_settings(flags)) as desk:
        issue = desk.issue(issue_id)
        undone = desk.undo(issue.id)
        issue = desk.issue(issue.id)
    words = undone[1] if undone else None
    if as_json:
        emit_json({**shown.issue_json(issue), "undone": words})
    else:
        emit_text(f"Undone: {words}." if words else "There is nothing to undo.")


def _at(issue: Issue, place: int) -> IssueBullet:
    if place > len(issue.bullets):
        count = len(issue.bullets)
        hint = f"Name a place from 1 to {count}." if count else shown.NO_BULLET_HINT
        raise UsageError(f"There is no bullet {place} in the issue.", code="no_bullet", hint=hint)
    return issue.bullets[place - 1]


def _typed(text: str) -> str:
    """A bullet is one paragraph: the lines of the file joined."""
    return " ".join(text.split())


COMMANDS = (edit, undo)
