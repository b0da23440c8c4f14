"""The scanner: folds the text once, lets every kind propose, and keeps what stands by the longest match."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from drafter.facts.candidate import Candidate, View, choose
from drafter.facts.dates.rules import candidates as dates
from drafter.facts.figures.rules import candidates as figures
from drafter.facts.model import Fact
from drafter.facts.names.rules import candidates as names
from drafter.facts.numerals.digits import grouped
from drafter.facts.quotes.rules import candidates as quotes
from drafter.text.folding import fold

_LONG = 100_000
Rule = Callable[[View], Iterator[Candidate]]

# At equal length the first proposed stands, so a bare year is a date before it is a number.
CHOSEN: tuple[Rule, ...] = (dates, figures)
# Quotations stand beside what is chosen: they may hold other facts.
BESIDE: tuple[Rule, ...] = (quotes,)
# Names give way to figures and dates, whatever their length, and win over traps: "7th Fleet" is a name.
GIVING_WAY: tuple[Rule, ...] = (names,)


def find_facts(text: str, published: date | None = None) -> list[Fact]:
    """The facts of a text in order of their start, spans never overlapping but that quotations hold others.

    `published` anchors what the text leaves open (a weekday, "last month"); without it the unknown part stays
    unknown. Never raises on any string; linear in its length; the clock is never read. Rules: facts.md section 1.
    """
    if len(text) <= _LONG:
        return _found(text, published)
    with _without_collector():
        return _found(text, published)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Lets the collector of cycles rest: a long text makes many small values and no cycle among them.

    The collector would walk them over and over, a quarter of the time. It rests in the whole process, for seconds at
    the most; whoever switched it off keeps it off.
    """
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _found(text: str, published: date | None) -> list[Fact]:
    view = View(fold(grouped(text)), published, text)
    standing = choose(candidate for rule in CHOSEN for candidate in rule(view))
    standing = _with_room_for(standing, [candidate for rule in GIVING_WAY for candidate in rule(view)])
    beside = [candidate for rule in BESIDE for candidate in rule(view)]
    if beside:
        standing = sorted([*beside, *standing], key=lambda found: (found.span.start, -found.span.end))
    return [_fact(view, candidate) for candidate in standing]


def _with_room_for(standing: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """What stands, and those of the others that touch none of it, in order; both lists come in order."""
    kept: list[Candidate] = []
    at = 0
    for other in others:
        while at < len(standing) and standing[at].span.end <= other.span.start:
            at += 1
        if at == len(standing) or standing[at].span.start >= other.span.end:
            kept.append(other)
    return sorted([*standing, *kept], key=lambda found: found.span) if kept else standing


def _fact(view: View, candidate: Candidate) -> Fact:
    assert candidate.kind is not None and candidate.value is not None
    span = candidate.span if view.folded.starts is None else view.folded.span(*candidate.span)
    return Fact(candidate.kind, span, candidate.value, candidate.hedge, candidate.inferred)
