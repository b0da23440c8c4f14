"""Dates and durations: hard cases of both languages, what is no date, and the laws that hold of every text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.candidate import View
from drafter.facts.dates.rules import candidates
from drafter.facts.model import Time
from drafter.text.folding import fold

PUBLISHED = date(2022, 12, 7)

HARD = [
    ("They met on December 1 and 2.", "December 1 and 2", "2022-12-01/2022-12-02"),
    ("It opened on Dec. 6<sup>th</sup>, 2022.", "Dec. 6<sup>th</sup>, 2022", "2022-12-06"),
    ("The ship sailed on Nov. 28 and docked on the 3rd.", "the 3rd", "2022-12-03"),
    ("Talks resume next Friday.", "next Friday", "2022-12-09"),
    ("The vote was held Tuesday.", "Tuesday", "2022-12-06"),
    ("The yard will launch the ship on Saturday.", "Saturday", "2022-12-10"),
    ("The law takes effect on Jan. 1.", "Jan. 1", "2023-01-01"),
    ("Japan's fiscal 2023 budget grew.", "fiscal 2023", "2023-04/2024-03"),
    ("U.S. fiscal year 2023 began.", "fiscal year 2023", "2022-10/2023-09"),
    ("Sales fell in the third quarter of 2022.", "the third quarter of 2022", "2022-35"),
    ("It lasted one hour and 15 minutes.", "one hour and 15 minutes", "PT1H15M"),
    ("A 45-year-old man was held.", "45-year-old", "P45Y"),
    ("It took two and a half years.", "two and a half years", "P2Y6M"),
    ("The first two weeks of December were dry.", "first two weeks of December", "2022-12-01/2022-12-14"),
    ("It ran from Dec. 28, 2021 to Jan. 5, 2022.", "Dec. 28, 2021 to Jan. 5, 2022", "2021-12-28/2022-01-05"),
    ("2022年（令和4年）12月6日に決定した。", "2022年（令和4年）12月6日", "2022-12-06"),
    ("令和元年10月に完成した。", "令和元年10月", "2019-10"),
    ("令和99年12月31日まで保存する。", "令和99年12月31日", "XXXX"),
    ("12月1日及び2日に開催した。", "12月1日及び2日", "2022-12-01/2022-12-02"),
    ("2月26日から3月1日まで訪れる。", "2月26日から3月1日", "2023-02-26/2023-03-01"),
    ("6日（火）に発表した。", "6日（火）", "2022-12-06"),
    ("昨年12月に合意した。", "昨年12月", "2021-12"),
    ("昨年度の税収だ。", "昨年度", "2021-04/2022-03"),
    ("１０〜１２月期に伸びた。", "１０〜１２月期", "2022-36"),
    ("会談は45分間続いた。", "45分間", "PT45M"),
    ("2年半ぶりに開く。", "2年半", "P2Y6M"),
    ("By 2029 the yard will close, but a trial that began on December 6 goes on.", "December 6", "2022-12-06"),
    ("He served from 2018 until January.", "2018", "2018"),
    ("Crude for March delivery settled lower.", "March", "2023-03"),
    ("Snow may fall through Friday.", "Friday", "2022-12-09"),
    ("Schools were closed through Friday.", "Friday", "2022-12-02"),
    ("The fund shrank in three quarters.", "three quarters", "P9M"),
    ("The rock is 66 million years old.", "66 million years", "P66000000Y"),
    ("A hundred-year-old inn burned.", "hundred-year-old", "P100Y"),
    ("She won in 3 minutes 52.15 seconds.", "3 minutes 52.15 seconds", "PT3M52.15S"),
    ("Sales rose in Q3 FY2022.", "Q3 FY2022", "2022-35"),
    ("It is due in the first half of fiscal 2023.", "the first half of fiscal 2023", "2023-40"),
    ("In the quarter ended in June 2022 profit fell from a year earlier.", "a year earlier", "2021-06"),
    ("Profit for the third quarter rose from a year before.", "a year before", "2021-35"),
    ("It opened on New Year's Day.", "New Year's Day", "2022-01-01"),
    ("株価は3日続落した。", "3日", "P3D"),
    ("懲役3年6カ月を言い渡した。", "3年6カ月", "P3Y6M"),
    ("百メートルを9秒98で走った。", "9秒98", "PT9.98S"),
    ("1分13秒52で滑った。", "1分13秒52", "PT1M13.52S"),
    ("2023年3月期の純利益だ。", "2023年3月期", "2022-04/2023-03"),
    ("22〜26年度の計画だ。", "22〜26年度", "2022-04/2027-03"),
    ("二千二十五年度に終える。", "二千二十五年度", "2025-04/2026-03"),
    ("輸出は前年を上回った。", "前年", "2021"),
    ("2019年の輸出は前年を上回った。", "前年", "2018"),
    ("2020年度は前年度より減った。", "前年度", "2019-04/2020-03"),
    ("26年春に始める。", "26年春", "2026-21"),
    ("目標を2年前倒しする。", "2年", "P2Y"),
]

NO_DATES = [
    "She may resign, aides said.",
    "Troops will march through the town.",
    "The 2+2 talks and the 24/7 desk were staffed.",
    "Only 1/50 of the pupils failed.",
    "The council meets on the first Monday of every month.",
    "It costs $5 billion a year.",
    "2000 people marched and 1950 soldiers watched.",
    "Today's energy needs grow.",
    "滞在は3泊4日だった。",
    "前年同月比で増えた。",
    "十分な説明が一部でなされた。",
    "一日も早く終える。",
    "午後3時20分に始まった。",
    "三分の二が賛成した。",
]

ONE_DAY = [
    "December 6, 2022", "Dec. 6, 2022", "6 December 2022", "6 Dec. 2022", "December 6th, 2022",
    "the 6th of December 2022",
    "Tuesday, December 6, 2022", "2022-12-06", "2022/12/6", "12/6/2022", "2022年12月6日", "令和4年12月6日",
    "２０２２年１２月６日", "2022年（令和4年）12月6日", "令和四年十二月六日", "2022年12月6日（火）",
]  # fmt: skip


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    view = View(fold(text), published)
    values = []
    for candidate in candidates(view):
        assert isinstance(candidate.value, Time)
        values.append((view.folded.span(*candidate.span).of(text), candidate.value.edtf))
    return values


@pytest.mark.parametrize(("text", "words", "edtf"), HARD)
def test_a_hard_case_has_its_words_and_its_value(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_not_reported(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("words", ONE_DAY)
def test_one_day_has_one_value_however_it_is_written(words: str) -> None:
    assert found(f"It is {words}.", None) == [(words, "2022-12-06")]


@pytest.mark.parametrize(
    ("text", "edtf"), [("It met on December 6.", "XXXX-12-06"), ("12月6日に会った。", "XXXX-12-06")]
)
def test_without_a_day_of_publication_the_year_stays_unknown(text: str, edtf: str) -> None:
    assert [value for _, value in found(text, None)] == [edtf]


@given(st.text(alphabet="12 0日月年度〜から-,.昨今来令和元半期ly DecMay6thofand", max_size=60))
def test_spans_slice_to_words_and_nothing_raises(text: str) -> None:
    assert all(words for words, _ in found(text))


@given(
    st.sampled_from([text for text, _, _ in HARD]),
    st.sampled_from(["\nRain fell.", "\n雨が降った。", "\nNo one was hurt."]),
)
def test_a_fact_survives_unrelated_text_after_it(text: str, more: str) -> None:
    assert found(text + more) == found(text)
