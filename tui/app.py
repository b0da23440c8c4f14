"""The application: one desk, one theme, the screens, and leaving without losing a word."""

import asyncio
import os
import signal
import threading
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen

from drafter.desk import Desk
from drafter.diagnostics import BUG, report_bug
from drafter.settings import Settings
from drafter.text.display import display
from tui.desk_screen import DeskScreen
from tui.palette import Commands

THEMES = {"auto": "textual-dark", "dark": "textual-dark", "light": "textual-light", "ansi": "ansi-dark"}
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

    def on_mount(self) -> None:
        """Takes the theme and the keys from the settings and opens the issue where it stood."""
        settings = self.desk.settings.desk
        self.theme = theme_of(settings.theme)
        self.set_keymap(settings.keys)
        self._listen()
        from tui.issue.screen import IssueScreen

        issues = self.desk.issues()
        issue_id = issues[0].id if issues else self.desk.new_issue().id
        self.push_screen(IssueScreen(self.desk, issue_id))

    def get_system_commands(self, screen: Screen[object]) -> list[SystemCommand]:
        """None of Textual's own: the palette holds the desk's commands."""
        return []

    async def on_event(self, event: events.Event) -> None:
        """A paste comes in as display form, with one kind of line end, whichever widget it goes to."""
        if isinstance(event, events.Paste):
            event.text = display(event.text.replace("\r\n", "\n").replace("\r", "\n"))
        await super().on_event(event)

    async def action_quit(self) -> None:
        """Saves and leaves, once the widget in focus has taken in what was typed before."""
        (self.focused or self).call_later(self._leave)

    def _leave(self) -> None:
        self.save_all()
        self.exit(0)

    def save_all(self) -> None:
        """Has every open screen save what it holds."""
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.save_now()

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


def theme_of(name: str) -> str:
    """The theme of a setting; `auto` follows the terminal's COLORFGBG where it says that the ground is light."""
    if name == "auto" and os.environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15"):
        return THEMES["light"]
    return THEMES.get(name, THEMES["auto"])


def run(settings: Settings) -> int:
    """Opens the desk in this terminal and stays until it is left; the exit code."""
    desk = Desk.open(settings)
    try:
        app = DeskApp(desk)
        app.run()
        return app.return_code or 0
    except Exception as error:  # noqa: BLE001  the terminal is given back before the error is told
        report_bug(error, settings.home / "drafter.log")
        return BUG
    finally:
        desk.close()
