"""How many drafts read their sources, and how many talk to one endpoint, at the same time.

A draft that waits for its turn at the endpoint has read its sources already: the endpoint is never kept waiting.
"""

from __future__ import annotations

import asyncio
from weakref import WeakKeyDictionary

READING = "reading"
_slots: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, int], asyncio.Semaphore]] = WeakKeyDictionary()


def slots(name: str, most: int) -> asyncio.Semaphore:
    """The turns of that name in the running loop, `most` at once, first come first served."""
    turns = _slots.setdefault(asyncio.get_running_loop(), {})
    return turns.setdefault((name, most), asyncio.Semaphore(most))
