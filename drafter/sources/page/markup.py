"""The tree of a page: parsed, rid of scripts and of what no reader sees.

Hidden text never leaves this module: what is styled away, off screen, of no size or marked as hidden is dropped.
"""

import re

from lxml import etree, html

from drafter.sources.page.blocks import squash

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:width|height)\s*:\s*[01]px[^;]*;.*overflow\s*:\s*hidden"
    r"|(?<!background-)color\s*:\s*(?:white|#fff(?:fff)?)\b|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
_DARK_GROUND = re.compile(r"background", re.IGNORECASE)
_UNSEEN_CLASS = re.compile(r"\b(?:visually-hidden|sr-only|screen-reader-text|is-hidden|d-none)\b", re.IGNORECASE)
_MARK = re.compile(r"\[?(?:\d{1,3}|[ivx]{1,5}|[*†‡]+)\]?")
_NOTE = re.compile(r"fn|ftn|edn|note|ref|cite", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def parse(text: str) -> html.HtmlElement | None:
    """The tree of a page, None when there is nothing in it."""
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(bare, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def drop_scripts(tree: html.HtmlElement) -> None:
    """Takes away scripts (JSON-LD apart), styles, templates, and the readings set over Japanese names."""
    for element in list(tree.iter("script", "style", "template", "svg", "noscript", "textarea", "object", "rt", "rp")):
        if element.tag == "script" and "ld+json" in (element.get("type") or ""):
            continue
        _drop(element)


def drop_marks(tree: html.HtmlElement) -> None:
    """Takes away the marks of footnotes that lead to a note on the same page."""
    for link in list(tree.iter("a")):
        href, words = link.get("href") or "", squash(link.text_content())
        if href.startswith("#") and _MARK.fullmatch(words) and _NOTE.search(" ".join([href, *map(str, link.values())])):
            _drop(link)


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
