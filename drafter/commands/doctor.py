"""`drafter doctor`: what is configured, where things live, and whether the endpoint answers. Never a secret."""

import asyncio
import os
import platform
from importlib.metadata import version

import click

from drafter import __version__
from drafter.commands.options import examples, json_option
from drafter.diagnostics import say
from drafter.errors import DrafterError, UsageError
from drafter.output import emit_json, emit_text
from drafter.settings import Settings, load_with_origins, user_file

_PARTS = ("textual", "openai", "pydantic", "trafilatura", "langchain-text-splitters", "sqlalchemy", "httpx2")


@click.command("doctor", epilog=examples("drafter doctor", "drafter doctor --json"))
@click.option("--rebuild", "rebuilds", is_flag=True, help="Make the database anew from the journal; set the old aside.")
@json_option
@click.pass_obj
def command(flags: dict[str, object], rebuilds: bool, as_json: bool) -> None:
    """Say what is configured, where things live and whether the endpoint answers."""
    loaded = load_with_origins(flags)
    settings = loaded.settings
    if rebuilds:
        _rebuild(settings)
    found: dict[str, str] = {
        "drafter": __version__,
        "python": platform.python_version(),
        **{part: version(part) for part in _PARTS},
        "person": settings.person,
        "data folder": str(settings.home),
        "settings file": _own_file(flags),
        "store": _store_state(settings),
        "model": settings.model.name or "none: the embedded extractive engine drafts; set DRAFTER_MODEL to use one",
        "endpoint": settings.model.base_url if settings.model.name else "not asked",
        "key": _key_state(settings, loaded.origin.get("model.api_key", "")),
        "endpoint answers": _endpoint_state(settings),
        "fetching of private addresses": ", ".join(settings.fetch.allow) or "none",
    }
    if as_json:
        emit_json(found)
    else:
        width = max(map(len, found))
        emit_text("\n".join(f"{name:<{width}}  {value}" for name, value in found.items()))


def _rebuild(settings: Settings) -> None:
    from drafter.desk import rebuild

    if settings.store is not None:
        raise UsageError("Only the data folder's own database can be rebuilt.", code="other_store", hint="Unset store.")
    count, aside = rebuild(settings.home)
    say(f"The database was made anew from {count} acts." + (f" The old one is {aside}." if aside else ""))


def _own_file(flags: dict[str, object]) -> str:
    path = user_file(os.environ, flags.get("home"))
    return str(path) if path.is_file() else f"{path} (none yet)"


def _store_state(settings: Settings) -> str:
    from drafter.commands.issue_shown import counted
    from drafter.desk import Desk

    try:
        with Desk.open(settings) as desk:
            return f"sound, {counted(len(desk.issues()), 'issue')}"
    except DrafterError as error:
        return str(error)


def _key_state(settings: Settings, origin: str) -> str:
    if settings.model.api_key is not None:
        return f"set by {origin} (not shown)"
    return origin or "not set"


def _endpoint_state(settings: Settings) -> str:
    if settings.model.name is None:
        return "not asked"
    from drafter.draft.chat.probe import probe

    try:
        return asyncio.run(probe(settings.model))
    except DrafterError as error:
        return str(error)
