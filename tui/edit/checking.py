"""Verdicts while typing: a check in a thread after each pause, stamped with the text's version, stale ones dropped."""

from datetime import date
from functools import partial

from textual.timer import Timer

from drafter.desk import BulletCheck
from drafter.draft.house import HouseStyle
from drafter.sources.model import Source
from tui.desk_screen import DeskScreen
from tui.edit.placed import Placed, placed_facts

_LONGEST_UNSAVED_MS = 900


class Checking(DeskScreen):
    """Knows when to save and to check; what to do with a check is `show_check`."""

    _stamp = 0
    _quiet: Timer | None = None
    _pause: Timer | None = None
    _longest: Timer | None = None
    facts: list[Placed]
    check: BulletCheck | None

    def typed(self) -> tuple[str, str]:
        """Headline and body as they stand."""
        raise NotImplementedError

    def bullet_sources(self) -> list[Source]:
        """The bullet's sources in order."""
        raise NotImplementedError

    def show_check(self) -> None:
        """Draws a check that has come."""
        raise NotImplementedError

    def after_typing(self) -> None:
        """Waits for a pause; typing without one is saved all the same before a second is over."""
        self._stamp += 1
        for timer in (self._quiet, self._pause):
            if timer is not None:
                timer.stop()
        pause = self.desk.settings.desk.autosave_ms / 1000
        # The check begins half-way into the pause, so that the marks stand when the pause is over.
        self._quiet = self.set_timer(pause / 2, self._at_quiet)
        self._pause = self.set_timer(pause, self._at_pause)
        if self._longest is None:
            self._longest = self.set_timer(_LONGEST_UNSAVED_MS / 1000, self._save_in_flight)

    @property
    def waiting(self) -> bool:
        """True from a key on until the pause after which what was typed is checked and saved."""
        return self._quiet is not None or self._pause is not None

    def _at_quiet(self) -> None:
        self._quiet = None
        self.start_check()

    def _at_pause(self) -> None:
        self._pause = None
        self._save_in_flight()

    def _save_in_flight(self) -> None:
        if self._longest is not None:
            self._longest.stop()
            self._longest = None
        self.save_now()

    def start_check(self) -> None:
        """Checks what stands now, in a thread."""
        headline, body = self.typed()
        work = partial(self._check, self._stamp, self.bullet_sources(), headline, body)
        self.run_worker(work, thread=True, group="check")

    def _check(self, stamp: int, sources: list[Source], headline: str, body: str) -> None:
        if stamp != self._stamp:
            return
        found = self.desk.check_with(sources, headline, body, self.desk_day(), self.desk_house())
        if stamp == self._stamp:
            self.deliver(self._came, stamp, found, body)

    def desk_day(self) -> date:
        """The issue's day, by which the bullet's own dates are read."""
        raise NotImplementedError

    def desk_house(self) -> HouseStyle:
        """The house style of the issue's publication."""
        raise NotImplementedError

    def _came(self, stamp: int, found: BulletCheck, body: str) -> None:
        if stamp == self._stamp:
            self.check, self.facts = found, placed_facts(found, body)
            self.show_check()
