"""Every line of a shell block in the README works as pasted, one block after the other, in a folder like a clone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, CommandLine

BLOCKS = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
FOUND = re.compile(r"drafter (?:issue )?check\b")
MARK = "--- exit code"


@pytest.fixture
def clone(drafter: CommandLine, tmp_path: Path) -> Path:
    """A folder that holds what the lines name."""
    for name in ("samples", "back-issues"):
        shutil.copytree(ROOT / "fixtures" / name, tmp_path / "fixtures" / name)
    return tmp_path


def test_the_readme_has_lines_to_paste() -> None:
    assert len(BLOCKS) >= 6 and len(BLOCKS[0].strip().splitlines()) == 6


@pytest.mark.timeout(900)
def test_every_line_to_paste_works(drafter: CommandLine, clone: Path) -> None:
    lines = [line for block in BLOCKS for line in block.strip().splitlines()]
    script = [f'drafter() {{ "{sys.executable}" -m drafter "$@"; }}']
    script += [part for line in lines for part in (line, f'echo "{MARK} $?"')]
    ran = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        cwd=clone,
        env={**drafter.env, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )
    codes = [int(code) for code in re.findall(rf"^{MARK} (\d+)$", ran.stdout, re.M)]
    assert len(codes) == len(lines) and "Traceback" not in ran.stderr
    wrong = [(line, code) for line, code in zip(lines, codes, strict=True) if code > (FOUND.search(line) is not None)]
    assert wrong == [], ran.stderr
    written = (clone / "issue.md").read_text("utf-8")
    assert "Alliance Digest" in written and "## Headlines:" in written and "## Details:" in written
    issues = drafter("issue", "list", "--json").json()["issues"]
    assert isinstance(issues, list) and sorted(one["bullets"] for one in issues) == [0, 4, 5, 5]
