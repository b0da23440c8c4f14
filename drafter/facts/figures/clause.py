"""Clauses: how far the words around a figure may be looked at, so that no sentence colours the figures of another."""

from drafter.text.lazy import lazily

_BREAK = lazily(r"[.;:!?][\"')\]]{0,3}\s|[。！？]|\n[ \t]*\n")


def clause_before(text: str, start: int, width: int) -> str:
    """The words before a place, at most `width` characters, from the last end of a sentence or paragraph on."""
    words = text[max(0, start - width) : start]
    cut = 0
    for found in _BREAK.finditer(words):
        cut = found.end()
    return words[cut:]


def clause_after(text: str, end: int, width: int) -> str:
    """The words after a place, at most `width` characters, up to the first end of a sentence or paragraph."""
    words = text[end : end + width]
    found = _BREAK.search(words)
    return words[: found.start()] if found else words
