"""PDF: pages with selectable text, headings, bold and links. Holds no script, form or attachment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.export.fonts import font_for
from drafter.export.sheet import Run, Sheet

if TYPE_CHECKING:
    from fpdf import FPDF

_CORE, _GIVEN = "Helvetica", "Given"
_INK, _GREY, _BLUE = (28, 28, 28), (85, 85, 85), (11, 79, 138)
_MARGIN = 22.0
_POINT = "•"


def write_pdf(sheet: Sheet, font: Path | None = None) -> bytes:
    """The sheet as a PDF; `font` draws what the standard fonts lack. Raises UsageError (`no_font`, `no_pdf`)."""
    pdf, family = _opened(sheet, font)
    _line(pdf, family, (Run(sheet.title, bold=True),), size=20, after=2)
    for words in (f"Vol: {sheet.volume}", f"Date: {sheet.day}"):
        _line(pdf, family, (Run(words),), size=10, after=0.5, ink=_GREY)
    if sheet.image:
        _line(pdf, family, (Run("Image Source: "), sheet.image), size=10, after=0.5, ink=_GREY)
    _line(pdf, family, (Run("Headlines:", bold=True),), size=13, before=6, after=2)
    for one in sheet.details:
        _point(pdf, family, (Run(one.headline),), after=1)
    _line(pdf, family, (Run("Details:", bold=True),), size=13, before=6, after=2)
    for one in sheet.details:
        _point(pdf, family, one.runs, after=3)
    if sheet.about:
        _line(pdf, family, (Run(sheet.about),), size=9.5, before=6, after=0, ink=_GREY)
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
    pdf.set_title(f"{sheet.title} Vol. {sheet.volume}")
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
    image = sheet.image.text if sheet.image else ""
    details = [words for one in sheet.details for words in (one.headline, one.text)]
    return " ".join([sheet.title, sheet.volume, sheet.day, image, sheet.about, _POINT, *details])


def _line(
    pdf: FPDF,
    family: str,
    runs: Sequence[Run],
    *,
    size: float = 11,
    before: float = 0,
    after: float,
    ink: tuple[int, int, int] = _INK,
) -> None:
    pdf.set_y(pdf.get_y() + before)
    for run in runs:
        _write(pdf, family, run, size, ink)
    pdf.ln(size * 0.5)
    pdf.set_y(pdf.get_y() + after)


def _point(pdf: FPDF, family: str, runs: Sequence[Run], *, after: float) -> None:
    if pdf.will_page_break(12):
        pdf.add_page()
    _write(pdf, family, Run(_POINT), 11, _INK)
    pdf.set_left_margin(_MARGIN + 5)
    pdf.set_x(_MARGIN + 5)
    _line(pdf, family, runs, after=after)
    pdf.set_left_margin(_MARGIN)
    pdf.set_x(_MARGIN)


def _write(pdf: FPDF, family: str, run: Run, size: float, ink: tuple[int, int, int]) -> None:
    """Writes a run; a font without a bold cut is thickened by a stroke."""
    from fpdf.enums import TextMode

    if not run.text:
        return
    cut = run.bold and (family == _CORE or f"{_GIVEN.lower()}B" in pdf.fonts)
    colour = _BLUE if run.url else ink
    pdf.set_font(family, ("B" if cut else "") + ("U" if run.url else ""), size)
    pdf.set_text_color(*colour)
    if run.bold and not cut:
        with pdf.local_context(text_mode=TextMode.FILL_STROKE, line_width=0.12, draw_color=colour):
            pdf.write(size * 0.5, run.text, run.url or "")
    else:
        pdf.write(size * 0.5, run.text, run.url or "")
