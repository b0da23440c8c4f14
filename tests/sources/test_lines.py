"""`extract --jsonl` over links: side by side, told in order, each as soon as it is its turn, a bad one in its place."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.conftest import CommandLine
from tests.site import Reply, Site, page


def test_links_are_read_side_by_side_and_told_in_order(drafter: CommandLine) -> None:
    begun = threading.Barrier(4)

    def together(site: Site) -> Reply:
        begun.wait(20)
        return Reply(page(f"Port {len(site.asked)}"))

    with Site({f"/{at}": together for at in range(4)}) as site:
        lines = [{"id": at, "url": site.url(f"/{at}")} for at in range(4)]
        given = "\n".join(json.dumps(line) for line in [*lines, {"id": "bad"}, {"id": 5, "html": page().decode()}])
        ran = drafter("extract", "--jsonl", stdin=given, env={"DRAFTER_FETCH_ALLOW": site.place})
    assert [line["id"] for line in ran.lines()] == [0, 1, 2, 3, "bad", 5]
    assert [line.get("kind") for line in ran.lines()] == [*["article"] * 4, None, "article"]
    assert ran.code == 1


def test_the_first_is_told_while_the_others_are_on_their_way(tmp_path: Path) -> None:
    told = threading.Event()

    def later(site: Site) -> Reply:
        return Reply(page()) if told.wait(30) else Reply(b"the first was not told", 500)

    with Site({"/0": Reply(page()), "/1": later}) as site:
        env = {**os.environ, "DRAFTER_HOME": str(tmp_path), "DRAFTER_FETCH_ALLOW": site.place}
        command = [sys.executable, "-m", "drafter", "extract", "--jsonl"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as run:
            assert run.stdin and run.stdout
            run.stdin.writelines(json.dumps({"id": at, "url": site.url(f"/{at}")}).encode() + b"\n" for at in range(2))
            run.stdin.flush()
            first = json.loads(run.stdout.readline())
            told.set()
            second = json.loads(run.stdout.readline())
            run.stdin.close()
            assert run.wait(20) == 0
    assert [first["kind"], second["kind"]] == ["article", "article"]


def test_a_reader_that_goes_ends_the_run(tmp_path: Path) -> None:
    env = {**os.environ, "DRAFTER_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "drafter", "extract", "--jsonl"]
    line = json.dumps({"id": 1, "html": page().decode()}).encode() + b"\n"
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)
    with pytest.raises(BrokenPipeError), run:
        assert run.stdin and run.stdout
        run.stdin.write(line)
        run.stdin.flush()
        run.stdout.readline()
        run.stdout.close()
        for _ in range(100_000):
            run.stdin.write(line)
    assert run.wait(20) in (0, 1)
