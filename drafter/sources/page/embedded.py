"""An article that a page holds only as data for its scripts (Next, Nuxt and their like): found by its shape.

The body is the one list or string with the most prose in it; its day is looked for beside it and around it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html

from drafter.sources.page.blocks import blocks, squash
from drafter.sources.page.flight import piece_of, rows_of
from drafter.sources.page.lines import is_prose
from drafter.sources.page.literal import value_of_call

_MOST_NODES = 40_000
_MOST_CHARACTERS = 3_000_000
_LEAST_TITLE = 8
_ASSIGNED = re.compile(r"^\s*(?:window|self|globalThis)(?:\.\w+|\[[\"']\w+[\"']\])\s*=\s*(?=[{\[(])")
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


def script_data(tree: html.HtmlElement) -> list[object]:
    """The values that the page's scripts hold: JSON, assigned literals, and what is pushed in pieces."""
    found: list[object] = []
    pieces: list[str] = []
    for element in tree.iter("script"):
        text, kind = element.text or "", element.get("type") or ""
        if "ld+json" in kind or len(text) > _MOST_CHARACTERS:
            continue
        if kind == "application/json":
            found.append(_loaded(text))
        elif assigned := _ASSIGNED.match(text[:200]):
            found.append(_loaded(text[assigned.end() :]))
        elif pushed := piece_of(text):
            pieces.append(pushed)
    return [*found, *rows_of("".join(pieces)[:_MOST_CHARACTERS])]


def embedded_article(data: list[object]) -> Embedded | None:
    """The article in a page's data, None where no part of it has two paragraphs."""
    best: tuple[int, list[str], str] = (0, [], "")
    for value in data:
        for lines, day in _bodies(value):
            amount = sum(len(line) for line in lines if is_prose(line))
            if amount > best[0]:
                best = (amount, lines, day)
    lines = best[1]
    return Embedded("\n\n".join(lines), best[2]) if sum(map(is_prose, lines)) > 1 else None


def headed(data: list[object], title: str) -> str:
    """The longest string in a page's data that the title begins with: the headline without the site's name."""
    held = (node for value in data for node, _ in _nodes(value) if isinstance(node, str))
    heads = (text for text in held if _LEAST_TITLE <= len(text) < len(title) and title.startswith(text))
    return max(heads, key=len, default="")


def _loaded(text: str) -> object:
    try:
        if text.lstrip()[:1] == "(":
            return value_of_call(text)
        return json.JSONDecoder(strict=False).raw_decode(text.strip())[0]
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> Iterator[tuple[object, str]]:
    """Every value in the data with the day that stands nearest above it."""
    stack: list[tuple[object, str]] = [(value, "")]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        node, day = stack.pop()
        yield node, day
        if isinstance(node, Mapping):
            day = _day_of(node) or day
            stack += [(held, day) for held in node.values()]
        elif isinstance(node, list):
            day = next((found for held in node if isinstance(held, Mapping) and (found := _day_of(held))), day)
            stack += [(part, day) for part in node]


def _day_of(node: Mapping[object, object]) -> str:
    return next((str(held) for name, held in node.items() if _DAY_KEYS.match(str(name)) and held), "")


def _bodies(value: object) -> Iterator[tuple[list[str], str]]:
    """Each string or list that could be a body, with its day."""
    for node, day in _nodes(value):
        if isinstance(node, list):
            yield [line for part in node for line in _told(part)], day
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
