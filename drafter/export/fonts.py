"""A font for a PDF: one file on this machine that can draw every letter of a text. Downloads nothing, carries none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.errors import UsageError

_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)
_NAMES = (
    "DejaVuSans.ttf",
    "NotoSansCJKjp-Regular.otf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansJP-Regular.ttf",
    "NotoSansJP-Regular.otf",
    "ipaexg.ttf",
    "ipagp.ttf",
    "ipag.ttf",
    "TakaoPGothic.ttf",
    "VL-PGothic-Regular.ttf",
    "DroidSansFallbackFull.ttf",
    "YuGothM.ttc",
    "meiryo.ttc",
    "msgothic.ttc",
    "Arial Unicode.ttf",
)
_HINT = (
    "Install one that can (Debian and Ubuntu: fonts-ipaexfont or fonts-noto-cjk), or name a font file in"
    " publication.pdf_font."
)


def font_for(text: str, given: Path | None = None, folders: Sequence[str] = _FOLDERS) -> Path:
    """A font file that has every letter of the text; only the given one is asked when there is one.

    Raises UsageError (`no_font`) that names the letters and what to install.
    """
    wanted = {ord(char) for char in text if not char.isspace()}
    lacking = wanted
    for path in [given.expanduser()] if given else _found(folders):
        missing = wanted - _letters(path)
        if not missing:
            return path
        lacking = min(lacking, missing, key=len)
    which = "".join(map(chr, sorted(lacking)[:8]))
    told = f"The font {given} can't draw" if given else "No font on this machine can draw"
    raise UsageError(f"{told} {which}, so there is no PDF.", code="no_font", hint=_HINT)


def _found(folders: Sequence[str]) -> Iterator[Path]:
    held: dict[str, Path] = {}
    for folder in map(Path, folders):
        for path in sorted(folder.expanduser().rglob("*")) if folder.expanduser().is_dir() else ():
            held.setdefault(path.name, path)
    return (held[name] for name in _NAMES if name in held)


def _letters(path: Path) -> set[int]:
    """The code points that the font draws; none for a file that is no font."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with path.open("rb") as held, TTFont(held, fontNumber=0, lazy=True) as font:
            return set(font.getBestCmap() or ())
    except (OSError, TTLibError, KeyError, ValueError):
        return set()
