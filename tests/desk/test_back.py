"""Back issues come in with their words, links and bold; furniture stays out."""

from datetime import date

import pytest

from drafter.desk import Desk
from drafter.desk.back import import_back
from drafter.errors import UsageError
from drafter.export import write
from drafter.issue.back import read_back

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
    assert "[signed](1) a **pact on tides**" in again.bullets[0].body


def test_text_comes_in_without_furniture(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no date"):
        import_back(desk, read_back(TEXT))
    issue = import_back(desk, read_back(TEXT), date(2026, 3, 4))
    assert (issue.title, len(issue.bullets)) == ("Harbour Digest", 1)


def test_what_is_no_issue_is_refused() -> None:
    with pytest.raises(UsageError):
        read_back("- one\n- two\n")
