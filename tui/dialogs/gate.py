"""The gate before export: what stands open, the worst first, and enter goes to where it is settled.

Claims that nobody signed yet are one row a bullet: among a hundred of them the two that are disputed would be lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the gate: its words, and the place of the point that enter goes to."""

    sign: str
    words: str
    point: int


def rows_of(points: Sequence[Open]) -> list[Row]:
    """A row for each point, in the points' order; then one for the unsigned claims of each bullet."""
    unsigned: dict[str | None, list[int]] = {}
    rows = []
    for at, point in enumerate(points):
        if point.code == "unsigned":
            unsigned.setdefault(point.bullet_id, []).append(at)
        else:
            rows.append(Row(_SIGNS.get(point.code, "!"), point.message, at))
    for places in unsigned.values():
        words = points[places[0]].message
        if len(places) > 1:
            words = f"{words.partition(':')[0]}: {len(places)} claims that nobody signed."
        rows.append(Row(_SIGNS["unsigned"], words, places[0]))
    return rows


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
        self._count, self._rows = len(points), rows_of(points)

    def compose(self) -> ComposeResult:
        """The rows."""
        count = f"{self._count} things stand" if self._count > 1 else "One thing stands"
        with Vertical(classes="dialog"):
            yield Label(Content(f"{count} open"), classes="dialog-title")
            yield OptionList(*[Option(_shown(row)) for row in self._rows], id="points")
            keys = "enter goes there · x out all the same, with a reason · esc"
            yield Label(Content(keys), classes="dialog-keys")

    def on_mount(self) -> None:
        """Begins on the first."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the point."""
        self.dismiss(self._rows[event.option_index].point)

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


def _shown(row: Row) -> Content:
    return Content.assemble((f"{row.sign} ", "$text-warning bold"), line(row.words))
