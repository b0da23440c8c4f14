"""The word lists: no entry twice, tables in their parts, and patterns that match each entry whole."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.figures.currencies import codes
from drafter.facts.words import any_of, listed, rows

FOLDER = Path(__file__).resolve().parents[2] / "drafter" / "facts" / "words"
TABLES = {"currencies": 4, "english_changes": 1, "japanese_eras": 2, "units": 3}


def entries(path: Path) -> list[str]:
    """The lines of a list without its remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [entry for line in lines if (entry := line.partition("#")[0].strip())]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_list_says_what_it_holds_and_holds_nothing_twice(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert [entry for entry, times in Counter(entries(path)).items() if times > 1] == []


@pytest.mark.parametrize(("name", "parts"), TABLES.items())
def test_a_table_has_its_parts(name: str, parts: int) -> None:
    assert {len(row) for row in rows(name)} == {parts}


def test_currency_codes_are_three_letters() -> None:
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes())


@given(st.lists(st.text("ab.大学院", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_pattern_of_words_matches_the_longest_that_stands_there(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        found = pattern.match(word + "。")
        assert found is not None
        assert found.group() == max((each for each in words if word.startswith(each)), key=len)


def test_openers_are_small_and_nouns_too() -> None:
    assert all(word == word.lower() for word in listed("english_openers") | listed("english_nouns"))
