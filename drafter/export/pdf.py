"""PDF: pages with selectable text, headings, bold and links. Holds no script, form or attachment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.export.fonts import font_for
from drafter.export.sheet import Block, Kind, Run, Sheet

if TYPE_CHECKING:
    from fpdf import FPDF

_CORE, _GIVEN = "Helvetica", "Given"
_INK, _GREY, _BLUE = (28, 28, 28), (85, 85, 85), (11, 79, 138)
_MARGIN = 22.0
_POINT = "•"
_BETWEEN_LISTS = 5.0


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a kind of block is set: type size in points, space before its first and after each in millimetres."""

    size: float = 11
    before: float = 0
    after: float = 0
    ink: tuple[int, int, int] = _INK
    bold: bool = False
    point: bool = False


_MANNERS: dict[Kind, _Manner] = {
    "title": _Manner(20, after=2, bold=True),
    "meta": _Manner(10, after=0.5, ink=_GREY),
    "heading": _Manner(13, before=6, after=2, bold=True),
    "headline": _Manner(before=2, after=1, point=True),
    "detail": _Manner(before=2, after=3, point=True),
    "about": _Manner(9.5, before=6, ink=_GREY),
}


def write_pdf(sheet: Sheet, font: Path | None = None) -> bytes:
    """The sheet as a PDF; `font` draws what the standard fonts lack. Raises UsageError (`no_font`, `no_pdf`)."""
    pdf, family = _opened(sheet, font)
    before = ""
    for block in sheet.blocks:
        if (before, block.kind) == ("headline", "detail"):
            pdf.set_y(pdf.get_y() + _BETWEEN_LISTS)
        _block(pdf, family, block, first=block.kind != before)
        before = block.kind
    return bytes(pdf.output())


def _opened(sheet: Sheet, font: Path | None) -> tuple[FPDF, str]:
    try:
        from fpdf import FPDF
    except ImportError:
        raise UsageError(
            "PDF files need one more package.",
            code="no_pdf",
            hint="Install it with `pipx inject drafter fpdf2`; every other form needs nothing.",
        ) from None

    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(1980, 1, 1, tzinfo=UTC))
    pdf.set_title(sheet.name)
    pdf.set_margins(_MARGIN, 20, _MARGIN)
    pdf.set_auto_page_break(True, margin=20)
    pdf.core_fonts_encoding = "windows-1252"
    words = _words(sheet)
    family = _CORE
    if not _standard(words):
        path, family = font_for(words, font), _GIVEN
        pdf.add_font(_GIVEN, "", path)
        bold = path.with_name(f"{path.stem}-Bold{path.suffix}")
        if font is None and bold.is_file() and font_for(words, bold):
            pdf.add_font(_GIVEN, "B", bold)
    pdf.add_page()
    return pdf, family


def _standard(words: str) -> bool:
    try:
        words.encode("windows-1252")
    except UnicodeEncodeError:
        return False
    return True


def _words(sheet: Sheet) -> str:
    return " ".join([sheet.name, _POINT, *(block.text for block in sheet.blocks)])


def _block(pdf: FPDF, family: str, block: Block, *, first: bool) -> None:
    """One block in its manner; the `first` of a kind stands off from what is before it."""
    manner = _MANNERS[block.kind]
    runs = tuple(replace(run, bold=True) for run in block.runs) if manner.bold else block.runs
    if manner.point and pdf.will_page_break(12):
        pdf.add_page()
    pdf.set_y(pdf.get_y() + (manner.before if first else 0))
    if manner.point:
        _write(pdf, family, Run(_POINT), manner)
        pdf.set_left_margin(_MARGIN + 5)
        pdf.set_x(_MARGIN + 5)
    for run in runs:
        _write(pdf, family, run, manner)
    pdf.ln(manner.size * 0.5)
    pdf.set_left_margin(_MARGIN)
    pdf.set_y(pdf.get_y() + manner.after)


def _write(pdf: FPDF, family: str, run: Run, manner: _Manner) -> None:
    """Writes a run; a font without a bold cut is thickened by a stroke."""
    from fpdf.enums import TextMode

    if not run.text:
        return
    cut = run.bold and (family == _CORE or f"{_GIVEN.lower()}B" in pdf.fonts)
    colour, size = _BLUE if run.url else manner.ink, manner.size
    pdf.set_font(family, ("B" if cut else "") + ("U" if run.url else ""), size)
    pdf.set_text_color(*colour)
    if run.bold and not cut:
        with pdf.local_context(text_mode=TextMode.FILL_STROKE, line_width=0.12, draw_color=colour):
            pdf.write(size * 0.5, run.text, run.url or "")
    else:
        pdf.write(size * 0.5, run.text, run.url or "")
