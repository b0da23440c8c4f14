"""One of several: issues, sources, forms, left-out figures."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

# The lines of the box besides its list when the note is as high as it may be.
_AROUND = 14


class Choose(ModalScreen[int | None]):
    """A list; the answer is the place of the row chosen."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, title: str, rows: Sequence[Content], note: Content | None = None) -> None:
        super().__init__()
        self._title, self._rows, self._note = title, rows, note

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog"):
            yield Label(Content(self._title), classes="dialog-title")
            if self._note is not None:
                yield Label(self._note, classes="dialog-note")
            yield OptionList(*[Option(row) for row in self._rows])
            yield Label(Content("enter choose · esc close"), classes="dialog-keys")

    def on_mount(self) -> None:
        """Begins on the first row; the list leaves room for what is said above it."""
        rows = self.query_one(OptionList)
        rows.highlighted = 0 if self._rows else None
        if self._note is not None:
            rows.styles.max_height = max(3, self.app.size.height * 9 // 10 - _AROUND)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answers."""
        self.dismiss(event.option_index)

    def action_move(self, by: int) -> None:
        """One row down or up."""
        rows = self.query_one(OptionList)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)
