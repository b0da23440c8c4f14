"""Words to read: help, a preview, both texts of a conflict. Esc closes."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, Static


class Words(ModalScreen[str | None]):
    """Content in a scrolling box. `answers` maps keys to words; pressing one closes with that key. Where the box may
    come up under one's typing, they must be keys that type nothing.
    """

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q,enter", "close", "close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, content: Content, answers: dict[str, str] | None = None) -> None:
        super().__init__()
        self._title, self._content, self._answers = title, content, answers or {}

    def compose(self) -> ComposeResult:
        """The box."""
        keys = " · ".join([*(f"{key} {words}" for key, words in self._answers.items()), "esc close"])
        with Vertical(classes="dialog tall"):
            yield Label(Content(self._title), classes="dialog-title")
            with VerticalScroll(can_focus=True):
                yield Static(self._content)
            yield Label(Content(keys), classes="dialog-keys")

    def on_key(self, event: object) -> None:
        """A key that answers."""
        from textual.events import Key

        if not isinstance(event, Key):
            return
        answer = next((key for key in (event.key, event.character) if key in self._answers), None)
        if answer is not None:
            event.stop()
            self.dismiss(answer)

    def action_scroll(self, by: int) -> None:
        """Scrolls a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)
