"""The article's text: the extractor's choice, put back into the page's own blocks and order, furniture left out."""

import re
from copy import deepcopy

from lxml import html

from drafter.sources.page.lines import is_notice, is_other, is_prose
from drafter.sources.page.linked import article_nodes
from drafter.sources.page.markup import Block, blocks, is_furniture, squash

_STANDFIRST = re.compile(
    r"(?:standfirst|lede|lead|dek|subhead\w*|sub-?title|summary|intro|deck|description)", re.IGNORECASE
)


def body_of(tree: html.HtmlElement, title: str, url: str) -> str:
    """The article's paragraphs, one a line with an empty line between; empty when there are none."""
    chosen = _extracted(tree, url)
    kept = _in_order(tree, chosen, title)
    lines = kept if _covers(kept, chosen) else chosen
    clean = [line for line in lines if not is_other(line) and not is_notice(line) and _key(line) != _key(title)]
    linked = _linked_body(tree)
    if len(linked) > 1.5 * sum(map(len, clean)) + 200:
        return linked
    return "\n\n".join(clean)


def _extracted(tree: html.HtmlElement, url: str) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(tree), url=url or None, include_comments=False, with_metadata=False)
    text = (found if isinstance(found, dict) else found.as_dict()).get("text") if found else ""
    return [line for raw in str(text or "").splitlines() if (line := squash(raw.lstrip("- ")))]


def _in_order(tree: html.HtmlElement, chosen: list[str], title: str) -> list[str]:
    """The page's blocks that the extractor chose, and prose of the same container that it lost."""
    joined = _key("".join(chosen))
    found = [
        block for block in blocks(tree.find("body") if tree.find("body") is not None else tree) if _key(block.text)
    ]
    picked = [_key(block.text) in joined for block in found]
    holders = _holders([block for block, is_in in zip(found, picked, strict=True) if is_in])
    kept: list[str] = []
    seen: set[str] = set()
    for block, is_in in zip(found, picked, strict=True):
        key = _key(block.text)
        wanted = is_in or (_lost(block, holders) if holders else False)
        if wanted and key not in seen and not (block.link_share > 0.8 and not is_prose(block.text)):
            kept.append(block.text)
            seen.add(key)
    return kept


def _holders(chosen: list[Block]) -> list[html.HtmlElement]:
    """The element that holds most of the chosen prose, and the article around it when there is one."""
    weight: dict[html.HtmlElement, int] = {}
    for block in chosen:
        parent = block.element.getparent()
        if parent is not None and is_prose(block.text):
            weight[parent] = weight.get(parent, 0) + len(block.text)
    if not weight:
        return []
    most = max(weight, key=lambda element: weight[element])
    around = [up for up in most.iterancestors("article", "main") if len(up.findall(".//h1")) == 1]
    return [most, *around[:1]]


def _lost(block: Block, holders: list[html.HtmlElement]) -> bool:
    if not is_prose(block.text) or block.link_share > 0.5:
        return False
    parents = [block.element, *block.element.iterancestors()]
    if any(is_furniture(element) for element in parents):
        return False
    if block.element.getparent() is holders[0]:
        return True
    named = f"{block.element.get('class') or ''} {block.element.get('itemprop') or ''}"
    return any(holder in parents for holder in holders[1:]) and bool(_STANDFIRST.search(named))


def _covers(kept: list[str], chosen: list[str]) -> bool:
    wanted, got = len(_key("".join(chosen))), len(_key("".join(kept)))
    # One lump is the extractor's last resort: the page's whole text, captions and headline in it.
    return got >= (0.8 if len(chosen) > 1 else 0.5) * wanted


def _linked_body(tree: html.HtmlElement) -> str:
    for node in article_nodes(tree):
        value = node.get("articleBody")
        if isinstance(value, str) and len(value) > 200:
            text = html.fromstring(f"<div>{value}</div>").text_content() if "<p" in value else value
            lines = (squash(line) for line in text.splitlines())
            return "\n\n".join(line for line in lines if line and not is_other(line) and not is_notice(line))
    return ""


def _key(text: str) -> str:
    return re.sub(r"\s+", "", text)
