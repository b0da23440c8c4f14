"""How fast sources are read. Promised: 25 pages a second through `extract --jsonl`; links side by
side, each told when it is its turn; little memory whatever comes."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drafter.settings import FetchSettings
from tests.hostile import HOSTILE_PAGES
from tests.site import PROSE, Reply, Site, page

PAGES, LINKS, LATENCY_S = 200, 20, 1.0


def pages_a_second() -> float:
    """Pages read in one process tree, its start counted."""
    body = "".join(f"<p>{line}</p>" for line in PROSE * 6)
    lines = [json.dumps({"id": at, "html": page(f"Port {at}", body=body).decode()}) for at in range(PAGES)]
    began = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "drafter", "extract", "--jsonl"],
        input="\n".join(lines).encode(),
        capture_output=True,
        check=True,
    )
    assert len(run.stdout.splitlines()) == PAGES
    return PAGES / (time.perf_counter() - began)


@dataclass(frozen=True)
class Links:
    """Seconds from the command's start to its first page told; then, from links handed in, to the first line and to the
    last; and how many links were under way at once."""

    start_s: float
    first_s: float
    all_s: float
    at_once: int


def links_told(home: Path) -> Links:
    """The times of links of a site that takes a second each, through `extract --jsonl`."""

    def slow(site: Site) -> Reply:
        threading.Event().wait(LATENCY_S)
        return Reply(page())

    began = time.perf_counter()
    with Site({"/": Reply(page()), **{f"/{at}": slow for at in range(LINKS)}}) as site, reading(home, site) as run:
        list(run([site.url("/")]))
        start, began = time.perf_counter() - began, time.perf_counter()
        times = [time.perf_counter() - began for _ in run([site.url(f"/{at}") for at in range(LINKS)])]
        assert len(times) == LINKS
        return Links(start, times[0], times[-1], FetchSettings().concurrency)


def memory_over_hostile_mb(home: Path) -> tuple[int, int]:
    """The most memory that the command's own process has held after an ordinary page, and after hostile ones."""
    pages = {"/": Reply(page()), **{f"/{at}": Reply(raw) for at, raw in enumerate(HOSTILE_PAGES.values())}}
    with Site(dict(pages)) as site, reading(home, site) as run:
        list(run([site.url("/")]))
        before = peak_mb(run.pid)
        assert len(list(run([site.url(path) for path in pages]))) == len(pages)
        return before, peak_mb(run.pid)


class Run:
    """`extract --jsonl` under way: addresses in, answers out as they come."""

    def __init__(self, command: subprocess.Popen[bytes]) -> None:
        self._command, self.pid = command, command.pid

    def __call__(self, addresses: Sequence[str]) -> Iterator[dict[str, object]]:
        """The answers, each when it comes."""
        assert self._command.stdin and self._command.stdout
        lines = "".join(json.dumps({"id": at, "url": url}) + "\n" for at, url in enumerate(addresses))
        self._command.stdin.write(lines.encode())
        self._command.stdin.flush()
        for _ in addresses:
            yield json.loads(self._command.stdout.readline())


@contextmanager
def reading(home: Path, site: Site) -> Iterator[Run]:
    """The command on a home of its own, allowed to fetch from the site."""
    env = {**os.environ, "DRAFTER_HOME": str(home), "DRAFTER_FETCH_ALLOW": site.place}
    command = [sys.executable, "-m", "drafter", "extract", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as started:
        yield Run(started)
        assert started.stdin
        started.stdin.close()


def peak_mb(pid: int) -> int:
    """The most memory that a process has held, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Prints all of them."""
    print(f"extract --jsonl: {pages_a_second():.0f} pages a second (25 promised)")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        links = links_told(home)
        slowest = -(-LINKS // links.at_once) * LATENCY_S
        told = f"{links.all_s:.1f} s (at most {slowest + 1.5:.1f} promised), the first told after {links.first_s:.1f} s"
        print(f"{LINKS} links of {LATENCY_S:g} s, {links.at_once} at once: {told}; {links.start_s:.1f} s to start")
        if Path("/proc/self/status").is_file():
            before, after = memory_over_hostile_mb(home)
            print(f"memory over {len(HOSTILE_PAGES)} hostile pages: {after - before} MB over {before} (150 promised)")


if __name__ == "__main__":
    main()
