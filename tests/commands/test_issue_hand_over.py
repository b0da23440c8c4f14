"""`drafter issue export` and `import` between two data folders."""

from pathlib import Path

from tests.conftest import CommandLine


def hand_over(source: CommandLine, target: CommandLine, folder: Path) -> tuple[int, str]:
    file = folder / "issue.json"
    assert (
        source("issue", "export", "latest", "--format", "json", "-o", str(file), "--anyway", "for checking").code == 0
    )
    ran = target("issue", "import", str(file))
    assert "Traceback" not in ran.err
    return ran.code, ran.out


def test_there_and_back_again_keeps_both_and_shows_clashes(filled: CommandLine, tmp_path: Path) -> None:
    other = CommandLine(tmp_path / "other")
    assert hand_over(filled, other, tmp_path)[0] == 0
    other("issue", "signoff", "latest", "--all-supported", "--note", "by phone", env={"USER": "checker"})
    code, out = hand_over(other, filled, tmp_path)
    assert code == 0 and "sign-off" in out
    record = filled("issue", "record", "latest").out
    assert "checker" in record and "by phone" in record


def test_details_and_states(filled: CommandLine) -> None:
    ran = filled("issue", "details", "latest", "--title", "Other", "--date", "2026-03-27", "--state", "in-check")
    assert ran.code == 0 and "Other" in ran.out and "2026-03-27 · in check" in ran.out
    ran = filled("issue", "details", "latest", "--state", "released")
    assert ran.code == 1 and "open" in ran.err
    ran = filled("issue", "details", "latest", "--state", "released", "--anyway", "late", "--json")
    assert ran.code == 0 and ran.json()["state"] == "released"
    ran = filled("issue", "details", "latest", "--state", "corrected", "--anyway", "late")
    assert ran.code == 2 and "No word changed" in ran.err
