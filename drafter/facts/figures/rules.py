"""The door to figures."""

from collections.abc import Iterator

from drafter.facts.candidate import Candidate, View
from drafter.facts.figures.ranges import join
from drafter.facts.figures.reading import read
from drafter.facts.figures.traps import traps


def candidates(view: View) -> Iterator[Candidate]:
    """The figures of a text and its traps; values as facts.md section 1."""
    caught = sorted(traps(view.text), key=lambda trap: trap.span.start)
    yield from caught
    yield from join(view.text, read(_masked(view.text, caught)))


def _masked(text: str, caught: list[Candidate]) -> str:
    """The text with what the traps cover blotted out, at the same length."""
    pieces: list[str] = []
    at = 0
    for trap in caught:
        start, end = max(at, trap.span.start), trap.span.end
        if end > start:
            pieces += [text[at:start], "\0" * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])
