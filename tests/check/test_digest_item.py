"""An item as a digest runs it, true and with three slips, against two reports of the event: the three and no more."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.commands.check import command

WIRE = """Japanese cell maker picks Cherrybrook for $640 million plant

CHERRYBROOK, S.C. (Dec. 8, 2022) -- Takamine Cells of Japan said Thursday it will build a battery plant outside \
Cherrybrook to supply a carmaker in nearby Greer.

The company will spend $640 million and hire 1,290 people, the county's development board said. The plant is to cover \
1.2 million square feet. Work on the site starts next June, and the first cells should be shipped in late 2025.

"A car made here ought to run on a battery made here," said Hideki Sonoda, chief executive of the Takamine group.
"""
NOTICE = """高嶺セルズは8日、米サウスカロライナ州に電池工場を建てると発表した。投資額は6億4000万ドル（約880億円）で、\
約1290人を雇う。2023年6月に着工する。"""
TRUE = (
    "Japanese battery manufacturer Takamine Cells will open a new $640 million plant in South Carolina. The investment"
    " will create 1,290 jobs at a site of 1.2 million square feet. At a county event on December 8, CEO Sonoda of the"
    " Takamine group said a car made there “ought to run on a battery made here.” Construction is to begin in June"
    " 2023."
)
MARKS = ("≠", "✗", "~", "?")
SLIPS = (("$640 million", "$460 million"), ("December 8", "December 18"), ("1.2 million square", "12 million square"))


def _run(bullet: str, folder: Path) -> tuple[int, str]:
    (folder / "bullet.txt").write_text(bullet, encoding="utf-8")
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "notice.txt").write_text(NOTICE, encoding="utf-8")
    given = ["--bullet", "bullet.txt", "--source", "wire.txt", "--source", "notice.txt", "--published", "2022-12-15"]
    done = CliRunner().invoke(command, given, catch_exceptions=False)
    return done.exit_code, done.stdout


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in, on a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def test_a_true_item_raises_nothing(folder: Path) -> None:
    code, out = _run(TRUE, folder)
    assert (code, [line for line in out.splitlines() if line[:1] in MARKS]) == (0, [])


def test_three_slips_are_flagged_and_nothing_else(folder: Path) -> None:
    wrong = TRUE
    for right, slip in SLIPS:
        wrong = wrong.replace(right, slip)
    code, out = _run(wrong, folder)
    flagged = [line for line in out.splitlines() if line[:1] in MARKS]
    assert code == 1
    assert sorted(line.split(":")[0][2:] for line in flagged) == [
        "$460 million",
        "12 million square feet",
        "December 18",
    ]
    assert all(said in out for said in ("$640 million", "1.2 million square feet", "Dec. 8, 2022", "wire.txt"))
    assert max(map(len, out.splitlines())) <= 80
