"""The pace of a figure: the same in other words, untold, or another."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.model import NOT_OK

DAY = date(2025, 10, 3)
PLANT = (
    "The plant makes about 120 units a year and uses 40 tons of steel a day. Rent is 310 million yen a year. It pays"
    " $15 an hour. Sales rose 4% from a year earlier to 2,600 units. Two ferries cross five times a week."
)
PLANT_JA = (
    "工場は年間約120台を生産する。家賃は年3億1000万円。日量21億立方フィートのガスを使う。"
    "3年間で110カ所を調べ、12月1日に70人を雇う。"
)

SAME = [
    ("The plant makes about 120 units annually.", PLANT), ("Steel use is 40 tons daily.", PLANT),
    ("The yearly rent is 310 million yen.", PLANT), ("Rent is 310 million yen.", PLANT),
    ("Sales rose 4% to 2,600 units in a year.", PLANT), ("The ferries cross five times weekly.", PLANT),
    ("The plant makes about 120 units a year.", PLANT_JA), ("Rent is 310 million yen a year.", PLANT_JA),
    ("It looks at 110 places a year.", PLANT_JA), ("It hires 70 people a month.", PLANT_JA),
]  # fmt: skip
OTHER = [
    ("The plant makes about 120 units a month.", PLANT, "120"), ("It uses 40 tons of steel a year.", PLANT, "40 tons"),
    ("Rent is 310 million yen a month.", PLANT, "310 million yen"), ("It pays $15 a day.", PLANT, "$15"),
    ("The plant makes about 120 units a month.", PLANT_JA, "120"),
    ("The monthly rent is 310 million yen.", PLANT_JA, "310 million yen"),
    ("It uses 2.1 billion cubic feet a year.", PLANT_JA, "2.1 billion cubic feet"),
    ("工場は月間約120台を生産する。", PLANT_JA, "120台"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source"), SAME)
def test_the_same_pace_stands_in_any_words(bullet: str, source: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    assert [item.fact.span.of(bullet) for item in report.facts if item.judgement.reason == "unit"] == []


@pytest.mark.parametrize(("bullet", "source", "words"), OTHER)
def test_another_pace_is_marked(bullet: str, source: str, words: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    found = next(item.judgement for item in report.facts if item.fact.span.of(bullet) == words)
    assert found.verdict in NOT_OK
    assert found.reason == "unit"
