"""Back issues: a digest's earlier issue read from text or Markdown. Never touches the store.

A placeholder address (`#`) keeps its anchor and has no address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from drafter.errors import UsageError

_VOLUME = re.compile(r"^\W*(?P<title>.*?)\s*\bVol(?:ume)?\.?:?\s*(?P<volume>\d+)\s*\.\s*(?P<number>\d+)\W*$", re.I)
_DATE = re.compile(r"^Date:\s*(.+)$", re.I)
_IMAGE = re.compile(r"^Image Source:\s*(.+)$", re.I)
_POINT = re.compile(r"^\s*(?:[•‣·]|[-*+](?=\s))\s*(.+)$")
_LINK = re.compile(r"\[((?:\\.|[^\]\\])+)\]\(([^()\s]*)\)")
_TAG = re.compile(r"</?su[bp]>", re.I)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ABOUT = re.compile(r"\bis an? (?:bi-?)?(?:weekly|monthly|daily|summary|digest|newsletter)\b", re.I)


@dataclass(frozen=True, slots=True)
class BackBullet:
    """A bullet as printed: its links count the `addresses` from 1; None stands for a placeholder."""

    headline: str
    body: str
    addresses: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class BackIssue:
    """An earlier issue as read; `day` is None where the page names none."""

    title: str
    volume: str
    number: int
    day: date | None
    image_source: str
    image_url: str
    about: str
    bullets: tuple[BackBullet, ...]


def read_back(text: str) -> BackIssue:
    """The issue in a text or a Markdown file. Raises UsageError (`no_back_issue`)."""
    lines = [line.strip() for line in text.splitlines()]
    points = [(at, found[1].strip()) for at, line in enumerate(lines) if (found := _POINT.match(line))]
    volume = next((found for line in lines if (found := _VOLUME.match(line))), None)
    if not points or len(points) % 2 or volume is None:
        raise UsageError(
            "The file doesn't read as an issue.",
            code="no_back_issue",
            hint="It needs a volume (Vol 1.23), the headlines as a list, and as many bullets after them.",
        )
    half = len(points) // 2
    heading = next((line.lstrip("# ") for line in lines if line.startswith("# ")), "")
    image, image_url = _image(next((found[1] for line in lines if (found := _IMAGE.match(line))), ""))
    return BackIssue(
        title=_plain(heading) or volume["title"].removeprefix("Publications ").removeprefix("Download "),
        volume=volume["volume"],
        number=int(volume["number"]),
        day=_day(next((found[1] for line in lines if (found := _DATE.match(line))), "")),
        image_source=image,
        image_url=image_url,
        about=next((_plain(line) for line in lines[points[-1][0] + 1 :] if _ABOUT.search(line)), ""),
        bullets=tuple(_bullet(points[at][1], points[half + at][1]) for at in range(half)),
    )


def _bullet(headline: str, body: str) -> BackBullet:
    addresses: list[str | None] = []

    def numbered(found: re.Match[str]) -> str:
        address = found[2] if found[2].lower().startswith(("http://", "https://")) else None
        if address not in addresses:
            addresses.append(address)
        return f"[{found[1]}]({addresses.index(address) + 1})"

    return BackBullet(_plain(headline), _LINK.sub(numbered, _TAG.sub("", body)), tuple(addresses))


def _image(words: str) -> tuple[str, str]:
    found = _LINK.search(words)
    if not found:
        return _plain(words), ""
    return _plain(found[1]), found[2] if found[2].startswith("http") else ""


def _day(words: str) -> date | None:
    for form in ("%B %d, %Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(words.strip(), form).date()
        except ValueError:
            continue
    return None


def _plain(words: str) -> str:
    return _ESCAPE.sub(r"\1", words)
