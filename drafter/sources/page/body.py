"""The article's text: the extractor's choice, put back into the page's own blocks and order, furniture left out."""

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import html

from drafter.sources.page.blocks import HEADINGS, Block, blocks, key, names, squash
from drafter.sources.page.ending import before_ending
from drafter.sources.page.lines import is_long, is_notice, is_other, is_prose, is_sentence, runs_on
from drafter.sources.page.linked import article_nodes

_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|lede|dek|subhead\w*|subtitle|summary|intro|deck)(?=$|[\s_-])", re.IGNORECASE
)
# More paragraphs than these between headline and article, none named a standfirst, are captions of a gallery.
_MOST_STANDFIRSTS = 2
# So many links one after another are a list of other articles.
_LIST_LINKS = 4
# A page whose paragraphs stand in more elements than these is no single article.
_MOST_HOMES = 60
_PARAGRAPHS = ("p", "li", "dd", "blockquote", "tr", *HEADINGS)
_LISTED = ("li", "tr", "dd", "dt")


def body_of(tree: html.HtmlElement, title: str, url: str) -> str:
    """The article's paragraphs, one a line with an empty line between; empty when there are none."""
    chosen = _extracted(tree, url)
    body = tree.find("body")
    found = list(blocks(tree if body is None else body))
    headline = _headline(found, title)
    kept = _in_order(_before_lists(found[headline + 1 :]), chosen, headline >= 0)
    aside = list(blocks(tree if body is None else body, furniture=True))
    lines = [block.text for block in kept] if kept and _hold(found, aside, chosen) else chosen
    clean = [line for line in before_ending(lines) if _reads(line) and key(line) != key(title)]
    linked = _linked_body(tree)
    if len(linked) > 1.5 * sum(map(len, clean)) + 200:
        return linked
    return "\n\n".join(clean)


def _extracted(tree: html.HtmlElement, url: str) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(tree), url=url or None, include_comments=False, with_metadata=False)
    text = (found if isinstance(found, dict) else found.as_dict()).get("text") if found else ""
    return [line for raw in str(text or "").splitlines() if (line := squash(raw.lstrip("- ")))]


def _headline(found: list[Block], title: str) -> int:
    """The place of the last block that is the headline with most of the page's prose under it; -1 for none."""
    places = [place for place, block in enumerate(found) if title and key(block.text) == key(title)]
    whole = _amount(found)
    return next((place for place in reversed(places) if 2 * _amount(found[place:]) >= whole), -1)


def _before_lists(found: list[Block]) -> list[Block]:
    """The blocks before the first list of links with prose above it and none of the article's own below it."""
    homes = [block.element.getparent() if is_prose(block.text) else None for block in found]
    links = [_is_link(block) for block in found]
    starts = [at for at, is_link in enumerate(links) if is_link and not (at and links[at - 1])]
    for at in starts:
        above = {home for home in homes[:at] if home is not None}
        ended = above and all(links[at : at + _LIST_LINKS]) and len(links) >= at + _LIST_LINKS
        if ended and above.isdisjoint(homes[at:]):
            return found[:at] if 2 * _amount(found[:at]) > _amount(found) else found
        if len(above) > _MOST_HOMES:
            break
    return found


def _in_order(found: Sequence[Block], chosen: list[str], headed: bool) -> list[Block]:
    """The page's blocks from the article's first to its last, with what the extractor lost between them."""
    joined = _bare("".join(chosen))
    kept = [block for block in found if _reads(block.text) and not _is_link(block)]
    picked = [block for block in kept if not chosen or _bare(block.text) in joined]
    holder = _holder([block for block in picked if is_prose(block.text)])
    if holder is None:
        return _once(picked)
    inside = [holder in (block.element, *block.element.iterancestors()) for block in kept]
    theirs = set(map(id, picked))
    prose = [place for place, block in enumerate(kept) if inside[place] and is_prose(block.text)]
    first, last = prose[0], prose[-1]
    while first and inside[first - 1] and _leads(kept[first - 1]):
        first -= 1
    while last + 1 < len(kept) and inside[last + 1] and _ends(kept[last], kept[last + 1], id(kept[last + 1]) in theirs):
        last += 1
    standfirst = _standfirst(kept[:first], headed)
    between = range(first, last + 1)
    shapes = {(kept[at].element.tag, kept[at].element.getparent()) for at in prose}
    own = [kept[at] for at in between if _is_own(kept[at], shapes, id(kept[at]) in theirs, inside[at])]
    return _once([*standfirst, *own])


def _holder(prose: list[Block]) -> html.HtmlElement | None:
    """The innermost element around paragraphs that holds four fifths of the chosen prose."""
    weight: dict[html.HtmlElement, int] = {}
    for block in prose:
        own = () if block.element.tag in _PARAGRAPHS else (block.element,)
        for up in (*own, *block.element.iterancestors()):
            weight[up] = weight.get(up, 0) + len(block.text)
    enough = 0.8 * sum(len(block.text) for block in prose)
    depths = {up: len(list(up.iterancestors())) for up, held in weight.items() if held >= enough}
    return max(depths, key=lambda up: depths[up]) if depths else None


def _standfirst(above: Sequence[Block], headed: bool) -> list[Block]:
    """What stands above the article: what is named a standfirst, else, under a headline, a paragraph or two."""
    prose = [block for block in above if is_prose(block.text)]
    named = [block for block in prose if _STANDFIRST.search(names(block.element))]
    found = named or (prose if headed else [])
    return found if len(found) <= _MOST_STANDFIRSTS else []


def _leads(block: Block) -> bool:
    """Whether a block right before the first paragraph is of the article: its heading, or a short first sentence."""
    return block.element.tag in HEADINGS or _is_sentence(block) or (block.element.tag == "p" and runs_on(block.text))


def _is_own(block: Block, shapes: set[tuple[str, html.HtmlElement | None]], chosen: bool, inside: bool) -> bool:
    """Whether a block between paragraphs is of the article; a label is when it was chosen and is set as they are."""
    if not (chosen or inside):
        return False
    if _is_sentence(block) or _lists(block) or block.element.tag in HEADINGS:
        return True
    if is_long(block.text) and (chosen or block.link_share < 0.3):
        return True
    return chosen and (block.element.tag, block.element.getparent()) in shapes


def _ends(last: Block, block: Block, chosen: bool) -> bool:
    """Whether the block after the last paragraph is of the article: a sentence, one that broke off, a point, a row."""
    broken = is_long(block.text) and block.element.getparent() is last.element.getparent()
    return (
        _is_sentence(block)
        or (broken and not block.link_share)
        or (_lists(block) and (chosen or block.element.tag == "tr"))
    )


def _is_sentence(block: Block) -> bool:
    return block.link_share <= 0.5 and is_sentence(block.text)


def _lists(block: Block) -> bool:
    return block.element.tag in _LISTED and block.link_share <= 0.5


def _is_link(block: Block) -> bool:
    return block.link_share > 0.8 and not is_prose(block.text)


def _once(kept: list[Block]) -> list[Block]:
    """Each text once, and no heading with nothing under it: such headed what was left out."""
    firsts: dict[str, Block] = {}
    for block in kept:
        firsts.setdefault(_bare(block.text), block)
    apart = list(firsts.values())
    return [block for at, block in enumerate(apart) if block.element.tag not in HEADINGS or _heads(apart[at : at + 2])]


def _heads(pair: Sequence[Block]) -> bool:
    """Whether a heading has something under it."""
    return len(pair) == 2 and (pair[1].element.tag not in HEADINGS or pair[1].element.tag > pair[0].element.tag)


def _hold(found: list[Block], aside: list[Block], chosen: list[str]) -> bool:
    """Whether the page's blocks hold what of the extractor's choice reads as prose, so that they can stand for it.

    What it chose from furniture (`aside` is the page with it) is no loss while that is less than half.
    """
    joined, everywhere = (_bare("".join(block.text for block in blocked)) for blocked in (found, aside))
    prose = [_bare(line) for line in chosen if is_prose(line) and _reads(line)]
    held = sum(len(line) for line in prose if line in joined)
    lost = sum(len(line) for line in prose if line not in everywhere)
    # One lump is the extractor's last resort: the page's whole text, captions and headline in it.
    return len(chosen) == 1 or (4 * lost <= held and 2 * held >= sum(map(len, prose)))


def _linked_body(tree: html.HtmlElement) -> str:
    for node in article_nodes(tree):
        value = node.get("articleBody")
        if isinstance(value, str) and len(value) > 200:
            text = html.fromstring(f"<div>{value}</div>").text_content() if "<p" in value else value
            return "\n\n".join(line for raw in text.splitlines() if (line := squash(raw)) and _reads(line))
    return ""


def _reads(line: str) -> bool:
    """Whether a line is of the article: it has words, and is no notice and no pointer to another article."""
    return bool(re.search(r"[^\W\d_]", line)) and not is_other(line) and not is_notice(line)


def _amount(found: Sequence[Block]) -> int:
    return sum(len(block.text) for block in found if is_prose(block.text))


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
