"""The tree of a page: parsed, rid of scripts and of what no reader sees, and read block by block.

Hidden text never leaves this module: what is styled away, off screen, of no size or marked as hidden is dropped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:width|height)\s*:\s*[01]px[^;]*;.*overflow\s*:\s*hidden"
    r"|(?<!background-)color\s*:\s*(?:white|#fff(?:fff)?)\b|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
_DARK_GROUND = re.compile(r"background", re.IGNORECASE)
_UNSEEN_CLASS = re.compile(r"\b(?:visually-hidden|sr-only|screen-reader-text|is-hidden|d-none)\b", re.IGNORECASE)
_BLOCKS = {"p", "h2", "h3", "h4", "h5", "li", "blockquote", "dd", "dt", "tr", "pre", "div", "section", "td"}
_INSIDE = _BLOCKS | {"ul", "ol", "dl", "table", "article", "main", "figure", "form", "nav", "aside", "header", "footer"}
_FURNITURE = {"nav", "aside", "footer", "figure", "figcaption", "form", "button", "select", "dialog", "iframe"}
_FURNITURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:newsletter|subscri\w*|signup|sign-up|related|recommend\w*|promo\w*|share|social|caption"
    r"|byline|author"
    r"|breadcrumbs?|comments?|advert\w*|ad|ads|sidebar|most-read|ranking|tags?|cookie\w*|copyright|credit|timestamp"
    r"|dateline-time|toolbar|pagination|pager|kanren|read-next|also-read|notice|banner)(?=$|[\s_-])",
    re.IGNORECASE,
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list point or table row as read: its words and the element that holds them."""

    text: str
    element: html.HtmlElement

    @property
    def link_share(self) -> float:
        """The share of the words that stand inside links: 0 to 1."""
        linked = sum(len(squash(link.text_content())) for link in self.element.iter("a"))
        return min(1.0, linked / max(1, len(self.text)))


def squash(text: str) -> str:
    """The text with each run of white space of the markup as one space."""
    return _SPACE.sub(" ", text).strip()


def parse(text: str) -> html.HtmlElement | None:
    """The tree of a page, None when there is nothing in it."""
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(bare, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def drop_scripts(tree: html.HtmlElement) -> None:
    """Takes away scripts (JSON-LD apart), styles and templates."""
    for element in list(tree.iter("script", "style", "template", "svg", "noscript", "textarea", "object")):
        if element.tag == "script" and "ld+json" in (element.get("type") or ""):
            continue
        _drop(element)


def raise_figures(tree: html.HtmlElement) -> None:
    """Writes raised figures as such: a footnote's mark or a power must not run into the number before it."""
    for element in tree.iter("sup"):
        words = squash(element.text_content())
        if re.fullmatch(r"[0-9]{1,3}", words):
            for inner in list(element):
                inner.drop_tree()
            element.text = words.translate(_RAISED)


def drop_hidden(tree: html.HtmlElement) -> int:
    """Takes away what no reader sees; answers how many elements it was."""
    whole = len(tree.text_content())
    dropped = 0
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "head", "meta", "link", "script"):
            continue
        if element.getparent() is not None and _is_hidden(element, whole):
            _drop(element)
            dropped += 1
    return dropped


def blocks(root: html.HtmlElement) -> Iterator[Block]:
    """The innermost blocks under an element, in reading order, furniture left out."""
    stack = [root]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or is_furniture(element):
            continue
        inner = [child for child in element if isinstance(child.tag, str)]
        if element.tag in _BLOCKS and not any(child.tag in _INSIDE for child in inner):
            for words in _lines(element):
                yield Block(words, element)
            continue
        if element.tag == "tr" and not _lays_out(inner):
            words = " | ".join(filter(None, (squash(cell.text_content()) for cell in inner)))
            if words:
                yield Block(words, element)
            continue
        if element.tag in _BLOCKS and (bare := squash(element.text or "")):
            yield Block(bare, element)
        stack.extend(reversed(inner))


def is_furniture(element: html.HtmlElement) -> bool:
    """Whether an element is about the site and not of the article."""
    if element.tag in _FURNITURE:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag in ("html", "body", "main", "article") or not named.strip():
        return False
    return bool(_FURNITURE_CLASS.search(named)) and len(element.findall(".//p")) < 6


def _lays_out(cells: list[html.HtmlElement]) -> bool:
    """Whether a row's cells hold columns of a page and not values."""
    return any(cell.find("h1") is not None or len(cell.findall("p")) > 1 for cell in cells)


def _lines(element: html.HtmlElement) -> list[str]:
    """The words of a block; two line breaks in a row part it as paragraphs do."""
    for mark in element.iter("br"):
        mark.tail = "\ufdd0" + (mark.tail or "")
    text = element.text_content()
    parts = re.split(r"\ufdd0[\s\ufdd0]*\ufdd0", text)
    return [words for part in parts if (words := squash(part.replace("\ufdd0", " ")))]


def _is_hidden(element: html.HtmlElement, whole: int) -> bool:
    style = element.get("style") or ""
    if style and (found := _HIDDEN_STYLE.search(style)):
        return "color" not in found.group().lower() or not _DARK_GROUND.search(style)
    if "hidden" in element.attrib or _UNSEEN_CLASS.search(element.get("class") or ""):
        return True
    # A page behind an open dialog is marked so as a whole; that is the article itself.
    return element.get("aria-hidden") == "true" and len(element.text_content()) * 3 < whole


def _drop(element: html.HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
