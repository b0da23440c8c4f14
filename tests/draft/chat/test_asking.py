"""Rungs, re-asks, waits, deadlines, cancelling and the count of what was spent."""

import asyncio
import json
import time

import pytest

from drafter.draft.chat.client import Known
from drafter.draft.chat.spent import ChatError
from tests.draft.chat.asked import WHOLE, drafted, engine, request, whole
from tests.endpoint import Asked, Endpoint, Played, Scenario, after, completion, error, saying, wait_until


def formats(endpoint: Endpoint) -> list[str | None]:
    """The form of answer that each request asked for."""
    return [asked.format for asked in endpoint.asked]


@pytest.mark.parametrize(
    ("scenario", "first", "then", "rung"),
    [
        ("honest", ["json_schema"], ["json_schema"], "json_schema"),
        ("no_json_schema", ["json_schema", "json_object"], ["json_object"], "json_object"),
        ("no_format", ["json_schema", "json_object", None], [None], "prompt"),
    ],
)
async def test_the_rung_that_worked_is_remembered(
    scenario: str, first: list[str | None], then: list[str | None], rung: str
) -> None:
    known = Known()
    with Endpoint(scenario) as endpoint:
        draft = await drafted(endpoint, known=known)
        assert (formats(endpoint), draft.engine["rung"]) == (first, rung)
        await drafted(endpoint, known=known)
        assert formats(endpoint) == [*first, *then]
        await drafted(endpoint, known=known, name="another")
        assert formats(endpoint) == [*first, *then, *first]
    with Endpoint("honest") as other:
        await drafted(other, known=known)
        assert formats(other) == ["json_schema"]


async def test_the_schema_is_strict_and_names_two_keys() -> None:
    with Endpoint("honest") as endpoint:
        await drafted(endpoint)
    asked = endpoint.asked[0].body["response_format"]["json_schema"]
    schema = asked["schema"]
    assert asked["strict"] is True and schema["additionalProperties"] is False
    assert schema["required"] == list(schema["properties"]) == ["headline", "body"]
    assert "tools" not in endpoint.asked[0].body and "stream" not in endpoint.asked[0].body


async def test_the_other_name_of_the_limit_is_tried_and_remembered() -> None:
    def play(asked: Asked) -> Played:
        if "max_tokens" in asked.body:
            return error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        return saying(WHOLE)(asked)

    known = Known()
    with Endpoint(play) as endpoint:
        await drafted(endpoint, known=known)
        await drafted(endpoint, known=known)
    assert ["max_tokens" in asked.body for asked in endpoint.asked] == [True, False, False]


FIGURE, NAME = ("$640 million", "$460 million"), ("Kitami Cell [ann", "Noboru Takeyama [ann")
STARS, LINK, YEAR = ("**a battery", "a ** battery"), ("](1)", "](4)"), ("early 2028", "early 2031")


async def test_all_faults_are_sent_back_at_once_and_mended() -> None:
    with Endpoint(saying(whole(FIGURE, LINK, STARS), WHOLE)) as endpoint:
        draft = await drafted(endpoint)
    assert draft.bullet.body == WHOLE["body"] and [f.code for f in draft.faults] == ["length"]
    first, second = (asked.body["messages"] for asked in endpoint.asked)
    assert second[: len(first)] == first and [m["role"] for m in second[len(first) :]] == ["assistant", "user"]
    listed = second[-1]["content"].partition("FAULTS\n")[2].splitlines()
    assert len(listed) >= 3
    for words in ("$460 million", "names source 4", "no bold phrase"):
        assert sum(words in line for line in listed) == 1, words


@pytest.mark.parametrize(
    ("answers", "requests", "kept", "codes"),
    [
        ([whole(FIGURE)] * 3, 2, 0, {"fact"}),
        ([whole(FIGURE), whole(STARS, LINK, YEAR, FIGURE), WHOLE], 2, 0, {"fact"}),
        ([whole(FIGURE, STARS), whole(YEAR), whole(LINK)], 3, 2, {"contained"}),
        ([whole(FIGURE, LINK), whole(YEAR), whole(("$640 million", "$46 million"), STARS)], 3, 1, {"fact"}),
        (["no JSON at all", whole(FIGURE), WHOLE], 3, 2, set()),
        (["no JSON at all", '{"headline": "A", "headline": "B", "body": "C"}', WHOLE], 3, 2, set()),
        ([whole(FIGURE), "no JSON at all", {**WHOLE, "verified": True}], 3, 0, {"fact"}),
        ([WHOLE, whole(FIGURE)], 1, 0, set()),
    ],
)
async def test_asking_again_stops_in_time_and_keeps_the_best(
    answers: list[dict[str, str] | str], requests: int, kept: int, codes: set[str]
) -> None:
    with Endpoint(saying(*answers)) as endpoint:
        draft = await drafted(endpoint)
    assert len(endpoint.asked) == requests
    best = answers[kept]
    assert isinstance(best, dict)
    assert draft.bullet.body == best["body"].replace("[announced](4)", "announced")
    found = {fault.code.partition("_")[0] if fault.code.startswith("fact") else fault.code for fault in draft.faults}
    assert codes <= found
    assert draft.report.ok() == ("fact" not in codes)


@pytest.mark.parametrize(
    "late",
    [Played(how="silent"), Played(how="reset"), error(500, "No.", None, retry_after="0"), completion("{", "length")],
)
async def test_when_a_later_try_fails_the_best_answer_stands(late: Played) -> None:
    def play(asked: Asked) -> Played:
        return saying(whole(FIGURE))(asked) if asked.number == 1 else late

    with Endpoint(play) as endpoint:
        draft = await drafted(endpoint, total_s=1.0, timeout_s=0.4)
    assert "late" in {fault.code for fault in draft.faults} and not draft.report.ok()


@pytest.mark.parametrize(
    ("wrapped", "requests"),
    [
        ("\ufeff%s", 1),
        ("```json\n%s\n```", 1),
        ('<think>Perhaps {"headline": 1}?</think>\n%s', 1),
        ("Here is the bullet:\n\n%s\n\nI hope it helps.", 1),
        ("%s %s", 2),
        ("[%s, %s]", 2),
    ],
)
async def test_reading_is_tolerant_of_wrapping_only(wrapped: str, requests: int) -> None:
    content = wrapped.replace("%s", json.dumps(WHOLE))
    with Endpoint(saying(content, WHOLE)) as endpoint:
        draft = await drafted(endpoint)
    assert (len(endpoint.asked), draft.bullet.body) == (requests, WHOLE["body"])


HEAD, TAIL = json.dumps(WHOLE)[:40], json.dumps(WHOLE)[40:]


@pytest.mark.parametrize(
    "parts",
    [
        [{"type": "text", "text": HEAD + TAIL}],
        [{"type": "text", "text": HEAD}, {"type": "output_text", "text": TAIL}],
        [{"type": "reasoning", "text": '{"headline": 1}'}, {"type": "text", "text": HEAD + TAIL}, None, 7],
    ],
)
async def test_an_answer_in_parts_is_read_as_one(parts: list[object]) -> None:
    with Endpoint(lambda asked: completion(parts)) as endpoint:
        draft = await drafted(endpoint)
    assert (len(endpoint.asked), draft.bullet.body) == (1, WHOLE["body"])


async def test_parts_without_words_are_an_empty_answer() -> None:
    parts: list[object] = [{"type": "text", "text": 5}, {"type": "image_url", "image_url": {"url": "a"}}, []]
    with Endpoint(lambda asked: completion(parts)) as endpoint, pytest.raises(ChatError) as caught:
        await drafted(endpoint)
    assert caught.value.code == "empty"


def limited(seconds: str) -> Scenario:
    """One 429 that asks to wait so long, then an answer."""
    return after([error(429, "Rate limit reached.", "rate_limit_exceeded", retry_after=seconds)], saying(WHOLE))


@pytest.mark.parametrize(("seconds", "least"), [("0.4", 0.4), ("0", 0.0), ("nan", 0.0), ("Wed, 21 Oct 2026", 0.4)])
async def test_retry_after_is_honoured(seconds: str, least: float) -> None:
    steps: list[str] = []
    with Endpoint(limited(seconds)) as endpoint:
        began = time.monotonic()
        await drafted(endpoint, on_step=steps.append)
        assert least <= time.monotonic() - began < 20
    assert len(endpoint.asked) == 2 and "trying again" in steps


@pytest.mark.parametrize("seconds", ["12", "29", "31", "3600", "inf"])
async def test_a_wait_beyond_the_deadline_is_not_begun(seconds: str) -> None:
    with Endpoint(limited(seconds)) as endpoint, pytest.raises(ChatError) as caught:
        began = time.monotonic()
        await drafted(endpoint, total_s=10)
    assert caught.value.code == "rate_limited" and time.monotonic() - began < 9
    assert len(endpoint.asked) == 1


async def test_cancelling_closes_the_connection_at_once() -> None:
    with Endpoint("silent") as endpoint:
        task = asyncio.create_task(drafted(endpoint, timeout_s=20, total_s=20))
        assert await asyncio.to_thread(wait_until, lambda: len(endpoint.asked) == 1)
        began = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(wait_until, lambda: endpoint.hung_up == 1, 10)
        assert time.monotonic() - began < 10


async def test_a_wait_for_another_try_is_cancelled_as_well() -> None:
    with Endpoint(limited("20")) as endpoint:
        steps: list[str] = []
        task = asyncio.create_task(drafted(endpoint, total_s=60, on_step=steps.append))
        assert await asyncio.to_thread(wait_until, lambda: "waiting 20 s to try again" in steps)
        began = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert time.monotonic() - began < 10


async def test_what_was_spent_is_counted_over_all_tries() -> None:
    def play(asked: Asked) -> Played:
        return completion(json.dumps(whole(FIGURE)), tokens_in=1000)

    with Endpoint(play) as endpoint:
        draft = await drafted(endpoint, price_in=2.0, price_out=10.0)
    assert draft.engine["requests"] == len(endpoint.asked) == 2
    assert draft.engine["tokens"] == {"in": 2000, "out": 400}
    assert draft.engine["cost"] == round((2000 * 2 + 400 * 10) / 1e6, 6)


async def test_what_failed_has_a_cost_too() -> None:
    with Endpoint(lambda _: completion("No.", tokens_in=500)) as endpoint, pytest.raises(ChatError) as caught:
        await drafted(endpoint, price_in=1.0, price_out=1.0)
    spent = caught.value.spent
    assert (spent.requests, spent.tokens_in, spent.tokens_out, spent.cost) == (2, 1000, 400, 1400 / 1e6)


async def test_without_prices_no_cost_is_told() -> None:
    with Endpoint(saying(WHOLE)) as endpoint:
        assert "cost" not in (await drafted(endpoint)).engine


@pytest.mark.parametrize(
    "usage", [None, "many", {"prompt_tokens": "x"}, {"prompt_tokens": -3, "completion_tokens": 1.5}]
)
async def test_odd_usage_counts_as_none(usage: object) -> None:
    played = json.loads(completion(json.dumps(WHOLE)).body)
    played["usage"] = usage
    with Endpoint(lambda _: Played(body=json.dumps(played).encode())) as endpoint:
        assert (await drafted(endpoint)).engine["tokens"] == {"in": 0, "out": 0}


async def test_drafts_side_by_side_do_not_mix() -> None:
    paths = ["fixtures/samples/1-kitami-cell-plant.html", "fixtures/samples/3-harbor-dialogue.html"]
    with Endpoint("honest", latency=0.1) as endpoint:
        asked = engine(endpoint)
        drafts = await asyncio.gather(*(asked.draft(request(path), lambda _: None) for path in paths))
    assert [draft.bullet.headline.split()[0] for draft in drafts] == ["Kitami", "US"]
    assert endpoint.most_at_once == 2
