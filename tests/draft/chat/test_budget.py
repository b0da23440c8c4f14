"""What an issue's drafts cost is counted, however they end; once the budget is spent the endpoint is not asked."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.draft import ExtractiveEngine
from drafter.draft.chat import ChatEngine
from drafter.draft.chat.bill import FILE, Account, Bill, billed
from drafter.draft.chat.spent import ChatError
from drafter.errors import EngineError
from tests.draft.chat.asked import WHOLE, engine, model, request
from tests.endpoint import Endpoint, after, completion, saying, wait_until


def on_bill(endpoint: Endpoint, home: Path, issue: str = "i1", **settings: object) -> ChatEngine:
    """An engine whose drafts go on an issue's bill."""
    made = engine(endpoint, **settings)
    return replace(made, bill=Bill(home / FILE, issue, made.model))


async def draft(made: ChatEngine) -> None:
    """One draft of the article about the plant."""
    await made.draft(request(), lambda _: None)


async def test_each_draft_of_an_issue_is_a_line_and_other_issues_are_other_bills(tmp_path: Path) -> None:
    with Endpoint(lambda _: completion(json.dumps(WHOLE), tokens_in=1000)) as endpoint:
        made = on_bill(endpoint, tmp_path, price_in=2.0, price_out=10.0)
        await draft(made)
        await draft(made)
        await draft(on_bill(endpoint, tmp_path, "i2"))
    assert made.bill is not None
    assert Bill(tmp_path / FILE, "i1", made.model).so_far() == Account(2, 2 * 1200, 2 * (2000 + 2000) / 1e6)
    assert Bill(tmp_path / FILE, "i2", made.model).so_far() == Account(1, 1200, 0.0)


@pytest.mark.parametrize(
    ("limits", "code", "key"),
    [
        ({"budget": 0.003, "price_in": 2.0, "price_out": 10.0}, "budget_spent", "model.budget "),
        ({"budget_tokens": 1200}, "budget_spent", "model.budget_tokens"),
    ],
    ids=["money", "tokens"],
)
async def test_once_the_budget_is_spent_the_endpoint_is_not_asked(
    tmp_path: Path, limits: dict[str, object], code: str, key: str
) -> None:
    with Endpoint(lambda _: completion(json.dumps(WHOLE), tokens_in=1000)) as endpoint:
        made = on_bill(endpoint, tmp_path, **limits)
        await draft(made)
        asked = len(endpoint.asked)
        with pytest.raises(EngineError) as caught:
            await draft(made)
        assert len(endpoint.asked) == asked
        await draft(on_bill(endpoint, tmp_path, "another", **limits))
    assert caught.value.code == code
    assert key in caught.value.hint + " " and "extractive" in caught.value.hint


async def test_a_budget_of_money_without_prices_is_an_error_and_nothing_is_guessed(tmp_path: Path) -> None:
    with Endpoint(saying(WHOLE)) as endpoint, pytest.raises(EngineError) as caught:
        await draft(on_bill(endpoint, tmp_path, budget=1.0, price_in=2.0))
    assert (caught.value.code, endpoint.asked) == ("no_prices", [])


async def test_what_failed_is_on_the_bill_and_its_cost_is_told(tmp_path: Path) -> None:
    with Endpoint(lambda _: completion("No.", tokens_in=500)) as endpoint:
        made = on_bill(endpoint, tmp_path, price_in=1.0, price_out=1.0)
        with pytest.raises(ChatError) as caught:
            await draft(made)
    assert Bill(tmp_path / FILE, "i1", made.model).so_far() == Account(2, 1400, 1400 / 1e6)
    assert "2 requests, 1,400 tokens, cost 0.0014" in caught.value.hint


async def test_a_draft_that_is_stopped_is_on_the_bill(tmp_path: Path) -> None:
    with Endpoint(after(20, saying(WHOLE))) as endpoint:
        made = on_bill(endpoint, tmp_path)
        task = asyncio.create_task(draft(made))
        assert await asyncio.to_thread(wait_until, lambda: bool(endpoint.asked))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert Bill(tmp_path / FILE, "i1", made.model).so_far().requests == 1


@pytest.mark.parametrize("damage", ["{", "[]", "null\n\x00", '{"issue": "i1", "in": "many", "cost": -1}'])
def test_a_damaged_line_counts_as_nothing(tmp_path: Path, damage: str) -> None:
    line = {"issue": "i1", "requests": 1, "in": 10, "out": 5, "cost": 0.5}
    (tmp_path / FILE).write_text(f"{damage}\n{json.dumps(line)}\n", encoding="utf-8")
    with Endpoint("honest") as endpoint:
        settings = model(endpoint)
    assert Bill(tmp_path / FILE, "i1", settings).so_far() == Account(1, 15, 0.5)


def test_only_the_chat_engine_goes_on_a_bill(tmp_path: Path) -> None:
    extractive = ExtractiveEngine()
    assert billed(extractive, tmp_path, "i1") is extractive
    with Endpoint("honest") as endpoint:
        made = billed(engine(endpoint), tmp_path, "i1")
    assert isinstance(made, ChatEngine) and made.bill is not None
