"""Answers as a good and as a careless model writes them: the good ones are clean at once, each fault is shown."""

import json
from collections import Counter
from typing import Any

import pytest

from drafter.check.model import NOT_OK
from drafter.draft import Draft
from drafter.draft.bullet import Answer
from drafter.draft.fault import hard
from drafter.errors import EngineError
from tests.draft.articles import article
from tests.draft.chat.asked import bench, drafted, request
from tests.endpoint import Endpoint, answers, saying

FIXTURES = answers()
NAMES = ["+".join(path.rpartition("/")[2] for path in fixture["articles"]) for fixture in FIXTURES]
CARELESS = [(fixture, case) for fixture in FIXTURES for case in fixture["careless"]]

# The fault of an answer, and the codes that it is caught by: those of facts begin with fact_.
CAUGHT_BY = {
    "wrong_figure": "fact_",
    "wrong_scale": "fact_",
    "wrong_scale_yen": "fact_",
    "wrong_share": "fact_",
    "wrong_date": "fact_",
    "original_currency": "fact_",
    "lost_hedge": "fact_",
    "invented_name": "fact_",
    "altered_quotation": "fact_",
    "headline_figure": "fact_",
    "copied_run": "copied",
    "bad_link_number": "link_source",
    "foreign_address": "address",
    "hidden_link": "markup",
    "markup": "markup",
    "no_bold": "bold_count",
    "two_bolds": "bold_count",
    "too_long": "length_refused",
    "japanese_text": "language",
    "order_obeyed": "instruction",
    "escape_code": "hidden",
    "headline_stop": "headline_stop",
}


def test_the_fixtures_are_what_they_are_said_to_be() -> None:
    assert len(FIXTURES) >= 12
    assert all("written for the tests" in fixture["purpose"] for fixture in FIXTURES)
    assert sum(article(fixture["articles"][0]).language == "ja" for fixture in FIXTURES) >= 3
    assert sum(len(fixture["articles"]) == 2 for fixture in FIXTURES) >= 2
    marked = {case["fault"] for _, case in CARELESS if "mark" in case}
    faults = Counter(case["fault"] for _, case in CARELESS)
    assert set(faults) == set(CAUGHT_BY) | marked


@pytest.mark.parametrize("fixture", FIXTURES, ids=NAMES)
async def test_a_good_answer_comes_through_clean_at_once(fixture: dict[str, Any]) -> None:
    with Endpoint("honest") as endpoint:
        draft = await drafted(endpoint, request(*fixture["articles"]))
    assert len(endpoint.asked) == 1
    assert [fault.message for fault in draft.faults] == []
    assert (draft.bullet.headline, draft.bullet.body) == (fixture["good"]["headline"], fixture["good"]["body"])
    assert draft.report.ok() and draft.headline_report.ok()
    assert "doubtful" not in draft.report.verdicts()


def final(fixture: dict[str, Any], case: dict[str, str]) -> Draft | None:
    """The draft made of a careless answer, None when nothing of it can be kept."""
    answer = Answer(headline=case["headline"], body=case["body"])
    try:
        return bench(tuple(fixture["articles"])).draft(answer, (), {})
    except EngineError as error:
        assert error.code == "unusable"
        return None


@pytest.mark.parametrize("fault", sorted({case["fault"] for _, case in CARELESS if "mark" not in case}))
def test_each_careless_fault_is_caught_and_shown(fault: str) -> None:
    for fixture, case in CARELESS:
        if case["fault"] != fault or "mark" in case:
            continue
        judged = bench(tuple(fixture["articles"])).judge(Answer(headline=case["headline"], body=case["body"]))
        assert [f for f in judged if f.code.startswith(CAUGHT_BY[fault])], (fixture["articles"], case)
        draft = final(fixture, case)
        assert draft is None or draft.faults, (fixture["articles"], case)


def test_what_no_rule_can_judge_is_marked_unchecked() -> None:
    for fixture, case in CARELESS:
        if "mark" not in case:
            continue
        draft = final(fixture, case)
        assert draft is not None
        text, good = draft.report.text, fixture["good"]["body"]
        judged = [(fact.fact.span.of(text), fact.judgement.verdict) for fact in draft.report.facts]
        judged += [(sentence.span.of(text), sentence.judgement.verdict) for sentence in draft.report.sentences]
        changed = [verdict for words, verdict in judged if words not in good.replace("**", "")]
        assert case["mark"] in changed or NOT_OK & set(changed), case


ONE_OF_EACH = {case["fault"]: (fixture, case) for fixture, case in reversed(CARELESS) if "mark" not in case}


@pytest.mark.parametrize("fault", sorted(ONE_OF_EACH))
async def test_a_model_that_stays_careless_gives_no_bullet_that_looks_clean(fault: str) -> None:
    fixture, case = ONE_OF_EACH[fault]
    answer = {"headline": case["headline"], "body": case["body"]}
    with Endpoint(saying(answer)) as endpoint:
        try:
            draft = await drafted(endpoint, request(*fixture["articles"]))
        except EngineError as error:
            assert error.code == "unusable" and fault in ("too_long", "japanese_text")
            return
    assert draft.faults
    assert len(endpoint.asked) == (1 if fault == "copied_run" else 2)
    if CAUGHT_BY[fault] == "fact_":
        assert not (draft.report.ok() and draft.headline_report.ok())
        assert hard(draft.faults)


@pytest.mark.parametrize("fault", sorted(set(ONE_OF_EACH) - {"copied_run"}))
async def test_a_model_that_mends_its_fault_is_clean(fault: str) -> None:
    fixture, case = ONE_OF_EACH[fault]
    with Endpoint(
        saying(json.dumps({"headline": case["headline"], "body": case["body"]}), fixture["good"])
    ) as endpoint:
        draft = await drafted(endpoint, request(*fixture["articles"]))
    assert draft.faults == () and draft.bullet.body == fixture["good"]["body"] and len(endpoint.asked) == 2
