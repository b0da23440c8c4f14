"""`drafter style` shows, learns and keeps house styles; nothing is kept unasked."""

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import cli

BACK = """# Harbor Notes

Vol: 2.7

Date: March 4, 2026

## Headlines:

- Two ports sign a pact on tides

## Details:

- Two ports in the US **signed a pact** on tides on March 2, the [boards](https://a.example/1) of the US ports said.

"Harbor Notes" is a weekly digest of what ports do.
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def drafter(home: Path, *arguments: str) -> Result:
    """What the command line says."""
    return CliRunner().invoke(cli, ["--home", str(home), *arguments])


def imported(home: Path, tmp_path: Path) -> None:
    """A back issue in the store."""
    (tmp_path / "back.md").write_text(BACK, encoding="utf-8")
    assert drafter(home, "issue", "import", str(tmp_path / "back.md")).exit_code == 0


def test_a_style_is_learnt_shown_and_kept_only_when_asked(home: Path, tmp_path: Path) -> None:
    imported(home, tmp_path)
    shown = drafter(home, "style", "learn")
    assert tomllib.loads(shown.stdout)["anchor_words"] == [1, 1]
    assert "bold_words: [2, 7] → [3, 3]" in shown.stderr and "Nothing is kept yet" in shown.stderr
    assert not (home / "house").exists()
    kept = json.loads(drafter(home, "style", "learn", "--save", "--json").stdout)
    assert kept["file"] == str(home / "house" / "harbor-notes.toml")
    assert kept["changed"]["links"] == {"before": "[1, 4]", "learnt": "[1, 1]"}
    assert kept["measured"]["links"] == "1 bullets, 1"
    assert tomllib.loads(drafter(home, "style", "show").stdout)["about"].startswith('"Harbor Notes" is')
    refused = drafter(home, "style", "learn", "--save")
    assert getattr(refused.exception, "code", "") == "style_exists"
    assert drafter(home, "style", "learn", "--save", "--replace").exit_code == 0


def test_publications_are_listed_side_by_side(home: Path, tmp_path: Path) -> None:
    imported(home, tmp_path)
    drafter(home, "issue", "new", "--title", "Port Digest")
    (home / "house").mkdir()
    (home / "house" / "rail.toml").write_text('title = "Rail Digest"\n', encoding="utf-8")
    listed = json.loads(drafter(home, "style", "list", "--json").stdout)["styles"]
    assert [(one["title"], one["issues"], one["file"] is not None) for one in listed] == [
        ("Rail Digest", 0, True),
        ("Port Digest", 1, False),
        ("Harbor Notes", 1, False),
    ]
    assert "Rail Digest  0 issues  rail.toml" in drafter(home, "style", "list").stdout


def test_a_publication_without_a_file_is_said_to_have_none(home: Path) -> None:
    shown = drafter(home, "style", "show", "Port Digest")
    assert tomllib.loads(shown.stdout)["title"] == "Port Digest"
    assert "It has no file" in shown.stderr
    assert "words_aim" in drafter(home, "style", "keys").stdout


def test_a_broken_style_is_named_by_every_command(home: Path) -> None:
    (home / "house").mkdir(parents=True)
    (home / "house" / "port.toml").write_text("lnks = [1, 2]\n", encoding="utf-8")
    result = drafter(home, "issue", "list")
    assert getattr(result.exception, "code", "") == "bad_house"
    assert "port.toml has no use for lnks; did you mean links?" in str(result.exception)
