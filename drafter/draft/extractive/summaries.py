"""The list of key points above or beside a text: it tells what the text tells again, and is no part of it."""

from __future__ import annotations

import re

from drafter.text.span import Span

_HEADING = (
    r"(?:key (?:points?|takeaways?|findings?|facts)|takeaways|highlights|at a glance|in brief|quick (?:read|take|look)"
    r"|summary|executive summary|what to know|the gist|tl;dr)"
)
_LISTED = re.compile(rf"(?mi)^[ \t]*{_HEADING}:?[ \t]*\n(?P<points>(?:[ \t]*\S[^\n]*\n?)+)")


def key_points(text: str) -> list[Span]:
    """Where lists of key points stand: the lines under such a heading, up to the next blank line."""
    return [Span(*match.span("points")) for match in _LISTED.finditer(text)]
