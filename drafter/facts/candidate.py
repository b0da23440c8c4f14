"""Candidates: what the rules of one kind propose, before longest match decides between kinds.

A rule reads the view, never the source's own text, and writes spans of the view. A trap is a candidate of kind
None: what it covers is no fact, and it goes before every figure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from drafter.facts.model import Kind, Value
from drafter.text.folding import Folded
from drafter.text.span import Span


@dataclass(frozen=True, slots=True)
class View:
    """What every rule reads: the folded text, the way back to the source, and the day it was published.

    `source` is the text before folding, for what folding takes away (which way a curly mark turns).
    """

    folded: Folded
    published: date | None
    source: str = ""

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the view and what it is worth. `kind` None is a trap: digits that are no figure."""

    span: Span
    kind: Kind | None
    value: Value | None = None
    hedge: str | None = None
    inferred: Literal["year"] | None = None


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in order: the longest wins; at equal length a trap, then the first proposed.

    Traps that win are dropped from the answer, having kept their digits from the others. Quotations are not
    chosen here: they may hold other facts.
    """
    ranked = sorted(
        enumerate(candidates),
        key=lambda at: (at[1].span.start - at[1].span.end, at[1].kind is not None, at[0]),
    )
    if not ranked:
        return []
    # Whatever stands is at least as long as what comes after it, so a clash shows at one of the two ends.
    covered = bytearray(max(candidate.span.end for _, candidate in ranked))
    standing: list[Candidate] = []
    for _, candidate in ranked:
        start, end = candidate.span
        if start >= end or covered[start] or covered[end - 1]:
            continue
        covered[start:end] = b"\x01" * (end - start)
        standing.append(candidate)
    return sorted((c for c in standing if c.kind is not None), key=lambda c: c.span)
