"""The marked corpus of facts: plain text that a person who doesn't program can add to. See fixtures/facts/README.md.

    > 2022-12-07                                         published, for the lines that follow
    # kinds: money number                                the kinds that are marked in the lines that follow
    It will cost nearly {$810 million = money 810000000 USD ~ nearly} and house {{7th Fleet}} staff.

`{words = kind value}` marks a fact, `~ hedge` its hedge, `{{words}}` a trap: digits that must not be reported.
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
_MARK = re.compile(
    r"\{\{(?P<trap>.+?)\}\}|\{(?P<words>[^{}]+?) = (?P<kind>[a-z]+) (?P<value>[^{}~]+?)(?: ~ (?P<hedge>[^{}]+?))?\}"
)


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
    at = length = 0
    for mark in _MARK.finditer(line):
        before = line[at : mark.start()]
        words = mark["trap"] or mark["words"]
        text += [before, words]
        start = length + len(before)
        length = start + len(words)
        at = mark.end()
        if mark["trap"]:
            traps.append(Span(start, length))
        else:
            facts.append(Expected(Span(start, length), mark["kind"], mark["value"].strip(), mark["hedge"]))
    text.append(line[at:])
    whole = "".join(text)
    if "{" in whole or "}" in whole:
        raise ValueError(f"{place}: a mark that can't be read")
    return Case(place, whole, published, kinds, tuple(facts), tuple(traps))
