"""The one box that takes anything: links, a file's path, or an article's text."""

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label

from tui.marked_area import MarkedArea
from tui.shown import line

_KEYS = "ctrl+s add · esc close"
_KEYS_OF_LINES = "enter on an empty line, or ctrl+s: add · esc close"


def taken_for(given: str) -> str:
    """What was put in, in words: links, files, or the text of an article with its length."""
    from drafter.sources.read import split_box

    found = split_box(given)
    text = next((item.value for item in found if item.kind == "text"), None)
    if text is not None:
        return f"→ the text of an article, {len(text.split()):,} words, {len(text):,} characters"
    told = []
    for kind in ("link", "file"):
        if number := sum(item.kind == kind for item in found):
            told.append(f"{number} {kind}" + "s" * (number > 1))
    return "→ " + " and ".join(told) if told else ""


class Box(ModalScreen[str | None]):
    """A text area; the answer is what was put in."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close", priority=True),
        Binding("ctrl+s", "accept", "add"),
        # Before the text area sees it: on an empty line below links or files, enter is done with them.
        Binding("enter", "line", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """The box with a word on what it takes."""
        with Vertical(classes="dialog"):
            yield Label(Content("Add sources"), classes="dialog-title")
            yield Label(
                Content("Links, one a line · a file's path · or paste the article itself."), classes="dialog-note"
            )
            yield MarkedArea(id="box")
            yield Label(Content(), id="taken-for")
            yield Label(Content(_KEYS), classes="dialog-keys")

    def on_mount(self) -> None:
        """Ready to paste into."""
        self.query_one(MarkedArea).focus()

    def on_text_area_changed(self) -> None:
        """Says what it will be taken for, before it is."""
        text = self.query_one(MarkedArea).text
        self.query_one("#taken-for", Label).update(line(taken_for(text), "$text-accent"))
        self.query_one(".dialog-keys", Label).update(Content(_KEYS_OF_LINES if _lines_only(text) else _KEYS))

    def action_line(self) -> None:
        """A new line; on an empty one below links or files, the answer."""
        area = self.query_one(MarkedArea)
        row, column = area.cursor_location
        if row and not column and row == area.document.line_count - 1 and _lines_only(area.text):
            self.action_accept()
        else:
            raise SkipAction

    def action_accept(self) -> None:
        """Answers with what was put in; an empty box is no answer."""
        text = self.query_one(MarkedArea).text
        self.dismiss(text if text.strip() else None)

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)


def _lines_only(text: str) -> bool:
    """True when all that stands there are links and files: a new line after them can only be for one more."""
    from drafter.sources.read import split_box

    found = split_box(text)
    return bool(found) and all(item.kind in ("link", "file") for item in found)
