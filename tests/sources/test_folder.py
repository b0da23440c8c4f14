"""A folder stands for its files that can be read, in the order of a person's eye."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import SourceError
from drafter.sources.folder import MOST_FILES, files_in, opened
from drafter.sources.read import split_box


def filled(folder: Path, *names: str) -> Path:
    """The folder with files of those names."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text("The plant will open.", encoding="utf-8")
    return folder


def test_readable_files_come_in_order(tmp_path: Path) -> None:
    folder = filled(tmp_path / "a", "10.txt", "9.html", "b.PDF", ".hidden.txt", "~$b.docx", "c.png", "d", "e.eml")
    filled(folder / "below.txt", "x.txt")
    assert [path.name for path in files_in(folder)] == ["9.html", "10.txt", "b.PDF", "e.eml"]
    assert list(opened(["-", "https://a.example/", str(folder / "9.html")]))[2:] == [str(folder / "9.html")]


def test_the_box_takes_a_folder_with_other_things(tmp_path: Path) -> None:
    folder = filled(tmp_path / "my articles", "1.txt", "2.txt")
    found = split_box(f"https://a.example/x\n{folder}\n")
    assert [(item.kind, Path(item.value).name) for item in found] == [
        ("link", "x"),
        ("file", "1.txt"),
        ("file", "2.txt"),
    ]


@pytest.mark.parametrize("names", [(), ("a.png",), tuple(f"{n}.txt" for n in range(MOST_FILES + 1))])
def test_a_folder_that_can_not_be_taken_says_why(names: tuple[str, ...], tmp_path: Path) -> None:
    folder = filled(tmp_path / "a", *names)
    with pytest.raises(SourceError) as caught:
        files_in(folder)
    assert caught.value.code == "directory"
    assert [item.kind for item in split_box(str(folder))] == ["file"]
