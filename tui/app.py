"""The application: one desk, one theme, the screens, and leaving without losing a word."""

import asyncio
import contextlib
import os
import signal
import threading
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import WorkerFailed

from drafter.desk import Desk
from drafter.diagnostics import BUG, report_bug, say
from drafter.settings import Settings
from drafter.text.display import display, display_line
from tui.desk_screen import DeskScreen
from tui.gone import remember_colours_alone
from tui.palette import Commands
from tui.place import Place, last_place
from tui.rescue import rescue
from tui.sequences import keys_alone
from tui.themes import DARK, LIGHT, theme_of
from tui.tour import Tour
from tui.turns import Turns, is_typed
from tui.wrapping import japanese

_SECONDS_TO_LEAVE = 1.5


class DeskApp(App[int]):
    """The desk on a terminal. `desk` is open before it starts and closed after it ends."""

    TITLE = "drafter"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {Commands}
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", id="leave", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, *, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.desk = desk
        self.tour: Tour | None = None
        self.failure: BaseException | None = None
        self.rescued: Path | None = None
        self.turns = Turns(self, super().on_event)

    def on_mount(self) -> None:
        """Takes the theme and the keys from the settings and opens the issue where it stood."""
        japanese()
        keys_alone()
        remember_colours_alone()
        settings = self.desk.settings.desk
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = theme_of(settings.theme, self.console.color_system)
        self.set_keymap(settings.keys)
        self._listen()
        self._stand(last_place(self.desk.settings.home))
        if settings.keys:
            from tui.keys import faults_of

            for fault in faults_of(settings.keys):
                self.notify(display_line(fault), severity="warning", timeout=20, markup=False)

    def _stand(self, place: Place | None) -> None:
        """Opens the screens that lead to a place; the newest issue when that one is gone or none is known."""
        from tui.issue.screen import IssueScreen

        issues = [issue.id for issue in self.desk.issues()] or [self.desk.new_issue().id]
        if place is None or place.issue_id not in issues:
            place = Place(issues[0])
        home = IssueScreen(self.desk, place.issue_id, place.row if place.screen != "check" else "")
        self.push_screen(home)
        if place.screen == "check" and home.state.bullets:
            from tui.check.screen import CheckScreen

            self.push_screen(CheckScreen(self.desk, place.issue_id, place.row))
        elif place.screen == "edit" and any(bullet.id == place.row for bullet in home.state.bullets):
            from tui.edit.screen import EditScreen

            self.push_screen(EditScreen(self.desk, place.issue_id, place.row, place.offset))

    @property
    def desk_screen(self) -> DeskScreen:
        """The screen of the desk that lies uppermost, below any box."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, DeskScreen))

    def get_system_commands(self, screen: Screen[object]) -> list[SystemCommand]:
        """None of Textual's own: the palette holds the desk's commands."""
        return []

    async def on_event(self, event: events.Event) -> None:
        """Keys come in turn; a paste as display form, with one kind of line end, whichever widget it goes to."""
        if isinstance(event, events.Paste):
            event.text = display(event.text.replace("\r\n", "\n").replace("\r", "\n"))
        if is_typed(event):
            self.turns.stand_in_line(event)
        else:
            await super().on_event(event)

    async def action_quit(self) -> None:
        """Saves and leaves, once the widget in focus has taken in what was typed before."""
        (self.focused or self).call_later(self._leave)

    def _leave(self) -> None:
        self.save_all()
        self.exit(0)

    def save_all(self) -> None:
        """Has every open screen save what it holds; what can't be saved goes into a file, of which run() tells."""
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.save_now()
                if left := screen.unsaved():
                    self.rescued = rescue(self.desk.settings.home, left)
        if any(isinstance(screen, DeskScreen) for screen in self.screen_stack):
            self.desk_screen.keep_place()

    def _handle_exception(self, error: Exception) -> None:
        """An error nobody foresaw: saves, and leaves with no traceback on the terminal, whose locals hold articles."""
        if self.failure is None:
            # A worker's own error says more than that a worker failed.
            self.failure = error.error if isinstance(error, WorkerFailed) else error
            with contextlib.suppress(Exception):
                self.save_all()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _listen(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._told_to_go, number)

    def _told_to_go(self, number: int) -> None:
        """Saves first, then leaves; a terminal that no longer takes output can't hold it up."""
        self.save_all()
        code = 128 + number
        leave = threading.Timer(_SECONDS_TO_LEAVE, os._exit, (code,))
        leave.daemon = True
        leave.start()
        self.exit(code, return_code=code)


def run(settings: Settings) -> int:
    """Opens the desk in this terminal and stays until it is left; the exit code."""
    desk = Desk.open(settings)
    try:
        app = DeskApp(desk)
        app.run()
        if app.rescued is not None:
            say(f"What could not be saved lies in {app.rescued}.")
        if app.failure is not None:
            return report_bug(app.failure, settings.home / "drafter.log")
        return app.return_code or 0
    except Exception as error:  # noqa: BLE001  the terminal is given back before the error is told
        report_bug(error, settings.home / "drafter.log")
        return BUG
    finally:
        desk.close()
