"""The characters of a PDF page with their boxes, as PDFium gives them. The only module that calls its raw functions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Character:
    """A character and its box in points, the origin at the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def characters(page: Any) -> Iterator[Character]:
    """The page's characters in the order of the file; line ends and spaces that PDFium infers among them."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    high = 0
    for at in range(textpage.count_chars()):
        code = int(raw.FPDFText_GetUnicode(textpage, at))
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        if code in (0, 0xFFFE):
            continue
        # PDFium marks a hyphen at a line's end as U+0002.
        text = "-" if code == 2 else chr(code)
        yield Character(text, *textpage.get_charbox(at, loose=True))
