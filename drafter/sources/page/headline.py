"""The title of a page and the name of its site: what the page claims, checked against the headline it shows."""

import re

from lxml import html

from drafter.sources.page.linked import article_nodes, meta, site_nodes, words
from drafter.sources.page.markup import squash

_PARTS = re.compile(
    r"\s+[|｜–—•·»:-]\s+|\s*[｜|]\s*|\s+[-–—]\s*|(?<=[^\s])\s*[-‐－:：]\s*(?=[^\s]*(?:新聞|ニュース|NEWS|通信|放送)$)"
)
_SECTION = re.compile(
    r"^(?:news|business|world|politics|home|top|article|press release|ニュース|記事|速報)$", re.IGNORECASE
)


def title_of(tree: html.HtmlElement, site: str) -> str:
    """The headline: JSON-LD checked against h1, then og:title, then the title element with the site's name cut off."""
    shown = _headings(tree)
    claimed = [
        *(words(node.get("headline")) or words(node.get("name")) for node in article_nodes(tree)),
        meta(tree, "og:title", "twitter:title", "headline", "dc.title"),
        squash("".join(tree.xpath("//head/title[1]//text()"))),
    ]
    cut = [without_site(unescaped(title), site) for title in claimed if title]
    for title in cut:
        if any(_same(title, heading) for heading in shown):
            return title
    for title in cut:
        for heading in shown:
            if len(_key(heading)) > 8 and (
                _key(title).startswith(_key(heading)) or _key(title).endswith(_key(heading))
            ):
                return heading
    if cut:
        return cut[0]
    return shown[0] if shown else ""


def site_of(tree: html.HtmlElement, host: str) -> str:
    """The site's name: og:site_name, the JSON-LD publisher, what stands behind the title, else the host."""
    names = [meta(tree, "og:site_name", "application-name")]
    names += [words(node.get("publisher")) for node in article_nodes(tree)]
    names += [words(node.get("name")) for node in site_nodes(tree)]
    for name in names:
        if name and len(name) < 80:
            return unescaped(name)
    shown = _headings(tree)
    title = squash("".join(tree.xpath("//head/title[1]//text()")))
    for heading in shown:
        rest = title[len(heading) :] if heading and title.startswith(heading) else ""
        if name := re.sub(r"^[\s|｜–—•·»:：－-]+", "", rest):
            return re.split(r"\s*[|｜]\s*", name)[-1][:80]
    return re.sub(r"^www\d?\.", "", host)


def without_site(title: str, site: str) -> str:
    """The title without the name of the site (and of its section) at either end."""
    key = _key(site)
    while parts := list(_PARTS.finditer(title)):
        last, first = parts[-1], parts[0]
        tail, head = title[last.end() :].strip(), title[: first.start()].strip()
        if not head or not title[: last.start()].strip():
            break
        if _SECTION.match(tail) or (key and (_key(tail) == key or (len(key) > 3 and key in _key(tail)))):
            title = title[: last.start()].strip()
        elif key and _key(head) == key:
            title = title[first.end() :].strip()
        else:
            break
    return title.strip()


def unescaped(text: str) -> str:
    """The text with entities that were escaped twice undone."""
    import html as entities

    return squash(entities.unescape(text)) if "&" in text else squash(text)


def _headings(tree: html.HtmlElement) -> list[str]:
    found = [squash(element.text_content()) for element in tree.iter("h1")]
    return [text for text in found if text][:4]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _same(one: str, other: str) -> bool:
    return bool(_key(one)) and _key(one) == _key(other)
