"""Who says or does a thing: given to another of the people whom the source names, or rightly to its own."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.model import NOT_OK

DAY = date(2025, 3, 14)
HEARING = (
    "The council of Port Arden heard two officials on the ferry contract. Harbor director Ida Marlow testified that"
    " the two old boats had cost $4 million in repairs since 2021. Finance commissioner Owen Strand warned that a"
    " third boat would drain the pension reserve. Strand also asked for an audit of fuel bills. Mayor Lena Brandt"
    " praised the crews. “Nobody missed a single school day. I counted,” said union president Carl Iwase."
)
HEARING_JA = (
    "公聴会では久我山市の藤枝誠二市長が、新しい橋の建設費は120億円に上ると説明した。"
    "これに対し、県議会の榊原定夫議長は、漁業への補償が足りないと批判した。"
    "建設会社のカレン・ホイットモア社長は、工事を2年早く終えられるとの見方を示した。市長は記者団に、県の補助を求めると述べた。"
)

# The bullet, its source, and the name.
GIVEN_RIGHTLY = [
    ("Ida Marlow testified that repairs of the two old boats had cost $4 million.", HEARING, "Ida Marlow"),
    ("A third boat would drain the pension reserve, Strand said.", HEARING, "Strand"),
    ("Strand wants an audit of fuel bills.", HEARING, "Strand"),
    ("According to union president Iwase, “Nobody missed a single school day.”", HEARING, "Iwase"),
    ("Brandt, the mayor, praised the crews of the boats.", HEARING, "Brandt"),
    ("Mayor Seiji Fujieda explained that building the new bridge would cost 12 billion yen.", HEARING_JA,
     "Seiji Fujieda"),
    ("Sadao Sakakibara criticized that compensation for fisheries fell short.", HEARING_JA, "Sadao Sakakibara"),
    ("Mayor Fujieda told reporters that he would ask the prefecture for a subsidy.", HEARING_JA, "Fujieda"),
]  # fmt: skip
GIVEN_TO_ANOTHER = [
    ("Owen Strand testified that repairs of the two old boats had cost $4 million.", HEARING, "Owen Strand"),
    ("A third boat would drain the pension reserve, Marlow said.", HEARING, "Marlow"),
    ("Ida Marlow asked for an audit of fuel bills.", HEARING, "Ida Marlow"),
    ("Brandt warned that a third boat would drain the reserve.", HEARING, "Brandt"),
    ("Seiji Fujieda held the view that construction could end two years early.", HEARING_JA, "Seiji Fujieda"),
]  # fmt: skip


def _flagged(bullet: str, source: str, name: str) -> bool:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    return next(item.judgement.verdict for item in report.facts if item.fact.span.of(bullet) == name) in NOT_OK


@pytest.mark.parametrize(("bullet", "source", "name"), GIVEN_RIGHTLY)
def test_what_a_person_says_may_be_told_otherwise(bullet: str, source: str, name: str) -> None:
    assert not _flagged(bullet, source, name)


@pytest.mark.parametrize(("bullet", "source", "name"), GIVEN_TO_ANOTHER)
def test_what_another_says_is_marked_at_the_name(bullet: str, source: str, name: str) -> None:
    assert _flagged(bullet, source, name)
