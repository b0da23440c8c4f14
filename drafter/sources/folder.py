"""A folder of articles: which of its files can be read. Looks at names only, and into no folder below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import SourceError
from drafter.text.display import display_line

MOST_FILES = 200
_READABLE = frozenset(".html .htm .xhtml .shtml .txt .text .md .markdown .pdf .docx .eml .rss .atom .xml".split())


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that may hold an article, by name, figures in them by value. Raises SourceError."""
    try:
        found = [path for path in folder.iterdir() if _is_readable(path)]
    except OSError as error:
        told = f"{display_line(str(folder))} can't be read: {error.strerror}."
        raise SourceError(told, code="unreadable", hint="Check its rights.") from None
    name = display_line(str(folder))
    if not found:
        raise SourceError(
            f"{name} is a folder with no article in it.",
            code="directory",
            hint="Give pages, PDF, DOCX, e-mail or text.",
        )
    if len(found) > MOST_FILES:
        raise SourceError(
            f"{name} holds {len(found)} files.", code="directory", hint=f"Give a folder of at most {MOST_FILES}."
        )
    return sorted(found, key=_place)


def opened(given: Iterable[str]) -> Iterator[str]:
    """What was given, each folder as the files in it. Raises SourceError for a folder that holds none."""
    for one in given:
        path = Path(one).expanduser()
        if one != "-" and "://" not in one and _is_folder(path):
            yield from map(str, files_in(path))
        else:
            yield one


def _is_readable(path: Path) -> bool:
    return path.suffix.lower() in _READABLE and not path.name.startswith((".", "~$")) and path.is_file()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _place(path: Path) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"([0-9]{1,18})", path.name.lower())]
