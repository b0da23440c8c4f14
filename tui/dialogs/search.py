"""Search over all issues: read once in a thread, looked through at every key; the answer is the page to go to."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from drafter.desk import Desk
from drafter.desk.search import Hit, Page, find, pages
from tui.shown import line
from tui.standing import Standing
from tui.written import InputLine

_ROWS = 60


class Search(ModalScreen[Page | None], Standing[Page | None]):
    """A line to type in and what holds it. Looking is a substring over folded texts, in a thread."""

    LAST = "#search-keys"
    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close"),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: list[Page] | None = None
        self._hits: list[Hit] = []
        self._stamp = 0

    def compose(self) -> ComposeResult:
        """The line, the rows and how many there are."""
        with Vertical(classes="dialog tall"):
            yield Label(Content("Search sources and bullets of all issues"), classes="dialog-title")
            yield InputLine("", id="query", placeholder="words, as they stand in the text")
            yield OptionList(id="hits")
            yield Label(Content(), id="found")
            yield Label(Content("↑ ↓ choose · enter goes there · esc close"), classes="dialog-keys", id="search-keys")

    def on_mount(self) -> None:
        """Reads the issues while one types."""
        self.query_one("#hits", OptionList).can_focus = False
        self.query_one(Input).focus()
        self.query_one("#found", Label).update("Reading the issues …")
        self.run_worker(self._read, thread=True, group="pages")

    def _read(self) -> None:
        found = list(pages(self._desk))
        self.deliver(self._ready, found)

    def _ready(self, found: list[Page]) -> None:
        self._pages = found
        self._look()

    def on_input_changed(self) -> None:
        """Another query."""
        self._look()

    def _look(self) -> None:
        self._stamp += 1
        known, stamp, query = self._pages, self._stamp, self.query_one(Input).value
        if known is None:
            return

        def work() -> None:
            hits = find(known, query) if stamp == self._stamp else []
            if stamp == self._stamp:
                self.deliver(self._show, stamp, query, hits)

        self.run_worker(work, thread=True, group="look")

    def _show(self, stamp: int, query: str, hits: list[Hit]) -> None:
        if stamp != self._stamp:
            return
        self._hits = hits
        rows = self.query_one("#hits", OptionList)
        rows.set_options([Option(_row(hit)) for hit in hits[:_ROWS]])
        rows.highlighted = 0 if hits else None
        told = f"{len(self._pages or ()):,} texts" if not query.strip() else f"{len(hits)} found"
        self.query_one("#found", Label).update(line(told + (f", {_ROWS} shown" if len(hits) > _ROWS else ""), "dim"))

    def on_input_submitted(self) -> None:
        """Goes to the row chosen."""
        at = self.query_one("#hits", OptionList).highlighted
        if at is not None:
            self.dismiss(self._hits[at].page)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        self.dismiss(self._hits[event.option_index].page)

    def action_move(self, by: int) -> None:
        """One row down or up, while the line keeps the cursor."""
        rows = self.query_one("#hits", OptionList)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)


def _row(hit: Hit) -> Content:
    page = hit.page
    sign = "¶" if page.kind == "bullet" else "▤"
    head = Content.assemble(f"{sign} ", line(page.issue, "dim"), "  ", line(page.title, "bold"))
    around = Content.assemble("   ", line(hit.before), line(hit.words, "reverse"), line(hit.after))
    return Content("\n").join([head, around])
