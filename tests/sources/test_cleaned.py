"""The view that engines read: layout cleaned away, every position leading back, no word changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.sources.pasted.cleaned import cleaned

WRAPPED = """Lakeport to buy 64 electric buses

The Lakeport transit board voted 7-2 on Tuesday to buy 64 battery-
electric buses from Minato Motors, ending a two-year search. It is
the first order of its kind in the state, the board said.
"""


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param(
            WRAPPED,
            "Lakeport to buy 64 electric buses\n\nThe Lakeport transit board voted 7-2 on Tuesday to buy 64 battery-"
            "electric buses from Minato Motors, ending a two-year search. It is the first order of its kind in the"
            " state, the board said.\n",
            id="wrapped at a column",
        ),
        pytest.param(
            "港湾局は火曜日、浚渫工事を六月に始めると発表した。工費\nは三年間で四十二億円を見込み、町では約二百四十人の雇\n用につながる。\n",
            "港湾局は火曜日、浚渫工事を六月に始めると発表した。工費は三年間で四十二億円を見込み、町では約二百四十人の雇用につながる。\n",
            id="wrapped Japanese",
        ),
        pytest.param("One paragraph a line.\nAnother paragraph.\n", None, id="short lines stay"),
        pytest.param("- a first point of the list that is rather long\n- a second\n", None, id="a list stays"),
        pytest.param("見出しはこちら\n本文は一行に一段落で書かれている。\n", None, id="a heading stays"),
        pytest.param(
            "The win\u00adters cost $71\u00a0million, a ser\u200bvice.",
            "The winters cost $71 million, a service.",
            id="unseen",
        ),
        pytest.param("The ﬁrst oﬃce", "The first office", id="ligatures"),
        pytest.param(
            "It opened.\nAlso Read: Streetcar line to close\nIt grew.", "It opened.\n\nIt grew.", id="another article"
        ),
        pytest.param("It opened.\nSign up for our newsletter today\nIt grew.", "It opened.\n\nIt grew.", id="a call"),
        pytest.param("“Sign up for our newsletter,” he said in vain.", None, id="a call in quotation marks stays"),
        pytest.param("“A large, scale test in the U. S. winter,” she said.", None, id="no word is repaired"),
    ],
)
def test_layout_is_cleaned_away(text: str, seen: str | None) -> None:
    assert cleaned(text).text == (text if seen is None else seen)


@given(st.text(alphabet="ab \n.-\u00ad\u00a0ﬁ「」日本。Ａ", max_size=200))
def test_every_position_leads_back(text: str) -> None:
    view = cleaned(text)
    whole = view.span(0, len(view.text))
    assert 0 <= whole.start <= whole.end <= len(text)
    for at, character in enumerate(view.text):
        back = view.span(at, at + 1).of(text)
        assert character == back or character in " \nfi" or not back.strip()
    assert [*view.starts] == sorted(view.starts)
