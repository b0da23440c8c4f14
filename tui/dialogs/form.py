"""A few lines to fill in: details of an issue or a source, a note, a reason, an instruction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from drafter.errors import DrafterError
from drafter.text.display import display_line
from tui.shown import line as shown_line
from tui.written import InputLine

Answers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: the key of its answer, its words, what is known, and what is proposed where that differs."""

    key: str
    words: str
    value: str = ""
    proposed: str = ""


class Form(ModalScreen[Answers | None]):
    """The answer maps each line's key to what stands in it; only lines that were changed, unless `whole`.

    `act` is done with the answer before the form closes: an error of the tree is shown in the form, which stays open
    with all that was typed.
    """

    AUTO_FOCUS = ""  # it would scroll the first label out of sight
    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close"),
        # Not before the input sees it: what was typed last, in one burst with it, must be in the line first.
        Binding("ctrl+s", "accept", "save"),
        # Before the input sees it: what is typed right after enter belongs to the next line.
        Binding("enter", "next", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self,
        title: str,
        lines: Sequence[Line],
        *,
        note: Content | None = None,
        whole: bool = False,
        start: str | None = None,
        act: Callable[[Answers], object] | None = None,
        does: str = "save",
    ) -> None:
        """`start` is the key of the line to begin in, when that is not the first; `does` what enter does at the end."""
        super().__init__()
        self._start = start or lines[0].key
        self._title, self._lines, self._note, self._whole, self._act = title, lines, note, whole, act
        self._does = does

    def compose(self) -> ComposeResult:
        """A label and an input a line."""
        with Vertical(classes="dialog"):
            yield Label(Content(self._title), classes="dialog-title")
            with VerticalScroll(can_focus=False):
                if self._note is not None:
                    yield Label(self._note, classes="dialog-note")
                for line in self._lines:
                    yield Label(Content(line.words), classes="dialog-label")
                    yield InputLine(display_line(line.proposed or line.value), id=f"line-{line.key}")
            yield Label(Content(), classes="dialog-fault")
            several = f"enter next · ctrl+s {self._does} · esc close"
            keys = several if len(self._lines) > 1 else f"enter {self._does} · esc close"
            yield Label(Content(keys), classes="dialog-keys")

    def on_mount(self) -> None:
        """Begins in the line that is to be filled in."""
        self.query_one(f"#line-{self._start}", Input).focus(scroll_visible=self._start != self._lines[0].key)

    def on_descendant_focus(self) -> None:
        """A line is in sight with its label above it."""
        for label, line in zip(self.query(".dialog-label"), self._lines, strict=True):
            if self.focused is not None and self.focused.id == f"line-{line.key}":
                self.call_after_refresh(label.scroll_visible, animate=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the last line saves, after all that was typed before it."""
        if event.input.id == f"line-{self._lines[-1].key}":
            self.action_accept()

    def action_next(self) -> None:
        """Enter goes on to the next line at once; in the last one the input answers it."""
        if self.focused is None or self.focused.id == f"line-{self._lines[-1].key}":
            raise SkipAction
        self.focus_next()

    def action_accept(self) -> None:
        """Answers with what stands in the lines."""
        found: Answers = {}
        for line in self._lines:
            value = self.query_one(f"#line-{line.key}", Input).value
            if self._whole or value != display_line(line.value):
                found[line.key] = value
        try:
            if self._act is not None:
                self._act(found)
        except DrafterError as error:
            fault = self.query_one(".dialog-fault", Label)
            fault.add_class("-shown")
            fault.update(shown_line(f"! {error}"))
            return
        self.dismiss(found)

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)
