"""The gate before export: each thing that stands open on a row of its own, and enter goes to where it is settled."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from drafter.desk import Open
from tui.shown import line

_SIGNS = {"unsigned": "○", "asked": "?", "disputed": "✘", "answered": "↩"}


class Gate(ModalScreen[int | str | None]):
    """The answer is the place of the point to go to, or `out` to go out all the same."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q", "close", "close"),
        Binding("x", "out", "go out all the same"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, points: Sequence[Open]) -> None:
        super().__init__()
        self._points = points

    def compose(self) -> ComposeResult:
        """The points, in the bullets' order."""
        count = f"{len(self._points)} things stand" if len(self._points) > 1 else "One thing stands"
        with Vertical(classes="dialog tall"):
            yield Label(Content(f"{count} open"), classes="dialog-title")
            yield OptionList(*[Option(_row(point)) for point in self._points], id="points")
            keys = "enter goes there · x out all the same, with a reason · esc"
            yield Label(Content(keys), classes="dialog-keys")

    def on_mount(self) -> None:
        """Begins on the first."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the point."""
        self.dismiss(event.option_index)

    def action_out(self) -> None:
        """On to the form and the reason."""
        self.dismiss("out")

    def action_move(self, by: int) -> None:
        """One row down or up."""
        rows = self.query_one(OptionList)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)


def _row(point: Open) -> Content:
    sign = _SIGNS.get(point.code, "!")
    return Content.assemble((f"{sign} ", "$text-warning bold"), line(point.message))
