"""The names of a text: English and Japanese proposals, those given first kept where two overlap."""

from collections.abc import Iterator

from drafter.facts.candidate import Candidate, View
from drafter.facts.names import english, japanese
from drafter.text.lazy import lazily

_CAPITAL = lazily("[A-Z]")
_JAPANESE = lazily("[\u3041-\u30ff\u4e00-\u9fff]")


def candidates(view: View) -> Iterator[Candidate]:
    """Every name of the view in order of its start, none overlapping another."""
    found: list[Candidate] = []
    if _JAPANESE.search(view.text):
        found += japanese.names(view.text)
    if _CAPITAL.search(view.text):
        found += english.names(view.text)
    found.sort(key=lambda name: (name.span.start, -name.span.end))
    reached = 0
    for name in found:
        if name.span.start >= reached:
            reached = name.span.end
            yield name
