"""`drafter issue record`, `verify` and `sheet`, as a person runs them."""

from pathlib import Path

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import CommandLine


@pytest.fixture
def recorded(filled: CommandLine, tmp_path: Path) -> Path:
    """The record of the issue, as JSON."""
    target = tmp_path / "record.json"
    ran = filled("issue", "record", "latest", "-o", str(target))
    assert ran.code == 0 and "open" in ran.err
    return target


def test_the_form_follows_the_name(filled: CommandLine, tmp_path: Path) -> None:
    for name, begins in (("r.json", "{"), ("r.html", "<!DOCTYPE"), ("r.md", "# Record of Digest"), ("r", "# Record")):
        assert filled("issue", "record", "latest", "-o", str(tmp_path / name)).code == 0
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    assert filled("issue", "record", "latest", "--format", "json").out.startswith("{")


def test_verify_says_what_moved_by_exit_code_and_words(filled: CommandLine, recorded: Path, tmp_path: Path) -> None:
    ran = filled("issue", "verify", str(recorded))
    assert (ran.code, ran.err) == (0, "") and "Nothing moved" in ran.out
    same, other = tmp_path / "same.txt", tmp_path / "other.txt"
    same.write_text(ARTICLE, "utf-8")
    other.write_text(ARTICLE.replace("$640 million", "$460 million"), "utf-8")
    assert filled("issue", "verify", str(recorded), "--source", str(same)).code == 0
    ran = filled("issue", "verify", str(recorded), "--source", f"1={other}", "--json")
    moved = ran.json()["moved"]
    assert ran.code == 1 and isinstance(moved, list)
    assert {"text_changed", "evidence_gone"} <= {one["code"] for one in moved}


def test_verify_on_another_machine_needs_the_sources(recorded: Path, tmp_path: Path) -> None:
    elsewhere = CommandLine(tmp_path / "elsewhere")
    ran = elsewhere("issue", "verify", str(recorded))
    assert ran.code == 2 and "--source" in ran.err
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert elsewhere("issue", "verify", str(recorded), "--source", str(tmp_path / "a.txt")).code == 0
    ran = elsewhere("issue", "verify", str(recorded), "--source", str(tmp_path / "none.txt"))
    assert ran.code == 3 and "none.txt" in ran.err
    assert elsewhere("issue", "verify", str(recorded), "--source", "7=a.txt").code == 2


def test_what_is_no_record_is_told_what_to_do(filled: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"format": "drafter issue"}', "utf-8")
    ran = filled("issue", "verify", str(tmp_path / "x.json"))
    assert ran.code == 2 and "issue record" in ran.err


def test_the_sheet_is_a_page(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    assert filled("issue", "sheet", "latest", "-o", str(target)).code == 0
    written = target.read_text("utf-8")
    assert written.startswith("<!DOCTYPE html>") and "☐ right" in written and "<u>" in written
