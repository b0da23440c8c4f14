"""The display form: nothing in it is obeyed by a terminal, and its offsets are the text's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.display import display, display_line, is_displayable, shortened
from drafter.text.entry import admit, fingerprint

HOSTILE = st.text(st.sampled_from("a日\x00\x07\x1b[]31m\x7f\x85\x9b\u202e\u2066\u2028\ud800\udfff\U000e0041\r\n\t"))


@given(HOSTILE)
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    assert is_displayable(display(text)) and "\n" not in display_line(text)


@given(HOSTILE)
def test_lengths_are_kept(text: str) -> None:
    assert len(display(text)) == len(text) == len(display_line(text)) == len(admit(text))


@given(HOSTILE)
def test_what_is_admitted_can_be_stored_and_is_admitted_again_as_it_is(text: str) -> None:
    assert admit(text).encode("utf-8").decode("utf-8") == admit(text) == admit(admit(text))
    assert fingerprint(text) == fingerprint(admit(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\tb", "a b"),
        ("one\r\ntwo", "one \ntwo"),
        ("\u202efdp.exe", "\ufffdfdp.exe"),
        ("東京 plain", "東京 plain"),
    ],
)
def test_controls_are_shown_as_signs(text: str, shown: str) -> None:
    assert display(text) == shown


@pytest.mark.parametrize("text", ["\x1b]0;title\x07", "a\x00", "\x9b31m", "\u2067", "\x85"])
def test_what_is_not_displayable_is_known(text: str) -> None:
    assert not is_displayable(text)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [("a  b\n c", 9, "a b c"), ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("\x1b[31m red", 6, "␛[31m…")],
)
def test_words_are_shortened_on_one_line(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short
