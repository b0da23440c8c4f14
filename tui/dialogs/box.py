"""The one box that takes anything: links, a file's path, or an article's text."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label

from tui.marked_area import MarkedArea


class Box(ModalScreen[str | None]):
    """A text area; the answer is what was put in."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close", priority=True),
        Binding("ctrl+s", "accept", "add", priority=True),
    ]

    def compose(self) -> ComposeResult:
        """The box with a word on what it takes."""
        with Vertical(classes="dialog"):
            yield Label(Content("Add sources"), classes="dialog-title")
            yield Label(
                Content("Links, one a line · a file's path · or paste the article itself."), classes="dialog-note"
            )
            yield MarkedArea(id="box")
            yield Label(Content("ctrl+s add · esc close"), classes="dialog-keys")

    def on_mount(self) -> None:
        """Ready to paste into."""
        self.query_one(MarkedArea).focus()

    def action_accept(self) -> None:
        """Answers with what was put in; an empty box is no answer."""
        text = self.query_one(MarkedArea).text
        self.dismiss(text if text.strip() else None)

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)
