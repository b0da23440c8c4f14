"""What a page says of itself to machines: JSON-LD and meta elements. Read as claims, never as truth."""

import json
import re
from collections.abc import Iterator, Mapping

from lxml import html

from drafter.sources.page.blocks import squash

_ARTICLE = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report|PressRelease|LiveBlogPosting)$")
_MOST_NODES = 400


def article_nodes(tree: html.HtmlElement) -> list[Mapping[str, object]]:
    """The JSON-LD nodes that speak of an article, in the page's order."""
    return [node for node in _nodes(tree) if any(_ARTICLE.search(kind) for kind in _types(node))]


def page_nodes(tree: html.HtmlElement) -> list[Mapping[str, object]]:
    """The JSON-LD nodes that speak of the page itself, as the common plugins of WordPress write them."""
    return [node for node in _nodes(tree) if "WebPage" in _types(node)]


def site_nodes(tree: html.HtmlElement) -> list[Mapping[str, object]]:
    """The JSON-LD nodes that speak of the site or its publisher."""
    wanted = {"WebSite", "NewsMediaOrganization", "Organization"}
    return [node for node in _nodes(tree) if wanted & set(_types(node))]


def meta(tree: html.HtmlElement, *names: str) -> str:
    """The content of the first meta element of these names (name, property or itemprop) that has any."""
    wanted = {name: place for place, name in enumerate(names)}
    found: dict[int, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            place = wanted.get((element.get(attribute) or "").lower())
            if place is not None and content:
                found.setdefault(place, content)
    return found[min(found)] if found else ""


def words(value: object) -> str:
    """A JSON-LD value as words: a string, the first of a list, or a node's name."""
    if isinstance(value, str):
        return squash(value)
    if isinstance(value, list) and value:
        return words(value[0])
    if isinstance(value, Mapping):
        return words(value.get("name") or value.get("@value"))
    return ""


def _types(node: Mapping[str, object]) -> list[str]:
    kind = node.get("@type")
    if isinstance(kind, str):
        return [kind]
    return [one for one in kind if isinstance(one, str)] if isinstance(kind, list) else []


def _nodes(tree: html.HtmlElement) -> Iterator[Mapping[str, object]]:
    seen = 0
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        stack = [_loaded(element.text or "")]
        while stack and seen < _MOST_NODES:
            value = stack.pop()
            if isinstance(value, list):
                stack.extend(reversed(value))
            elif isinstance(value, dict):
                seen += 1
                yield value
                stack.extend(value[key] for key in ("mainEntity", "@graph") if key in value)


def _loaded(text: str) -> object:
    bare = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", text.strip())
    try:
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None
