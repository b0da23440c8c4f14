"""Styles laid on spans of what is written. They move with the text until the next check lays them anew."""

from collections.abc import Sequence

from rich.style import Style

from drafter.text.span import Span

Mark = tuple[Span, Style]


def moved(marks: Sequence[Mark], changed: Span, came: int) -> list[Mark]:
    """The marks of a text after `came` characters took the place of a span of it; what lay in that span alone goes."""
    found = []
    for span, style in marks:
        start, end = _start(span.start, changed, came), _end(span.end, changed, came)
        if start < end and not (changed.start < changed.end and changed.contains(span)):
            found.append((Span(start, end), style))
    return found


def _start(at: int, changed: Span, came: int) -> int:
    """Where a mark begins now: what is typed right before it does not belong to it."""
    if at < changed.start or at == changed.start < changed.end:
        return at
    return max(at, changed.end) + came - (changed.end - changed.start)


def _end(at: int, changed: Span, came: int) -> int:
    """Where a mark ends now: what is typed right behind it does not belong to it."""
    if at <= changed.start:
        return at
    return at + came - (changed.end - changed.start) if at >= changed.end else changed.start
