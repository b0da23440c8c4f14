"""The door to figures."""

from collections.abc import Iterator

from drafter.facts.candidate import Candidate, View
from drafter.facts.figures.item import Item
from drafter.facts.figures.ranges import join
from drafter.facts.figures.reading import read
from drafter.facts.figures.traps import traps
from drafter.text.span import Span


def candidates(view: View) -> Iterator[Candidate]:
    """The figures of a text and its traps; values as facts.md section 1."""
    caught = sorted(traps(view.text), key=lambda trap: trap.span.start)
    yield from caught
    yield from join(view.text, _free(read(view.text), [trap.span for trap in caught]))


def _free(items: Iterator[Item], trapped: list[Span]) -> Iterator[Item]:
    """The items that no trap touches; both come in order of their start."""
    at, reach = 0, 0
    for item in items:
        while at < len(trapped) and trapped[at].start < item.end:
            reach = max(reach, trapped[at].end)
            at += 1
        if item.start >= reach:
            yield item
