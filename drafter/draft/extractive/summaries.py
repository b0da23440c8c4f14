"""The list of key points above or beside a text: it tells what the text tells again, and is no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.facts.model import Fact
from drafter.text.span import Span

_HEADING = (
    r"(?:key (?:points?|takeaways?|findings?|facts)|takeaways|highlights|at a glance|in brief|quick (?:read|take|look)"
    r"|summary|executive summary|what to know|the gist|tl;dr)"
)
_FIGURES = ("money", "number", "percent", "quantity")
_FEWEST = 2
_LISTED = re.compile(rf"(?mi)^[ \t]*{_HEADING}:?[ \t]*\n(?P<points>(?:[ \t]*\S[^\n]*\n?)+)")


def key_points(text: str) -> list[Span]:
    """Where lists of key points stand: the lines under such a heading, up to the next blank line."""
    return [Span(*match.span("points")) for match in _LISTED.finditer(text)]


def summary_length(facts: Sequence[Sequence[Fact]], paragraphs: Sequence[int]) -> int:
    """How many sentences at the head of a text only sum it up: each has figures, and all of them are told again.

    `facts` are those of each sentence, `paragraphs` the paragraph that each stands in. 0 where the text begins at once.
    """
    figures = [{fact.value for fact in held if fact.kind in _FIGURES} for held in facts]
    first = [at for at, paragraph in enumerate(paragraphs) if paragraph == paragraphs[0]]
    later = set().union(*figures[len(first) :])
    whole = _FEWEST <= len(first) < len(facts) and all(figures[at] and figures[at] <= later for at in first)
    return len(first) if whole else 0
