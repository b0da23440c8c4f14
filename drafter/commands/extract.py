"""`drafter extract`: the article in a page, a link or a file, or a plain word on why there is none."""

import asyncio
import sys
from datetime import date

import click

from drafter.commands.options import correction_options, json_option, jsonl_option
from drafter.diagnostics import say
from drafter.errors import UsageError
from drafter.jsonl import run, standard_input
from drafter.output import emit_json, emit_text
from drafter.settings import Settings, load_settings
from drafter.sources.model import Source


@click.command("extract")
@click.argument("given", required=False, metavar="FILE|URL|-")
@correction_options
@json_option
@jsonl_option
@click.pass_context
def command(
    ctx: click.Context,
    given: str | None,
    title: str | None,
    site: str | None,
    url: str | None,
    published: date | None,
    as_json: bool,
    jsonl: bool,
) -> None:
    """Read FILE or URL (or standard input for -) and show the article in it."""
    settings = load_settings(ctx.obj)
    if jsonl:
        from drafter.sources.lines import extract_line

        ctx.exit(run(lambda line: (extract_line(line, settings=settings), True), standard_input()))
    if given is None:
        raise click.UsageError("Give a FILE or a URL, or - for standard input.")
    found = read_sources([given], settings)[0]
    source = corrected(found, title=title, site=site, url=url, published=published)
    if as_json:
        emit_json(source_json(source))
    else:
        emit_text(_told(source))


def read_sources(given: list[str], settings: Settings) -> list[Source]:
    """The sources of links, files and standard input, read side by side. Raises SourceError on the first failure."""
    from drafter.commands.options import read_text_file
    from drafter.sources.read import read_one, read_text

    async def read() -> list[Source]:
        texts = {name: read_text(read_text_file(name), origin="stdin") for name in given if name == "-"}
        others = await asyncio.gather(*(read_one(name, settings=settings) for name in given if name != "-"))
        waiting = iter(others)
        return [texts["-"] if name == "-" else next(waiting) for name in given]

    if given.count("-") > 1:
        raise UsageError("Standard input can be read once.", code="stdin_twice", hint="Give - one time.")
    if any(name != "-" for name in given) and sys.stderr.isatty():
        say(f"reading {len(given)} source{'s' if len(given) > 1 else ''} …")
    return asyncio.run(read())


def corrected(
    source: Source,
    *,
    title: str | None = None,
    site: str | None = None,
    url: str | None = None,
    published: date | None = None,
) -> Source:
    """The source with what a person gave in place of what was found."""
    given = {"title": title, "site": site, "url": url, "published": published}
    update: dict[str, object] = {key: value for key, value in given.items() if value is not None}
    if published is not None:
        update["published_source"] = "given"
    return source.model_copy(update=update)


def source_json(source: Source) -> dict[str, object]:
    """The source as JSON of the `extract` command."""
    keys = {"title", "published", "published_source", "site", "url", "language", "text", "kind", "partial", "warnings"}
    return source.model_dump(mode="json", include=keys)


def _told(source: Source) -> str:
    day = f"{source.published} ({source.published_source})" if source.published else "no date found"
    head = [source.title or "(no title)", f"{source.site or '(no site)'} · {day} · {source.language} · {source.kind}"]
    warned = [f"! {warning.message}" for warning in source.warnings]
    return "\n".join([*head, *([source.url] if source.url else []), *warned, "", source.text])
