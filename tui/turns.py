"""Keys in turn: one is taken when the one before has had its effect, and the screen that it opened is drawn.

Textual hands a key to the widget that has the focus and takes the next at once. Of keys that arrive together (over a
slow line, from a macro) the second would still go to the screen that the first is about to leave, or to one that is
half there.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeGuard

from textual import events
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

# What a key sets off climbs from the widget to the application, and so does the message that it then sends.
_CLIMBS = 2
_LONGEST_S = 2.0

Typed = events.Key | events.Paste


def is_typed(event: events.Event) -> TypeGuard[Typed]:
    """True for a key or a paste that comes from the terminal, not from a widget that let it through."""
    return isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded


class Turns:
    """The line in which keys stand. All of it runs in the application's own task; nothing waits longer than 2 s."""

    def __init__(self, app: "App[int]", hand_over: Callable[[Typed], Awaitable[None]]) -> None:
        self._app, self._hand_over = app, hand_over
        self._line: deque[Typed] = deque()
        self._turn = 0
        self._taking = False
        self._alarm: asyncio.TimerHandle | None = None
        self._drawn: Screen[object] | None = None

    @property
    def waiting(self) -> bool:
        """True while a key is being taken, or stands in line."""
        return self._taking

    def stand_in_line(self, event: Typed) -> None:
        """Takes the event when its turn comes, at once where nothing stands before it."""
        self._line.append(event)
        if not self._taking:
            self._begin()

    def _begin(self) -> None:
        self._taking = True
        self._turn += 1
        self._alarm = asyncio.get_running_loop().call_later(_LONGEST_S, self._app.call_later, self._end, self._turn)
        self._once_drawn(self._turn)

    def _once_drawn(self, turn: int) -> None:
        screen = self._app.screen
        if screen is self._drawn:
            self._app.call_next(self._take, turn)
        elif not screen.call_after_refresh(self._app.call_later, self._was_drawn, screen, turn):
            self._was_drawn(screen, turn)

    def _was_drawn(self, screen: "Screen[object]", turn: int) -> None:
        if turn == self._turn:
            self._drawn = screen
            self._once_drawn(turn)

    async def _take(self, turn: int) -> None:
        """The event goes where the focus is now; then its effects are waited for."""
        if turn != self._turn or not self._line:
            return
        event, focused = self._line.popleft(), self._app.focused
        await self._hand_over(event)
        if _is_written(event, focused):
            self._end(turn)
        else:
            self._climb(self._app, focused or self._app.screen, _CLIMBS, turn)

    def _climb(self, node: MessagePump, start: MessagePump, left: int, turn: int) -> None:
        """Stands in the queue of each widget from `start` up to the application, as often as is left."""
        if turn != self._turn:
            return
        if node is not self._app:
            above = node._parent or self._app
        elif left:
            above, left = start, left - 1
        else:
            self._end(turn)
            return
        if not above.call_later(self._climb, above, start, left, turn):  # it is gone, and so are its messages
            self._app.call_later(self._climb, self._app, start, left, turn)

    def _end(self, turn: int) -> None:
        if turn != self._turn:
            return
        if self._alarm is not None:
            self._alarm.cancel()
        self._taking = False
        if self._line:
            self._begin()


def _is_written(event: Typed, focused: object) -> bool:
    """True for a sign that the widget itself takes in, in the order in which signs come to it."""
    writes = isinstance(focused, Input) or (isinstance(focused, TextArea) and not focused.read_only)
    return writes and (isinstance(event, events.Paste) or event.is_printable)
