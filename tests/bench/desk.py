"""The desk: first paint with a ten-bullet issue on a real pseudo-terminal, and how soon a changed digit is marked.

Promised: first paint within 1 s; a digit marked within 100 ms of the pause.
"""

import asyncio
import os
import pty
import select
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from drafter.desk import Desk
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.text.entry import fingerprint

SENTENCE = "Kitami Cell said on Tuesday that plant {n} will create 1,{n:03} jobs and cost $8{n} million by June 2028. "
ROUNDS = 5


def fill(home: Path, bullets: int = 10) -> str:
    """An issue of ten bullets of some 120 words on three sources of some 1,500; its id."""
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        issue = desk.new_issue(day=date(2026, 3, 20))
        ids = []
        for at in range(3):
            text = "".join(SENTENCE.format(n=n) for n in range(at * 80, at * 80 + 80))
            known = Source(sha256=fingerprint(text), text=text, title=f"Plant {at}", published=date(2026, 3, 12))
            issue, item = desk.add_source(issue.id, known)
            ids.append(item.id)
        body = "".join(SENTENCE.format(n=n) for n in range(7)).strip()
        for at in range(bullets):
            issue, bullet = desk.add_blank_bullet(issue.id, ids)
            desk.save_bullet(issue.id, bullet.id, bullet.version, f"Plant {at} to bring jobs", body)
        return issue.id


def first_paint_s(home: Path, awaited: bytes = b"Plant 9") -> float:
    """Seconds from start until the words stand on the terminal. Raises TimeoutError after 20 s."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(DRAFTER_HOME=str(home), TERM="xterm-256color", COLUMNS="120", LINES="40")
        os.execv(sys.executable, [sys.executable, "-m", "drafter"])
    seen = b""
    try:
        while awaited not in seen:
            if time.perf_counter() - began > 20:
                raise TimeoutError(seen[-2000:].decode("utf-8", "replace"))
            if select.select([terminal], [], [], 0.05)[0]:
                seen += os.read(terminal, 65536)
        return time.perf_counter() - began
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)


async def marked_ms(home: Path, issue_id: str) -> list[float]:
    """Milliseconds from the end of the pause until a changed digit is marked, for some changes."""
    from tui.app import DeskApp
    from tui.edit.screen import EditScreen

    times: list[float] = []
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await app.workers.wait_for_complete()
            app.push_screen(EditScreen(desk, issue_id, desk.issue(issue_id).bullets[0].id))
            await pilot.pause(1)
            screen = app.screen
            assert isinstance(screen, EditScreen)
            for at in range(1, 10):
                place = screen.area.text.index("jobs") - 3
                screen.area.replace(str(at), screen.area.location_of(place), screen.area.location_of(place + 1))
                before = screen.check
                await asyncio.sleep(desk.settings.desk.autosave_ms / 1000)
                began = time.perf_counter()  # none is left when the marks stand already
                while screen.check is before:
                    await asyncio.sleep(0.002)
                times.append((time.perf_counter() - began) * 1000)
    return times


def main() -> None:
    """Prints both."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        issue_id = fill(home)
        paints = [first_paint_s(home) for _ in range(ROUNDS)]
        print(
            f"first paint, ten bullets: median {statistics.median(paints):.2f} s, worst {max(paints):.2f} (1 promised)"
        )
        times = sorted(asyncio.run(marked_ms(home, issue_id)))
        print(
            f"a changed digit marked after the pause: median {statistics.median(times):.0f} ms, worst {times[-1]:.0f}"
        )


if __name__ == "__main__":
    main()
