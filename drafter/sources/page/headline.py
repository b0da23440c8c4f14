"""The title of a page and the name of its site: what the page claims, checked against the headline it shows."""

import re

from lxml import html

from drafter.sources.page.blocks import key, squash
from drafter.sources.page.lines import is_prose
from drafter.sources.page.linked import article_nodes, meta, site_nodes, words

_PARTS = re.compile(
    r"\s+[|｜–—•·»:-]\s+|\s*[｜|]\s*|\s+[-–—]\s*|(?<=[^\s])\s*[-‐－:：]\s*(?=[^\s]*(?:新聞|ニュース|NEWS|通信|放送)$)"
)
_SECTION = re.compile(
    r"^(?:news|business|world|politics|home|top|article|press release|ニュース|記事|速報)$", re.IGNORECASE
)


def title_of(tree: html.HtmlElement, site: str) -> str:
    """The headline: JSON-LD checked against h1, then og:title, then the title element with the site's name cut off."""
    shown = headings(tree)
    claimed = [
        *(words(node.get("headline")) or words(node.get("name")) for node in article_nodes(tree)),
        meta(tree, "og:title", "twitter:title", "headline", "dc.title"),
        _title_element(tree),
    ]
    cut = [without_site(unescaped(title), site) for title in claimed if title]
    for title in cut:
        for heading in shown:
            if key(title) and key(title) == key(heading):
                # As the page shows it, unless a line break in the headline has joined two words.
                return heading if heading.count(" ") >= title.count(" ") else title
    for title in cut:
        for heading in shown:
            if len(key(heading)) > 8 and key(heading) in key(title):
                return heading
    if not shown and not any(claimed[:-1]) and (large := _set_large(tree, site)):
        return large
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
    title = _title_element(tree)
    for heading in headings(tree):
        rest = title[len(heading) :] if heading and title.startswith(heading) else ""
        if name := re.sub(r"^[\s|｜–—•·»:：－-]+", "", rest):
            return re.split(r"\s*[|｜：]\s*", name)[-1].strip()[:80]
    return re.sub(r"^www\d?\.", "", host)


def without_site(title: str, site: str) -> str:
    """The title without the name of the site (and of its section) at either end."""
    name = key(site)
    while parts := list(_PARTS.finditer(title)):
        last, first = parts[-1], parts[0]
        tail, head = title[last.end() :].strip(), title[: first.start()].strip()
        if not head or not title[: last.start()].strip():
            break
        if _SECTION.match(tail) or (
            name
            and (
                key(tail) == name or (len(name) > 3 and name in key(tail)) or (len(key(tail)) > 3 and key(tail) in name)
            )
        ):
            title = title[: last.start()].strip()
        elif name and key(head) == name:
            title = title[first.end() :].strip()
        else:
            break
    return title.strip()


def unescaped(text: str) -> str:
    """The text with entities that were escaped twice undone."""
    import html as entities

    return squash(entities.unescape(text)) if "&" in text else squash(text)


def headings(tree: html.HtmlElement) -> list[str]:
    """The headlines that the page shows: its first headings that do not name the site, else what heads its title."""
    found = [squash(element.text_content()) for element in tree.iter("h1") if not _names_site(element)]
    if shown := [text for text in found if text][:4]:
        return shown
    title = _title_element(tree)
    leading = [part.start() for part in _PARTS.finditer(title)]
    heads = {key(title), *(key(title[:end]) for end in leading)}
    held: list[str] = []
    for element in tree.iter("h2", "h3", "p", "div", "td", "b", "strong", "font", "span"):
        text = squash(element.text_content()) if len(element) < 4 else ""
        if len(text) < 300 and len(key(text)) > 8 and key(text) in key(title):
            if key(text) in heads:
                return [text]
            held.append(text)
    # A title that begins with the page's section has the headline within it.
    return [text for text in sorted(held, key=len, reverse=True)[:1] if 5 * len(key(text)) > 2 * len(key(title))]


def _set_large(tree: html.HtmlElement, site: str) -> str:
    """What a page of the older kind sets in large letters right above its first sentence, where neither a first heading
    nor its title names it: a lesser heading, or letters of a size."""
    named = key(_title_element(tree)) + key(site)
    found = ""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("head", "title", "script"):
            continue
        if found and any(is_prose(squash(words or "")) for words in (element.text, element.tail)):
            break
        if _is_large(element):
            text = squash(element.text_content())
            headed = 8 <= len(text) < 160 and key(text) not in named and element.find(".//a") is None
            found = text if headed and not is_prose(text) else found
    return found


def _is_large(element: html.HtmlElement) -> bool:
    """Whether an element is set in letters above the usual size (3 of 7), or is a lesser heading."""
    if element.tag in ("h2", "h3"):
        return True
    said = (element.get("size") or "").strip()
    size = re.fullmatch(r"\+?([1-7])", said) if element.tag == "font" else None
    return element.tag == "big" or (size is not None and (said.startswith("+") or int(size[1]) > 3))


def _names_site(heading: html.HtmlElement) -> bool:
    """Whether a first heading is the site's own name or logo: it leads to the front page, or is named so."""
    named = " ".join(
        f"{up.get('class') or ''} {up.get('id') or ''}" for up in (heading, heading.getparent()) if up is not None
    )
    if re.search(r"(?:^|[\s_-])(?:logo|site-?(?:title|name|logo)|brand|masthead)(?=$|[\s_-])", named, re.IGNORECASE):
        return True
    links = [link.get("href") or "" for link in heading.iter("a")]
    return any(re.fullmatch(r"(?:https?://[^/]+)?/?(?:index\.html?)?", link) for link in links)


def _title_element(tree: html.HtmlElement) -> str:
    return squash("".join(tree.xpath("//head/title[1]//text()")))
