"""The same value in another form: ages, hedges that mean the same, units, and figures that leave out their sign."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.hedges import sort_of_hedge
from drafter.facts.words import listed

DAY = date(2026, 3, 20)
# Words that soften what is told, but neither bound nor round the figure.
NO_SORT = {"only", "just", "barely", "probably", "perhaps", "possibly", "reportedly", "maybe", "a total of some",
           "an average of", "as few as", "as little as"}  # fmt: skip


def test_every_hedge_has_a_sort_or_is_known_to_have_none() -> None:
    assert {hedge for hedge in listed("english_hedges") if sort_of_hedge(hedge) is None} == NO_SORT


SAME = [
    ("The fund pays a minimum of $2 million.", "The fund pays at least $2 million a year.", "$2 million"),
    ("The price rose 8 percent or so.", "The price rose about 8 percent.", "8 percent"),
    ("The school closes below 150 pupils.", "生徒が150人を下回れば閉校する。", "150"),
    ("Jane Doe, a farmer aged 73, spoke.", "Jane Doe, a 73-year-old farmer, spoke.", "73"),
    ("Jane Doe, a 73-year-old farmer, spoke.", "Jane Doe, 73, a farmer, spoke.", "73-year-old"),
    ("A 73-year-old farmer spoke.", "農家の田中太郎さん（73）が話した。", "73-year-old"),
    ("The ticket rose from 48 euros to 71 euros.", "The ticket costs 71 euros, up from 48.", "48 euros"),
    ("Output rose 8 percent, against 5 percent before.", "Output rose 8 percent, up from 5.", "5 percent"),
    ("It makes 59.5 million cubic meters a day.", "日量21億立方フィートを生産する。", "59.5 million cubic meters"),
    ("It reached 95 degrees Fahrenheit.", "It reached 35 degrees Celsius.", "95 degrees Fahrenheit"),
    ("The other way takes about 30 days.", "The ship takes eight days, against about 30 that way.", "30 days"),
    ("The Nikkei fell 1,033 to 41,190.", "日経平均は1033円安の4万1190円だった。", "41,190"),
    ("It lasted over five years.", "It lasted more than five years.", "five years"),
    ("Exports were 3.9 times those of a decade before.", "輸出は10年前の3.9倍だった。", "a decade before"),
    ("Visitors were fewer than the 3.7 million of 2019.", "It had 3.7 million visitors in 2019.", "3.7 million"),
    ("It is to end by December 31.", "工事は12月末までに終える。", "December 31"),
    ("The work must end by the end of December.", "The work must be done by Dec. 31.", "December"),
    ("It stays no more than 25 miles from port.", "It must stay within 25 miles of port.", "25 miles"),
    ("The water was colder than 11 degrees.", "The water was below 11 degrees.", "11 degrees"),
    ("Japanese firms own 5,100 acres.", "Chinese firms own 277,000 acres; Japanese ones have 5,100.", "5,100 acres"),
    ("Korean objects are wanted back.", "South Korea wants its objects back.", "Korean"),
    ("The US Energy Department approved it.", "The U.S. Department of Energy approved it.", "US Energy Department"),
    ("The lease runs another five years.", "The lease will run for five more years.", "five years"),
    ("The ceremony is held next March 11.", "式典は来年3月11日に開かれる。", "next March 11"),
]


@pytest.mark.parametrize(("bullet", "source", "words"), SAME)
def test_another_form_of_the_same_value_is_supported(bullet: str, source: str, words: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    verdicts = {item.fact.span.of(bullet): item.judgement.verdict for item in report.facts}
    assert verdicts[words] == "supported", report.facts


OTHER = [
    ("The fund pays a maximum of $2 million.", "The fund pays at least $2 million a year.", "$2 million"),
    ("Jane Doe, a farmer aged 37, spoke.", "Jane Doe, a 73-year-old farmer, spoke.", "37"),
    ("A 41-year-old farmer spoke.", "The pact covers 41 towns, a farmer said.", "41-year-old"),
    ("The ticket rose from 48 dollars.", "The ticket costs 71 euros, up from 48.", "48 dollars"),
    ("It reached 95 degrees Fahrenheit.", "It reached 95 degrees Celsius.", "95 degrees Fahrenheit"),
    ("The crew ate 1,033 apples.", "リンゴは1033円だった。", "1,033"),
    ("South Korea fired a missile.", "North Korea fired a missile on Friday.", "South Korea"),
    ("South Korean troops crossed it.", "North Korean troops crossed the river.", "South Korean"),
    ("South Korea fired a missile.", "北朝鮮がミサイルを発射した。", "South Korea"),
    ("The US Energy Department approved it.", "Japan's Department of Energy approved it.", "US Energy Department"),
    ("Attendance was 73 in all.", "Jane Doe, a 73-year-old farmer, spoke.", "73"),
    ("It is to end by December 30.", "工事は12月末までに終える。", "December 30"),
    ("The water was warmer than 11 degrees.", "The water was below 11 degrees.", "11 degrees"),
    ("The ceremony is held next March 11.", "式典は3月12日に開かれる。", "next March 11"),
]


@pytest.mark.parametrize(("bullet", "source", "words"), OTHER)
def test_another_value_is_not(bullet: str, source: str, words: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    verdicts = {item.fact.span.of(bullet): item.judgement.verdict for item in report.facts}
    assert verdicts[words] in ("conflicting", "unsupported"), report.facts
