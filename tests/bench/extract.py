"""How fast sources are read. Promised: 25 pages a second through `extract --jsonl`; links side by side."""

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from drafter.settings import Settings
from drafter.sources.read import read_link
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


def seconds_for_links(home: Path) -> tuple[float, int]:
    """The time for links of a site that takes a second each, and how many were under way at once."""

    def slow(site: Site) -> Reply:
        threading.Event().wait(LATENCY_S)
        return Reply(page())

    with Site({f"/{at}": slow for at in range(LINKS)}) as site:
        fetching = {"allow": (site.place,)}
        settings = Settings.model_validate({"home": home, "person": "bench", "fetch": fetching})

        async def read() -> None:
            await asyncio.gather(*(read_link(site.url(f"/{at}"), settings=settings) for at in range(LINKS)))

        began = time.perf_counter()
        asyncio.run(read())
        return time.perf_counter() - began, settings.fetch.concurrency


def main() -> None:
    """Prints both."""
    print(f"extract --jsonl: {pages_a_second():.0f} pages a second (25 promised)")
    with tempfile.TemporaryDirectory() as home:
        taken, at_once = seconds_for_links(Path(home))
    ideal = -(-LINKS // at_once) * LATENCY_S
    print(f"{LINKS} links of {LATENCY_S:g} s, {at_once} at once: {taken:.1f} s (at most {ideal + 1.5:.1f} promised)")
