"""Every fault of an endpoint ends in a code, a sentence and a hint; nothing of key, prompt or article is told."""

import logging
import time
import traceback

import pytest

from drafter.draft.chat.prompts import load_prompt
from drafter.draft.chat.spent import ChatError
from tests.draft.chat.asked import drafted, model, request
from tests.endpoint import KEY, SCENARIOS, Asked, Endpoint, Played, completion, error

# The scenario, the code it ends in (None: a draft), the requests it takes.
ENDS: list[tuple[str, str | None, int]] = [
    ("honest", None, 1),
    ("no_json_schema", None, 2),
    ("no_format", None, 3),
    ("wrong_key", "wrong_key", 1),
    ("rate_limited", "rate_limited", 3),
    ("quota", "quota", 1),
    ("server_error", "server_error", 3),
    ("unknown_model", "unknown_model", 1),
    ("context_too_long", "context_too_long", 3),
    ("not_here", "wrong_url", 1),
    ("redirect", "redirect", 1),
    ("html", "no_protocol", 1),
    ("broken_json", "no_protocol", 1),
    ("no_choices", "empty", 1),
    ("null_choices", "no_protocol", 1),
    ("odd_choices", "no_protocol", 1),
    ("bare_list", "no_protocol", 1),
    ("bad_bytes", "no_protocol", 1),
    ("cut", "cut", 1),
    ("refusal", "refused", 1),
    ("filtered", "filtered", 1),
    ("tool_call", "tool_call", 1),
    ("empty", "empty", 1),
    ("prose", "not_json", 2),
    ("wrong_schema", "wrong_schema", 2),
    ("huge", "too_big", 1),
    ("reset", "unreachable", 2),
    ("half", "unreachable", 2),
    ("drip", "timeout", 1),
    ("silent", "timeout", 2),
    ("gzip", "encoded", 1),
]
ARTICLE_WORDS = ("Clarkdale", "Alvarado", "Holloway", "640 million")


def told(error: BaseException) -> str:
    """Everything of an error that might be shown or logged."""
    return "".join(traceback.format_exception(error)) + repr(error) + str(getattr(error, "hint", ""))


def assert_keeps_silence(text: str) -> None:
    """No key or part of it, no words of the article or of the prompt."""
    assert KEY[:12] not in text and KEY[-12:] not in text
    assert not [word for word in ARTICLE_WORDS if word in text]
    assert not [line for line in load_prompt("bullet").text.splitlines() if len(line) > 20 and line in text]


def test_every_scenario_has_its_end() -> None:
    assert {name for name, _, _ in ENDS} == set(SCENARIOS)


@pytest.mark.parametrize(("name", "code", "requests"), ENDS)
async def test_a_scenario_ends_as_it_must(
    name: str, code: str | None, requests: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    began = time.monotonic()
    with Endpoint(name) as endpoint:
        if code is None:
            assert (await drafted(endpoint, total_s=1.4, timeout_s=0.5)).faults == ()
        else:
            with pytest.raises(ChatError) as caught:
                await drafted(endpoint, total_s=1.4, timeout_s=0.5)
            assert (caught.value.code, bool(caught.value.hint)) == (code, True)
            assert caught.value.__cause__ is None and caught.value.__suppress_context__
            assert_keeps_silence(told(caught.value))
            assert caught.value.spent.requests == requests
    assert time.monotonic() - began < 15
    assert len(endpoint.asked) == requests
    assert_keeps_silence(caplog.text)


ECHOES = [
    lambda asked: error(400, f"Unprocessable input: {asked.prompt[-150:]}"),
    lambda asked: error(400, f"Bad input: {asked.prompt[60:210]}"),
    lambda asked: error(400, f"Bad header Bearer {asked.headers['authorization']}"),
    lambda asked: error(422, f"{KEY[:4]}****{KEY[-4:]} may not do this, {KEY}"),
    lambda asked: Played(418, asked.prompt.encode()),
    lambda asked: Played(200, asked.prompt.encode(), {"content-type": "text/plain"}),
    lambda asked: completion(asked.prompt),
    lambda asked: completion('{"headline": "Clarkdale", "body": "Holloway spoke in Clarkdale."}'),
]


@pytest.mark.parametrize("play", ECHOES)
async def test_an_endpoint_that_echoes_is_not_echoed(play: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def scenario(asked: Asked) -> Played:
        assert callable(play)
        played = play(asked)
        assert isinstance(played, Played)
        return played

    with Endpoint(scenario) as endpoint, pytest.raises(ChatError) as caught:
        await drafted(endpoint)
    assert_keeps_silence(told(caught.value))
    assert_keeps_silence(caplog.text)


async def test_a_reason_that_repeats_nothing_is_shown() -> None:
    with Endpoint(lambda _: error(400, "Temperature must be set.")) as endpoint, pytest.raises(ChatError) as caught:
        await drafted(endpoint)
    assert caught.value.code == "refused_request" and "Temperature must be set." in caught.value.message


async def test_a_redirect_is_not_followed() -> None:
    with Endpoint("honest") as other:
        elsewhere = Played(307, b"", {"location": f"{other.base_url}/chat/completions"})
        with Endpoint(lambda _: elsewhere) as endpoint, pytest.raises(ChatError):
            await drafted(endpoint)
    assert other.asked == []


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"name": None}, "no_model"),
        ({"base_url": "localhost:8080"}, "wrong_url"),
        ({"base_url": "https://api.openai.com/v1", "api_key": None}, "no_key"),
        ({"base_url": "http://127.0.0.1:9/v1"}, "unreachable"),
    ],
)
async def test_settings_that_can_not_work_say_so(settings: dict[str, object], code: str) -> None:
    from drafter.errors import EngineError

    with Endpoint("honest") as endpoint, pytest.raises(EngineError) as caught:
        await drafted(endpoint, **{"total_s": 1.2, **settings})
    assert caught.value.code == code and caught.value.hint and endpoint.asked == []


@pytest.mark.parametrize("key", ["sk-\u201cquoted\u201d", "sk-two\nlines", "sk-\x00", "ключ"])
async def test_a_key_that_no_header_can_carry_is_told_without_it(key: str) -> None:
    from drafter.errors import EngineError

    with Endpoint("honest") as endpoint, pytest.raises(EngineError) as caught:
        await drafted(endpoint, api_key=key)
    assert caught.value.code == "wrong_key" and endpoint.asked == []
    assert key not in told(caught.value) and key[3:6] not in told(caught.value)


@pytest.mark.parametrize("tail", ["?api-key=secret-1", "#secret-1"])
async def test_credentials_in_an_address_are_not_shown(tail: str) -> None:
    from drafter.draft.chat.mapping import Where

    shown = Where(f"http://someone:secret-2@127.0.0.1:9/v1{tail}", "m").shown
    assert shown == "http://127.0.0.1:9/v1"


async def test_the_probe_says_what_the_endpoint_can_do_and_sends_no_article() -> None:
    from drafter.draft.chat.probe import probe

    said = {}
    for name, form in (("honest", "schema"), ("no_json_schema", "no schema"), ("no_format", "text only")):
        with Endpoint(name) as endpoint:
            said[name] = await probe(model(endpoint))
        assert form in said[name] and "ARTICLES" not in endpoint.asked[0].prompt
    with Endpoint("wrong_key") as endpoint, pytest.raises(ChatError) as caught:
        await probe(model(endpoint))
    assert caught.value.code == "wrong_key"
    assert_keeps_silence(told(caught.value))


async def test_without_a_key_a_401_asks_for_one() -> None:
    with Endpoint("wrong_key") as endpoint, pytest.raises(ChatError) as caught:
        await drafted(endpoint, api_key=None)
    assert caught.value.code == "no_key"
    assert KEY not in str(endpoint.asked[0].headers)


async def test_no_source_is_no_request() -> None:
    from drafter.draft import DraftRequest
    from drafter.errors import EngineError

    with Endpoint("honest") as endpoint, pytest.raises(EngineError) as caught:
        await drafted(endpoint, DraftRequest(()))
    assert caught.value.code == "no_source" and endpoint.asked == []
    assert request().sources
