"""The rows of what a bullet leaves out: the figure as it would be written, and what it is a figure of."""

from collections.abc import Sequence

from textual.content import Content

from drafter.desk.left_out import LeftOutFigure
from drafter.sources.model import Source
from drafter.text.excerpt import words_after, words_before
from tui.issue.rows import site
from tui.shown import line

_WIDEST = 20
_BEFORE = 28
_BEFORE_JA = 14


def left_out_rows(figures: Sequence[LeftOutFigure], sources: Sequence[Source], width: int) -> list[Content]:
    """One line each, in a width of cells; the source is named where the bullet has several."""
    values = [line(figure.words, "bold", _WIDEST) for figure in figures]
    wide = max((value.cell_length for value in values), default=0)
    rows = []
    for figure, value in zip(figures, values, strict=True):
        named = line(site(sources[figure.source]), "dim", width // 4) if len(sources) > 1 else Content()
        room = width - wide - 2 - (named.cell_length + 2 if named else 0)
        told = _among(figure, sources[figure.source], room)
        parts = [value.pad_right(wide - value.cell_length), told.pad_right(room - told.cell_length), named]
        rows.append(Content("  ").join(part for part in parts if part))
    return rows


def _among(figure: LeftOutFigure, source: Source, room: int) -> Content:
    text, span, sentence = source.text, figure.span, figure.sentence
    before = words_before(text, span.start, _BEFORE_JA if source.language == "ja" else _BEFORE, sentence.start)
    after = words_after(text, span.end, room, sentence.end)
    return Content.assemble(line(before), line(span.of(text), "underline"), line(after)).truncate(room, ellipsis=True)
