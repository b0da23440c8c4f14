"""What a page is when it is no article, with the sentence that gave it away.

A sign counts where the page is poor in text of its own, and a paywall's only where it stands under the headline and
not in a menu or on the mark of another article: a page about paywalls or cookies stays an article.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml import html

from drafter.sources.model import PageKind
from drafter.sources.page.blocks import HEADINGS, Block, blocks, key, squash
from drafter.sources.page.lines import is_prose
from drafter.sources.page.linked import article_nodes, meta
from drafter.sources.page.signs import strong_sign, weak_sign, whole_sign

# Words of a page that speaks to its reader; an article does so in quotation marks alone.
_ADDRESSES = re.compile(
    r"\b(?:you|your|we|our|us|please|sorry)\b|ください|下さい|ございます|いただ|お客様|当サイト|当社|恐れ入り|申し訳|お探し",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」")
_CUT_END = re.compile(
    r"(?:\.\.\.|…|[\[［(]\s*(?:…|\.\.\.|\+?\d* ?chars)\s*[\]］)]"
    r"|(?:read (?:more|the (?:full|whole|rest of the) (?:story|article)|on)"
    r"|continue reading)\b[^.!?]{0,60}|続きを読む\W*|(?:記事)?全文(?:を読む|はこちら)\W*)$",
    re.IGNORECASE,
)
_WALL_NAME = re.compile(
    r"paywall|regwall|subscri(?:be|ption)-(?:wall|gate|prompt)|piano-|tp-modal|membership-gate", re.IGNORECASE
)
# A page that is half as long as this says little; one of twice its length is an article whatever else it says.
_POOR = 900
# What a page must hold of its own, under its headline, to be no page of cards and no notice.
_LITTLE = 150
_CARD_HEADS = 5
_FREE_PARAGRAPHS = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """The kind, the sentence that gave it away ("" for an article), and whether the text is only a part."""

    kind: PageKind
    sentence: str = ""
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a page tells its kind. `unscripted` is what noscript elements say, `scripts` how many characters of
    script it has, `whole` whether its markup came to its end."""

    tree: html.HtmlElement
    body: str
    title: str
    unscripted: str
    scripts: int
    whole: bool = True


def judge(seen: Seen) -> Judged:
    """The kind of a page."""
    prose = [line for line in seen.body.splitlines() if is_prose(line)]
    amount = _weight(seen.body, prose)
    root = seen.tree.find("body")
    found = list(blocks(root, furniture=True)) if root is not None else []
    said = "\n".join(block.text for block in found if not _among(block, "nav", "footer"))
    if (amount < _POOR or _only_speaks(seen, prose)) and (sign := _stand_in(seen, said, prose)):
        return sign
    if paid := _paywall(seen, found, prose, amount):
        return paid
    if _is_listing(seen, found, amount):
        return Judged("listing", _first_links(found))
    if amount < 200 and (bare := _bare(seen, said, found)):
        return bare
    cut = _cut(seen, found)
    return Judged("article", cut, bool(cut))


def _weight(body: str, prose: Sequence[str]) -> int:
    """The characters of prose; a Japanese one counts for two."""
    return sum(map(len, prose)) * (2 if re.search("[\u3041-\u30ff]", body) else 1)


def _stand_in(seen: Seen, said: str, prose: Sequence[str]) -> Judged | None:
    """What stands in the article's place, if anything: beside prose of its own only the headings can tell."""
    headings = (squash(element.text_content()) for element in seen.tree.iter("h1", "h2"))
    headed = "\n".join([seen.title, *headings])
    is_poor = _weight(seen.body, _told(prose)) < _LITTLE
    kinds: tuple[PageKind, ...] = ("blocked", "not_found", "consent") if is_poor else ("blocked", "not_found")
    for kind in kinds:
        sentence = strong_sign(kind, f"{headed}\n{said[:3000]}") if is_poor else whole_sign(kind, headed)
        if sentence:
            return Judged(kind, sentence)
    return None


def _told(prose: Sequence[str]) -> list[str]:
    """The paragraphs that tell of something and do not speak to their reader."""
    return [line for line in prose if not _ADDRESSES.search(_QUOTED.sub("", line))]


def _only_speaks(seen: Seen, prose: Sequence[str]) -> bool:
    """Whether every paragraph speaks to its reader, as the long texts of those who ask for consent do."""
    return len(prose) > 1 and not _told(prose) and _weight(seen.body, prose) < 4 * _POOR


def _paywall(seen: Seen, found: Sequence[Block], prose: Sequence[str], amount: int) -> Judged | None:
    """A paywall: told outright behind the last paragraph of a short text, or hinted at where the page is closed."""
    if _delivers(seen.tree):
        return None
    closed = any(str(node.get("isAccessibleForFree", "")).lower() == "false" for node in article_nodes(seen.tree))
    closed = closed or meta(seen.tree, "article:content_tier").lower() in ("locked", "metered")
    behind = "\n".join(block.text for block in _behind(_under(found, seen.title), prose))
    walls = "\n".join(squash(element.text_content()) for element in _walls(seen.tree))
    short = amount < (3 * _POOR if closed or walls else 1.5 * _POOR)
    if short and (sentence := strong_sign("paywall", walls) or strong_sign("paywall", behind)):
        return Judged("paywall", sentence, True)
    if len(prose) > _FREE_PARAGRAPHS or amount >= _POOR or not (closed or walls):
        return None
    hinted = weak_sign("paywall", walls) or weak_sign("paywall", behind)
    return Judged("paywall", hinted or "The page says of itself that it is not free to read.", True)


def _delivers(tree: html.HtmlElement) -> bool:
    """Whether the page holds the part that is paid for, marked as such (AMP's and Google's subscription marks)."""
    paid = tree.xpath("//*[@amp-access and not(contains(@amp-access, 'NOT'))] | //*[@subscriptions-section='content']")
    return any(len(squash(element.text_content())) > _LITTLE for element in paid)


def _under(found: Sequence[Block], title: str) -> list[Block]:
    """The blocks from the headline on (all, where it is not seen) that are of no menu and mark no other article."""
    start = next((at for at, block in enumerate(found) if title and key(block.text) == key(title)), 0)
    return [block for block in found[start:] if not _among(block, "nav", "footer", "ul", "ol", "header")]


def _behind(under: Sequence[Block], prose: Sequence[str]) -> Sequence[Block]:
    """The headings below the first, and the blocks behind the last paragraph: one that speaks of a wall is none."""
    told = {key(line) for line in prose if not strong_sign("paywall", _QUOTED.sub("", line))}
    last = max((at for at, block in enumerate(under) if key(block.text) in told), default=-1)
    return [block for at, block in enumerate(under) if at > last or (at and block.element.tag in HEADINGS)]


def _walls(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that are named after a paywall and hold no article behind it."""
    return [
        element
        for element in tree.iter("div", "section", "aside")
        if len(element.text_content()) < _POOR
        and _WALL_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}")
    ][:5]


def _is_listing(seen: Seen, found: Sequence[Block], amount: int) -> bool:
    """Whether a page's text is in cards, each a linked headline with its teaser, and no three paragraphs together."""
    if meta(seen.tree, "og:type").lower() == "article" or article_nodes(seen.tree):
        return False
    heads = [block for block in found if _is_card_head(block)]
    if len(heads) < _CARD_HEADS or _opens_with_prose(seen, found):
        return False
    runs: Counter[html.HtmlElement | None] = Counter()
    for block in found:
        if is_prose(block.text) and block.link_share < 0.4:
            runs.update({block.element, block.element.getparent()})
    together = max(runs.values(), default=0)
    linked = _weight(seen.body, [block.text for block in heads])
    return together < 3 and (linked * 2 > amount or together < 2 or _in_cards(seen, found))


def _in_cards(seen: Seen, found: Sequence[Block]) -> bool:
    """Whether most of a page's prose stands right beside a heading that leads elsewhere."""
    prose = [block for block in found if is_prose(block.text) and block.link_share < 0.4]
    carded = [block.text for block in prose if _beside_card_head(block.element)]
    return 5 * _weight(seen.body, carded) > 4 * _weight(seen.body, [block.text for block in prose])


def _beside_card_head(element: html.HtmlElement) -> bool:
    siblings = element.getparent() if element.getparent() is not None else []
    return any(one.tag in HEADINGS and one.find(".//a") is not None for one in siblings if isinstance(one.tag, str))


def _opens_with_prose(seen: Seen, found: Sequence[Block]) -> bool:
    """Whether paragraphs stand between the headline and the first card."""
    start = next((at for at, block in enumerate(found) if seen.title and key(block.text) == key(seen.title)), None)
    if start is None:
        return False
    before = takewhile(lambda block: not _is_card_head(block), found[start + 1 :])
    own = [block.text for block in before if is_prose(block.text) and block.link_share < 0.4]
    return _weight(seen.body, own) >= _LITTLE


def _is_card_head(block: Block) -> bool:
    if block.link_share < 0.4 or is_prose(block.text) or _among(block, "nav", "footer", "aside"):
        return False
    least = 12 if block.element.tag in HEADINGS else 25
    return len(block.text) > (7 if re.search("[\u3041-\u9fff]", block.text) else least)


def _bare(seen: Seen, said: str, found: Sequence[Block]) -> Judged | None:
    """What a page with hardly any prose is: one that needs scripts, or an empty one."""
    if sentence := strong_sign("js_required", f"{seen.unscripted}\n{said[:2000]}"):
        return Judged("js_required", sentence)
    if len(said) < 200 and seen.scripts > 300:
        return Judged("js_required", "The page holds hardly any text without its scripts.")
    if _weight(seen.body, [seen.body]) < 60 or _only_links(seen, found):
        words = squash(said.replace("\n", " "))
        return Judged("empty", f"All the page says is: {words[:120]}" if words else "The page holds no text.")
    return None


def _only_links(seen: Seen, found: Sequence[Block]) -> bool:
    """Whether every line of a body is the text of a link, as menus are."""
    linked = "\n".join(key(block.text) for block in found if block.link_share > 0.8)
    return all(key(line) in linked for line in seen.body.splitlines() if line)


def _cut(seen: Seen, found: Sequence[Block]) -> str:
    """The end of a text that goes on elsewhere or broke off; "" for a whole one."""
    lines = [line for line in seen.body.splitlines() if line]
    last = lines[-1] if lines else ""
    if _CUT_END.search(last) or (not seen.whole and not is_prose(last)):
        return last[-120:]
    place = next((at for at, block in enumerate(found) if block.text == last), None)
    after = found[place + 1 : place + 3] if place is not None else []
    return next((block.text[:120] for block in after if len(lines) < 4 and _CUT_END.fullmatch(block.text)), "")


def _first_links(found: Sequence[Block]) -> str:
    heads = [block.text[:80] for block in found if _is_card_head(block) or block.element.tag in HEADINGS]
    return "The page lists articles: " + "; ".join(head for head in heads if len(head) > 10)[:200]


def _among(block: Block, *tags: str) -> bool:
    """Whether a block stands in an element of these names; an article's own header is none of the site's."""
    for up in (block.element, *block.element.iterancestors()):
        if up.tag in tags and not (up.tag == "header" and any(True for _ in up.iterancestors("article", "main"))):
            return True
    return False
