"""Words of which one is never the other, in the clause of a fact: lower house for upper house, loans for grants.

Only sentences that share a figure or a date are compared: the source's, of that value, has the other word and not this.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from drafter.check.clauses import clause_at
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Evidence, Judgement
from drafter.check.turns import Turn
from drafter.text.display import display_line
from drafter.text.span import Span

_TOKEN = re.compile("[A-Za-z]+|[ァ-ヶー一-鿿々]")


class _Word(NamedTuple):
    """A contrasted word in a text: the line and the side of it in contrasts.txt."""

    line: int
    side: int
    span: Span


Forms = tuple[tuple[str, tuple[tuple[int, int], ...]], ...]


@cache
def _table() -> dict[str, Forms]:
    """The forms by their first word or first character, the longest first, each with its lines and sides."""
    text = (files("drafter.check") / "contrasts.txt").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, row in enumerate(rows):
        for side, forms in enumerate(row.split("|")):
            for form in (each.strip() for each in forms.split(";")):
                none = form.startswith("-")
                found[form.lstrip("-")] = () if none else (*found.get(form, ()), (number, side))
    table: dict[str, Forms] = {}
    for form in sorted(found, key=len, reverse=True):
        first = re.split("[ -]", form)[0].casefold() if form.isascii() else form[0]
        table[first] = (*table.get(first, ()), (form, found[form]))
    return table


def _words(text: str, span: Span) -> list[_Word]:
    """The contrasted words in a range of a text."""
    table, end = _table(), span.start
    found: list[_Word] = []
    for token in _TOKEN.finditer(text, *span):
        for form, places in table.get(token.group().casefold(), ()) if token.start() >= end else ():
            stop = token.start() + len(form)
            if _is_written(form, text[token.start() : stop]) and not (
                form.isascii() and text[stop : stop + 1].isalnum()
            ):
                found += [_Word(line, side, Span(token.start(), stop)) for line, side in places]
                end = stop
                break
    return found


def _is_written(form: str, words: str) -> bool:
    """True for a form as it is written, or with a capital at a sentence's beginning."""
    return words == form or words == form[:1].upper() + form[1:]


def contrasted(bullet: Reading, number: int, facts: Sequence[Judgement], sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's sentence that has the contrary of a word beside a figure or a date of the bullet, if one has."""
    sentence = bullet.sentences[number]
    mine = _words(bullet.text, sentence.span)
    for word in mine:
        if any(other.line == word.line and other.side != word.side for other in mine):
            continue
        clause = clause_at(bullet, number, word.span.start)
        shown = [
            facts[at].evidence[0]
            for at in sentence.facts
            if clause.contains(bullet.facts[at].span) and bullet.facts[at].kind not in ("name", "quote")
            and facts[at].evidence
        ]  # fmt: skip
        told = [(each, _beside(each, word.line, sources)) for each in shown]
        if any(each.side == word.side for _, words in told for each in words):
            continue
        for each, words in told:
            if words:
                theirs = display_line(words[0].span.of(sources[each.source].text))
                said = f"The source says {theirs} here, not {display_line(word.span.of(bullet.text))}"
                return Turn("conflicting", "direction", each.source, _home(each, sources), said)
    return None


def _home(shown: Evidence, sources: Sequence[SourceIndex]) -> int:
    return sources[shown.source].sentence_at(shown.span.start)


def _beside(shown: Evidence, line: int, sources: Sequence[SourceIndex]) -> list[_Word]:
    """The words of a line that stand in the clause of some evidence, or else in clauses without a fact of their own."""
    source = sources[shown.source]
    home = _home(shown, sources)
    own = clause_at(source.reading, home, shown.span.start)
    found = [word for word in _words(source.text, source.sentences[home].span) if word.line == line]
    inside = [word for word in found if own.contains(word.span)]
    return inside or [word for word in found if not _with_facts(source.reading, home, word.span)]


def _with_facts(reading: Reading, home: int, span: Span) -> bool:
    """True for a word in a clause that has a figure or a date: it is said of that one."""
    clause = clause_at(reading, home, span.start)
    held = (reading.facts[at] for at in reading.sentences[home].facts)
    return any(each.kind not in ("name", "quote") and clause.contains(each.span) for each in held)
