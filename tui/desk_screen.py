"""What every screen shares: the desk, messages in display form, and saving when the program is told to go."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual.binding import Binding
from textual.screen import Screen

from drafter.desk import Desk
from drafter.errors import DrafterError
from drafter.sources.model import Source
from drafter.text.display import display_line


class DeskScreen(Screen[None]):
    """A screen on one issue. `save_now` is called before the program leaves, whatever makes it leave."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  Textual's own form
    BINDINGS = [  # noqa: RUF012
        Binding("f1", "help", "help", id="help", show=False),
    ]
    HELP_WORDS = ""

    def __init__(self, desk: Desk, issue_id: str) -> None:
        super().__init__()
        self.desk = desk
        self.issue_id = issue_id

    def say(self, message: str, *, severe: bool = False) -> None:
        """A message that passes."""
        self.notify(display_line(message), severity="warning" if severe else "information", markup=False)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Errors of the tree become a message; the desk goes on."""
        try:
            yield
        except DrafterError as error:
            self.say(str(error), severe=True)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Does an act; True when no error of the tree came."""
        try:
            act()
        except DrafterError as error:
            self.say(str(error), severe=True)
            return False
        return True

    def save_now(self) -> None:
        """Saves whatever is typed and not yet saved. Must not fail."""

    def copy(self, text: str) -> None:
        """Copies text, off the interface's thread, and says which way it went."""
        from tui.clipboard import copy

        def sequence(words: str) -> None:
            self.app.call_from_thread(self.app.copy_to_clipboard, words)

        def work() -> None:
            told = copy(text, self.desk.settings.home / "copied.txt", sequence)
            if self.is_attached:
                self.app.call_from_thread(self.say, told)

        self.run_worker(work, thread=True, group="copy")

    def open_source(self, source: Source, sentence: str = "") -> None:
        """Opens a source in the browser at a sentence; where there is no browser, the address is shown."""
        from tui.browser import address_at, open_address, opener

        if not source.url:
            self.say("This source has no address.")
            return
        address = address_at(source.url, sentence)

        def work() -> None:
            opened = open_address(address, opener())
            if self.is_attached:
                self.app.call_from_thread(self._opened, address, opened)

        self.run_worker(work, thread=True, group="browser")

    def _opened(self, address: str, opened: bool) -> None:
        from tui.dialogs.words import Words
        from tui.shown import line

        if opened:
            self.say("Opened in the browser.")
            return
        box = Words("No browser is in reach: the address", line(address), {"c": "copy it"})
        self.app.push_screen(box, lambda answer: self.copy(address) if answer == "c" else None)

    def action_help(self) -> None:
        """Shows what this screen does and its keys."""
        from textual.content import Content

        from tui.dialogs.words import Words

        rows = [
            f"{self.app.get_key_display(active.binding):>10}  {active.binding.description}"
            for active in self.active_bindings.values()
            if (active.node is self or active.binding.id) and active.binding.description
        ]
        self.app.push_screen(Words("Help", Content("\n".join([self.HELP_WORDS, "", *rows]).strip())))
