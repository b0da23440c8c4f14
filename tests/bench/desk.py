"""The desk on real pseudo-terminals and in itself, with an issue of ten bullets on three sources of 1,500 words.

Promised: first paint within 1 s; a digit marked within 100 ms of the pause; a key echoed within 50 ms at p95 while
eight drafts are under way; another screen within 100 ms; less than 200 MB with ten sources, flat over an hour's work;
200 sources and 300 back issues as quick.
"""

import asyncio
import os
import pty
import select
import signal
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
from tests.bench.desk_load import BACK_ISSUES, SOURCES, stock, worked_mb

SENTENCE = "Kitami Cell said on Tuesday that plant {n} will create 1,{n:03} jobs and cost $8{n} million by June 2028. "
ROUNDS = 5


def fill(home: Path, bullets: int = 10, sources: int = 3) -> str:
    """An issue of ten bullets of some 120 words on the first three of some sources of 1,500; its id."""
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        issue = desk.new_issue(day=date(2026, 3, 20))
        ids = []
        for at in range(sources):
            text = "".join(SENTENCE.format(n=n) for n in range(at * 80, at * 80 + 80))
            known = Source(sha256=fingerprint(text), text=text, title=f"Plant {at}", published=date(2026, 3, 12))
            issue, item = desk.add_source(issue.id, known)
            ids.append(item.id)
        body = "".join(SENTENCE.format(n=n) for n in range(7)).strip()
        for at in range(bullets):
            issue, bullet = desk.add_blank_bullet(issue.id, ids[:3])
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


def echoes_ms(home: Path, issue_id: str, drafts: int = 8, keys: int = 120) -> list[float]:
    """Milliseconds from a key to its echo in a bullet, while a slow endpoint holds that many drafts."""
    from tests.endpoint import Endpoint, saying
    from tests.tui.pty_terminal import Terminal

    times: list[float] = []
    answer = {"headline": "Plant to bring jobs", "body": SENTENCE.format(n=3).strip()}
    with Endpoint(saying(answer), latency=20.0) as endpoint:
        terminal = Terminal(home, DRAFTER_MODEL="loopback", DRAFTER_BASE_URL=endpoint.base_url)
        try:
            terminal.wait_for(b"Plant 9")
            for _ in range(drafts):
                terminal.type("d")
            terminal.until(lambda: len(endpoint.asked) >= drafts)
            terminal.type("\r")
            terminal.wait_for(b"take value")
            terminal.read(1.0)
            for at in range(keys):
                sign, since = "zq"[at % 2], len(terminal.seen)
                began = time.perf_counter()
                terminal.type(sign)
                terminal.until(lambda sign=sign, since=since: sign.encode() in terminal.seen[since:])  # type: ignore[misc]
                times.append((time.perf_counter() - began) * 1000)
                terminal.read(0.03)
        finally:
            terminal.end(signal.SIGKILL)
    return times


async def switched_ms(home: Path, issue_id: str, rounds: int = 8) -> dict[str, list[float]]:
    """Milliseconds from a key until the other screen has been drawn, for the keys that lead to one and back."""
    from tui.app import DeskApp

    times: dict[str, list[float]] = {}
    (home / "place.json").unlink(missing_ok=True)  # it begins on the issue screen
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause(1)
            await app.workers.wait_for_complete()
            for _ in range(rounds):
                for key, words in (("enter", "edit"), ("escape", "back"), ("c", "check"), ("escape", "back")):
                    before, began = app.screen, time.perf_counter()
                    app.simulate_key(key)
                    while app.screen is before or not app.screen._compositor.render_strips():
                        await asyncio.sleep(0.001)
                    times.setdefault(words, []).append((time.perf_counter() - began) * 1000)
                    await app.workers.wait_for_complete()
                    await pilot.pause(0.3)
    return times


def p95(times: list[float]) -> float:
    """The 95th of a hundred."""
    return sorted(times)[min(len(times) - 1, round(len(times) * 0.95))]


def main() -> None:
    """Prints all of them."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "a"
        issue_id = fill(home)
        paints = [first_paint_s(home) for _ in range(ROUNDS)]
        print(
            f"first paint, ten bullets: median {statistics.median(paints):.2f} s, worst {max(paints):.2f} (1 promised)"
        )
        times = sorted(asyncio.run(marked_ms(home, issue_id)))
        print(
            f"a changed digit marked after the pause: median {statistics.median(times):.0f} ms, worst {times[-1]:.0f}"
        )
        for words, switched in asyncio.run(switched_ms(home, issue_id)).items():
            told = f"median {statistics.median(switched):.0f} ms, worst {max(switched):.0f} (100 promised)"
            print(f"another screen, {words}: {told}")
        (home / "place.json").unlink(missing_ok=True)
        echoes = echoes_ms(home, issue_id)
        told = f"median {statistics.median(echoes):.0f} ms, p95 {p95(echoes):.0f} (50 promised)"
        print(f"a key echoed while eight drafts are under way: {told}")
        if Path("/proc/self/status").is_file():
            fill(Path(folder) / "b", sources=10)
            measure_memory(Path(folder) / "b")
        measure_large(Path(folder) / "c")


def measure_memory(home: Path) -> None:
    """Prints what an hour's work takes; that it is flat is seen in its second half, when every cache is warm."""
    told = list(worked_mb(home))
    edits, last = told[-1]
    half = told[len(told) // 2][1]
    most = max(megabytes for _, megabytes in told)
    print(f"memory with ten sources, at first: {told[0][1]:.0f} MB (200 promised)")
    print(f"memory after an hour's work, {edits:,} edits: {last:.0f} MB, at most {most:.0f} (200 promised)")
    print(f"memory grown in the second half of the hour: {last - half:.0f} MB (10 promised)")


def measure_large(home: Path) -> None:
    """Prints the speeds of a desk with many sources and back issues."""
    issue_id = stock(home)
    words = f"{SOURCES} sources, {BACK_ISSUES} back issues"
    paints = [first_paint_s(home) for _ in range(3)]
    print(f"{words}: first paint median {statistics.median(paints):.2f} s (1 promised)")
    for key, switched in asyncio.run(switched_ms(home, issue_id, rounds=3)).items():
        print(f"{words}: another screen, {key}: median {statistics.median(switched):.0f} ms (100 promised)")
    times = asyncio.run(found_ms(home))
    print(f"{words}: what a search holds, shown after a key: median {statistics.median(times):.0f} ms")


async def found_ms(home: Path, rounds: int = 5) -> list[float]:
    """Milliseconds from a query to its rows, over the texts of all issues."""
    from textual.widgets import Input, OptionList

    from tui.app import DeskApp
    from tui.dialogs.search import Search

    times: list[float] = []
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.press("slash")
            await app.workers.wait_for_complete()
            assert isinstance(app.screen, Search)
            hits = app.screen.query_one("#hits", OptionList)
            for at in range(rounds):
                began = time.perf_counter()
                app.screen.query_one(Input).value = f"plant {at + 3} will"
                while not (hits.option_count and f"lant {at + 3} will" in str(hits.get_option_at_index(0).prompt)):
                    await asyncio.sleep(0.002)
                times.append((time.perf_counter() - began) * 1000)
    return times


if __name__ == "__main__":
    main()
