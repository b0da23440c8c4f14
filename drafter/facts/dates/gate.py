"""A gate before a pattern: a text without the words that a match needs is not read for it at all."""

import re
from collections.abc import Iterator


def matches(pattern: re.Pattern[str], text: str, *needed: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text that holds one of the words needed; looking for those costs nothing much."""
    if any(word in text for word in needed):
        yield from pattern.finditer(text)
