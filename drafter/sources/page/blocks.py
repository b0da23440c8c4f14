"""The blocks of a page in reading order: paragraphs, headings, list points and table rows, and text between them.

A block ends where a reader sees a line end: at an element that stands on lines of its own, and at two line breaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from drafter.sources.page.lines import is_other

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)
_UNREAD = frozenset("head script style template noscript select option textarea svg object".split())
_FURNITURE = frozenset("nav aside footer figure figcaption form dialog button iframe".split())
# Names that publishers give to what stands about an article; words of class, id and the marks that scripts look for.
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|subscribe|subscriptions?|sign-?up|cta|related|relcontent|recommend\w*|promos?|share"
    r"|sharing|social|captions?|figure|byline|authors?|bio|breadcrumbs?|comments?|advert\w*|ads?|sidebar|most-read"
    r"|most-popular|popular|ranking|tags?|topics?|cookies?|consent|copyright|credits?|(?:pay|hard|soft)wall|timestamp|dateline-time|toolbar"
    r"|pagination|pager|kanren|read-next|read-more|see-also|also-read|also-from|interstitial|pull-?quotes?|photos?|gallery|slideshow|media-inline|foot-?notes?|end-?notes?|notice|banner|regwall"
    r"|metering|masthead|company-info|epic)(?=$|[\s_-])"
)
_NAMING = ("class", "id", "data-qa", "data-testid", "data-component")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPACE = re.compile(r"[ \t\r\n\f]+")
# A line break is written so in a run. Two part paragraphs; so does one before an indented line, as Japanese pages set
# theirs, and one behind a label in brackets.
_BREAK = "\ufdd0"
_PARTING = re.compile(
    f"{_BREAK}[\\s{_BREAK}]*{_BREAK}|[{_BREAK}\r\n][ \t\r\n]*(?=\u3000)|(?<=[】＞])[ \t\r\n]*{_BREAK}"
)
_LONGEST_CAPTION = 200
# Fewer characters in paragraphs are no article.
_LEAST_BODY = 200
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Block:
    """What reads as one paragraph: its words, the element that holds it, the share of it inside links (0 to 1)."""

    text: str
    element: html.HtmlElement
    link_share: float = 0.0


def squash(text: str) -> str:
    """The text with each run of white space of the markup as one space."""
    return _SPACE.sub(" ", text).strip()


def key(text: str) -> str:
    """The text's letters and digits alone, for comparing what a page writes twice in two manners."""
    return re.sub(r"[\W_]+", "", text).casefold()


def blocks(root: html.HtmlElement, *, furniture: bool = False) -> Iterator[Block]:
    """The blocks under an element; what is about the site and not of the article only where asked for."""
    run = _Run()
    holders = [root]
    most = max(_LEAST_BODY, _paragraphs(root) // 2)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if not isinstance(element.tag, str):
            continue
        stands_alone = element.tag not in _INLINE and element.tag != "br"
        if event == "end":
            if stands_alone and element is holders[-1] and element is not root:
                yield from run.blocks(holders.pop())
            run.links -= element.tag == "a"
            if element is not root:
                run.add(element.tail)
            continue
        run.links += element.tag == "a"
        if element.tag == "br":
            run.parts.append(2 * _BREAK if _ends_label(element) else _BREAK)
        elif element.tag in _UNREAD or (not furniture and is_furniture(element, most)):
            yield from run.blocks(holders[-1])
            walker.skip_subtree()
        elif element.tag == "tr" and not _lays_out(element):
            yield from run.blocks(holders[-1])
            yield from _row(element)
            walker.skip_subtree()
        else:
            if stands_alone:
                yield from run.blocks(holders[-1])
                holders.append(element) if element is not root else None
            run.add(element.text)
    yield from run.blocks(root)


def is_furniture(element: html.HtmlElement, most: int) -> bool:
    """Whether an element is about the site and not of the article, whose paragraphs hold more than `most` characters:
    some sites wrap a whole page in a form, or name the article after what stands behind it."""
    if _captions(element):
        return True
    if element.tag in ("html", "body", "main", "article"):
        return False
    told = element.tag in _FURNITURE or _leads_elsewhere(element)
    named = not told and bool(_FURNITURE_NAME.search(names(element))) and len(element.findall(".//p")) < 6
    return (told or named) and _paragraphs(element) <= most


def _leads_elsewhere(element: html.HtmlElement) -> bool:
    """Whether an element is headed as a box of other articles is ("Related stories")."""
    first = next((child for child in element if isinstance(child.tag, str)), None)
    if first is None or first.tag not in HEADINGS or (element.text or "").strip():
        return False
    return is_other(squash(first.text_content()))


def _paragraphs(element: html.HtmlElement) -> int:
    """How many characters an element's paragraphs have."""
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _ends_label(line_break: html.HtmlElement) -> bool:
    """Whether a line break stands behind bold words that open a paragraph: such are its heading."""
    before, around = line_break.getprevious(), line_break.getparent()
    return (
        before is not None
        and before.tag in ("b", "strong")
        and before.getprevious() is None
        and not (before.tail or "").strip()
        and not (around.text or "").strip()
    )


def _captions(element: html.HtmlElement) -> bool:
    """Whether a paragraph is an image and the line under it."""
    if element.tag != "p" or len(element) < 2 or (element.text or "").strip():
        return False
    first = element[0]
    has_image = first.tag == "img" or (first.tag == "a" and first.find("img") is not None)
    return has_image and element[1].tag == "br" and len(squash(element.text_content())) < _LONGEST_CAPTION


def names(element: html.HtmlElement) -> str:
    """What a page's makers call an element, in small letters with hyphens between words."""
    named = " ".join(filter(None, (element.get(attribute) for attribute in _NAMING)))
    return _CAMEL.sub("-", named).lower()


class _Run:
    """The text gathered since the last block ended."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.links = 0

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(squash(text)) if self.links > 0 else 0

    def blocks(self, holder: html.HtmlElement) -> Iterator[Block]:
        whole = "".join(self.parts)
        texts = [words for part in _PARTING.split(whole) if (words := squash(part.replace(_BREAK, " ")))]
        share = min(1.0, self.linked / max(1, sum(map(len, texts))))
        self.parts, self.linked = [], 0
        for text in texts:
            yield Block(text, holder, share)


def _row(row: html.HtmlElement) -> Iterator[Block]:
    cells = [squash(cell.text_content()) for cell in row if isinstance(cell.tag, str)]
    if words := " | ".join(filter(None, cells)):
        linked = sum(len(squash(link.text_content())) for link in row.iter("a"))
        yield Block(words, row, min(1.0, linked / len(words)))


def _lays_out(row: html.HtmlElement) -> bool:
    """Whether a row's cells hold columns of a page and not values."""
    for cell in row:
        if isinstance(cell.tag, str) and (
            cell.find(".//h1") is not None or len(cell.findall(".//p")) > 1 or len(cell.findall(".//br")) > 3
        ):
            return True
    return False
