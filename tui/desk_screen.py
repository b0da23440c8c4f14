"""What every screen shares: the desk, messages in display form, and saving when the program is told to go."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual.binding import Binding
from textual.screen import Screen

from drafter.desk import Desk
from drafter.errors import DrafterError
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
