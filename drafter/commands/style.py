"""`drafter style`: the house styles of the publications: learnt from back issues, shown, and kept in files."""

import click

from drafter.commands.group import Group
from drafter.commands.options import examples, json_option
from drafter.desk import Desk
from drafter.desk.houses import House
from drafter.desk.styling import keep, learn
from drafter.diagnostics import say
from drafter.draft.house import HouseStyle
from drafter.issue.house_file import KEYS, differences, house_text
from drafter.output import emit_json, emit_text
from drafter.settings import load_settings
from drafter.text.display import display, display_line


@click.group("style", cls=Group)
def command() -> None:
    """Show the house style of a publication, or learn one from its back issues.

    A style is one TOML file a publication, in the folder `house` of drafter's data (DRAFTER_HOUSE names another one).
    Drafts, prompts, notes, the gate and the exported forms go by the style whose title is the issue's.
    """


@command.command("show", short_help="Show the style in force.", epilog=examples('drafter style show "Alliance Digest"'))
@click.argument("title", required=False)
@json_option
@click.pass_obj
def show(flags: dict[str, object], title: str | None, as_json: bool) -> None:
    """Show the style in force for TITLE (default: the newest issue's publication), as TOML."""
    with Desk.open(load_settings(flags)) as desk:
        house = desk.houses.of(title or _newest(desk))
    if as_json:
        emit_json({"file": str(house.path) if house.path else None, "style": house.style.model_dump(mode="json")})
        return
    emit_text(display(house_text(house.style)).rstrip())
    say(_where(house))


@command.command("list", short_help="List the publications and their styles.", epilog=examples("drafter style list"))
@json_option
@click.pass_obj
def list_styles(flags: dict[str, object], as_json: bool) -> None:
    """List the publications: those that have a style's file, and those that have issues."""
    with Desk.open(load_settings(flags)) as desk:
        issues = desk.issues()
        titles = [one.style.title for one in desk.houses.all()]
        titles += [title for title in dict.fromkeys(one.title for one in issues) if desk.houses.of(title).path is None]
        rows = [(title, sum(one.title == title for one in issues), desk.houses.of(title)) for title in titles]
    if as_json:
        emit_json({"styles": [{"title": t, "issues": n, "file": str(h.path) if h.path else None} for t, n, h in rows]})
        return
    told = [f"{display_line(title)}  {count} issue{'s' * (count != 1)}  {_file(house)}" for title, count, house in rows]
    emit_text("\n".join(told) or "There is no publication yet.")


@command.command(
    "learn",
    short_help="Learn a style from back issues, and show it.",
    epilog=examples("drafter issue import back-issues/*.md", 'drafter style learn "Alliance Digest" --save'),
)
@click.argument("title", required=False)
@click.option("--save", is_flag=True, help="Keep it in the publication's file, for you to correct there.")
@click.option("--replace", is_flag=True, help="With --save: write over the file that is there.")
@json_option
@click.pass_obj
def learn_style(flags: dict[str, object], title: str | None, save: bool, replace: bool, as_json: bool) -> None:
    """Learn a starting style from the released issues of TITLE (default: the newest's), and show it.

    Each value stands beside what it was drawn from. Nothing is kept without --save.
    """
    with Desk.open(load_settings(flags)) as desk:
        learnt = learn(desk, title)
        before = desk.houses.of(learnt.style.title)
        path = keep(desk, learnt, replace=replace) if save else None
    moved = list(differences(before.style, learnt.style))
    if as_json:
        changed = {key: {"before": old, "learnt": new} for key, old, new in moved}
        made = learnt.style.model_dump(mode="json")
        emit_json({"style": made, "measured": learnt.measured, "changed": changed, "file": str(path) if path else None})
        return
    emit_text(display(house_text(learnt.style, learnt.measured)).rstrip())
    for key, old, new in moved:
        say(f"{key}: {old} → {new}")
    say(f"Kept in {path}: correct it there." if path else "Nothing is kept yet: --save keeps it.")


@command.command("keys", short_help="List what a style holds.", epilog=examples("drafter style keys"))
@json_option
def keys(as_json: bool) -> None:
    """List what a style holds, with its meaning."""
    if as_json:
        emit_json({"keys": {key: HouseStyle.model_fields[key].description for key in KEYS}})
        return
    width = max(map(len, KEYS))
    emit_text("\n".join(f"{key:<{width}}  {HouseStyle.model_fields[key].description}" for key in KEYS))


def _newest(desk: Desk) -> str:
    issues = desk.issues()
    return issues[0].title if issues else desk.settings.publication.title


def _where(house: House) -> str:
    if house.path:
        return f"It stands in {house.path}."
    return "It has no file: these are the settings and defaults. `drafter style learn --save` makes one."


def _file(house: House) -> str:
    return house.path.name if house.path else "(no style of its own)"
