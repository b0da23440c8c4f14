"""Excerpts begin and end at words; Japanese, which has no blanks, is cut between signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.excerpt import around, words_after, words_before
from drafter.text.span import Span

TEXT = "The base will give back about 60 hectares of its northern training area."
# The text, the words meant, characters before and after, and what is shown of both.
CASES = (
    (TEXT, "60 hectares", 12, 16, "…back about ", " of its northern…"),
    (TEXT, "60 hectares", 11, 14, "…back about ", " of its…"),
    (TEXT, "60 hectares", 10, 13, "…about ", " of its…"),
    (TEXT, "The", 9, 5, "", " base…"),
    (TEXT, "area.", 9, 9, "…training ", ""),
    (TEXT, "60 hectares", 90, 90, "The base will give back about ", " of its northern training area."),
    ("https://news.test/2026/11/02/very-long-address", "address", 9, 9, "…ery-long-", ""),
    ("日米両政府は約60ヘクタールを返還すると発表した。", "60ヘクタール", 4, 5, "…政府は約", "を返還する…"),
)


@pytest.mark.parametrize(("text", "words", "before", "after", "first", "last"), CASES)
def test_excerpts_are_cut_between_words(text: str, words: str, before: int, after: int, first: str, last: str) -> None:
    start = text.index(words)
    assert around(text, Span(start, start + len(words)), before, after) == (first, last)


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_an_excerpt_is_never_longer_than_asked_for_and_never_another_text(text: str, at: int, most: int) -> None:
    at = min(at, len(text))
    before, after = words_before(text, at, most), words_after(text, at, most)
    assert text[:at].endswith(before.removeprefix("…")) and text[at:].startswith(after.removesuffix("…"))
    assert len(before) <= most + 1 and len(after) <= most + 1
