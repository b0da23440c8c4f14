"""`drafter check`: a bullet against its sources, every claim with its verdict, reason and evidence."""

import json
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import click

from drafter.check import SourceIndex, check_bullet, index_source
from drafter.check.model import report_json
from drafter.commands.check_told import told
from drafter.commands.options import examples, json_option, jsonl_option, parse_day, published_option, read_text_file
from drafter.diagnostics import DONE, FOUND
from drafter.errors import UsageError
from drafter.jsonl import Answer, BadLine, answer_line, run, standard_input, text_of
from drafter.output import emit_json, emit_line, emit_text
from drafter.text.entry import admit


@click.command(
    "check",
    epilog=examples(
        "drafter check --bullet bullet.md --source article.html --source other.txt",
        "drafter check --jsonl --jobs 4 < lines.jsonl > verdicts.jsonl",
    ),
)
@click.option("--bullet", metavar="FILE", help="The bullet, plain text or Markdown (- for standard input).")
@click.option("--source", "sources", metavar="FILE", multiple=True, help="A source: text, a page, or `extract --json`.")
@published_option
@click.option("--markdown", is_flag=True, help="The bullet is Markdown (implied by .md): strip its markup first.")
@click.option("--strict", is_flag=True, help="Doubtful counts as not ok.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes for --jsonl.")
@json_option
@jsonl_option
@click.pass_context
def command(
    ctx: click.Context,
    bullet: str | None,
    sources: tuple[str, ...],
    published: date | None,
    markdown: bool,
    strict: bool,
    jobs: int,
    as_json: bool,
    jsonl: bool,
) -> None:
    """Check a bullet against its sources. Exit code 1 when something is weaker, conflicting or unsupported."""
    if jsonl:
        handle = partial(answer_check, strict=strict, markdown=markdown)
        ctx.exit(run(handle, standard_input()) if jobs == 1 else _run_parallel(strict, markdown, jobs))
    if bullet is None or not sources:
        raise click.UsageError("Give --bullet FILE and at least one --source FILE.")
    is_markdown = markdown or bullet.endswith(".md")
    text = _bullet_text(read_text_file(bullet), markdown=is_markdown)
    names = [Path(name).name for name in sources]
    report = check_bullet(text, [_source_file(name, published) for name in sources], published)
    if as_json:
        emit_json({**report_json(report, strict=strict), **({"text": text} if is_markdown else {})})
    else:
        emit_text(told(report, names, strict=strict))
    ctx.exit(DONE if report.ok(strict=strict) else FOUND)


def answer_check(given: dict[str, object], *, strict: bool = False, markdown: bool = False) -> Answer:
    """The answer to one line of --jsonl."""
    text = _bullet_text(text_of(given, "bullet"), markdown=markdown)
    try:
        published = parse_day(given.get("published"))
        sources = given.get("sources")
        if not isinstance(sources, list) or not sources:
            raise BadLine('The line needs "sources", a list of texts or objects with "text".')
        indexed = [_source_line(source, published) for source in sources]
    except ValueError as error:
        raise BadLine(str(error)) from None
    report = check_bullet(text, indexed, published)
    answer = report_json(report, strict=strict)
    return {**answer, **({"text": text} if markdown else {})}, report.ok(strict=strict)


def _bullet_text(given: str, *, markdown: bool) -> str:
    if not markdown:
        return given
    from drafter.draft.markup import derive

    return derive(given.strip()).text


def _source_line(source: object, published: date | None) -> SourceIndex:
    if isinstance(source, str):
        return index_source(admit(source), published)
    if not isinstance(source, dict) or not isinstance(source.get("text"), str):
        raise BadLine('A source is a string, or an object with "text".')
    own = parse_day(source.get("published"))
    url, title, site = (
        value if isinstance(value := source.get(key), str) else None for key in ("url", "title", "site")
    )
    return index_source(admit(source["text"]), own or published, url=url, title=title or "", site=site or "")


def _source_file(name: str, published: date | None) -> SourceIndex:
    if name.endswith(".json"):
        try:
            return _source_line(json.loads(read_text_file(name)), published)
        except ValueError as error:
            raise UsageError(
                f"{name} is no source: {error}", code="bad_source", hint="Give what `extract --json` wrote."
            ) from None
    from drafter.sources.file import read_file

    if name == "-":
        return index_source(read_text_file(name), published)
    source = read_file(Path(name).expanduser())
    site = source.site or Path(name).name
    given_first = source.published_source == "text" and published is not None
    day = published if given_first else source.published or published
    return index_source(source.text, day, url=source.url, title=source.title, site=site)


def _check_bytes(strict: bool, markdown: bool, line: bytes) -> Answer:
    return answer_line(partial(answer_check, strict=strict, markdown=markdown), line)


def _run_parallel(strict: bool, markdown: bool, jobs: int) -> int:
    """Answers in order from several processes, with a bounded number of lines under way."""
    waiting: deque[Future[Answer]] = deque()
    all_ok = True
    work = partial(_check_bytes, strict, markdown)
    with ProcessPoolExecutor(jobs) as pool:
        for line in standard_input():
            waiting.append(pool.submit(work, line))
            if len(waiting) >= jobs * 16:
                all_ok &= _answered(waiting.popleft())
        while waiting:
            all_ok &= _answered(waiting.popleft())
    return DONE if all_ok else FOUND


def _answered(future: Future[Answer]) -> bool:
    answer, ok = future.result()
    emit_line(answer)
    return ok
