"""The desk under load: an hour's work in one sitting, and a publication with 200 sources and 300 back issues.

Promised: memory flat over the hour; the speeds of a small desk with a large one.
"""

import signal
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from drafter.desk import Desk
from drafter.issue.model import Issue, IssueBullet, IssueSource, Numbered
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from tests.tui.pty_terminal import Terminal

BACK_ISSUES, SOURCES = 300, 200
# In an hour an editor types and deletes some 4,000 times, and goes to and fro some hundred times.
ROUNDS, TYPED = 100, 20
_STORY = (
    "Kitami Cell said on March {day} that plant {n} will create 1,{n:03} jobs and cost ${n} million by June {year}. "
    "Governor Ann Mercer signed the grant of ${n} million. The plant supplies 300,000 cars a year from Lakeview. "
)


def stock(home: Path, sources: int = SOURCES, back_issues: int = BACK_ISSUES) -> str:
    """An issue of many sources and ten bullets after many issues of five bullets each; its id."""
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        for at in range(back_issues):
            desk.keep_whole(_issue(f"back-{at:03}", at, 5, 5, released=True), "import an issue")
        return desk.keep_whole(_issue("present", back_issues, sources, 10, released=False), "import an issue").id


def _issue(name: str, number: int, sources: int, bullets: int, *, released: bool) -> Issue:
    day = date(2026, 3, 20) - timedelta(days=14 * (BACK_ISSUES - number))
    items = []
    for at in range(sources):
        text = _STORY.format(n=(number * 7 + at) % 900 + 1, day=at % 28 + 1, year=day.year + 2) * 12
        known = Source(sha256=fingerprint(text), text=text, title=f"Plant {number}-{at}", published=day)
        items.append(IssueSource(id=f"{name}-s{at}", source=known))
    written = [
        IssueBullet(
            id=f"{name}-b{at}",
            version=1,
            headline=f"Plant {at} to bring jobs",
            body=items[at].source.text[:600].rsplit(". ", 1)[0] + ".",
            sources=(Numbered(number=1, source_id=items[at].id),),
        )
        for at in range(bullets)
    ]
    return Issue(
        id=name,
        version=1,
        title="Digest",
        number=number,
        date=day,
        state="released" if released else "draft",
        sources=tuple(items),
        bullets=tuple(written),
    )


def worked_mb(home: Path, awaited: bytes = b"Plant 9", rounds: int = ROUNDS) -> Iterator[tuple[int, float]]:
    """Edits and resident megabytes at the start, and after each tenth of some rounds of edits, checks and screens."""
    terminal = Terminal(home)
    edits = 0
    try:
        terminal.wait_for(awaited)
        terminal.read(1.0)
        yield 0, resident_mb(terminal.pid)
        for at in range(1, rounds + 1):
            # Into the bullet, words and their undoing, back; to the claims, down and up, back; the next bullet.
            for keys, awaits in (
                ("\r", b"take value"),
                ("Zq1 9" * (TYPED // 5) + "\x7f" * (TYPED - 1), b"saved"),
                ("\x1b", b"export"),
                ("c", b"confirm"),
                ("jjkk", b""),
                ("\x1b", b"export"),
                ("j" if at % 9 else "kkkkkkkk", b""),
            ):
                since = len(terminal.seen)
                terminal.type(keys)
                if awaits:
                    terminal.wait_for(awaits, since=since)
                end = time.monotonic() + 0.1
                while time.monotonic() < end:
                    terminal.read(0.02)
            terminal.seen = terminal.seen[-20_000:]
            edits += 2 * TYPED - 1
            if at % max(1, rounds // 10) == 0:
                yield edits, resident_mb(terminal.pid)
    finally:
        terminal.end(signal.SIGKILL)


def resident_mb(pid: int) -> float:
    """The resident memory of a process."""
    for row in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if row.startswith("VmRSS:"):
            return int(row.split()[1]) / 1024
    raise RuntimeError("no VmRSS")
