"""Names: what stands as one, with which title; and what never does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts import Wording, find_facts

CASES = [
    ("Foreign Minister Hayashi spoke in Tokyo.", ["Hayashi / Foreign Minister", "Tokyo"]),
    ("Gov. Marcus Holloway signed it.", ["Marcus Holloway / Gov."]),
    ("He met Japan’s Foreign Minister.", ["Japan"]),
    ("US-Japan relations are close.", ["US", "Japan"]),
    ("The 7th Fleet left on Monday in March.", ["7th Fleet"]),
    ("Article 9 stands.", ["Article 9"]),
    ("I think AI and EVs matter.", []),
    ("Officials said so. Construction began.", []),
    ("NEW PLANT TO OPEN NEXT YEAR", []),
    ("Energy Infrastructure Leads Initial Investment Push", []),
    ("Prime Ministers come and go.", []),
    ("Sherman and Mori met.", ["Sherman", "Mori"]),
    ("The Ministry of Economy, Trade and Industry said so.", ["Ministry of Economy, Trade and Industry"]),
    ("Toyota, Honda and Nissan agreed.", ["Toyota", "Honda", "Nissan"]),
    ("Okinawa-based troops left.", ["Okinawa"]),
    ("COVID-19 and the 2+2 were raised.", []),
    ("General Motors and General Dynamics bid.", ["General Motors", "General Dynamics"]),
    ("岸田首相は米国を訪れた。", ["岸田 / 首相", "米国"]),
    ("外務省小林報道官が会見した。", ["外務省", "小林 / 報道官"]),
    ("バイデン米大統領が来日した。", ["バイデン / 大統領"]),
    ("ミサイルのデータをシステムで分析した。", []),
    ("同市の住民と両県の知事、与党の議員が反対した。", []),
    ("政府は首都圏の都市で調査した。", []),
    ("鹿児島県西之表市の馬毛島に基地を造る。", ["鹿児島県", "西之表市", "馬毛島"]),
    ("ジェームズ・ラッセル氏が話した。", ["ジェームズ・ラッセル / 氏"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:24] for text, _ in CASES])
def test_names(text: str, expected: list[str]) -> None:
    values = [fact.value for fact in find_facts(text) if fact.kind == "name"]
    shown = [f"{v.text} / {v.role}" if v.role else v.text for v in values if isinstance(v, Wording)]
    assert shown == expected


def test_a_word_that_opens_a_sentence_is_a_name_when_it_stands_within_another() -> None:
    names = [f.span.start for f in find_facts("Driving rose. We saw Driving leave.") if f.kind == "name"]
    assert names == [0, 21]


_WORDS = (
    "Minister Gov. of for and & the Japan US- Tokyo's 7th Article 9 . , \n : 'A O'B U. S. 首相 氏 県 ア・ 岸田"
    " 自衛隊 「 」 “ ” 両"
).split(" ")
PIECES = st.lists(st.sampled_from([*_WORDS, " ", "\n\n", "ｱﾞ", "\x00", "\ud800"]), max_size=40).map(
    lambda parts: " ".join(parts) if len(parts) % 2 else "".join(parts)
)


@given(st.one_of(st.text(max_size=120), PIECES))
def test_names_slice_and_never_overlap(text: str) -> None:
    spans = [fact.span for fact in find_facts(text) if fact.kind != "quote"]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
