"""Sentences of English and Japanese prose: where they end, and where a stop is none."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.sentences import sentences

# One case a line: the sentences of a text, each between the bars.
CASES = (
    "The plant opened.|It employs 400 people.",
    "Mr. Sato met Sen. Collins on Dec. 6.|They spoke of trade.",
    "The U.S. Navy sent two ships.",
    "Mitsui O.S.K. Lines ordered four ships.|It named no price.",
    "He spoke in Columbia, S.C. (Dec. 6) and in Washington, D.C. on Monday.",
    "The market, i.e. Tokyo, rose.",
    "He flew back to the U.S.|The talks go on.",
    "It closed at 5 p.m.|The crowd went home.",
    "Toyota Motor Corp. said profit rose 3.5 percent.",
    "Yokota Air Base, Japan, is home to the U.S. Forces Japan.",
    "J. Robert Hale spoke first.",
    "“We will go,” he said.|“When?”",
    'She said: "It is done."|The room was still.',
    "Who pays?|Nobody knows!|So be it.",
    "The yen fell to 152.30 per dollar.",
    "They waited... and left.",
    "首相は6日、工場を視察した。|「雇用は増える。心配はない」と述べた。",
    "知事は「反対だ。」と述べた。|会議は続く。",
    "同社(本社・東京。資本金3億円)は新工場を建てる。|来年着工する。",
    "本当か？|本当だ！",
    "Plant to open\n|\nThe plant will open in May.",
    "- One point\n|- Another point",
    "The ministry said on Tuesday that the two governments had agreed to extend\nthe accord by five years.",
    "",
    "   \n\n ",
)


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    text = case.replace("|", " " if case.isascii() or "“" in case else "")
    expected = [part.strip() for part in case.split("|") if part.strip()]
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.text(st.sampled_from("aB1 .!?…。！？「」（）\n\t\"”’')、-"), max_size=80))
def test_sentences_cover_every_word_in_order_and_never_overlap(text: str) -> None:
    spans = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize("piece", ["a\n", "a. ", "a… ", "「", "「。」", "。", ". ", "\n", "\n ", "Mr. "])
def test_a_long_text_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    sentences(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 5.0
