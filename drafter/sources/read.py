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
from drafter.sources.reading import Keep, Reading, kept_headers, reading_of

if TYPE_CHECKING:
    from drafter.settings import Settings
    from drafter.sources.fetch.fetch import Fetched

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.I)
_LISTED = re.compile(r"^[\s>*•·\-–—]*(?:\d{1,2}[.)]\s+)?<?((?:https?://|www\.)[^\s<>]+)>?[\s,;]*$", re.I)
# A whole path, whether or not there is such a file: reading it says so.
_PATH = re.compile(r"['\"]?(?:~?/|\.{1,2}/|[A-Za-z]:\\)[^\n]{1,380}\.\w{2,5}['\"]?")
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
    lines = [piece for line in given.strip().splitlines() if line.strip() for piece in _apart(line.strip())]
    if not lines:
        return []
    words = given.split()
    if all(_LINK.fullmatch(word.strip("<>,;")) for word in words):
        return [Item("link", word.strip("<>,;")) for word in words]
    named = [bool(_LISTED.match(line) or _path_of(line)) for line in lines]
    # Beside what is there, a single word is meant as a path too: its row says that there is no such file.
    meant = [_PATH.fullmatch(line) or (any(named) and len(line.split()) == 1) for line in lines]
    if len(lines) <= 60 and all(known or word for known, word in zip(named, meant, strict=True)):
        return [item for line in lines for item in _items(line)]
    return [Item("text", given)]


def read_text(text: str, *, origin: str = "paste", keep: Keep | None = None) -> Source:
    """The source of a pasted text, or of pasted HTML, which `keep` takes as evidence. Raises SourceError (`empty`)."""
    if not text.strip():
        raise SourceError("There is no text.", code="empty", hint="Paste an article, a link, or a file's path.")
    if len(_TAG.findall(text[:20_000])) >= 3 and text.lstrip().startswith("<"):
        from drafter.sources.parser import parser

        raw = text.encode("utf-8", "replace")
        found = source_of(parser().parse(raw, "utf-8"), origin=origin)
        if keep is not None:
            keep(reading_of(origin, raw, found, encoding="utf-8"), raw, found.text)
        return found
    return source_of_text(text, origin=origin)


async def read_one(given: str, *, settings: Settings, keep: Keep | None = None) -> Source:
    """The source of a link or of a file's path; `keep` takes what is evidence. Raises SourceError in words."""
    address = given.strip()
    if _SCHEME.match(address):
        return await read_link(address, settings=settings, keep=keep)
    if _LINK.fullmatch(address):
        return await read_link(f"https://{address}", settings=settings, keep=keep)
    from drafter.sources.file import read_file

    return await asyncio.to_thread(read_file, Path(given).expanduser(), keep=keep)


async def read_link(url: str, *, settings: Settings, keep: Keep | None = None) -> Source:
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
    return await asyncio.to_thread(_parsed, fetched, url, keep)


def _parsed(fetched: Fetched, given: str, keep: Keep | None) -> Source:
    from drafter.sources.charset import decode
    from drafter.sources.documents.document import format_of
    from drafter.sources.file import is_page
    from drafter.sources.parser import parser

    encoding: object
    if fetched.content_type == "text/plain" and format_of(fetched.raw) is None and not is_page(fetched.raw):
        decoded = decode(fetched.raw, fetched.charset)
        found, encoding = source_of_text(decoded.text, origin=given), decoded.encoding
    else:
        parts = parser().parse(fetched.raw, fetched.charset, fetched.url)
        found, encoding = source_of(parts, origin=given), parts.get("encoding")
    known = {"url": found.url or fetched.url, "site": found.site or host_of(fetched.url)}
    found = found.model_copy(update=known)
    if fetched.cut:
        found = _cut(found)
    if keep is not None:
        keep(_reading(fetched, given, found, encoding), fetched.raw, found.text)
    return found


def _reading(fetched: Fetched, given: str, found: Source, encoding: object) -> Reading:
    way = {"url": fetched.url, "hops": fetched.hops, "status": fetched.status, "cut": fetched.cut}
    headers = kept_headers(fetched.headers)
    return reading_of(given, fetched.raw, found, **way, headers=headers, declared=fetched.charset, encoding=encoding)


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


def _apart(line: str) -> list[str]:
    """The paths on a line that a terminal wrote for files dropped on it, quoted or escaped; else the line as it is."""
    import shlex

    if len(line) > 8_000 or not re.match(r"['\"]?(?:[~.]{0,2}/)", line) or _path_of(line):
        return [line]
    try:
        words = shlex.split(line)
    except ValueError:
        return [line]
    known = [_path_of(word) is not None for word in words]
    told = all(is_known or _PATH.fullmatch(word) for is_known, word in zip(known, words, strict=True))
    return words if any(known) and told else [line]


def _items(line: str) -> list[Item]:
    """A link, a file, or each file of a folder; a folder that can't be opened stays, so that reading it says why."""
    from drafter.sources.folder import opened

    if found := _LISTED.match(line):
        return [Item("link", found.group(1))]
    path = str(_path_of(line) or Path(line.strip("'\"")).expanduser())
    try:
        return [Item("file", name) for name in opened([path])]
    except SourceError:
        return [Item("file", path)]
