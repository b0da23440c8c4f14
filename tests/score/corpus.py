"""The marked corpus of facts: plain text that a person who doesn't program can add to. See fixtures/facts/README.md.

    > 2022-12-07                                         published, for the lines that follow
    # kinds: money number                                the kinds that are marked in the lines that follow
    It will cost nearly {$810 million = money 810000000 USD ~ nearly} and house {{7th Fleet}} staff.

`{words = kind value}` marks a fact, `~ hedge` its hedge, `{{words}}` a trap: digits that must not be reported.
A name or quotation needs no value: `{Kishida = name / prime minister}`, `{“no choice” = quote}`. Marks may hold marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from drafter.facts import Fact, Figure, Time, Wording
from drafter.text.span import Span

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "facts"
ALL_KINDS = frozenset("money number percent quantity ordinal date duration quote".split())
_CLOSE = re.compile(r" = (?P<kind>[a-z]+)(?P<value> [^{}~]+?)?(?: ~ (?P<hedge>[^{}]+?))?\}")


@dataclass(frozen=True, slots=True)
class Expected:
    """A marked fact: where it stands, its kind, its value in the corpus's notation, and its hedge."""

    span: Span
    kind: str
    value: str
    hedge: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the corpus, its markup taken off."""

    place: str
    text: str
    published: date | None
    kinds: frozenset[str]
    facts: tuple[Expected, ...]
    traps: tuple[Span, ...]


def cases(pattern: str) -> Iterator[Case]:
    """The cases of the corpus files that match a glob pattern, in order."""
    for path in sorted(FOLDER.glob(pattern)):
        published: date | None = None
        kinds = ALL_KINDS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(">"):
                day = line[1:].strip()
                published = date.fromisoformat(day) if day else None
            elif line.startswith("# kinds:"):
                kinds = frozenset(line.removeprefix("# kinds:").split())
            elif line.strip() and not line.startswith("#"):
                yield _case(f"{path.name}:{number}", line.strip(), published, kinds)


def notation(fact: Fact) -> str:
    """A fact's value in the corpus's notation."""
    match fact.value:
        case Time(edtf):
            return edtf
        case Wording(text=text, role=role):
            return f"{text} / {role}" if role and fact.kind == "name" else text
        case Figure(amount=amount, low=low, high=high, currency=currency, unit=unit):
            from drafter.facts.model import plain

            def shown(number: Decimal | None) -> str:
                return "" if number is None else plain(number)

            digits = shown(amount) if amount is not None else f"{shown(low)}..{shown(high)}"
            return " ".join(part for part in (digits, currency, unit) if part)


def _case(place: str, line: str, published: date | None, kinds: frozenset[str]) -> Case:
    text: list[str] = []
    facts: list[Expected] = []
    traps: list[Span] = []
    open_marks: list[int] = []
    length = at = 0
    while at < len(line):
        close = _CLOSE.match(line, at) if open_marks else None
        if line.startswith("{{", at) and not line.startswith("{{{", at):
            end = line.index("}}", at)
            text.append(line[at + 2 : end])
            traps.append(Span(length, length + end - at - 2))
            length, at = traps[-1].end, end + 2
        elif line[at] == "{":
            open_marks.append(length)
            at += 1
        elif close:
            span = Span(open_marks.pop(), length)
            value = _value(close, span.of("".join(text)))
            facts.append(Expected(span, close["kind"], value, close["hedge"]))
            at = close.end()
        else:
            text.append(line[at])
            length, at = length + 1, at + 1
    whole = "".join(text)
    if "{" in whole or "}" in whole or open_marks:
        raise ValueError(f"{place}: a mark that can't be read")
    return Case(place, whole, published, kinds, tuple(facts), tuple(traps))


def _value(close: re.Match[str], words: str) -> str:
    given = (close["value"] or "").strip()
    if close["kind"] == "quote" and not given:
        return words[1:-1]
    return f"{words} {given}" if given.startswith("/") else given or words
