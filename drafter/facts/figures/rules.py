"""The door to figures."""

from collections.abc import Iterator

from drafter.facts.candidate import Candidate, View
from drafter.facts.figures.compounds import compound
from drafter.facts.figures.ranges import join
from drafter.facts.figures.reading import read
from drafter.facts.figures.traps.rules import traps


def candidates(view: View) -> Iterator[Candidate]:
    """The figures of a text and its traps; values as facts.md section 1."""
    caught = sorted(traps(view.text), key=lambda trap: trap.span.start)
    yield from caught
    masked = _masked(view.text, caught)
    yield from join(view.text, compound(view.text, read(masked)))


_DIGITS = str.maketrans(dict.fromkeys("0123456789〇一二三四五六七八九十百千万億兆第割分度", "\0"))


def _blotted(words: str) -> str:
    """The words of a trap without their numerals; all gone where the numerals are words."""
    return words.translate(_DIGITS) if any("0" <= char <= "9" for char in words) else "\0" * len(words)


def _masked(text: str, caught: list[Candidate]) -> str:
    """The text with what the traps cover blotted out, at the same length."""
    pieces: list[str] = []
    at = 0
    for trap in caught:
        start, end = max(at, trap.span.start), trap.span.end
        if end > start:
            pieces += [text[at:start], _blotted(text[start:end])]
            at = end
    return "".join([*pieces, text[at:]])
