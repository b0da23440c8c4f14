"""Judging, case by case: what must stand though it is told otherwise, and what must not though it looks alike."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.model import NOT_OK

DAY = date(2022, 12, 8)
FLEET = (
    "American and Japanese officers opened an office at Port Arden on Tuesday. About 420 sailors work there, said"
    " Gov. Koichi Marlow. The U.S. Navy plans to send two destroyers in March. The office cost $36 million."
)
RATES = "The Bank of Arden raised its rate to 0.5 percent from 0.25 percent. It did not approve the merger."
TROOPS = "The island has 4,200 Marines, including 1,100 pilots. Japan pays $2.8 billion of the $8.7 billion bill."
PEOPLE = (
    "Prime Minister Taro Ishimoto praised President Alan Reed in Nagoya."
    ' "This is a very deep bond of trust," Reed said.'
    " Foreign Minister Ken Mori attended a Japan-U.S. Energy Security Dialogue."
    " The Maritime Self-Defense Force took part."
)
JA = "米国と日本の政府は6日、横田基地で会談した。海上自衛隊の護衛艦2隻が参加し、費用は約120億ドルの見通し。"

TOWN = (
    "The council set aside $18,500 for the visit, and the Sister Cities Association raised $7,200 at a May breakfast."
    " The line would open in June if the state approves. Visitors, most of whom came by bus, saw two of the nine halls."
    " Maj. Gen. Ida Ward spoke. The town has not asked for a refund. “Tell us when,” she said."
)
JA_TOWN = (
    "自衛隊から約2400人、米軍から約1100人が参加する。オスプレイは使用しない。会員約140人のうち90人が影響を受ける。"
    "備蓄量を現在の60日分から180日分に増やす。学費は年800万円に迫る。"
)

# The bullet, its source, and the words that stand.
STANDS = [
    ("US and Japanese officers opened it.", FLEET, "US"),
    ("The United States and Japan opened it.", FLEET, "United States"),
    ("The United States and Japan opened it.", FLEET, "Japan"),
    ("Governor Marlow spoke.", FLEET, "Marlow"),
    ("The bank raised its rate from 0.25 percent to 0.5 percent.", RATES, "0.25 percent"),
    ("PM Ishimoto spoke.", PEOPLE, "Ishimoto"),
    ("Mori joined the US-Japan Energy Security Dialogue.", PEOPLE, "US-Japan Energy Security Dialogue"),
    ("The MSDF took part.", PEOPLE, "MSDF"),
    ("The US and Japan met at Yokota Air Base.", JA, "US"),
    ("The US and Japan met at Yokota Air Base.", JA, "Yokota Air Base"),
    ("The Maritime Self-Defense Force took part.", JA, "Maritime Self-Defense Force"),
    ("It costs around $12 billion.", JA, "$12 billion"),
    ("It lies 250 km (155 miles) away.", "It lies 250 kilometers away.", "155 miles"),
    ("Some 5,300 people live there.",
     "About 4,200 people live in huts there, and 1,100 people live in tents.", "5,300"),
    ("Forty percent of programs closed.", "Two in five programs closed.", "Forty percent"),
    ("Sales of more than ¥30 trillion are seen.", "売上高は合計で30兆円を超える。", "¥30 trillion"),
    ("The second plant opens in June.", "第2工場は6月に開業する。", "second"),
    ("It weighs five kilograms.", "重さは5キロだ。", "five kilograms"),
    ("The fund exceeds $20 billion.", "The fund exceeds $20 billion.", "$20 billion"),
    ("The tour drew 2000 guests.", "The tour drew 2,000 guests.", "2000"),
    ("Stocks would go from 60 days' worth to 180.", JA_TOWN, "180"),
    ("Study costs nearly 8 million yen a year.", JA_TOWN, "8 million yen"),
    ("It takes six hours, against eight.", "昨年は8時間、今年は6時間かかった。", "eight"),
    ("A three-day drill was held.", "The drill runs from June 2 to June 4.", "three-day"),
    ("CFIUS must clear it.", "It needs the Committee on Foreign Investment in the United States.", "CFIUS"),
    ("General Ward spoke.", TOWN, "Ward"),
]  # fmt: skip

# The bullet, its source, the words, the verdict, the reason, and what the message must name.
FALLS = [
    ("The office cost $420 million.", FLEET, "$420 million", "conflicting", "value", "$36 million"),
    ("President Ishimoto spoke.", PEOPLE, "Ishimoto", "conflicting", "role", "Prime Minister"),
    ("Defense Minister Mori attended.", PEOPLE, "Mori", "conflicting", "role", "Foreign Minister"),
    ("Alan Ishimoto spoke.", PEOPLE, "Alan Ishimoto", "conflicting", "name", "Taro Ishimoto"),
    ("He hailed “a very deep bond of hope.”", PEOPLE, "“a very deep bond of hope.”", "conflicting", "quotation",
     "“trust”, not “hope”"),
    ("Japan pays $8.7 billion of the $2.8 billion bill.", TROOPS, "$8.7 billion", "conflicting", "value",
     "$2.8 billion"),
    ("The island has 5,300 Marines.", TROOPS, "5,300", "conflicting", "value", "whole and its own part"),
    ("The rise took it from 0.5 percent.", "It took more than 0.5 percent.", "0.5 percent", "weaker", "hedge",
     "0.5 percent"),
    ("It opened on Wednesday, December 6.", "It opened on December 6.", "Wednesday, December 6", "conflicting", "date",
     "Tuesday"),
    ("It opened on December 6, 2021.", "It opened on December 6.", "December 6, 2021", "conflicting", "date",
     "another year"),
    ("The fund holds $20 billion.", "The fund exceeds $20 billion.", "$20 billion", "weaker", "hedge", "$20 billion"),
    ("It cost ¥36 million.", FLEET, "¥36 million", "conflicting", "currency", "$36 million"),
    ("It lies 250 km (415 miles) away.", "It lies 250 kilometers away.", "415 miles", "conflicting", "scale", "250 km"),
    ("The council budgeted $7,200, and a May breakfast brought in $18,500.", TOWN, "$7,200", "conflicting", "value",
     "$18,500"),
    ("About 1,100 from the Self-Defense Forces and about 2,400 from the US military take part.",
     JA_TOWN, "1,100", "conflicting", "value", "2400人"),
    ("Brigadier General Ward spoke.", TOWN, "Ward", "conflicting", "role", "Maj. Gen."),
    ("The US spoke.", TOWN, "US", "unsupported", "absent", "not in the sources"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source", "words"), STANDS)
def test_what_is_told_otherwise_stands(bullet: str, source: str, words: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY, site="ledger.example")], DAY)
    found = {item.fact.span.of(bullet): item.judgement for item in report.facts}
    assert found[words].verdict == "supported", found[words].message


@pytest.mark.parametrize(("bullet", "source", "words", "verdict", "reason", "named"), FALLS)
def test_what_is_another_thing_falls(
    bullet: str, source: str, words: str, verdict: str, reason: str, named: str
) -> None:
    report = check_bullet(bullet, [index_source(source, DAY, site="ledger.example")], DAY)
    judged = {item.fact.span.of(bullet): item.judgement for item in report.facts}[words]
    assert (judged.verdict, judged.reason) == (verdict, reason), judged.message
    assert named in judged.message


# The bullet, its source, and the reason for which its sentence falls; None where it must not.
SENSES = [
    ("The bank cut its rate to 0.5 percent.", RATES, "direction"),
    ("The bank approved the merger.", RATES, "negation"),
    ("The bank did not raise its rate.", RATES, "negation"),
    ("The Navy will send two destroyers in March.", FLEET, "hedge"),
    ("The Navy plans to send two destroyers in March.", FLEET, None),
    ("Reed praised Ishimoto in Nagoya.", PEOPLE, "direction"),
    ("Ishimoto praised Reed in Nagoya.", PEOPLE, None),
    ("The bank did not approve the merger.", RATES, None),
    ("The rate rose from 0.5 percent to 0.25 percent.", RATES, "direction"),
    ("The line would open in June.", TOWN, "hedge"),
    ("The line would open in June if the state approves.", TOWN, None),
    ("All of the visitors came by bus.", TOWN, "value"),
    ("Visitors saw nine of the two halls.", TOWN, "value"),
    ("The town sought a refund.", TOWN, "negation"),
    ("The town has not sought a refund.", TOWN, None),
    ("Ospreys will be used.", JA_TOWN, "negation"),
    ("Ospreys will not be used.", JA_TOWN, None),
    ("All 140 members are affected.", JA_TOWN, "value"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source", "reason"), SENSES)
def test_a_sentence_keeps_its_sense(bullet: str, source: str, reason: str | None) -> None:
    judged = check_bullet(bullet, [index_source(source, DAY)], DAY).sentences[0].judgement
    assert (judged.reason if judged.verdict in NOT_OK else None) == reason, judged.message


def test_an_english_source_answers_for_a_name_that_a_japanese_one_lacks() -> None:
    english = index_source("The carrier maker Marlow Cells opened a plant in Arden.", DAY)
    japanese = index_source("会社は6日、工場を開いた。", DAY)
    bullet = "Marlow Cells opened a plant in Tarrow."
    alone = check_bullet(bullet, [japanese], DAY).facts
    both = check_bullet(bullet, [japanese, english], DAY).facts
    assert [item.judgement.verdict for item in alone] == ["unchecked", "unchecked"]
    assert [item.judgement.verdict for item in both] == ["supported", "unsupported"]


def test_years_joined_by_and_are_compared_as_dates() -> None:
    report = check_bullet("In 1991 and 1995 it ran.", [index_source("It ran around 1995.")])
    assert len(report.facts) == 2


# A quotation of the bullet, and what the message must name; None where it stands.
SAID = (
    "The sale would “not alter the basic balance in the region,” it said. “We never said we won,” said Jane Doe. He"
    " called it “the best news for ranchers since the railroad.” Dallas was quiet. “No, it was great,” she said."
)
CUT_OFF = [
    ("It would “alter the basic balance in the region.”", "leaves out “not”"),
    ("Jane Doe said, “we won.”", "leaves out “never”"),
    ("It was “the best news for ranchers since rain.”", "since the railroad”: “the railroad”, not “rain”"),
    ("It would not “alter the basic balance in the region.”", None),
    ("It would “not alter the basic balance.”", None),
    ("Jane Doe denied that “we won.”", None),
    ("“It was great,” she said.", None),
]


@pytest.mark.parametrize(("bullet", "named"), CUT_OFF)
def test_a_quotation_keeps_its_not_and_its_marks(bullet: str, named: str | None) -> None:
    report = check_bullet(bullet, [index_source(SAID, DAY)], DAY)
    judged = next(item.judgement for item in report.facts if item.fact.kind == "quote")
    assert (judged.verdict in NOT_OK) == (named is not None)
    assert named is None or named in judged.message
