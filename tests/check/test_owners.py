"""Whose figure it is: two owners in two clauses or sentences, told rightly in other words, or one for the other."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.model import NOT_OK

DAY = date(2025, 10, 3)
SALES = (
    "Toyota's U.S. sales rose 6.4% in the third quarter to 669,230 vehicles. Honda sold 372,118 vehicles, up 3.1% from"
    " a year earlier. Nissan's sales fell 2.5% to 212,000."
)
SHARES = "沖縄県は3億円、那覇市は1億円を負担する。トヨタの販売は6.4％増の66万台で、ホンダは3.1％増の37万台だった。"
PIER = (
    "Port Arden set aside $18,500 for the pier, and the Marlow Club raised $7,200 at a breakfast. Work costs about"
    " $64 million over two years, up from $51 million in the previous two."
)
CRIMES = (
    "The island counted 81 crimes, the most in 20 years, against 73 in the year before. Exports fell to $540 million"
    " from $585 million. 販売は前年度の12億円から15億円に増えた。"
)

RIGHTLY = [
    ("Crimes numbered 81, compared with 73 a year earlier.", CRIMES),
    ("Exports had been $585 million before.", CRIMES),
    ("Exports of $585 million fell to $540 million.", CRIMES),
    ("Honda sold 372,118 vehicles, a rise of 3.1%.", SALES),
    ("Toyota's sales rose 6.4%, while Honda's increased 3.1%.", SALES),
    ("A quarter's sales of 669,230 vehicles were Toyota's.", SALES),
    ("Nissan, at 212,000, was down 2.5%.", SALES),
    ("Okinawa Prefecture will pay 300 million yen and Naha 100 million.", SHARES),
    ("Honda's sales rose 3.1% to 370,000.", SHARES),
    ("The pier got $18,500 from Port Arden and $7,200 from the Marlow Club.", PIER),
    ("Port Arden gave $18,500, and a breakfast brought in $7,200.", PIER),
    ("Work costs about $64 million, against $51 million before.", PIER),
]
WRONGLY = [
    ("The island counted 73 crimes, the most in 20 years.", CRIMES, "73"),
    ("Exports came to $585 million.", CRIMES, "$585 million"),
    ("Honda's sales rose 6.4% to 669,230 vehicles.", SALES, "669,230"),
    ("Nissan sold 372,118 vehicles.", SALES, "372,118"),
    ("Toyota's sales rose 3.1%, while Honda's increased 6.4%.", SALES, "3.1%"),
    ("Honda's sales fell 2.5%.", SALES, "2.5%"),
    ("Naha will pay 300 million yen and Okinawa Prefecture 100 million.", SHARES, "300 million yen"),
    ("Toyota sold 370,000 vehicles.", SHARES, "370,000"),
    ("ホンダは66万台を販売した。", SHARES, "66万台"),
    ("The Marlow Club raised $18,500 for the pier.", PIER, "$18,500"),
    ("Work on the pier costs $51 million over two years.", PIER, "$51 million"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source"), RIGHTLY)
def test_a_figure_told_of_its_owner_stands(bullet: str, source: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    assert [item.fact.span.of(bullet) for item in report.facts if item.judgement.verdict in NOT_OK] == []


@pytest.mark.parametrize(("bullet", "source", "words"), WRONGLY)
def test_a_figure_told_of_another_is_marked(bullet: str, source: str, words: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    assert next(item.judgement.verdict for item in report.facts if item.fact.span.of(bullet) == words) in NOT_OK
