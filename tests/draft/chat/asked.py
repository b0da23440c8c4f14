"""Drafting at a loopback endpoint: what the tests of the chat engine share."""

from collections.abc import Callable, Sequence
from functools import cache

from pydantic import SecretStr

from drafter.draft import Draft, DraftRequest
from drafter.draft.chat import ChatEngine
from drafter.draft.chat.client import Known
from drafter.draft.chat.judging import Bench
from drafter.draft.chat.prompts import load_prompt
from drafter.settings import ModelSettings
from tests.draft.articles import article
from tests.endpoint import KEY, Endpoint

PLANT = "fixtures/samples/1-kitami-cell-plant.html"
WHOLE = {
    "headline": "Kitami Cell to build battery plant in Tennessee",
    "body": "Kitami Cell [announced](1) on March 10 that it will build **a battery plant in Clarkdale**, Tennessee, at"
    " a cost of $640 million. Construction will begin in the summer of 2026, and the first cells are due in early"
    " 2028.",
}


def model(endpoint: Endpoint, **settings: object) -> ModelSettings:
    """Settings for the endpoint: quick deadlines, and the key that no output may hold."""
    given = {"name": "loopback", "base_url": endpoint.base_url, "api_key": SecretStr(KEY), "timeout_s": 1, "total_s": 8}
    return ModelSettings.model_validate({**given, **settings})


def engine(endpoint: Endpoint, known: Known | None = None, **settings: object) -> ChatEngine:
    """An engine that has learnt nothing yet, unless told what is known."""
    return ChatEngine(model(endpoint, **settings), known=known or Known())


def request(*paths: str) -> DraftRequest:
    """The request for one bullet from those articles, the plant's by default."""
    return DraftRequest(tuple(article(path) for path in paths or (PLANT,)))


async def drafted(
    endpoint: Endpoint,
    asked: DraftRequest | None = None,
    known: Known | None = None,
    on_step: Callable[[str], None] = lambda _: None,
    **settings: object,
) -> Draft:
    """The draft that the endpoint leads to."""
    return await engine(endpoint, known, **settings).draft(asked or request(), on_step)


@cache
def bench(paths: Sequence[str]) -> Bench:
    """The bench that answers for those articles come before."""
    prompts = tuple(load_prompt(name).text for name in ("bullet", "reask"))
    return Bench.of(request(*paths), prompts)


def whole(*changes: tuple[str, str]) -> dict[str, str]:
    """The whole answer, with words of its body replaced."""
    text = WHOLE["body"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {**WHOLE, "body": text}
