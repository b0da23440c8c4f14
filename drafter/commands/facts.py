"""`drafter facts`: every figure, date, quotation and name of a text."""

import re
from datetime import date

import click

from drafter.commands.options import examples, json_option, jsonl_option, parse_day, published_option, read_text_file
from drafter.diagnostics import say
from drafter.facts import Fact, fact_json, find_facts
from drafter.facts.model import Json, value_json
from drafter.jsonl import Answer, BadLine, run, standard_input, text_of
from drafter.output import emit_json, emit_text
from drafter.text.lazy import lazily

_PAGE = lazily(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)


@click.command("facts", epilog=examples("drafter facts article.txt --published 2022-12-06"))
@click.argument("file", required=False, metavar="FILE|-")
@published_option
@json_option
@jsonl_option
@click.pass_context
def command(ctx: click.Context, file: str | None, published: date | None, as_json: bool, jsonl: bool) -> None:
    """Find every figure, date, quotation and name in FILE (or standard input for -)."""
    if jsonl:
        ctx.exit(run(_answer, standard_input()))
    if file is None:
        raise click.UsageError("Give a FILE, or - for standard input.")
    text = read_text_file(file)
    if _PAGE.match(text):
        say("This is a page, read with its markup. Its article alone: drafter extract FILE, then facts on its text.")
    facts = find_facts(text, published)
    if as_json:
        emit_json({"facts": [fact_json(fact, text) for fact in facts]})
    else:
        emit_text("\n".join(_row(fact, text) for fact in facts) or "No facts found.")


def _answer(given: dict[str, object]) -> Answer:
    text = text_of(given, "text")
    try:
        published = parse_day(given.get("published"))
    except ValueError as error:
        raise BadLine(str(error)) from None
    facts: list[Json] = [fact_json(fact, text) for fact in find_facts(text, published)]
    return {"facts": facts}, True


def _row(fact: Fact, text: str) -> str:
    worth = "  ".join(f"{key} {value}" for key, value in value_json(fact.value).items())
    softened = f"  ({fact.hedge})" if fact.hedge else ""
    guessed = f"  (inferred {fact.inferred})" if fact.inferred else ""
    words = fact.span.of(text).replace("\n", " ")
    return f"{fact.span.start:>6}-{fact.span.end:<6} {fact.kind:<9} {words}  =  {worth}{softened}{guessed}"
