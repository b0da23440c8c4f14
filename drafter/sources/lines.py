"""One line of `extract --jsonl`: a page's text, a file's path or an address in, the source's parts out."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.text.entry import admit

if TYPE_CHECKING:
    from drafter.settings import Settings
    from drafter.sources.model import Source

_KEYS = {"title", "published", "published_source", "site", "url", "language", "text", "kind", "partial", "warnings"}


def extract_line(line: dict[str, object], *, settings: Settings) -> dict[str, object]:
    """The answer to one line. Raises UsageError for a bad line, SourceError where the source can't be read."""
    return _found(line, settings).model_dump(mode="json", include=_KEYS)


def _found(line: dict[str, object], settings: Settings) -> Source:
    from drafter.sources.assemble import source_of
    from drafter.sources.file import read_file
    from drafter.sources.parser import parser
    from drafter.sources.read import read_link

    base = _word(line, "base_url") or ""
    if (page := _word(line, "html")) is not None:
        return source_of(parser().parse(page.encode("utf-8"), "utf-8", base), origin=base or "html")
    if (path := _word(line, "path")) is not None:
        found = read_file(Path(path).expanduser(), base)
        return found if found.url or not base else found.model_copy(update={"url": base})
    if (url := _word(line, "url")) is not None:
        return asyncio.run(read_link(url, settings=settings))
    raise _bad('The line needs "html", "path" or "url".')


def _word(line: dict[str, object], key: str) -> str | None:
    value = line.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _bad(f'"{key}" must be a string.')
    return admit(value)


def _bad(message: str) -> UsageError:
    return UsageError(message, code="bad_line")
