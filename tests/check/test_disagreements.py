"""Disagreements between sources: found where the same thing has two values, and nowhere else."""

from datetime import date
from itertools import permutations

import pytest

from drafter.check import SourceIndex, check_bullet, index_source
from drafter.check.disagreements import disagreements

DAY = date(2025, 3, 5)
FIRE = "The wildfire near Ofunaka burned 870 acres of forest and forced 1,200 residents to leave their homes."

FOUND = [
    (FIRE, "The wildfire near Ofunaka has burned 900 acres of forest, officials said.", {"870 acres", "900 acres"}),
    (FIRE, "Some 1,400 residents near Ofunaka were forced to leave their homes.", {"1,200", "1,400"}),
    (
        "The frigate Richmark arrived in Yokosuka for a visit on March 3.",
        "The British frigate Richmark arrived in Yokosuka on March 4 for a five-day visit.",
        {"March 3", "March 4"},
    ),
    (
        "Marlow Cells will spend $810 million on a battery plant in Florence County.",
        "Marlow Cells plans to spend $950 million on its battery plant in Florence County.",
        {"$810 million", "$950 million"},
    ),
    (
        "The bridge to Kanemi Island opens to traffic in April 2026.",
        "Traffic will use the bridge to Kanemi Island, which opens in June 2026.",
        {"April 2026", "June 2026"},
    ),
    (
        "The panel said the drug slowed decline by 27% in patients.",
        "The drug slowed decline by 35 percent in patients, the panel said.",
        {"27%", "35 percent"},
    ),
    ("火災では森林870ヘクタールが焼けた。大船島市が発表した。",
     "大船島市の火災で、森林900ヘクタールが焼けたと市が発表した。", {"870ヘクタール", "900ヘクタール"}),
]  # fmt: skip

QUIET = [
    (FIRE, FIRE),
    (FIRE, "The wildfire near Ofunaka burned about 352 hectares of forest, officials said."),
    (FIRE, "The wildfire near Ofunaka burned nearly 900 acres of forest, officials said."),
    (FIRE, "The wildfire near Ofunaka burned more than 800 acres of forest, officials said."),
    (FIRE, "Another wildfire in Oregon burned 4,100 acres of grassland last summer."),
    (FIRE, "The wildfire near Ofunaka was put out by 300 firefighters and 12 helicopters."),
    (
        "At least 84 people died in the quake, the prefecture said on January 4.",
        "The quake has killed 92 people, the prefecture said on January 5.",
    ),
    (
        "Sales of cars rose 5% in May from a year earlier to 310,000.",
        "Sales of cars rose 8% in June from a year earlier to 325,000.",
    ),
    (
        "The Bank of Japan raised its rate to 0.5% from 0.25%.",
        "The Bank of Japan raised its rate from 0.25 percent to 0.5 percent.",
    ),
    (
        "The drill off Kagoshima runs from June 16 to 20 with three ships.",
        "The drill off Kagoshima starts on June 16 with three ships and ends on June 20.",
    ),
    (
        "The plant will employ 1,170 people by 2029.",
        "The plant will employ nearly 1,200 people by 2029.",
    ),
    (
        "The plant costs $810 million.",
        "工場の建設費は8億1000万ドル（約1100億円）だ。",
    ),
    (
        "The mayor opened the first of two schools in March 2024.",
        "The mayor will open the second of two schools in March 2025.",
    ),
    (
        "The company cut 200 jobs in Ohio and 300 jobs in Texas.",
        "The company cut 300 jobs in Texas and 200 jobs in Ohio.",
    ),
]  # fmt: skip


def _read(*texts: str) -> list[SourceIndex]:
    return [index_source(text, DAY) for text in texts]


@pytest.mark.parametrize(("one", "other", "values"), FOUND)
def test_two_values_of_one_thing_are_shown(one: str, other: str, values: set[str]) -> None:
    found = disagreements(_read(one, other))
    assert [{side.text for side in each.sides} for each in found] == [values]
    assert {side.source for side in found[0].sides} == {0, 1}
    for side in found[0].sides:
        assert side.fact.span.of((one, other)[side.source]) == side.text


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_what_can_both_be_true_is_no_disagreement(one: str, other: str) -> None:
    assert [[side.text for side in each.sides] for each in disagreements(_read(one, other))] == []


def test_three_sources_make_one_disagreement_in_any_order() -> None:
    texts = [*FOUND[0][:2], "The wildfire near Ofunaka has burned 870 acres of forest and 14 houses."]
    told = set()
    for order in permutations(texts):
        found = disagreements(_read(*order))
        told.add(tuple(tuple((side.text, order[side.source]) for side in each.sides) for each in found))
    assert len(told) == 1
    assert [[text for text, _ in sides] for sides in told.pop()] == [["870 acres", "870 acres", "900 acres"]]


def test_a_report_carries_them() -> None:
    report = check_bullet("A wildfire burned 870 acres.", _read(FIRE, FOUND[0][1]))
    assert [each.kind for each in report.disagreements] == ["quantity"]
