"""Blocks: the stretches of a text that the rules of one language need to read.

A Japanese line with no English word of time in it is passed over by the English rules, an English line by the
Japanese ones. Blocks that lie near are one, so that a text of many short lines makes few of them.
"""

import re
from collections.abc import Callable, Iterator

from drafter.text.lazy import lazily

_SCRIPT = lazily("[\u3041-\u30ff\u4e00-\u9fff]")
_NEAR = 60


def english_blocks(text: str, words: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Where each block starts, and its text: lines without Japanese script, and those with one of the words."""
    if words.search(text) is None:
        return
    if text.isascii() or _SCRIPT.search(text) is None:
        yield 0, text
        return
    yield from _blocks(text, lambda line: words.search(line) is not None or (line != "" and not _SCRIPT.search(line)))


def japanese_blocks(text: str, words: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Where each block starts, and its text: lines with one of the words, in characters of Japanese."""
    if not text.isascii():
        yield from _blocks(text, lambda line: not line.isascii() and words.search(line) is not None)


def _blocks(text: str, is_needed: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    start = end = at = 0
    for line in text.split("\n"):
        if is_needed(line):
            if at - end > _NEAR:
                if end > start:
                    yield start, text[start:end]
                start = at
            end = at + len(line)
        at += len(line) + 1
    if end > start:
        yield start, text[start:end]
