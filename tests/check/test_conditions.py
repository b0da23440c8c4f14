"""A condition that the source sets and the bullet leaves out; what only sounds like one."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source

DAY = date(2026, 3, 20)
LOST = [
    ("The icebreaker will sail in August.", "The icebreaker will sail in August, subject to ice conditions."),
    ("The crew will fly in April.", "The crew will fly in April once the agency approves the suits."),
    ("The grant will be paid in October.", "The grant will be paid in October only after the mayor signs."),
    ("The plant opens in May.", "The plant opens in May unless the council objects."),
    ("支給は10月に始まる。", "予算が成立すれば、支給は10月に始まる。"),
]
KEPT = [
    ("The icebreaker will sail in August if ice allows.", "It will sail in August, subject to ice conditions."),
    ("The cars are taxed at 15 percent.", "The cars are subject to a tariff of 15 percent."),
    ("The ferry runs once a day.", "The ferry runs once a day, and the port approves each trip."),
    ("The school opened in May.", "The school opened in May, only weeks after the quake."),
]


def _reason(bullet: str, source: str) -> tuple[str, str]:
    judged = check_bullet(bullet, [index_source(source, DAY)], DAY).sentences[0].judgement
    return judged.verdict, judged.reason


@pytest.mark.parametrize(("bullet", "source"), LOST)
def test_a_lost_condition_is_told(bullet: str, source: str) -> None:
    assert _reason(bullet, source) == ("weaker", "hedge")


@pytest.mark.parametrize(("bullet", "source"), KEPT)
def test_what_sets_no_condition_is_left(bullet: str, source: str) -> None:
    assert _reason(bullet, source)[0] in ("supported", "unchecked")
