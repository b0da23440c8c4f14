"""RSS and Atom: what a feed lists, to choose from. A feed with a document type is refused; nothing in it is fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from drafter.sources.charset import decode
from drafter.sources.documents.document import Document
from drafter.text.address import join_address
from drafter.text.entry import admit

MOST_ENTRIES = 200
_START = re.compile(
    rb"^[\s\xef\xbb\xbf]*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:!DOCTYPE\s+)?(?:rss|feed|\w+:RDF)\b",
    re.S | re.I,
)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w.-]{1,40})", re.I)
_REFUSED = "This feed brings a document type of its own and is not read. Give the articles' own addresses."
_BROKEN = "This feed is broken and lists nothing. Give the articles' own addresses."


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: its title, where the article is, and its day when it names one."""

    title: str
    url: str
    day: date | None


def is_feed(raw: bytes) -> bool:
    """Whether the bytes begin as an RSS or an Atom feed does."""
    return bool(_START.match(raw[:4000]))


def read_feed(raw: bytes, url: str = "") -> Document:
    """The feed's entries, newest first as it has them; `trouble` says why there are none."""
    said = _DECLARED.search(raw[:300])
    text = decode(raw, said[1].decode("ascii") if said else None).text
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.I):
        return Document("", trouble=_REFUSED)
    title, entries, cut = _read(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), url)
    if not entries:
        return Document("", title=admit(title), trouble=_BROKEN if cut else "This feed lists nothing.")
    body, spans = _laid_out(entries)
    warned: list[tuple[str, str, tuple[int, int] | None]] = [
        (
            "listing",
            f"This is a feed and no article; it lists {len(entries)} to choose from. Give their addresses.",
            None,
        )
    ]
    if cut:
        warned.append(("cut", "The feed is cut off or goes on; only its first entries were read.", None))
    warned += [("entry", f"{entry.title} {entry.url}", span) for entry, span in zip(entries, spans, strict=True)]
    return Document(body, title=admit(title), kind="listing", partial=cut, warnings=tuple(warned))


def _read(text: str, base: str) -> tuple[str, list[Entry], bool]:
    """The feed's title, its entries, and whether it broke off or was too long."""
    parser: XMLPullParser[Any] = XMLPullParser(["end"])
    entries: list[Entry] = []
    title = ""
    try:
        for start in range(0, len(text), 65_536):
            parser.feed(text[start : start + 65_536])
            for element in _ended(parser):
                if _name(element) in ("item", "entry"):
                    entry = _entry(element, base)
                    if entry and entry.url not in {one.url for one in entries}:
                        entries.append(entry)
                    element.clear()
                elif _name(element) == "title" and not title and not entries:
                    title = _words(element)
                if len(entries) >= MOST_ENTRIES:
                    return title, entries, True
        parser.close()
    except ParseError:
        return title, entries, True
    return title, entries, False


def _ended(parser: "XMLPullParser[Any]") -> Iterator[Element]:
    for _, element in cast("Iterator[tuple[str, object]]", parser.read_events()):
        if isinstance(element, Element):
            yield element


def _entry(element: Element, base: str) -> Entry | None:
    parts: dict[str, str] = {}
    for child in element:
        name = _name(child)
        if name == "link" and child.get("href"):
            if child.get("rel", "alternate") == "alternate":
                parts.setdefault("link", str(child.get("href")))
        else:
            parts.setdefault(name, _words(child))
    given = parts.get("link") or (parts.get("guid") or parts.get("id") or "")
    url = join_address(base, given.strip())
    if not re.match(r"https?://[^\s<>]+$", url):
        return None
    day = next(
        (found for key in ("pubDate", "published", "date", "updated") if (found := _day(parts.get(key, "")))), None
    )
    return Entry(admit(parts.get("title", "")) or "(no title)", admit(url), day)


def _laid_out(entries: list[Entry]) -> tuple[str, list[tuple[int, int]]]:
    """The entries as text: title and day on a line, the address on the next; and where each stands."""
    blocks: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for entry in entries:
        block = f"{entry.title}{f' ({entry.day})' if entry.day else ''}\n{entry.url}"
        spans.append((at, at + len(block)))
        blocks.append(block)
        at += len(block) + 2
    return "\n\n".join(blocks), spans


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _words(element: Element) -> str:
    """The words of an element; markup written out inside it is dropped."""
    bare = re.sub(r"<[^<>]{0,400}>", "", "".join(element.itertext()))
    return " ".join(bare.split())[:400]


def _day(said: str) -> date | None:
    iso = re.match(r"(\d{4})-(\d\d)-(\d\d)", said)
    try:
        return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError):
        return None
