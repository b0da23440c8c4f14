"""A house style written as TOML reads back the same; what is wrong in a file is named."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.house import HouseStyle
from drafter.errors import UsageError
from drafter.issue.house_file import KEYS, differences, house_text, read_house

OWN = HouseStyle(
    title='Port "Notes"',
    about="Tabs\tand \\ and “marks” and 日本",
    headlines=(3, 7),
    headline_figures=False,
    date_order="day_month",
    short_forms=(("Coast Guard", "CG"),),
    avoid=(("slated", "scheduled"), ("reportedly", "")),
)


@pytest.mark.parametrize("style", [HouseStyle(), OWN])
def test_a_style_written_reads_back_the_same(style: HouseStyle) -> None:
    assert read_house(house_text(style), "x.toml") == style
    assert read_house(house_text(style, dict.fromkeys(KEYS, "3 of 4\n= 5")), "x.toml") == style


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1), st.text(alphabet=st.characters(codec="utf-8")))
def test_any_words_read_back_the_same(title: str, about: str) -> None:
    style = HouseStyle(title=title, about=about, avoid=((title, about),))
    assert read_house(house_text(style), "x.toml") == style


def test_every_value_stands_with_its_meaning() -> None:
    text = house_text(HouseStyle())
    assert set(tomllib.loads(text)) == set(KEYS)
    assert all(str(HouseStyle.model_fields[key].description) in text for key in KEYS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel = 'x'", "has no use for titel; did you mean title?"),
        ("links = [4, 1]", "has a wrong links: the first number must not be below 0 or above the second"),
        ("links = 3", "has a wrong links"),
        ("years = 'never'", "has a wrong years"),
        ("title = ", "is no valid TOML"),
        ("examples = ['x']", "has no use for examples"),
        ("[avoid]\n'' = 'x'", "has a wrong avoid"),
    ],
)
def test_what_is_wrong_is_named(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_house(text, "port.toml")
    assert caught.value.code == "bad_house" and f"port.toml {said}" in str(caught.value)


def test_differences_name_both_values() -> None:
    assert list(differences(HouseStyle(), HouseStyle(links=(0, 2), avoid=(("a", "b"),)))) == [
        ("links", "[1, 4]", "[0, 2]"),
        ("avoid", "{}", '{"a" = "b"}'),
    ]
