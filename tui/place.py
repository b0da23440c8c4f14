"""Where one was: the issue, the screen and the row, kept in the data folder so that the next start stands there."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

_NAME = "place.json"


@dataclass(frozen=True, slots=True)
class Place:
    """`screen` is issue, edit or check; `row` a bullet, a source or a claim; `offset` where the cursor stood."""

    issue_id: str
    screen: str = "issue"
    row: str = ""
    offset: int = 0


def keep_place(home: Path, place: Place) -> None:
    """Writes it whole or not at all; that it can't be written is no loss worth a word."""
    with contextlib.suppress(OSError):
        write_whole(home / _NAME, json.dumps(asdict(place)))


def write_whole(path: Path, text: str) -> None:
    """Writes a file whole or not at all. Raises OSError."""
    waiting = path.with_suffix(f".{os.getpid()}")
    waiting.write_text(text, encoding="utf-8")
    os.replace(waiting, path)  # noqa: PTH105  the one call that swaps


def last_place(home: Path) -> Place | None:
    """Where one was, if that is known and well formed."""
    try:
        given = json.loads((home / _NAME).read_text(encoding="utf-8"))
        place = Place(**given)
    except (OSError, ValueError, TypeError):
        return None
    whole = all(isinstance(one, str) for one in (place.issue_id, place.screen, place.row))
    return place if whole and isinstance(place.offset, int) else None
