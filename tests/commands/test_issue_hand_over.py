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


def test_edits_on_both_sides_are_kept_and_the_same_text_twice_is_shown(filled: CommandLine, tmp_path: Path) -> None:
    other = CommandLine(tmp_path / "other")
    hand_over(filled, other, tmp_path)
    other("issue", "edit", "latest", "1", "--headline", "Kitami Cell to hire 850")
    filled("issue", "edit", "latest", "1", "--body", "-", stdin="The editor's words on [850 people](1).")
    assert hand_over(other, filled, tmp_path)[0] == 0
    both = filled("issue", "show", "latest").out
    assert "Kitami Cell to hire 850" in both and "The editor's words" in both
    hand_over(filled, other, tmp_path)
    filled("issue", "edit", "latest", "1", "--body", "-", stdin="Here it is [850 people](1).")
    other("issue", "edit", "latest", "1", "--body", "-", stdin="There it is [950 people](1).")
    code, out = hand_over(other, filled, tmp_path)
    assert code == 1 and "Here it is" in out and "There it is" in out
    told = filled("issue", "show", "latest").out
    assert "Here it is [850 people](1)." in told and "There it is [950 people](1)." in told
    assert "There it is" in filled("issue", "edit", "latest", "1", "--accept").out
    assert hand_over(filled, other, tmp_path)[0] == 0
    shown = [one("issue", "show", "latest", "--json").json()["bullets"] for one in (filled, other)]
    texts = [[(bullet["headline"], bullet["body"]) for bullet in found] for found in shown if isinstance(found, list)]
    assert texts[0] == texts[1] and len(texts) == 2
