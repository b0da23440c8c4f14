"""Candidates: what the rules of one kind propose, before longest match decides between kinds.

A rule reads the view, never the source's own text, and writes spans of the view. A trap is a candidate of kind
None: what it covers is no fact, and it goes before every figure.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Literal, NamedTuple

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


class Candidate(NamedTuple):
    """A span of the view and what it is worth. `kind` None is a trap: digits that are no figure."""

    span: Span
    kind: Kind | None
    value: Value | None = None
    hedge: str | None = None
    inferred: Literal["year"] | None = None


_SPAN: Callable[[Candidate], Span] = itemgetter(0)


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in order: the longest wins; at equal length a trap, then the first proposed.

    Traps that win are dropped from the answer, having kept their digits from the others. Quotations are not
    chosen here: they may hold other facts.
    """
    proposed = [candidate for candidate in candidates if candidate.span.start < candidate.span.end]
    proposed.sort(key=_SPAN)
    standing: list[Candidate] = []
    heap: list[Candidate] = []
    reach = 0
    for candidate in proposed:
        start, end = candidate.span
        if start >= reach and heap:
            standing += heap if len(heap) == 1 else _longest(heap)
            heap = []
        heap.append(candidate)
        reach = max(reach, end)
    standing += _longest(heap)
    return [candidate for candidate in standing if candidate.kind is not None]


def _longest(heap: list[Candidate]) -> list[Candidate]:
    """Those of a heap of overlapping candidates that stand, in order; the heap comes in order of start."""
    ranked = sorted(heap, key=lambda one: (one.span.start - one.span.end, one.kind is not None))
    origin = heap[0].span.start if heap else 0
    # Whatever stands is at least as long as what comes after it, so a clash shows at one of the two ends.
    covered = bytearray(max((one.span.end for one in heap), default=origin) - origin)
    standing: list[Candidate] = []
    for one in ranked:
        start, end = one.span.start - origin, one.span.end - origin
        if not (covered[start] or covered[end - 1]):
            covered[start:end] = b"\x01" * (end - start)
            standing.append(one)
    return sorted(standing, key=_SPAN)
