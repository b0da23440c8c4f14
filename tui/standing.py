"""Whether a screen stands: its widgets are there, and it was not left. What a thread found comes in only then.

Textual draws a screen some turns after it was pushed, and takes its widgets down one by one after it was left: a key,
an event or a thread that comes in between finds half of them.
"""

from collections.abc import Callable
from typing import ParamSpec

from textual.screen import Screen, ScreenResultType

_P = ParamSpec("_P")


class Standing(Screen[ScreenResultType]):
    """A screen whose class names the widget that it composes last."""

    LAST = "DeskFooter"

    @property
    def stands(self) -> bool:
        """True from the mounting of the last widget until the screen is left."""
        open_ = self.is_attached and self.app.is_running and self in self.app.screen_stack
        return open_ and bool(self.query(self.LAST))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that comes before the screen stands, or after it was left, does nothing."""
        return self.stands

    def deliver(self, callback: Callable[_P, object], *args: _P.args, **kwargs: _P.kwargs) -> None:
        """From a thread: calls back in the interface's own, if the screen stands then."""

        def arrive() -> None:
            if self.stands:
                callback(*args, **kwargs)

        if self.is_attached:
            self.app.call_from_thread(arrive)
