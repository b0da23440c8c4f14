"""Figures: a table of hard cases (words, notation, hedge), and laws that hold for any text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.candidate import Candidate, View, choose
from drafter.facts.figures.rules import candidates
from drafter.facts.model import Figure, plain
from drafter.text.folding import fold

CASES = [
    ("It costs $1.4bn, or £410m.", ["$1.4bn=1400000000 USD", "£410m=410000000 GBP"]),
    ("They spent 5.2 tn yen.", ["5.2 tn yen=5200000000000 JPY"]),
    ("Between $25 million and $30 million", ["$25 million and $30 million=25000000..30000000 USD"]),
    ("It raised $25-30 million.", ["$25-30 million=25000000..30000000 USD"]),
    ("ranges of 200 to 1,000 kilometers", ["200 to 1,000 kilometers=200..1000 km"]),
    ("Prices rose from 2% to 3%.", ["2%=2", "3%=3"]),
    ("Oil slipped $1.20 to $71.45.", ["$1.20=1.2 USD", "$71.45=71.45 USD"]),
    ("Prices rose by 2 to 3 percent.", ["2 to 3 percent=2..3"]),
    ("one and a half million people", ["one and a half million=1500000"]),
    ("one of six; a dozen; two-thirds", ["six=6", "a dozen=12", "two-thirds=0.666667"]),
    ("four in 10 voters", ["four in 10=0.4"]),
    ("a 1.5 million square foot plant", ["1.5 million square foot=1500000 sqft"]),
    ("some 1.3m people", ["1.3m=1300000 ~some"]),
    ("nearly 1,170 jobs, ~$12", ["1,170=1170 ~nearly", "$12=12 USD ~~"]),
    ("the 42nd round", ["42nd=42"]),
    ("up 4.6 percentage points", ["4.6 percentage points=4.6 points"]),
    ("COVID-19, G7, G20, 2+2, F-35, MV-22, P-3C, 5G, Article 9, YS 83, Block IV, Vol. 1.23, Camp 1, No. 5", []),
    ("The 7th Fleet took Route 58 at 10:30 or 3 p.m.; call 202-555-0143", []),
    ("８億１０００万ドルと一兆二千億円", ["8億1000万ドル=810000000 USD", "一兆二千億円=1200000000000 JPY"]),
    ("2億7.765万円と1億2万人", ["2億7.765万円=277650000 JPY", "1億2万人=100020000"]),
    ("1ドル＝161円90銭", ["1ドル=1 USD", "161円90銭=161.9 JPY"]),
    ("1500億円から2000億円の費用", ["1500億円から2000億円=150000000000..200000000000 JPY"]),
    ("関税は25％から15％に下がる", ["25%=25", "15%=15"]),
    ("3割5分の企業、三分の二", ["3割5分=35", "三分の二=0.666667"]),
    ("約14万平方メートル、3000人余り", ["14万平方メートル=140000 m2 ~約", "3000人=3000 ~余り"]),
    ("氷点下5度、時速60キロ", ["氷点下5度=-5 °C", "時速60キロ=60 km/h"]),
    ("マイナス0.7％", ["マイナス0.7%=-0.7"]),
    ("第7艦隊、憲法9条、6号機、国道58号、三菱、二階氏、一橋、九州、三重、千葉、五輪、一部、十分、万一、第三者", []),
    ("The House voted 220-210 for it, and they lost 3-1", ["220=220", "210=210", "3=3", "1=1"]),
    ("aged 18-24, a 737-800, a 50-50 bet", ["18-24=18..24"]),
    ("traded at 149.85-87 yen", ["149.85-87 yen=149.85..149.87 JPY"]),
    ("the 1,000th home, its 20 millionth guest", ["1,000th=1000", "20 millionth=20000000"]),
    ("the first time; at first it ran; First, he left; a second later", ["first=1"]),
    ("Support fell 32 points to 21 percent.", ["32 points=32 points", "21 percent=21"]),
    ("The index shed 41 points.", ["41=41"]),
    ("up four basis points", ["four basis points=0.04 points"]),
    ("weighed 190 pounds, cost 190 pounds", ["190 pounds=190 lb", "190 pounds=190 GBP"]),
    ("RFC 2822, carbon-14, Form 10-K, Gemini 3 was out", []),
    ("雪は1メートル20センチ、3人に1人", ["1メートル20センチ=1.2 m", "3人に1人=0.333333"]),
    ("149円85〜87銭、△45百万円", ["149円85~87銭=149.85..149.87 JPY", "△45百万円=-45000000 JPY"]),
    ("12.34ポイント高、2.08ポイント下回る", ["12.34ポイント=12.34", "2.08ポイント=2.08 points"]),
    ("コメ5キロ、5キロ先、2割8分2厘", ["5キロ=5 kg", "5キロ=5 km", "2割8分2厘=28.2"]),
    ("レベル4の訓練、数十人、9・11の後、市役所2階", []),
    ("九十九人、千百七十人、二〇〇人", ["九十九人=99", "千百七十人=1170", "二〇〇人=200"]),
    # What points at parties already named or at a beginning counts nothing.
    ("The two allies named the first batch of projects.", []),
    ("All three met before both countries signed.", []),
    ("投資の第1弾を決めた。", ["第1弾=1"]),
    ("両国は第2弾を決めた。", ["第2弾=2"]),
    ("The first set of talks gave way to three more.", ["three=3"]),
    ("The plant makes 66 cells a second.", ["66=66"]),
    ("It had 2040 as its peak.", ["2040=2040"]),
    ("They lead by 4 1/2 games.", ["4 1/2=4.5"]),
    ("The 11th Regional Coast Guard Headquarters and the 1st Multi-Domain Task Force agreed.", []),
    ("The suit, No. 24-cv-1187, goes on.", []),
    ("The Bears, 3-1, won.", ["3=3", "1=1"]),
    ("日航516便が着陸した。", []),
    ("Copyright 2024 and 2022-12-06 are no figures.", []),
]


def found(text: str) -> list[Candidate]:
    """The figures that stand in a text."""
    return choose(candidates(View(fold(text), None)))


def noted(text: str) -> list[str]:
    """The figures of a text as `words=value unit ~hedge`."""
    return [_note(fold(text).text, one) for one in found(text)]


def _note(text: str, one: Candidate) -> str:
    value = one.value
    assert isinstance(value, Figure)
    ends = [plain(end) for end in (value.amount, value.low, value.high) if end is not None]
    marks = [mark for mark in ("..".join(ends), value.currency, value.unit) if mark]
    return f"{one.span.of(text)}={' '.join(marks)}" + (f" ~{one.hedge}" if one.hedge else "")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_hard_cases(text: str, expected: list[str]) -> None:
    assert noted(text) == expected


@given(
    st.text(alphabet="0123456789,.-/ $¥%万億兆千百十一二三割分円ドル第から~〜toandbetween million third", max_size=60)
)
def test_spans_slice_and_nothing_raises(text: str) -> None:
    view = fold(text).text
    for one in found(text):
        assert one.span.of(view).strip() == one.span.of(view) != ""


@given(st.integers(1, 10**9))
def test_full_width_is_half_width(number: int) -> None:
    wide = str(number).translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
    assert [one.value for one in found(f"約{wide}円")] == [Figure(amount=Decimal(number), currency="JPY")]


@given(st.integers(1, 10**12), st.sampled_from(["${:,}", "US${:,}", "{:,} dollars", "{}ドル"]))
def test_what_a_formatter_writes_is_found(number: int, form: str) -> None:
    text = f"({form.format(number)})"
    assert [one.value for one in found(text)] == [Figure(amount=Decimal(number), currency="USD")]
