"""A page to what a source is made of: one function, plain values out, as the child process sends them."""

import re
from itertools import islice

from lxml import html

from drafter.sources.charset import decode
from drafter.sources.page.blocks import squash
from drafter.sources.page.body import body_of
from drafter.sources.page.embedded import embedded_article, headed, script_data
from drafter.sources.page.headline import site_of, title_of
from drafter.sources.page.kicker import lines_about, title_element
from drafter.sources.page.kinds import Judged, Seen, judge
from drafter.sources.page.linked import meta
from drafter.sources.page.markup import drop_hidden, drop_marks, drop_scripts, parse, raise_figures
from drafter.sources.page.published import published_of
from drafter.sources.voice import TOLD, voice_of
from drafter.text.address import join_address, split_address
from drafter.text.entry import admit
from drafter.text.language import language_of

MAX_CHARACTERS = 5_000_000
# The most elements that are parsed: time and memory grow with each, and long articles have some 5,000.
MAX_ELEMENTS = 12_000
# A body of fewer characters is looked for in what the page holds for its scripts.
_LEAST_BODY = 200
_OPENING = re.compile(r"<[a-zA-Z]")
_INLINE = re.compile(r"</?(?:i|b|u|s|em|strong|span|font|small|big|wbr|mark|abbr)\b[^<>]{0,2000}>", re.IGNORECASE)
_ORDERS = re.compile(
    r"(?:ignore|disregard|forget) (?:all |any )?(?:your |the )?(?:previous|prior|above"
    r"|earlier) (?:instructions?|prompts?)"
    r"|you are now (?:a|an|in)\b|system prompt|(?:as|if) (?:an?|you are an?) (?:ai|language model"
    r"|llm)\b[^.]{0,60}(?:must|should|output)"
    r"|(?:これまで|以前|上記)の(?:指示|命令)(?:を|は)(?:無視|忘れ)",
    re.IGNORECASE,
)
_TOLD = {
    "paywall": "Only the free part of this page could be read",
    "listing": "This page lists articles and is none",
    "consent": "This page asks for consent and holds no article",
    "not_found": "This page says that there is no such article",
    "js_required": "This page shows its text only with scripts",
    "blocked": "The site did not let this page be read",
    "empty": "This page holds no article",
}


def parse_page(raw: bytes, declared: str | None, url: str) -> dict[str, object]:
    """Title, site, date, language, text, kind, warnings and the encoding of a page.

    `declared` is the character set that the header named.
    """
    decoded = decode(raw, declared)
    warnings = [_warning("charset", words) for words in decoded.warnings]
    text = decoded.text
    if len(text) > MAX_CHARACTERS:
        text = _without_scripts(text)[:MAX_CHARACTERS]
        warnings.append(_warning("too_long", "The page is over 5 MB; only its first part was read."))
    if _beyond(text) is not None:
        text = _thinned(text)
        warnings.append(_warning("too_long", "The page has too many parts; only the first of them were read."))
    tree = parse(text)
    read = _nothing(url, warnings) if tree is None else _read(tree, url, warnings, whole=_is_whole(text))
    return {**read, "encoding": decoded.encoding}


def orders_in(text: str) -> list[tuple[int, int]]:
    """The spans of what reads like orders to a model."""
    return [match.span() for match in _ORDERS.finditer(text)]


def _read(tree: html.HtmlElement, url: str, warnings: list[dict[str, object]], *, whole: bool) -> dict[str, object]:
    unscripted = squash(" ".join(element.text_content() for element in tree.iter("noscript")))
    scripts = sum(len(element.text or "") for element in tree.iter("script")) + 400 * len(tree.xpath("//script[@src]"))
    data = script_data(tree)
    drop_scripts(tree)
    hidden = drop_hidden(tree)
    drop_marks(tree)
    raise_figures(tree)
    address = _canonical(tree, url)
    host = split_address(address or "").hostname or ""
    site = site_of(tree, host)
    title = title_of(tree, site)
    body = admit(body_of(tree, title, address or ""))
    held = embedded_article(data) if len(body) < _LEAST_BODY else None
    body = admit(held.body) if held else body
    title = (headed(data, title) if held else "") or title
    judged = judge(Seen(tree, body, title, unscripted, scripts, whole))
    language = language_of(f"{title}\n{body}")
    published = published_of(
        tree, title, body, address or "", language == "ja" or host.endswith(".jp"), held.day if held else ""
    )
    if published.warning:
        warnings.append(_warning("date_conflict", published.warning))
    warnings += _kind_warnings(judged, body)
    if (voice := voice_of([title_element(tree), title], lines_about(tree), address or "", body)) is not None:
        warnings.append(_warning(voice, TOLD[voice]))
    warnings += [
        _warning("orders", "This reads like an order to a model; it is kept as text.", span) for span in orders_in(body)
    ]
    if hidden and orders_in(body) == [] and hidden > 200:
        warnings.append(_warning("hidden", "Much of the page is hidden from readers and was left out."))
    return {
        "title": admit(title),
        "site": admit(site),
        "url": address,
        "published": published.day.isoformat() if published.day else None,
        "published_source": published.source,
        "language": language,
        "text": body,
        "kind": judged.kind,
        "partial": judged.partial,
        "warnings": warnings,
    }


def _kind_warnings(judged: Judged, body: str) -> list[dict[str, object]]:
    if judged.kind == "article":
        told = f"The text seems to be cut off: {judged.sentence}"
        return [_warning("cut", told)] if judged.partial else []
    at = body.find(judged.sentence) if judged.sentence else -1
    span = (at, at + len(judged.sentence)) if at >= 0 else None
    return [_warning(judged.kind, f"{_TOLD[judged.kind]}: {judged.sentence}", span)]


def _is_whole(text: str) -> bool:
    """Whether the markup of a page came to its end; a fragment that never began as a page is whole."""
    return not re.search(r"<(?:html|body)\b", text[:20_000], re.IGNORECASE) or bool(
        re.search(r"</(?:html|body)\s*>", text[-20_000:], re.IGNORECASE)
    )


def _canonical(tree: html.HtmlElement, url: str) -> str | None:
    """The page's own address for itself, when it is on the same host (or none was given)."""
    links = tree.xpath("//link[@rel='canonical']/@href")
    for claimed in [*links[:1], meta(tree, "og:url")]:
        address = join_address(url, str(claimed).strip()) if claimed else ""
        parts = split_address(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or (parts.path in ("", "/") and url):
            continue
        if not url or _domain(parts.hostname) == _domain(split_address(url).hostname or ""):
            return address
    return url or None


def _domain(host: str) -> str:
    return ".".join(host.removeprefix("www.").removeprefix("amp.").removeprefix("m.").split(".")[-3:])


def _without_scripts(text: str) -> str:
    return re.sub(r"(?is)<(script|style)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>", "", text)


def _thinned(text: str) -> str:
    """The page without the marks inside its lines, then no more of it than `MAX_ELEMENTS`."""
    bare = _INLINE.sub("", _without_scripts(text))
    return bare[: _beyond(bare)]


def _beyond(text: str) -> int | None:
    """Where the first element too many begins; None when there is none. Counts without parsing."""
    if text.count("<") <= MAX_ELEMENTS:
        return None
    return next((found.start() for found in islice(_OPENING.finditer(text), MAX_ELEMENTS, None)), None)


def _nothing(url: str, warnings: list[dict[str, object]]) -> dict[str, object]:
    told = _warning("empty", "The page holds no text.")
    base = {"title": "", "site": split_address(url).hostname or "", "url": url or None, "published": None}
    rest = {"published_source": None, "language": "en", "text": "", "kind": "empty", "partial": False}
    return {**base, **rest, "warnings": [*warnings, told]}


def _warning(code: str, message: str, span: tuple[int, int] | None = None) -> dict[str, object]:
    return {"code": code, "message": admit(message), "span": list(span) if span else None}
