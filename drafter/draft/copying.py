"""Runs of words that a bullet shares with a source outside quotation marks. Looks at words only, never at sense."""

import re
from collections.abc import Iterable

from drafter.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def copied_runs(text: str, others: Iterable[str], words: int = 8) -> list[Span]:
    """The spans of `text` where `words` words or more in a row stand in the same order in one of the others.

    What stands inside quotation marks is quoted, not copied. Linear in the length of all texts.
    """
    tokens = [(match.group().casefold(), match.span()) for match in _WORD.finditer(text)]
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    runs = {run for other in others for run in _windows(other, words)}
    found: list[Span] = []
    for at in range(len(tokens) - words + 1):
        window = tokens[at : at + words]
        span = Span(window[0][1][0], window[-1][1][1])
        if tuple(word for word, _ in window) not in runs or any(span.overlaps(quote) for quote in quoted):
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _windows(text: str, words: int) -> Iterable[tuple[str, ...]]:
    tokens = [match.group().casefold() for match in _WORD.finditer(text)]
    return zip(*(tokens[shift:] for shift in range(words)), strict=False)
