"""From the command line: back issues in, what they had on a matter beside a new source, folders of files."""

import json
from pathlib import Path

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
