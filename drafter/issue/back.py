"""Back issues: a digest's earlier issue read from text, Markdown or a page. Never touches the store.

A placeholder address (`#`, or none that can be followed) stays what it is: a link whose address is to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from drafter.draft.house import Layout
from drafter.errors import UsageError

PLACEHOLDER = "#"
_VOLUME = re.compile(
    r"^\W*(?P<title>.*?)\s*\bVol(?:ume)?\.?:?\s*(?P<volume>\d+)\s*(?:\.|,?\s*No\.?)\s*(?P<number>\d+)\W*$", re.I
)
_DATE = re.compile(r"^Date:\s*(.+)$", re.I)
_IMAGE = re.compile(r"^Image Source:\s*(.+)$", re.I)
_POINT = re.compile(r"^\s*(?:[•‣·]|[-*+](?=\s))\s*(.+)$")
_SECTION = re.compile(r"^#*\s*\**(headlines|details)\**:?\**$", re.I)
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])+)\]\(([^()\s]*)\)")
_TAG = re.compile(r"</?su[bp]>", re.I)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ABOUT = re.compile(r"\bis an? (?:bi-?)?(?:weekly|monthly|daily|summary|digest|newsletter)\b", re.I)
_MOST_WORDS_IN_A_HEADLINE, _LEAST_WORDS_IN_A_BULLET = 18, 20


@dataclass(frozen=True, slots=True)
class BackBullet:
    """A bullet as printed: its links count the `addresses` from 1."""

    headline: str
    body: str
    addresses: tuple[str, ...]


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
    layout: Layout = "sections"


def read_back(text: str) -> BackIssue:
    """The issue in a text, a Markdown file or a page. Raises UsageError (`no_back_issue`)."""
    if is_page(text):
        from drafter.issue.back_page import page_lines

        text = page_lines(text)
    lines = whole_lines(text)
    volume = next((found for line in lines if (found := _VOLUME.match(line))), None)
    points = _points(lines)
    pairs = _pairs(lines, points)
    if not pairs or volume is None:
        raise UsageError(
            "The file doesn't read as an issue.",
            code="no_back_issue",
            hint="It needs a volume (Vol 1.23), the headlines as a list, and as many bullets after them.",
        )
    image, image_url = _image(next((found[1] for line in lines if (found := _IMAGE.match(line))), ""))
    return BackIssue(
        title=_title(lines, volume),
        volume=volume["volume"],
        number=int(volume["number"]),
        day=_day(next((found[1] for line in lines if (found := _DATE.match(line))), "")),
        image_source=image,
        image_url=image_url,
        about=next((_plain(line) for line in lines[max(points) + 1 :] if _ABOUT.search(line)), ""),
        bullets=tuple(_bullet(headline, body) for headline, body in pairs),
        layout="sections" if any(map(_SECTION.match, lines)) else "lists",
    )


def is_page(text: str) -> bool:
    """True for a text that begins as an HTML page or a fragment of one."""
    return re.match(r"\s*<(?:!doctype|html|head|body|h\d|div|p|ul|article|main)\b", text, re.I) is not None


def whole_lines(text: str) -> list[str]:
    """The lines, each point of a list joined with the indented lines that go on with it."""
    joined: list[str] = []
    for line in text.splitlines():
        goes_on = line[:2] == "  " and line.strip() and not _POINT.match(line)
        if goes_on and joined and _POINT.match(joined[-1]):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line.strip())
    return joined


def _points(lines: Sequence[str]) -> dict[int, str]:
    """The points of lists, by their line."""
    return {at: found[1].strip() for at, line in enumerate(lines) if (found := _POINT.match(line))}


def _pairs(lines: Sequence[str], points: dict[int, str]) -> list[tuple[str, str]]:
    """Headline and body of each bullet: by the sections' names, by their lengths, else the list's two halves."""
    named = {found[1].lower(): at for at, line in enumerate(lines) if (found := _SECTION.match(line))}
    if len(named) == 2:
        heads = [words for at, words in points.items() if named["headlines"] < at < named["details"]]
        bodies = [words for at, words in points.items() if named["details"] < at]
        return list(zip(heads, bodies[: len(heads)], strict=True)) if len(bodies) >= len(heads) else []
    words = list(points.values())
    lengths = [len(point.split()) for point in words]
    for half in range(len(words) // 2, 1, -1):
        for at in range(len(words) - 2 * half + 1):
            heads, bodies = words[at : at + half], words[at + half : at + 2 * half]
            if _are_pairs(lengths[at : at + half], lengths[at + half : at + 2 * half]):
                return list(zip(heads, bodies, strict=True))
    half = len(words) // 2
    return [] if len(words) % 2 else list(zip(words[:half], words[half:], strict=True))


def _are_pairs(heads: Sequence[int], bodies: Sequence[int]) -> bool:
    return max(heads) <= _MOST_WORDS_IN_A_HEADLINE and min(bodies) >= _LEAST_WORDS_IN_A_BULLET


def _title(lines: Sequence[str], volume: re.Match[str]) -> str:
    heading = next((line.lstrip("# ") for line in lines if line.startswith("# ")), "")
    found = _VOLUME.match(heading)
    if heading and (found is None or found["title"]):
        return _plain(found["title"] if found else heading)
    return volume["title"].removeprefix("Publications ").removeprefix("Download ")


def _bullet(headline: str, body: str) -> BackBullet:
    addresses: list[str] = []

    def numbered(found: re.Match[str]) -> str:
        address = found[2] if found[2].lower().startswith(("http://", "https://")) else PLACEHOLDER
        if address not in addresses:
            addresses.append(address)
        return f"[{found[1]}]({addresses.index(address) + 1})"

    return BackBullet(_plain(headline), _plain(_LINK.sub(numbered, _TAG.sub("", body))), tuple(addresses))


def _image(words: str) -> tuple[str, str]:
    found = _LINK.search(words)
    if not found:
        return _plain(words), ""
    return _plain(found[1]), found[2] if found[2].startswith("http") else PLACEHOLDER


def _day(words: str) -> date | None:
    for form in ("%B %d, %Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(words.strip(), form).date()
        except ValueError:
            continue
    return None


def _plain(words: str) -> str:
    return _ESCAPE.sub(r"\1", words)
