"""The words around a place of a text, cut between words and never within one; in Japanese between signs."""

from drafter.text.span import Span

_CUT = "…"


def words_before(text: str, end: int, most: int, start: int = 0) -> str:
    """What stands before a place, at most so many characters from a word's beginning; an ellipsis where it is cut."""
    first = max(start, end - most)
    if first > start:
        first = _next_word(text, first, end)
    return (_CUT if first > start else "") + text[first:end]


def words_after(text: str, start: int, most: int, end: int | None = None) -> str:
    """What stands after a place, at most so many characters to a word's end; an ellipsis where it is cut."""
    stop = len(text) if end is None else end
    last = min(stop, start + most)
    if last < stop:
        last = _word_end(text, last, start)
    return text[start:last] + (_CUT if last < stop else "")


def around(text: str, span: Span, before: int, after: int) -> tuple[str, str]:
    """Both, for a span."""
    return words_before(text, span.start, before), words_after(text, span.end, after)


def _next_word(text: str, at: int, end: int) -> int:
    """The first beginning of a word from a place on; the place itself where a word without blanks goes on and on."""
    if _joins(text, at):
        return next((here for here in range(at, end) if text[here - 1].isspace()), at)
    return next((here for here in range(at, end) if not text[here].isspace()), end)


def _word_end(text: str, at: int, start: int) -> int:
    if _joins(text, at):
        return next((here for here in range(at, start, -1) if text[here].isspace()), at)
    return at


def _joins(text: str, at: int) -> bool:
    """True within a word that is written with blanks around it."""
    return 0 < at < len(text) and _is_latin(text[at - 1]) and _is_latin(text[at])


def _is_latin(sign: str) -> bool:
    return not sign.isspace() and sign < "\u2e80"
