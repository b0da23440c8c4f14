"""The walk-through in docs/ holds: an issue of five bullets, made with few keys and checked with one a claim."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "docs" / "record.py"
COUNTED = re.compile(r"presses (\d+) keys beside the typing.*?presses (\d+) keys for (\d+) claims", re.DOTALL)


@pytest.mark.timeout(180)
async def test_the_walk_is_as_short_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("record", SCRIPT)
    assert spec is not None and spec.loader is not None
    record = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "record", record)  # its dataclasses look themselves up
    spec.loader.exec_module(record)
    monkeypatch.chdir(tmp_path)
    walk = await record.walk(tmp_path)
    told = COUNTED.search((ROOT / "docs" / "walk-through.md").read_text("utf-8"))
    assert told is not None
    # Sources stand in the order in which they were read: the way to one of them may be a key or two longer.
    assert walk.editor <= 60 and abs(walk.editor - int(told[1])) <= 4
    # How many claims there are depends on the rules of facts.
    assert walk.checker == walk.claims and told[2] == told[3]
    assert walk.left == 0
    written = (tmp_path / "issue-1-1.md").read_text("utf-8")
    assert written.count("](https://") >= 5 and "green hydrogen plant" in written and "Fact sheet" not in written
