"""Pasted texts: the headline and the day that they show, and the view that engines read of them."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.file import read_file
from drafter.sources.pasted.cleaned import as_read, cleaned
from drafter.sources.read import read_text
from tests.conftest import ROOT

FOLDER = ROOT / "fixtures" / "pastes"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_paste_is_read_as_its_reader_would(name: str) -> None:
    expected = EXPECTED[name]
    path = FOLDER / name
    found = read_file(path) if name.endswith(".md") else read_text(path.read_bytes().decode("utf-8"))
    assert (found.title, found.published) == (expected.get("title", ""), expected.get("published"))
    text = as_read(found).text.strip()
    begins = expected["begins"] if isinstance(expected["begins"], list) else [expected["begins"]]
    ends = expected["ends"] if isinstance(expected["ends"], list) else [expected["ends"]]
    assert text.startswith((*begins, expected.get("title", begins[0])))
    assert text.endswith(tuple(ends))
    assert not [words for words in expected.get("holds", []) if words not in text]
    assert not [words for words in expected.get("absent", []) if words in text]
    assert expected.get("warned") in {None, *(warning.code for warning in found.warnings)}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_word_of_the_view_leads_back_to_the_paste(name: str) -> None:
    text = (FOLDER / name).read_bytes().decode("utf-8")
    view = cleaned(text)
    for at, sign in enumerate(view.text):
        back = view.span(at, at + 1).of(text)
        assert sign in (back, "\n", " ") or (sign in "fil" and back in "ﬁﬂ")


QUOTED = [
    "The plan is “a large, scale test in the U. S. win-\nter of next year, and a cost-\nly one,” the mayor said.",
    "Farris called it “a **bold** [plan](x)” and “the ﬁrst”.",
    "「お  そ い」と谷口さんは話した。",
]


@pytest.mark.parametrize("text", QUOTED)
def test_nothing_in_quotation_marks_loses_a_letter(text: str) -> None:
    letters = [sign for sign in text if sign.isalnum() or sign in "-‐"]
    view = cleaned(text).text.replace("fi", "ﬁ")
    assert [sign for sign in view if sign.isalnum() or sign in "-‐"] == letters


# What a page or a plain text holds must not be taken for a frame around it.
WHOLE = [
    "Port to be deepened\n\nThe port will be deepened from June, the mayor said.\n\nIt will cost 4.2 billion yen.",
    "The port will be deepened from June, the mayor said.\n\nWhat it costs\n\nIt will cost 4.2 billion yen, he said.",
    "Port to be deepened\nThe port will be deepened from June, he said.\n- dredging\n- piers\n- cranes",
    "Note\n\nYear | 2025\n\nSales rose to $6.2 billion in 2025, the company said.\n\nSales | 5 | 6\nJobs | 17 | 18",
    "港を深くへ\n\n港を6月から深くすると市長が述べた。\n\n費用\n\n費用は42億円を見込んでいるという。",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_text_without_a_frame_stays_whole(text: str) -> None:
    assert cleaned(text).text.split() == text.split()


@given(st.text(alphabet='ab. \n\r\t\x0b\u2028-"“”>#*[]()|:9Aé港、。', max_size=300))
def test_any_text_has_a_view_in_order(text: str) -> None:
    view = cleaned(text)
    assert len(view.text) == len(view.starts) == len(view.ends)
    assert [*view.starts] == sorted(view.starts) and [*view.ends] == sorted(view.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(view.starts, view.ends, strict=True))


def test_a_long_text_is_read_in_linear_time(tmp_path: Path) -> None:
    lines = ["Skip to", "> quoted", "Page 2", "A word-", "ed line of text that goes on and on, and then ends.", "\t"]
    path = tmp_path / "a.txt"
    path.write_text("\n".join(lines * 5_000), encoding="utf-8")
    found = read_file(path)
    assert len(as_read(found).text) < len(found.text)


PORT = "Port to be deepened\n\nThe port will be deepened from June, the mayor said on Friday.\n"


@pytest.mark.parametrize(
    ("text", "url", "site"),
    [
        (f"https://www.news.example/2026/port\n{PORT}", "https://www.news.example/2026/port", "news.example"),
        (f"<https://news.example/port>\n\n{PORT}", "https://news.example/port", "news.example"),
        (f"https://news.example/1\nhttps://news.example/2\n{PORT}", None, ""),
        (f"{PORT}\nhttps://news.example/another", None, ""),
        (f"Seen at https://news.example/port by a reader\n{PORT}", None, ""),
        (f"http://[::1\n{PORT}", None, ""),
        (PORT, None, ""),
    ],
)
def test_an_address_alone_above_the_article_is_the_sources(text: str, url: str | None, site: str) -> None:
    source = read_text(text)
    assert (source.url, source.site) == (url, site)
