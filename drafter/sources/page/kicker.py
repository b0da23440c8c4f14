"""The short lines that a page sets about its headline: kicker, byline and section, without its menus."""

import re
from collections.abc import Iterator

from lxml import html

from drafter.sources.page.blocks import squash
from drafter.sources.page.linked import article_nodes, meta, words

_MENUS = frozenset(("nav", "ul", "ol", "footer", "aside", "select", "button", "head"))
_MENU_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|footer|related|sidebar|tags?|breadcrumbs?)(?=$|[\s_-])", re.IGNORECASE
)
_LONG, _FIRST_SENTENCES = 40, 160


def lines_about(tree: html.HtmlElement) -> Iterator[str]:
    """The section that the page names for itself, then what stands alone in an element above its first paragraph."""
    yield meta(tree, "article:section", "section")
    yield from (words(node.get("articleSection")) for node in article_nodes(tree))
    for element in tree.iter("div", "span", "p", "a", "b", "strong", "h2", "h3", "h4", "h5", "em", "i", "td", "br"):
        if element.tag == "p" and len(squash(element.text_content())) > _FIRST_SENTENCES:
            return
        text = squash(element.tail or "") if element.tag == "br" else _own_line(element)
        if 0 < len(text) <= _LONG and not _in_menu(element) and not _among_links(element):
            yield text


def _own_line(element: html.HtmlElement) -> str:
    return squash(element.text or "") if len(element) else squash(element.text_content())


def title_element(tree: html.HtmlElement) -> str:
    """What the page is called in a browser's tab, as written."""
    return squash(next((element.text_content() for element in tree.iter("title")), ""))


def _in_menu(element: html.HtmlElement) -> bool:
    return any(
        up.tag in _MENUS or _MENU_NAMES.search(f"{up.get('class') or ''} {up.get('id') or ''}")
        for up in (element, *element.iterancestors())
    )


def _among_links(element: html.HtmlElement) -> bool:
    """True for a link that stands beside others: a menu, whatever element holds it."""
    parent = element.getparent()
    holds = element.tag == "a" and parent is not None and len(parent.findall(".//a")) > 1
    return holds or len(element.findall(".//a")) > 1
