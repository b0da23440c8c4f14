"""An article that a page holds only as data for its scripts (Next, Nuxt and their like): found by its shape.

The body is the one list or string with the most prose in it; its day is looked for beside it and around it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html

from drafter.sources.page.blocks import blocks, squash
from drafter.sources.page.lines import is_prose

_MOST_NODES = 40_000
_MOST_CHARACTERS = 3_000_000
_ASSIGNED = re.compile(r"^\s*(?:window|self|globalThis)(?:\.\w+|\[[\"']\w+[\"']\])\s*=\s*(?=[{\[])")
_DAY_KEYS = re.compile(
    r"^(?:date_?published|published(?:_?(?:at|on|date|time))?|publish_?date|first_?published(?:_?at)?|display_?date"
    r"|pub_?date|release_?date|date)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Embedded:
    """A body found in data, and what stood for its day there ("" for nothing)."""

    body: str
    day: str


def script_data(tree: html.HtmlElement) -> list[str]:
    """The JSON that the page's scripts hold, unread."""
    found = []
    for element in tree.iter("script"):
        text, kind = element.text or "", element.get("type") or ""
        if "ld+json" in kind or len(text) > _MOST_CHARACTERS:
            continue
        if kind == "application/json":
            found.append(text)
        elif assigned := _ASSIGNED.match(text[:200]):
            found.append(text[assigned.end() :])
    return found


def embedded_article(data: list[str]) -> Embedded | None:
    """The article in a page's data, None where no part of it has two paragraphs."""
    best: tuple[int, list[str], str] = (0, [], "")
    for text in data:
        for lines, day in _bodies(_loaded(text)):
            amount = sum(len(line) for line in lines if is_prose(line))
            if amount > best[0]:
                best = (amount, lines, day)
    lines = best[1]
    return Embedded("\n\n".join(lines), best[2]) if sum(map(is_prose, lines)) > 1 else None


def _loaded(text: str) -> object:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text.strip())[0]
    except (ValueError, RecursionError):
        return None


def _bodies(value: object) -> Iterator[tuple[list[str], str]]:
    """Each string or list that could be a body, with the day that stands nearest above it."""
    stack: list[tuple[object, str]] = [(value, "")]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        node, day = stack.pop()
        if isinstance(node, Mapping):
            day = next((str(held) for name, held in node.items() if _DAY_KEYS.match(name) and held), day)
            stack += [(held, day) for held in node.values()]
        elif isinstance(node, list):
            yield [line for part in node for line in _told(part)], day
            stack += [(part, day) for part in node]
        elif isinstance(node, str) and "<p" in node:
            yield _lines(node), day


def _told(part: object) -> list[str]:
    """The lines of one part of a body: itself, or the one string in it that reads as text."""
    if isinstance(part, str):
        return _lines(part)
    if not isinstance(part, Mapping):
        return []
    strings = [held for held in part.values() if isinstance(held, str) and (" " in held or _is_japanese(held))]
    return _lines(max(map(str, strings), key=len)) if strings else []


def _is_japanese(value: object) -> bool:
    return isinstance(value, str) and bool(re.search("[\u3041-\u30ff]", value))


def _lines(text: str) -> list[str]:
    if "<" not in text:
        return [squash(line) for line in text.splitlines() if squash(line)]
    return [block.text for block in blocks(html.fromstring(f"<div>{text}</div>"))]
