"""Whether a screen stands: its widgets are there, and it was not left. What a thread found comes in only then.

Textual draws a screen some turns after it was pushed, and takes its widgets down one by one after it was left: a key,
an event or a thread that comes in between finds half of them.
"""

from collections.abc import Callable
from typing import ParamSpec

from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

_P = ParamSpec("_P")


class Standing(Screen[ScreenResultType]):
    """A screen whose class names the widget that it composes last."""

    LAST = "DeskFooter"
    _last: Widget | None = None

    @property
    def stands(self) -> bool:
        """True from the mounting of the last widget until the screen is left."""
        if not (self.is_attached and self.app.is_running and self in self.app.screen_stack):
            return False
        if self._last is None:  # asked for at every key and every piece of news: looked for once
            self._last = next(iter(self.query(self.LAST)), None)
        return self._last is not None and self._last.is_attached

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
