"""A gate before a pattern: a text is read for it only where the words stand that a match needs."""

import re
from collections.abc import Iterator

# How far a match may begin before its word, and end or look behind it.
BEFORE, AFTER = 24, 16


def matches(pattern: re.Pattern[str], text: str, *needed: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text that holds one of the words needed; looking for those costs nothing much."""
    if any(word in text for word in needed):
        yield from pattern.finditer(text)


def around(pattern: re.Pattern[str], words: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches that hold one of the words, which stand at most `BEFORE` characters behind a match's start."""
    reached = 0
    for word in words.finditer(text):
        if word.end() <= reached:
            continue
        found = pattern.search(text, max(reached, word.start() - BEFORE), word.end() + AFTER)
        if found is not None:
            reached = found.end()
            yield found
