"""Waiting for the desk by what it has yet to do, never for a time.

Textual's own pilot waits after each key until the processor is idle: long on a busy machine, and a guess on any. Here
a key is over when no message waits to be handled; the desk rests when moreover no worker runs and nothing that was
typed waits for its pause.
"""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot

_LONGEST_S = 30
_TURNS = 3  # a handled message may post another, a drawn screen may call back


async def handled(*_: float) -> None:
    """Until no widget of the application one is in has a message to handle; stands in for `wait_for_idle`."""
    app: App[Any] = active_app.get()
    quiet = 0
    while quiet < _TURNS and app.is_running and app._exception is None:
        await asyncio.sleep(0)
        await Pilot(app)._wait_for_screen(_LONGEST_S)
        app.screen._on_timer_update()
        nodes = [app, *app.screen.walk_children(with_self=True)]
        waiting = any(node.message_queue_size or node._next_callbacks for node in nodes) or app.screen._callbacks
        quiet = 0 if waiting else quiet + 1


async def until(told: Callable[[], object]) -> None:
    """Until something holds."""
    end = time.monotonic() + _LONGEST_S
    while not told():
        assert time.monotonic() < end, "it never came"
        await asyncio.sleep(0.005)


async def settle(pilot: Pilot[Any]) -> None:
    """Until the desk rests."""
    app = pilot.app
    quiet = 0
    while quiet < 2 and app.is_running:
        await handled()
        if busy := works(app):
            await until(lambda: not works(app))
        quiet = 0 if busy else quiet + 1


def works(app: App[Any]) -> bool:
    """True while a worker runs, a key stands in line, or something that was typed waits for its pause."""
    lines = (getattr(app, "turns", None), *app.screen_stack)
    typed = any(getattr(line, "waiting", False) for line in lines)
    return app.is_running and (typed or any(not worker.is_finished for worker in app.workers))
