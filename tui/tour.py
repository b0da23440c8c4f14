"""A tour of six steps over the real screens: a line at the top says what to press, and moves on once it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from tui.app import DeskApp


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, in words, and whether it has been done."""

    words: str
    done: "Callable[[DeskApp], bool]"


def _bulleted(app: "DeskApp") -> bool:
    return bool(app.desk_screen.state.bullets)


def _on(name: str) -> "Callable[[DeskApp], bool]":
    return lambda app: name == app.desk_screen.NAME


def _turned(app: "DeskApp") -> bool:
    from drafter.check.model import NOT_OK

    facts = getattr(app.desk_screen, "facts", [])
    return any(fact.judgement.verdict in NOT_OK for fact in facts)


def _signed(app: "DeskApp") -> bool:
    return bool(app.desk.signoffs(app.desk_screen.issue_id))


def _gated(app: "DeskApp") -> bool:
    return type(app.screen).__name__ in ("Gate", "Choose")


STEPS = (
    Step("s reads the sample articles and drafts a bullet from the first. (a takes links, files or text.)", _bulleted),
    Step("The signs count its facts: ✓ stands in the source. enter opens the bullet.", _on("edit")),
    Step("Change a digit and wait: its sign turns, and the line below says why. f6 puts it right.", _turned),
    Step("All is saved as you type. esc goes back; c opens the check screen.", _on("check")),
    Step("Read the claim and its source: y confirms, n disputes, a asks. Try y.", _signed),
    Step("x exports: what nobody signed is listed, and enter goes there. Try x.", _gated),
)


class Tour:
    """Which step one is at; None in the application when no tour is on."""

    def __init__(self) -> None:
        self.at = 0

    def look(self, app: "DeskApp") -> None:
        """Moves on past what has been done; who goes ahead by one step has skipped one."""
        for step in (self.at, self.at + 1):
            if step < len(STEPS) and STEPS[step].done(app):
                self.at = step + 1

    @property
    def over(self) -> bool:
        """True after the last step."""
        return self.at >= len(STEPS)

    def words(self) -> Content:
        """The line to show."""
        if self.over:
            return Content(" That was the tour: ? shows the keys of every screen, ctrl+p every command. T ends it.")
        return Content(f" Tour {self.at + 1} of {len(STEPS)}: {STEPS[self.at].words}")


class TourLine(Static):
    """The line, at the top of a screen; gone while no tour is on."""

    def on_mount(self) -> None:
        """Looks at what was done, twice a second."""
        self.display = False
        self.set_interval(0.5, self.look)
        self.look()

    def look(self) -> None:
        """Shows the step one is at."""
        from tui.app import DeskApp

        app = self.app
        assert isinstance(app, DeskApp)
        tour = app.tour
        self.display = tour is not None
        if tour is not None:
            tour.look(app)
            self.update(tour.words())
