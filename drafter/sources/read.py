"""The one door to sources: a link, a file's path, or a text, told apart and read."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from drafter.errors import SourceError
from drafter.sources.assemble import host_of, source_of, source_of_text
from drafter.sources.model import Source, SourceWarning

if TYPE_CHECKING:
    from drafter.settings import Settings
    from drafter.sources.fetch.fetch import Fetched

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.I)
_LISTED = re.compile(r"^[\s>*•·\-–—]*(?:\d{1,2}[.)]\s+)?<?((?:https?://|www\.)[^\s<>]+)>?[\s,;]*$", re.I)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*://", re.I)
_TAG = re.compile(r"<(?:p|div|article|h1|body|html|span|meta|br)\b[^>]{0,400}>", re.I)
_NO_TARGET = frozenset({"news.google.com"})
_slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Item:
    """Something put into the box: a link, a file's path, or an article's text."""

    kind: Literal["link", "file", "text"]
    value: str


def split_box(given: str) -> list[Item]:
    """What was put into the box: links one a line or apart by spaces, paths of files and folders, or a text."""
    lines = [line.strip() for line in given.strip().splitlines() if line.strip()]
    if not lines:
        return []
    words = given.split()
    if all(_LINK.fullmatch(word.strip("<>,;")) for word in words):
        return [Item("link", word.strip("<>,;")) for word in words]
    if len(lines) <= 60 and all(_LISTED.match(line) or _path_of(line) for line in lines):
        return [item for line in lines for item in _items(line)]
    return [Item("text", given)]


def read_text(text: str, *, origin: str = "paste") -> Source:
    """The source of a pasted text, or of pasted HTML. Raises SourceError (`empty`)."""
    if not text.strip():
        raise SourceError("There is no text.", code="empty", hint="Paste an article, a link, or a file's path.")
    if len(_TAG.findall(text[:20_000])) >= 3 and text.lstrip().startswith("<"):
        from drafter.sources.parser import parser

        return source_of(parser().parse(text.encode("utf-8", "replace"), "utf-8"), origin=origin)
    return source_of_text(text, origin=origin)


async def read_one(given: str, *, settings: Settings) -> Source:
    """The source of a link or of a file's path. Raises SourceError in words."""
    address = given.strip()
    if _SCHEME.match(address):
        return await read_link(address, settings=settings)
    if _LINK.fullmatch(address):
        return await read_link(f"https://{address}", settings=settings)
    from drafter.sources.file import read_file

    return await asyncio.to_thread(read_file, Path(given).expanduser())


async def read_link(url: str, *, settings: Settings) -> Source:
    """The source at an address; as many at once as the settings say."""
    if host_of(url) in _NO_TARGET:
        raise SourceError(
            "A Google News link does not say where the article is.",
            code="no_target",
            hint="Open it and give the article's own address.",
        )
    from drafter.sources.fetch.fetch import fetch
    from drafter.sources.parser import parser

    # The child starts while the page is on its way.
    await asyncio.to_thread(parser().warm)
    loop = asyncio.get_running_loop()
    slots = _slots.setdefault(loop, asyncio.Semaphore(settings.fetch.concurrency))
    async with slots:
        fetched = await fetch(url, settings.fetch)
    return await asyncio.to_thread(_parsed, fetched, url)


def _parsed(fetched: Fetched, given: str) -> Source:
    from drafter.sources.charset import decode
    from drafter.sources.documents.document import format_of
    from drafter.sources.file import is_page
    from drafter.sources.parser import parser

    if fetched.content_type == "text/plain" and format_of(fetched.raw) is None and not is_page(fetched.raw):
        found = source_of_text(decode(fetched.raw, fetched.charset).text, origin=given)
    else:
        found = source_of(parser().parse(fetched.raw, fetched.charset, fetched.url), origin=given)
    known = {"url": found.url or fetched.url, "site": found.site or host_of(fetched.url)}
    return _cut(found.model_copy(update=known)) if fetched.cut else found.model_copy(update=known)


def _cut(found: Source) -> Source:
    """The first part of a page that broke off, said to be one; nothing of use in it is an error."""
    from drafter.sources.fetch.fetch import broke_off

    if not found.text.strip() or found.kind not in ("article", "listing", "paywall"):
        raise broke_off(host_of(found.url or ""))
    told = SourceWarning(
        code="cut", message="The site broke off in the middle; only the first part of the page is here."
    )
    return found.model_copy(update={"partial": True, "warnings": (*found.warnings, told)})


def _path_of(line: str) -> Path | None:
    """The file that a line names, if it looks like a path and there is one."""
    bare = line.strip().strip("'\"").replace("\\ ", " ")
    if not bare or len(bare) > 400 or not re.search(r"[/\\]|\.\w{2,5}$", bare):
        return None
    path = Path(bare).expanduser()
    try:
        return path if path.exists() else None
    except OSError:
        return None


def _items(line: str) -> list[Item]:
    """A link, a file, or each file of a folder; a folder that can't be opened stays, so that reading it says why."""
    from drafter.sources.folder import opened

    if found := _LISTED.match(line):
        return [Item("link", found.group(1))]
    path = str(_path_of(line))
    try:
        return [Item("file", name) for name in opened([path])]
    except SourceError:
        return [Item("file", path)]
