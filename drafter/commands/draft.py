"""`drafter draft`: a bullet from each source, or one from all of them, checked; with --issue it is kept there."""

import asyncio
from collections.abc import Sequence
from datetime import date
from functools import partial

import click

from drafter.commands.drafted import draft_json, draft_told
from drafter.commands.extract import corrected, read_sources
from drafter.commands.options import correction_options, examples, json_option, jsonl_option, parse_day
from drafter.desk import Desk
from drafter.desk.again import keeper
from drafter.desk.houses import Houses
from drafter.desk.models import chat_engine
from drafter.diagnostics import DONE, report, say
from drafter.draft import Draft, DraftRequest, Engine, ExtractiveEngine, HouseStyle
from drafter.errors import DrafterError, SourceError, UsageError
from drafter.jsonl import Answer, BadLine, run, standard_input
from drafter.output import emit_json, emit_text
from drafter.settings import Settings, load_settings
from drafter.sources.model import Source
from drafter.text.entry import admit

_Outcome = tuple[Sequence[Source], Draft | DrafterError]


@click.command(
    "draft",
    epilog=examples(
        "drafter draft page.html --published 2022-12-06",
        "drafter draft one.html two.html --together --issue latest",
    ),
)
@click.argument("given", nargs=-1, metavar="SOURCE…")
@click.option(
    "--engine", "engine_name", type=click.Choice(["extractive", "chat"]), help="Default: chat if a model is named."
)
@click.option("--issue", "issue_id", metavar="ID", help="Keep sources and bullets in this issue (an id, or latest).")
@click.option("--together", is_flag=True, help="One bullet from all sources.")
@click.option("--anyway", is_flag=True, help="Draft even from a page that is no article.")
@correction_options
@json_option
@jsonl_option
@click.pass_context
def command(
    ctx: click.Context,
    given: tuple[str, ...],
    engine_name: str | None,
    issue_id: str | None,
    together: bool,
    anyway: bool,
    title: str | None,
    site: str | None,
    url: str | None,
    published: date | None,
    as_json: bool,
    jsonl: bool,
) -> None:
    """Draft a bullet from each SOURCE: a link, a file, or - for standard input."""
    settings = load_settings(ctx.obj)
    engine = _engine(settings, engine_name)
    if jsonl:
        ctx.exit(run(partial(_answer, settings=settings, engine=engine, anyway=anyway), standard_input()))
    if not given:
        raise click.UsageError("Give at least one SOURCE: a link, a file, or - for standard input.")
    if len(given) > 1 and (title or url):
        raise click.UsageError("--title and --url are for one source; draft them one by one.")
    read = read_sources(list(given), settings, None if issue_id is None else keeper(settings))
    sources = [corrected(source, title=title, site=site, url=url, published=published) for source in read]
    for source in sources:
        _require_article(source, anyway=anyway)
    groups = [sources] if together else [[source] for source in sources]
    if issue_id is None:
        outcomes = asyncio.run(_draft_all(groups, engine, None, settings, _house(settings)))
    else:
        outcomes = _draft_into(settings, issue_id, groups, engine)
    drafts = [(group, draft) for group, draft in outcomes if isinstance(draft, Draft)]
    if as_json:
        emit_json({"bullets": [draft_json(draft, group) for group, draft in drafts]})
    elif drafts:
        emit_text("\n\n".join(draft_told(draft) for _, draft in drafts))
    codes = [report(failed) for _, failed in outcomes if isinstance(failed, DrafterError)]
    ctx.exit(codes[0] if codes else DONE)


def _engine(settings: Settings, name: str | None) -> Engine:
    if name == "extractive" or (name is None and settings.model.name is None):
        return ExtractiveEngine()
    return chat_engine(settings)


def _house(settings: Settings) -> HouseStyle:
    """The style of the publication that the settings name, for drafts that belong to no issue."""
    return Houses(settings.house or settings.home / "house", settings.publication).of(settings.publication.title).style


def _draft_into(settings: Settings, issue_id: str, groups: list[list[Source]], engine: Engine) -> list[_Outcome]:
    """Drafts into an issue. A bullet that rests on the same sources keeps its text: the new draft lies beside it."""
    with Desk.open(settings) as desk:
        issue = desk.issue(issue_id)
        ids = [[desk.add_source(issue.id, source)[1].id for source in group] for group in groups]
        house = desk.house_with_examples(issue)
        outcomes = asyncio.run(_draft_all(groups, desk.billed(issue.id, engine), issue.date, settings, house))
        for source_ids, (_, draft) in zip(ids, outcomes, strict=True):
            if not isinstance(draft, Draft):
                continue
            now = desk.issue(issue.id)
            same = [b for b in now.bullets if [item.source_id for item in b.sources] == source_ids]
            if same:
                desk.offer(issue.id, same[0].id, draft)
                say(f"Bullet {now.bullets.index(same[0]) + 1} keeps its text; the new draft lies beside it.")
            else:
                desk.add_bullet(issue.id, source_ids, draft)
        return outcomes


async def _draft_all(
    groups: Sequence[Sequence[Source]], engine: Engine, day: date | None, settings: Settings, house: HouseStyle
) -> list[_Outcome]:
    async def one(number: int, group: Sequence[Source]) -> _Outcome:
        try:
            request = DraftRequest(tuple(group), day, house)
            return group, await engine.draft(request, lambda step: say(f"bullet {number}: {step} …"))
        except DrafterError as error:
            return group, error

    return list(await asyncio.gather(*(one(number, group) for number, group in enumerate(groups, 1))))


def _require_article(source: Source, *, anyway: bool) -> None:
    """Raises SourceError for what is no article, with the sentence that gave it away."""
    name = source.url or source.origin
    for warning in source.warnings:
        say(f"{name}: {warning.message}")
    if source.kind == "article" or anyway:
        return
    raise SourceError(
        f"{name} is no article but looks like: {source.kind.replace('_', ' ')}.",
        code=source.kind,
        hint="Paste the article's text, or draft all the same with --anyway.",
    )


def _answer(given: dict[str, object], *, settings: Settings, engine: Engine, anyway: bool) -> Answer:
    """The answer to one line of --jsonl: `sources` are texts, or objects with `text`, `path` or `url`."""
    listed = given.get("sources")
    if not isinstance(listed, list) or not listed:
        raise BadLine('The line needs "sources", a list of texts or objects with "text".')
    sources = [_source_line(source, settings) for source in listed]
    for source in sources:
        _require_article(source, anyway=anyway)
    groups = [sources] if given.get("together") else [[source] for source in sources]
    outcomes = asyncio.run(_draft_all(groups, engine, None, settings, _house(settings)))
    bullets = []
    ok = True
    for group, draft in outcomes:
        if isinstance(draft, DrafterError):
            raise draft
        bullets.append(draft_json(draft, group))
        ok = ok and draft.report.ok() and draft.headline_report.ok()
    return {"bullets": bullets}, ok


def _source_line(given: object, settings: Settings) -> Source:
    from drafter.sources.read import read_text

    if isinstance(given, str):
        return read_text(admit(given), origin="line")
    if not isinstance(given, dict):
        raise BadLine('Each of "sources" is a text or an object with "text".')
    try:
        published = parse_day(given.get("published"))
    except ValueError as error:
        raise BadLine(str(error)) from None
    words = {key: admit(value) for key, value in given.items() if isinstance(value, str)}
    if "text" in words:
        source = read_text(words["text"], origin="line")
    elif "path" in words or "url" in words:
        source = read_sources([words.get("path") or words["url"]], settings)[0]
    else:
        raise UsageError('A source needs "text", "path" or "url".', code="bad_line", hint="Give one of them.")
    known = {key: words.get(key) for key in ("title", "site", "url")}
    return corrected(source, title=known["title"], site=known["site"], url=known["url"], published=published)
