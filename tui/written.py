"""A line to write in, with an undo of its own, and marks on what stands there."""

from collections.abc import Sequence

from rich.highlighter import Highlighter
from rich.text import Text
from textual.binding import Binding
from textual.widgets import Input

from tui.difference import replaced
from tui.marks import Mark, moved


class _Marks(Highlighter):
    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks

    def highlight(self, text: Text) -> None:
        """Lays them on."""
        for span, style in self._marks:
            text.stylize(style, span.start, span.end)


class InputLine(Input):
    """One line to write in, with its own undo; a run of letters is undone as one."""

    BINDINGS = [  # noqa: RUF012
        Binding("ctrl+z", "undo", "undo", show=False),
        Binding("ctrl+y", "redo", "redo", show=False),
    ]

    def __init__(self, value: str, *, id: str, placeholder: str = "", select_on_focus: bool = True) -> None:
        self._wordings = [value]
        self._shown = value
        self._marks: Sequence[Mark] = ()
        self._at = 0
        super().__init__(value, id=id, placeholder=placeholder, select_on_focus=select_on_focus, compact=True)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Lays styles on spans of what stands there."""
        self._marks = marks
        self.highlighter = _Marks(marks)
        self.refresh()

    def watch_value(self, value: str) -> None:
        """Remembers what stood there before; what undo itself puts in is known already. The marks move along."""
        if self._marks:
            changed, came = replaced(self._shown, value)
            self.mark(moved(self._marks, changed, len(came)))
        self._shown = value
        if value == self._wordings[self._at]:
            return
        del self._wordings[self._at + 1 :]
        if self._at and _goes_on(self._wordings[-2], self._wordings[-1], value):
            self._wordings[-1] = value
        else:
            self._wordings.append(value)
            self._at += 1

    def action_undo(self) -> None:
        """Puts back what stood there before."""
        self._step(-1)

    def action_redo(self) -> None:
        """Puts back what was undone."""
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._wordings):
            self._at += by
            self.value = self._wordings[self._at]


def _goes_on(before: str, last: str, now: str) -> bool:
    """True for one letter more, or one less, in the run of letters that began with `before`."""
    added = len(last) - len(before)
    return added != 0 and len(now) - len(last) == (1 if added > 0 else -1) and not (added > 0 and last.endswith(" "))
