"""Verdicts and reasons, case by case: the bullet, the source, the fact's words, and what is said of it."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source

DAY = date(2022, 12, 8)
PLANT = "Marlow will spend about $810 million on a plant that creates 1,170 jobs by 2029, the firm said on December 6."
JA = "建設費は8億1000万ドルで、令和4年12月6日に発表した。"
TRUST = "“a very deep bond of trust.”"

CASES = [
    ("It creates 1170 jobs.", PLANT, "1170", "supported", "reformatted"),
    ("It creates nearly 1,200 jobs.", PLANT, "1,200", "supported", "rounded"),
    ("It costs around $0.81 billion.", PLANT, "$0.81 billion", "supported", "reformatted"),
    ("The plant costs $810 million.", PLANT, "$810 million", "weaker", "hedge"),
    ("The plant costs $810 billion.", PLANT, "$810 billion", "conflicting", "scale"),
    ("The plant creates 1,710 jobs.", PLANT, "1,710", "conflicting", "value"),
    ("The plant uses 55,000 wafers.", PLANT, "55,000", "unsupported", "absent"),
    ("Marlow said so on December 6.", PLANT, "December 6", "supported", "same"),
    ("It costs $810 million.", JA, "$810 million", "supported", "translated"),
    ("Construction begins December 6.", JA, "December 6", "supported", "translated"),
    (f"It is {TRUST}", "She called it “a very deep bond of hope.”", TRUST, "conflicting", "quotation"),
    ("He called it “too slow.”", "The cut was “Too slow,” he said.", "“too slow.”", "supported", "same"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source", "words", "verdict", "reason"), CASES)
def test_a_fact_gets_its_verdict(bullet: str, source: str, words: str, verdict: str, reason: str) -> None:
    report = check_bullet(bullet, [index_source(source, DAY, site="ledger.example")], DAY)
    found = {item.fact.span.of(bullet): item.judgement for item in report.facts}
    assert (found[words].verdict, found[words].reason) == (verdict, reason)
    for item in found[words].evidence:
        assert item.span.of(source) == item.match


SENSES = [
    ("The council rejected the airfield plan.", "The council approved the airfield plan on Monday.", "direction"),
    ("Sales of Japanese cars fell in May.", "Sales of Japanese cars rose in May.", "direction"),
    ("The leaders discussed tariffs on cars.", "The leaders did not discuss tariffs on cars.", "negation"),
]


@pytest.mark.parametrize(("bullet", "source", "reason"), SENSES)
def test_a_turned_sentence_is_conflicting(bullet: str, source: str, reason: str) -> None:
    judged = check_bullet(bullet, [index_source(source, DAY)], DAY).sentences[0].judgement
    assert (judged.verdict, judged.reason) == ("conflicting", reason)


def test_a_message_names_the_words_and_the_place() -> None:
    report = check_bullet("It creates 1,710 jobs at the plant.", [index_source(PLANT, DAY, site="ledger.example")], DAY)
    told = report.facts[0].judgement.message
    assert told == "The source says 1,170 jobs: two digits exchanged (ledger.example, sentence 1)."


def test_a_source_supports_itself() -> None:
    report = check_bullet(PLANT, [index_source(PLANT, DAY)], DAY)
    assert set(report.verdicts()) == {"supported"}


def test_two_numbers_exchanged_do_not_both_stand() -> None:
    report = check_bullet("Ames sold 700 cars and 500 trucks.", [index_source("Ames sold 500 cars and 700 trucks.")])
    numbers = [item.judgement for item in report.facts if item.fact.kind == "number"]
    assert [(judged.verdict, judged.evidence[0].match) for judged in numbers] == [
        ("conflicting", "500"),
        ("conflicting", "700"),
    ]


def test_a_name_has_its_evidence() -> None:
    source = "The plant stands in South Carolina."
    report = check_bullet("It is in South Carolina.", [index_source(source)])
    assert [item.judgement.evidence[0].span.of(source) for item in report.facts] == ["South Carolina"]
