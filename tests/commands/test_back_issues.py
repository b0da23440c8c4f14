"""From the command line: back issues in, what they had on a matter beside a new source, folders of files."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import CommandLine
from tests.issue.test_memory import BULLETS, CASES


def digest() -> str:
    """The bullets of the memory's table as a back issue."""
    heads = "\n".join(f"- {head}" for head, _ in BULLETS)
    bodies = "\n".join(f"- {body}" for _, body in BULLETS).replace("](1)", "](#)")
    head = "# Harbour Digest\n\nVol: 1.23\n\nDate: December 16, 2022"
    return f"{head}\n\n## Headlines:\n\n{heads}\n\n## Details:\n\n{bodies}\n"


def test_an_earlier_bullet_is_shown_when_its_matter_comes_again(drafter: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "back.md").write_text(digest(), encoding="utf-8")
    articles = tmp_path / "new articles"
    articles.mkdir()
    (articles / "1.txt").write_text(CASES[0][0], encoding="utf-8")
    (articles / "2.txt").write_text("Snow falls on Hokkaido\n\nIt snowed for a week in Sapporo.", encoding="utf-8")
    assert "4 bullets" in drafter("issue", "import", str(tmp_path / "back.md")).out
    drafter("issue", "new", "--date", "2024-05-10")
    added = drafter("issue", "add", "latest", str(articles), "--published", "2024-05-03")
    assert added.code == 0
    (line,) = [line for line in added.out.splitlines() if "↩" in line]
    assert "Vol. 1.23" in line and BULLETS[0][0] in line and "it said 2024, now 2025" in line
    assert "↩" not in drafter("issue", "show", "latest").out
    assert "it said 2024, now 2025" in drafter("issue", "show", "latest", "--related").out
    (one,) = json.loads(drafter("issue", "show", "latest", "--related", "--json").out)["related"]
    assert (one["headline"], one["moved"]) == (BULLETS[0][0], [{"kind": "date", "before": "2024", "now": "2025"}])


def test_a_folder_is_read_file_by_file(drafter: CommandLine, tmp_path: Path) -> None:
    for number, name in enumerate(("b.txt", "a.md", "c.pdf")):
        (tmp_path / name).write_text(f"Plant {number} opens\n\nPlant {number} will open in June." * (name != "c.pdf"))
    ran = drafter("extract", str(tmp_path), "--json")
    found = json.loads(ran.out)
    assert ran.code == 3
    assert [source["title"] for source in found["sources"]] == ["Plant 1 opens", "Plant 0 opens"]
    assert [error["code"] for error in found["errors"]] == ["empty"]
    (tmp_path / "c.pdf").unlink()
    assert drafter("extract", str(tmp_path)).out.count("will open in June") == 2


SECTIONS = """

# Harbour Digest

Vol: 2.7

Date: March 4, 2026

Image Source: [Port Photo](#)

## Headlines:

- Two ports sign a pact on tides
- Yard in Oyama lays off workers

## Details:

- Two old ports [signed](#) a **pact on tides** on the 2<sup>nd</sup>, and [will meet](https://a.example/1) in June.
- The yard in Oyama **laid off workers** on March 3, as it [said](#) it would.

"Harbour Digest" is a bi-weekly summary of what ports do.
"""
LISTS = """Harbour Digest Vol 2. 8

Download this publication (PDF)

Publications Harbour Digest Vol 2. 8

Image Source: Port Photo
  • Two ports sign a pact on tides
  • Yard in Oyama lays off workers

  • Two old ports signed a pact on tides on March 16 in the hall of the harbour board, and the boards of both will meet.
  • The yard in Oyama laid off 40 of its 300 people on March 17, a week after the last of its orders was taken away.

“Harbour Digest” is a bi-weekly summary of what ports do.

2026 Harbour House | Privacy Policy
"""
REPRINTS = [
    (SECTIONS, (), {"the same words with other marks": 1}),
    (LISTS, ("--date", "2026-03-18"), {"it stands around it": 3, "the same words with other marks": 5}),
]


@pytest.mark.parametrize(("text", "options", "reasons"), REPRINTS)
def test_an_issue_imported_is_written_again_as_it_was(
    drafter: CommandLine, tmp_path: Path, text: str, options: tuple[str, ...], reasons: dict[str, int]
) -> None:
    (tmp_path / "back").write_text(text, encoding="utf-8")
    ran = drafter("issue", "import", str(tmp_path / "back"), "--compare", *options)
    assert ran.code == 0 and "2 bullets" in ran.out
    heads = [line for line in ran.out.splitlines() if line.endswith(":") and line.startswith("  ") and line[2] != " "]
    counted = {reason: int(line.split()[0]) for reason in reasons for line in heads if reason in line}
    assert counted == reasons and len(heads) == len(reasons)
    layout = "lists" if options else "sections"
    assert (
        f"2 headlines, 2 bullets, {'0 links' if options else '3 links'}" in ran.out and f"layout is {layout}" in ran.out
    )
    written = drafter("issue", "export", "latest", "--format", "md", "--layout", layout, "--anyway", "as it was").out
    (tmp_path / "again.md").write_text(written, encoding="utf-8")
    drafter("--home", str(tmp_path / "other"), "issue", "import", str(tmp_path / "again.md"), *options)
    again = drafter(
        "--home", str(tmp_path / "other"), "issue", "export", "latest", "--format", "md", "--layout", layout,
        "--anyway", "as it was",
    )  # fmt: skip
    assert again.out == written


def test_back_issues_stand_by_their_days_in_whatever_order_they_come(drafter: CommandLine, tmp_path: Path) -> None:
    drafter("issue", "new", "--title", "Other")
    for name, text, options in (("8", LISTS, ("--date", "2026-03-18")), ("7", SECTIONS, ())):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert drafter("issue", "import", str(tmp_path / name), *options).code == 0
    listed = drafter("issue", "list").out.splitlines()
    assert ["Other" in listed[0], "Vol. 2.8" in listed[1], "Vol. 2.7" in listed[2]] == [True] * 3
    made = drafter("issue", "new", "--title", "Harbour Digest", "--json").json()
    assert (made["volume"], made["number"]) == ("2", 9)


def test_imports_and_orders_answer_in_json_and_a_name_gives_the_form(drafter: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "back.md").write_text(SECTIONS, encoding="utf-8")
    (one,) = json.loads(drafter("issue", "import", str(tmp_path / "back.md"), "--compare", "--json").out)["imported"]
    assert (one["title"], len(one["bullets"])) == ("Harbour Digest", 2)
    assert [found["why"] for found in one["differences"]] == ["marks"]
    ordered = json.loads(drafter("issue", "order", "latest", "2", "--json").out)
    assert [bullet["id"] for bullet in ordered["bullets"]] == [bullet["id"] for bullet in reversed(one["bullets"])]
    assert drafter("issue", "export", "latest", "-o", str(tmp_path / "out.docx"), "--anyway", "a look").code == 0
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")
    assert drafter("issue", "export", "latest", "--anyway", "a look").code == 2


def test_a_file_that_can_t_be_brought_in_is_named_and_the_others_are(drafter: CommandLine, tmp_path: Path) -> None:
    dateless = tmp_path / "dateless.md"
    dateless.write_text(re.sub(r"(?m)^.*\b20\d\d\b.*$", "", SECTIONS), encoding="utf-8")
    (tmp_path / "back.md").write_text(SECTIONS, encoding="utf-8")
    ran = drafter("issue", "import", str(dateless), str(tmp_path / "back.md"))
    assert ran.code == 2 and f"{dateless}: " in ran.err and "--date" in ran.err
    assert "2 bullets" in ran.out


def test_a_form_that_is_none_is_refused_before_what_stands_open(filled: CommandLine) -> None:
    ran = filled("issue", "export", "latest", "--format", "rtf")
    assert ran.code == 2 and "no form rtf" in ran.err and "docx" in ran.err and "open" not in ran.err


def test_facts_of_a_page_say_that_its_markup_is_read(drafter: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html>\n<p>It cost $5 million.</p>", encoding="utf-8")
    ran = drafter("facts", str(tmp_path / "page.html"), "--json")
    assert ran.code == 0 and "drafter extract" in ran.err and "$5 million" in ran.out
