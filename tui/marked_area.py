"""A text area that marks spans by verdict, knows code-point offsets, and survives undo after a paste.

It shows the display form only: of equal length, so that spans of what was stored hold here.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from rich.text import Text
from textual.binding import Binding
from textual.document._document import EditResult
from textual.widgets import Input, TextArea
from textual.widgets.text_area import Edit, Selection

from drafter.text.display import display
from drafter.text.span import Span
from tui.difference import replaced
from tui.gone import watch_no_theme
from tui.marks import Mark, moved

# Runs of typing that undo takes back one by one: an afternoon of them.
_UNDONE = 1000


class MarkedArea(TextArea):
    """A TextArea with marks. Offsets count code points of `text`, whose lines end in one newline each."""

    BINDINGS = [  # noqa: RUF012
        Binding("ctrl+home", "end_of_text(-1)", "to the start", show=False),
        Binding("ctrl+end", "end_of_text(1)", "to the end", show=False),
    ]

    def __init__(self, text: str = "", *, read_only: bool = False, id: str | None = None) -> None:
        self._marks: Sequence[Mark] = ()
        self._starts: list[int] = [0]
        super().__init__(
            display(text),
            id=id,
            read_only=read_only,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            # A paragraph is one line here: its highlight would lie on every mark and take its colour.
            highlight_cursor_line=False,
            max_checkpoints=_UNDONE,
        )

    def on_unmount(self) -> None:
        """Lets go of the theme."""
        watch_no_theme(self)

    def show(self, text: str) -> None:
        """Puts other text in, with no marks."""
        self._marks = ()
        self.load_text(display(text))
        self._leave_the_caret()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Replaces the marks."""
        self._marks = marks
        self._starts = self._line_starts()
        self.notify_style_update()
        self.refresh()

    def edit(self, edit: Edit) -> EditResult:
        """An edit, with which the marks move until other ones are laid."""
        changed = Span(self.offset_of(edit.top), self.offset_of(edit.bottom))
        result = super().edit(edit)
        self._marks = moved(self._marks, changed, len(edit.text))
        self._starts = self._line_starts()
        return result

    def get_line(self, line_index: int) -> Text:
        """The line with its marks laid on."""
        told = super().get_line(line_index)
        if not self._marks or line_index >= len(self._starts):
            return told
        start = self._starts[line_index]
        end = start + len(told.plain)
        for span, style in self._marks:
            if span.start < end and span.end > start:
                told.stylize(style, max(0, span.start - start), span.end - start)
        return told

    def action_end_of_text(self, way: int) -> None:
        """To the start or the end of the whole text."""
        self.move_cursor((0, 0) if way < 0 else self.document.end)

    def action_undo(self) -> None:
        """Undo, from the start of the text: elsewhere a changed scrollbar crashes the widget's own undo."""
        if self.history.undo_stack:
            self._step(super().action_undo)

    def action_redo(self) -> None:
        """Redo, from the start of the text, for the same reason."""
        if self.history.redo_stack:
            self._step(super().action_redo)

    def _step(self, step: Callable[[], None]) -> None:
        before = self.text
        self.selection = Selection.cursor((0, 0))
        step()
        changed, came = replaced(before, self.text)
        self._marks = moved(self._marks, changed, len(came))
        self._starts = self._line_starts()

    @property
    def cursor_offset_in_text(self) -> int:
        """Where the cursor stands."""
        return self.offset_of(self.cursor_location)

    def offset_of(self, location: tuple[int, int]) -> int:
        """The offset of a row and column."""
        return self._line_starts()[location[0]] + location[1]

    def location_of(self, offset: int) -> tuple[int, int]:
        """The row and column of an offset, held within the text."""
        from bisect import bisect_right

        starts = self._line_starts()
        row = max(0, bisect_right(starts, offset) - 1)
        return row, min(max(0, offset - starts[row]), len(self.document.get_line(row)))

    def replace_span(self, span: Span, text: str) -> None:
        """Puts text in place of a span, as one undoable edit."""
        self.replace(display(text), self.location_of(span.start), self.location_of(span.end))

    def look_at(self, offset: int) -> None:
        """Moves the cursor to an offset and scrolls it to the middle."""
        self.move_cursor(self.location_of(offset), center=True)
        self._leave_the_caret()

    def _leave_the_caret(self) -> None:
        """The terminal's own cursor stays where one types: an input method shows its choice there."""
        writing = self.screen.focused if self.is_attached else None
        if writing is not self and isinstance(writing, (TextArea, Input)):
            self.app.cursor_position = writing.cursor_screen_offset

    def _line_starts(self) -> list[int]:
        lengths = [len(row) + 1 for row in self.document.lines]
        return [0, *accumulate(lengths)][: len(lengths)]
