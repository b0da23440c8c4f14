"""The scanner: folds the text once, lets every kind propose, and keeps what stands by the longest match."""

from collections.abc import Callable, Iterator
from datetime import date

from drafter.facts.candidate import Candidate, View, choose
from drafter.facts.dates.rules import candidates as dates
from drafter.facts.figures.rules import candidates as figures
from drafter.facts.model import Fact
from drafter.text.folding import fold

Rule = Callable[[View], Iterator[Candidate]]

# At equal length the first proposed stands, so a bare year is a date before it is a number.
CHOSEN: tuple[Rule, ...] = (dates, figures)
# Quotations stand beside what is chosen: they may hold other facts.
BESIDE: tuple[Rule, ...] = ()


def find_facts(text: str, published: date | None = None) -> list[Fact]:
    """The facts of a text in order of their start, spans never overlapping but that quotations hold others.

    `published` anchors what the text leaves open (a weekday, "last month"); without it the unknown part stays
    unknown. Never raises on any string; linear in its length; the clock is never read. Rules: facts.md section 1.
    """
    view = View(fold(text), published)
    standing = choose(candidate for rule in CHOSEN for candidate in rule(view))
    beside = [candidate for rule in BESIDE for candidate in rule(view)]
    if beside:
        standing = sorted([*beside, *standing], key=lambda found: (found.span.start, -found.span.end))
    return [_fact(view, candidate) for candidate in standing]


def _fact(view: View, candidate: Candidate) -> Fact:
    assert candidate.kind is not None and candidate.value is not None
    span = view.folded.span(*candidate.span)
    return Fact(candidate.kind, span, candidate.value, candidate.hedge, candidate.inferred)
