"""`drafter config`: the settings in force, where each comes from, and what may be set. Never a secret."""

import click
from pydantic import BaseModel

from drafter.commands.group import Group
from drafter.commands.options import examples, json_option
from drafter.output import emit_json, emit_text
from drafter.settings import load_with_origins, meanings


@click.group("config", cls=Group)
def command() -> None:
    """Show the settings and where each comes from."""


@command.command("show", short_help="Show the settings in force.", epilog=examples("drafter config show --origin"))
@click.option("--origin", is_flag=True, help="Say where each value comes from.")
@json_option
@click.pass_obj
def show(flags: dict[str, object], origin: bool, as_json: bool) -> None:
    """Show the settings in force; keys of endpoints only as set or not set."""
    loaded = load_with_origins(flags)
    rows = _flat(loaded.settings, "")
    if as_json:
        emit_json({key: {"value": value, "origin": loaded.origin.get(key, "default")} for key, value in rows.items()})
        return
    width = max(map(len, rows))
    lines = [
        f"{key:<{width}} = {value}" + (f"   [{loaded.origin.get(key, 'default')}]" if origin else "")
        for key, value in rows.items()
    ]
    emit_text("\n".join(lines))


@command.command("keys", epilog=examples("drafter config keys"))
@json_option
def keys(as_json: bool) -> None:
    """List every key that may be set, with its meaning."""
    told = meanings()
    if as_json:
        emit_json({"keys": list(told), "meanings": dict(told)})
        return
    width = max(map(len, told))
    emit_text("\n".join(f"{key:<{width}}  {meaning}" for key, meaning in told.items()))


def _flat(section: BaseModel, prefix: str) -> dict[str, str]:
    rows: dict[str, str] = {}
    for name, value in section:
        if isinstance(value, BaseModel):
            rows |= _flat(value, f"{prefix}{name}.")
        elif name == "api_key":
            rows[f"{prefix}{name}"] = "not set" if value is None else "set (not shown)"
        else:
            rows[f"{prefix}{name}"] = "" if value is None else str(value)
    return rows
