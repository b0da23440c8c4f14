"""Back issues come in with their words, links and bold; furniture stays out."""

from datetime import date
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.desk.back import import_back, import_file
from drafter.errors import UsageError
from drafter.export import write
from drafter.issue.back import read_back
from drafter.settings import Settings
from tests.desk.conftest import ticking

MARKDOWN = """# Harbour Digest

Vol: 2.7

Date: March 4, 2026

Image Source: [Port Photo](#)

## Headlines:

- Two ports sign a pact
- Yard lays off 40

## Details:

- Two ports [signed](https://a.example/1) a **pact on tides** on March 2, [they](#) said.
- A yard laid off 40 on the 3<sup>rd</sup>.
"""
TEXT = """Download this publication (PDF)
Harbour Digest Vol 2. 7
Image Source: Port Photo
  • Two ports sign a pact
  • Two ports signed a pact on March 2.
2026 Harbour House | Privacy Policy
"""


def test_markdown_comes_in_and_goes_out_with_the_same_words(desk: Desk) -> None:
    issue = import_back(desk, read_back(MARKDOWN))
    assert (issue.volume, issue.number, issue.date, issue.state) == ("2", 7, date(2026, 3, 4), "released")
    assert (issue.title, issue.image_source) == ("Harbour Digest", "Port Photo")
    assert issue.bullets[0].body == "Two ports [signed](1) a **pact on tides** on March 2, [they](2) said."
    assert {bullet.engine for bullet in issue.bullets} == {"imported"}
    again = read_back(write(issue, "md").decode())
    assert [one.headline for one in again.bullets] == ["Two ports sign a pact", "Yard lays off 40"]
    assert again.bullets[0].body == issue.bullets[0].body
    assert "[signed](1) a **pact on tides**" in again.bullets[0].body


def test_text_comes_in_without_furniture(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no date"):
        import_back(desk, read_back(TEXT))
    issue = import_back(desk, read_back(TEXT), date(2026, 3, 4))
    assert (issue.title, len(issue.bullets)) == ("Harbour Digest", 1)


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_what_goes_out_comes_in_the_same(form: str, desk: Desk, tmp_path: Path) -> None:
    first = import_back(desk, read_back(MARKDOWN))
    raw = write(first, form).decode()
    with Desk.open(Settings(home=tmp_path / "other", person="A. Mori"), ticking()) as other:
        again = import_file(other, raw)
        assert write(again, "md") == write(first, "md")
        assert again.state == "released"
        assert [source.url for source in again.sources_of(again.bullets[0])] == ["https://a.example/1", "#"]
        with pytest.raises(UsageError, match="here already"):
            import_file(other, raw)


def test_a_placeholder_goes_out_as_a_placeholder(desk: Desk) -> None:
    issue = import_back(desk, read_back(MARKDOWN))
    assert "on March 2, [they](#) said" in write(issue, "md").decode()
    assert "Image Source: [Port Photo](#)" in write(issue, "md", layout="lists").decode()
    assert '<a href="#">they</a>' in write(issue, "html").decode()
    assert "they said" in " ".join(write(issue, "txt").decode().split())


def test_an_import_is_one_act_that_stays(desk: Desk) -> None:
    issue = import_back(desk, read_back(MARKDOWN))
    assert issue.version == 1
    assert desk.undo(issue.id) is None
    assert desk.issue(issue.id) == issue


def test_the_day_of_the_page_comes_before_the_day_given(desk: Desk) -> None:
    assert import_back(desk, read_back(MARKDOWN), date(2020, 1, 1)).date == date(2026, 3, 4)
