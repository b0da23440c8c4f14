"""`drafter extract`: the article in a page, a link or a file, or a plain word on why there is none."""

import asyncio
import sys
from datetime import date

import click

from drafter.commands.options import correction_options, examples, json_option, jsonl_option
from drafter.diagnostics import DONE, SOURCE, report, say
from drafter.errors import DrafterError, UsageError
from drafter.jsonl import Answer, run_side_by_side, standard_input
from drafter.output import emit_json, emit_text
from drafter.settings import Settings, load_settings
from drafter.sources.model import Source
from drafter.sources.reading import Keep
from drafter.text.address import is_web_address


@click.command(
    "extract", epilog=examples("drafter extract https://site.example/story", "drafter extract page.html --json")
)
@click.argument("given", nargs=-1, metavar="FILE|FOLDER|URL|-…")
@correction_options
@json_option
@jsonl_option
@click.pass_context
def command(
    ctx: click.Context,
    given: tuple[str, ...],
    title: str | None,
    site: str | None,
    url: str | None,
    published: date | None,
    as_json: bool,
    jsonl: bool,
) -> None:
    """Read FILE or URL (or standard input for -) and show the article in it; of several or a FOLDER, each one's."""
    from drafter.sources.folder import opened

    settings = load_settings(ctx.obj)
    if jsonl:
        from drafter.sources.lines import extract_line
        from drafter.sources.parser import MOST_CHILDREN, parser

        parser().warm(MOST_CHILDREN)

        def answer(line: dict[str, object]) -> Answer:
            return extract_line(line, settings=settings), True

        ctx.exit(run_side_by_side(answer, standard_input(), settings.fetch.concurrency))
    if not given:
        raise click.UsageError("Give a FILE or a URL, or - for standard input.")
    names = list(opened(given))
    if len(names) > 1 and (title or url):
        raise click.UsageError("--title and --url are for one source; read them one by one.")
    found, failed = read_each(names, settings)
    sources = [corrected(one, title=title, site=site, url=url, published=published) for one in found]
    if len(names) == 1 and failed:
        raise failed[0][1]
    for _, error in failed:
        report(error)
    if as_json and len(names) == 1:
        emit_json(source_json(sources[0]))
    elif as_json:
        errors = [{"source": name, "code": error.code, "message": str(error)} for name, error in failed]
        emit_json({"sources": [source_json(source) for source in sources], "errors": errors})
    else:
        emit_text("\n\n".join(map(_told, sources)))
    ctx.exit(SOURCE if failed else DONE)


def read_sources(given: list[str], settings: Settings, keep: Keep | None = None) -> list[Source]:
    """The sources of links, files, folders and standard input, read side by side; `keep` takes what is evidence.

    Raises the first SourceError.
    """
    from drafter.sources.folder import opened

    found, failed = read_each(list(opened(given)), settings, keep)
    if failed:
        raise failed[0][1]
    return found


def read_each(
    given: list[str], settings: Settings, keep: Keep | None = None
) -> tuple[list[Source], list[tuple[str, DrafterError]]]:
    """The sources that can be read, in order, and what can't be with the reason."""
    from drafter.commands.options import read_text_file
    from drafter.sources.read import read_one, read_text

    async def one(name: str) -> Source | DrafterError:
        try:
            if name == "-":
                return read_text(read_text_file(name), origin="stdin", keep=keep)
            return await read_one(name, settings=settings, keep=keep)
        except DrafterError as error:
            return error

    async def read() -> list[Source | DrafterError]:
        return list(await asyncio.gather(*map(one, given)))

    if given.count("-") > 1:
        raise UsageError("Standard input can be read once.", code="stdin_twice", hint="Give - one time.")
    if any(name != "-" for name in given) and sys.stderr.isatty():
        say(f"reading {len(given)} source{'s' if len(given) > 1 else ''} …")
    read_all = asyncio.run(read())
    failed = [(name, item) for name, item in zip(given, read_all, strict=True) if isinstance(item, DrafterError)]
    return [item for item in read_all if isinstance(item, Source)], failed


def corrected(
    source: Source,
    *,
    title: str | None = None,
    site: str | None = None,
    url: str | None = None,
    published: date | None = None,
) -> Source:
    """The source with what a person gave in place of what was found. Raises UsageError (`bad_address`)."""
    if url and not is_web_address(url):
        raise UsageError(f"{url} is no web address.", code="bad_address", hint="Write it as https://site.example/page.")
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
