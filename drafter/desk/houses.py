"""The house styles of the publications side by side: a folder of files, each read again when it changed."""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from drafter.draft.house import HouseStyle
from drafter.errors import UsageError
from drafter.issue.house_file import read_house
from drafter.settings import PublicationSettings
from drafter.text.folding import fold_words


@dataclass(frozen=True, slots=True)
class House:
    """A publication's style and the file that it stands in; without a file it is what the settings and defaults say."""

    style: HouseStyle
    path: Path | None = None


class Houses:
    """The styles of a folder by the title of their publication. Safe to call from any thread.

    A file that breaks while the desk is open leaves the last good style in force; at opening it is an error.
    """

    def __init__(self, folder: Path, publication: PublicationSettings) -> None:
        self.folder = folder
        self._publication = publication
        self._lock = threading.Lock()
        self._held: dict[Path, tuple[tuple[int, int], HouseStyle]] = {}
        self._read(strict=True)

    def all(self) -> list[House]:
        """Every style that has a file, by title."""
        return sorted((House(style, path) for path, style in self._read().items()), key=lambda one: one.style.title)

    def of(self, title: str) -> House:
        """The style of a publication. Titles are compared in folded words."""
        wanted = fold_words(title)
        for path, style in self._read().items():
            if fold_words(style.title) == wanted:
                return House(style, path)
        given = self._publication
        return House(
            HouseStyle(
                title=title or given.title,
                volume=given.volume,
                about=given.about,
                image_credit=given.image_source,
                days_between_issues=given.days_between_issues,
            )
        )

    def path_for(self, title: str) -> Path:
        """Where the style of a publication belongs: its own file, else one named after it."""
        return self.of(title).path or self.folder / f"{_slug(title)}.toml"

    def _read(self, *, strict: bool = False) -> dict[Path, HouseStyle]:
        with self._lock:
            found: dict[Path, HouseStyle] = {}
            for path in sorted(self.folder.glob("*.toml")):
                try:
                    found[path] = self._one(path)
                except (UsageError, OSError, UnicodeDecodeError) as error:
                    if strict:
                        raise error if isinstance(error, UsageError) else _unreadable(path) from None
                    if path in self._held:
                        found[path] = self._held[path][1]
            return found

    def _one(self, path: Path) -> HouseStyle:
        known = path.stat()
        stamp = (known.st_mtime_ns, known.st_size)
        held = self._held.get(path)
        if held is None or held[0] != stamp:
            held = self._held[path] = (stamp, read_house(path.read_text("utf-8-sig"), path.name))
        return held[1]


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[^\w]+", "-", plain).strip("-_")[:80] or "publication"


def _unreadable(path: Path) -> UsageError:
    return UsageError(f"The house style {path.name} can't be read.", code="bad_house", hint="Look at the file.")
