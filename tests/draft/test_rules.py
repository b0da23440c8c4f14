"""The rules of a bullet and of a headline, each at its edges."""

import pytest

from drafter.draft.house import HouseStyle
from drafter.draft.rules import find_faults, headline_faults

HEADLINE = "Firm to open a plant in Ohio"
FIRST = "The firm will **open a new plant** in Ohio and [hire](1) people."
SOURCE = "An entirely other text about the opening of a plant in Ohio."


def body(words: int, first: str = FIRST) -> str:
    """A body of that many words."""
    return first + " Word" * (words - len(first.split())) + "."


def codes(text: str, headline: str = HEADLINE, source: str = SOURCE) -> set[str]:
    """The codes of all faults."""
    return {fault.code for fault in find_faults(headline, text, [source])}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (19, {"length_refused"}),
        (20, {"length"}),
        (69, {"length"}),
        (70, set()),
        (130, set()),
        (131, {"length"}),
        (180, {"length"}),
        (181, {"length_refused"}),
    ],
)
def test_length(words: int, found: set[str]) -> None:
    assert codes(body(words)) == found


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("The firm will open a new plant in Ohio and [hire](1) people.", {"bold_count"}),
        ("The **firm will** open a **new plant** in Ohio and [hire](1) people.", {"bold_count"}),
        ("The firm will **open** a new plant in Ohio and [hire](1) people.", {"bold_words"}),
        ("The **firm will open a new plant in Ohio** and [hire](1) people.", {"bold_words"}),
        ("The **firm will open a new plant in** Ohio and [hire](1) people.", set()),
        ("The firm will open. A **new plant** in Ohio will [hire](1) people.", {"bold_place"}),
        ("The firm will **open 3 plants** in Ohio and [hire](1) people.", {"bold_digit"}),
        ("The firm will **[open](1) a plant** in Ohio and hire people.", {"bold_link"}),
        ("The firm will **open a plant** in Ohio and hire people.", {"link_count"}),
        ("The firm will **open a plant** in Ohio and [hire](2) people.", {"link_source"}),
        ("The firm will **open a plant** in Ohio and [hire](0) people.", {"link_source"}),
        ("The firm will **open a plant** in Ohio and [hire many of its](1) people.", {"anchor_words"}),
        ("The firm will **open a plant** in Ohio and hire [5,000](1) people.", {"anchor_figure"}),
        ("The firm will **open a plant** in Ohio on [May](1) 5 and hire people.", {"anchor_figure"}),
        ("The firm will **open a plant** in [Ohio](1) [and](1) [hire](1) [new](1) [people](1).", {"link_count"}),
        (
            "The firm will **open a plant** in Ohio and [hire](https://a.example/x) people.",
            {"link_count", "address", "markup"},
        ),
        ("会社は**新しい工場**を[建設](1)する。" * 8, {"language", "bold_words", "bold_count", "link_count", "script"}),
    ],
)
def test_bold_links_and_language(first: str, found: set[str]) -> None:
    told = codes(body(90, first))
    assert found <= told if "language" in found else found == told


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Firm to open a plant", set()),
        ("Firm to open plant", {"headline_words"}),
        ("a b c d e f g h i j k l", set()),
        ("a b c d e f g h i j k l m", {"headline_words"}),
        ("Firm to open a plant " + "x" * 45, set()),
        ("Firm to open a plant " + "x" * 46, {"headline_long"}),
        ("Firm to open a plant.", {"headline_stop"}),
        ("Firm to open a plant!", {"headline_stop"}),
        ("Firm to open a plant in U.S.", {"headline_stop"}),
        ("Will the firm open a plant?", set()),
        ("Firm to **open** a plant", {"headline_markup"}),
        ("Firm to [open](1) a plant", {"headline_markup"}),
        ("Firm to open\na plant", {"headline_markup"}),
        ("", {"headline_words"}),
    ],
)
def test_headline(headline: str, found: set[str]) -> None:
    assert {fault.code for fault in headline_faults(headline)} == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the quick brown firm jumps over its lazy", {"copied"}),
        ("the quick brown firm jumps over its slow", set()),
        ("“the quick brown firm jumps over its lazy", {"copied"}),
        ("“the quick brown firm jumps over its lazy owner”", set()),
    ],
)
def test_copied_runs_are_advice_outside_quotation_marks(words: str, found: set[str]) -> None:
    source = "Then the quick brown firm jumps over its lazy owner."
    faults = find_faults(HEADLINE, body(80, f"{FIRST} He said {words}"), [source])
    assert {fault.code for fault in faults} == found and not any(fault.hard for fault in faults)


def test_a_publication_may_set_its_own_numbers() -> None:
    house = HouseStyle(words_advised=(10, 25), links=(0, 9), headline_words=(1, 3))
    text = "The firm will **open a plant** in Ohio and hire some more people by and by in May or in early June."
    assert find_faults("Firm opens", text, [SOURCE], house) == []
    assert {fault.code for fault in find_faults("Firm opens", text, [SOURCE])} == {
        "length",
        "link_count",
        "headline_words",
    }


def test_hard_faults_come_first() -> None:
    hardness = [fault.hard for fault in find_faults("x", "A [b](9) c.", [SOURCE])]
    assert hardness == sorted(hardness, reverse=True) and hardness[0]
