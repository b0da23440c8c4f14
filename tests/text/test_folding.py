"""Folding: spellings that mean the same look the same, and every range finds its way back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.folding import fold, fold_words
from drafter.text.span import Span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("３０％", "30%"),
        ("８億１０００万ドル", "8億1000万ドル"),
        ("ｱﾒﾘｶ ﾊﾟﾅﾏ", "アメリカ パナマ"),
        ("“It’s”", '"It\'s"'),
        ("2020\u20132025", "2020-2025"),
        ("\u22123 degrees", "-3 degrees"),
        ("１〜２", "1~2"),
        ("$5\u00a0million", "$5 million"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("10² and 髙橋", "10² and 髙橋"),  # what is another word or value stays another
    ],
)
def test_what_means_the_same_looks_the_same(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "piece", "own"),
    [
        ("全ﾊﾟｽ３", "パ", "ﾊﾟ"),
        ("全ﾊﾟｽ３", "3", "３"),
        ("a\u200bb\u00adc", "bc", "b\u00adc"),
        ("total\u00a0\u200b5", "5", "5"),
    ],
)
def test_a_range_of_the_view_is_quoted_from_the_text_itself(text: str, piece: str, own: str) -> None:
    view = fold(text)
    at = view.text.index(piece)
    assert view.span(at, at + len(piece)).of(text) == own


@given(st.text(st.sampled_from("aé１ｱﾊﾟﾞ\u00ad\u200b\u3000”’-\ufe0f"), max_size=40))
def test_every_code_point_of_the_view_has_its_place_in_order(text: str) -> None:
    view = fold(text)
    places = [view.span(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(places))
    assert view.span(0, 0) == Span(view.span(0, 0).start, view.span(0, 0).start)


@given(st.text(max_size=40))
def test_a_folded_view_folds_to_itself(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The  plant, it said.", "the plant it said"),
        ("A “new” era", 'a "new" era'),
        ("３０％増", "30%増"),
        ("It's - well - done", "It’s – well – done"),
    ],
)
def test_words_alone_are_compared(one: str, other: str) -> None:
    assert fold_words(one) == fold_words(other)


@pytest.mark.parametrize(("one", "other"), [("5%", "5"), ("$5", "5"), ("-3 C", "3 C"), ("rose", "fell")])
def test_marks_that_carry_meaning_are_kept(one: str, other: str) -> None:
    assert fold_words(one) != fold_words(other)
