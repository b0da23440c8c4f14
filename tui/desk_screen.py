"""What every screen shares: the desk, messages in display form, help, the place one is at, and news of other desks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import time
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from drafter.desk import Desk, Open
from drafter.errors import DrafterError
from drafter.issue.model import Issue
from drafter.text.display import display_line
from tui.place import Place, keep_place
from tui.standing import Standing

if TYPE_CHECKING:
    from drafter.store import Record

_SECONDS_BETWEEN_NEWS = 2.0
_SECONDS_ON_THE_WAY = 0.5


class DeskScreen(Standing[None]):
    """A screen on one issue. `save_now` is called before the program leaves, whatever makes it leave."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  Textual's own form
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]  # noqa: RUF012
    BINDINGS = [  # noqa: RUF012
        Binding("f1", "help", "help", id="help", show=False),
    ]
    NAME: ClassVar[str] = ""
    HELP_WORDS = ""
    state: Issue

    def __init__(self, desk: Desk, issue_id: str) -> None:
        super().__init__()
        self.desk = desk
        self.issue_id = issue_id

    def on_mount(self) -> None:
        """From now on it hears of other desks' acts."""
        self.desk.news(self.issue_id)
        self.set_interval(_SECONDS_BETWEEN_NEWS, self._listen)

    def on_screen_resume(self) -> None:
        """One is here now."""
        self.keep_place()

    def on_screen_suspend(self) -> None:
        """Another screen or box comes: what was said of this one goes, but for what was said on the way."""
        for told in list(self.app._notifications):
            if time() - told.raised_at > _SECONDS_ON_THE_WAY:
                self.app._unnotify(told)

    def place(self) -> Place:
        """Where one is, to stand there again at the next start."""
        return Place(self.issue_id, self.NAME)

    def keep_place(self) -> None:
        """Keeps it."""
        if self.stands:
            keep_place(self.desk.settings.home, self.place())

    def _listen(self) -> None:
        if self.app.screen is self:
            self.run_worker(self._hear, thread=True, group="news", exclusive=True)

    def _hear(self) -> None:
        try:
            act = self.desk.news(self.issue_id)
        except DrafterError:
            return  # whatever is asked of the desk next says it in words
        if act is not None:
            self.deliver(self._heard, act)

    def _heard(self, act: "Record") -> None:
        self.say(f"{act.person}, on another desk: {act.words}.")
        self.changed_elsewhere()

    def works(self, action: str) -> bool:
        """Whether an action has something to act on: others are neither in the footer nor in the palette, but their
        keys answer why."""
        return True

    def in_footer(self, action: str) -> bool:
        """Whether the footer has room for an action where one stands; the palette and help have it all the same."""
        return True

    def changed_elsewhere(self) -> None:
        """Another desk did something to the issue."""

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

    def unsaved(self) -> str:
        """What is typed and could not be saved."""
        return ""

    def action_pane(self, by: int) -> None:
        """To the pane at the right or the left; at the ends one stays."""
        panes = self.focus_chain
        at = panes.index(self.focused) + by if self.focused in panes else 0
        if 0 <= at < len(panes):
            panes[at].focus()

    def go_to_open(self, point: Open) -> None:
        """To where a point that stands open is settled: its claim, else its bullet."""
        from tui.check.screen import CheckScreen
        from tui.edit.screen import EditScreen

        if point.claim_key is not None:
            self.app.push_screen(CheckScreen(self.desk, self.issue_id, point.claim_key))
        elif point.bullet_id is not None:
            self.app.push_screen(EditScreen(self.desk, self.issue_id, point.bullet_id))

    def action_help(self) -> None:
        """Shows what this screen does and its keys."""
        from tui.dialogs.words import Words
        from tui.help import help_words

        width = min(100, self.app.size.width * 9 // 10) - 6
        self.app.push_screen(Words("Help", help_words(self, self.HELP_WORDS, width)))
