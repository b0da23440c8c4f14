"""The day that a text gives for its own publication, and the days that it only speaks of."""

from datetime import date

import pytest

from drafter.sources.dateline import day_of_text, day_of_update
from drafter.sources.read import read_text

BODY = "The company said it will build a plant in Ohio.\n\nIt will hire 300 people by 2027.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Plant to open in Ohio\n\nDec. 6, 2022\n\n",
        "Plant to open in Ohio\nBy Ann Lee | December 6, 2022 at 9:14 p.m. EST\n",
        "Published: 6 December 2022\n",
        "2022-12-06\nPlant to open\n",
        "Tuesday, December 6, 2022\n",
        "PLANO, Texas (Dec. 6, 2022) - ",
        "TOKYO, Dec. 6, 2022 (Wire) -- ",
        "COLUMBUS, Ohio, Dec. 6, 2022 /Newswire/ -- ",
        "December 6, 2022 — ",
        "令和4年12月6日\n外務省\n",
        "工場を新設\n2022年12月6日 15時30分\n",
        "2022/12/06 05:00\n",
        "PUBLISHED TUE, DEC 6 2022 4:11 AM EDT UPDATED 2 HOURS AGO\n",
        "【東京＝2022年12月6日】",
    ],
)
def test_a_text_shows_its_day(head: str) -> None:
    assert day_of_text(head + BODY) == date(2022, 12, 6)


def test_a_text_may_end_with_its_day() -> None:
    assert day_of_text("同社は工場を建てると発表した。\n雇用は300人を見込む。\n（2022年12月6日）") == date(2022, 12, 6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        "The plant closed on March 11, 2011, after the earthquake.\n" + BODY,
        "On March 11, 2011, the sea wall broke. Ten years later it stands.\n",
        "The pact – signed on January 19, 1960 – obliges both sides.\n",
        "Updated Dec. 6, 2022\n" + BODY,
        "December 2022\n" + BODY,
        "The survey ran as of Dec. 6, 2022\n" + BODY,
        "2011年3月11日に起きた震災から10年がたった。\n" + BODY,
        "（最終更新 2022年12月6日）\n" + BODY,
    ],
)
def test_a_day_that_is_only_spoken_of_is_not_taken(text: str) -> None:
    assert day_of_text(text) is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Updated Dec. 6, 2022\n", date(2022, 12, 6)),
        ("By Ann Lee\nUpdated December 6, 2022 at 6:18 p.m. EST\n", date(2022, 12, 6)),
        ("Last edited: 6 December 2022\n", date(2022, 12, 6)),
        ("更新 2022年12月6日 11時30分\n", date(2022, 12, 6)),
        ("The survey ran as of Dec. 6, 2022\n", None),
        ("The updated plan of December 6, 2022, costs more.\n", None),
        ("Updated 2 hours ago\n", None),
    ],
)
def test_the_day_of_an_update_is_told_apart(head: str, day: date | None) -> None:
    assert day_of_update(head + BODY) == day


def test_a_paste_that_shows_only_an_update_says_so() -> None:
    source = read_text("Plant to open in Ohio\nUpdated Dec. 6, 2022\n\n" + BODY)
    assert (source.published, [warning.code for warning in source.warnings]) == (date(2022, 12, 6), ["updated_day"])
