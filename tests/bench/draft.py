"""How fast drafts come. Promised: 2 s for 3,000 words by rule; a whole issue by a model in 1.15 times the ideal.

The model is the loopback endpoint, one second an answer: 20 sources, eight at once. What drafting itself costs beside
the waiting is measured with an endpoint that answers at once.
"""

import asyncio
import math
import statistics
import time

from pydantic import SecretStr

from drafter.draft import DraftRequest, draft_extractive
from drafter.draft.chat.client import Known
from drafter.draft.chat.engine import ChatEngine
from drafter.settings import ModelSettings
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from tests.endpoint import KEY, Asked, Endpoint, Played, Scenario, saying
from tests.score.draft_articles import events

SOURCES, AT_ONCE, LATENCY = 20, 8, 1.0


def long_source(words: int) -> Source:
    """A source of about that many words, made of the articles one after another."""
    english = [source for event in events() for source in event.sources if source.language == "en"]
    text = "\n\n".join(source.text for source in english)
    while len(text.split()) < words:
        text += "\n\n" + text
    text = " ".join(text.split(" ")[:words])
    return english[0].model_copy(update={"text": text, "sha256": fingerprint(text)})


def answering() -> Scenario:
    """An endpoint that answers with the extractive bullet of the article it is shown: clean, with no re-ask."""
    drafts = {}
    for event in events():
        if event.sources[0].language == "en":
            bullet = draft_extractive(DraftRequest(event.sources[:1])).bullet
            drafts[event.sources[0].title] = {"headline": bullet.headline, "body": bullet.body}

    def play(asked: Asked) -> Played:
        answer = next((answer for title, answer in drafts.items() if title in asked.prompt), None)
        return saying(answer or {"headline": "None is known", "body": "None."})(asked)

    return play


async def draft_all(engine: ChatEngine, requests: list[DraftRequest]) -> None:
    """Drafts them all, side by side as the settings let them."""
    await asyncio.gather(*(engine.draft(request, lambda _: None) for request in requests))


async def draft_in_turn(engine: ChatEngine, requests: list[DraftRequest]) -> list[float]:
    """The seconds that each draft took, one after another."""
    times = []
    for request in requests:
        began = time.perf_counter()
        await engine.draft(request, lambda _: None)
        times.append(time.perf_counter() - began)
    return times


def loopback(endpoint: Endpoint) -> ChatEngine:
    """An engine for the endpoint, as many requests at once as the promise names."""
    model = ModelSettings(name="loopback", base_url=endpoint.base_url, api_key=SecretStr(KEY), concurrency=AT_ONCE)
    return ChatEngine(model, known=Known())


def main() -> None:
    """Prints the times."""
    for words in (300, 3000, 9000):
        source = long_source(words)
        began = time.perf_counter()
        draft_extractive(DraftRequest((source,)))
        print(f"extractive, {words} words: {time.perf_counter() - began:.2f} s (2 s promised for 3,000)")
    english = [event.sources[0] for event in events() if event.sources[0].language == "en"]
    requests = [DraftRequest((english[at % len(english)],)) for at in range(SOURCES)]
    with Endpoint(answering()) as endpoint:
        times = asyncio.run(draft_in_turn(loopback(endpoint), [*requests[:1], *requests]))[1:]
    print(f"overhead of a draft outside the endpoint: {statistics.median(times) * 1000:.0f} ms (50 promised)")
    with Endpoint(answering(), LATENCY) as endpoint:
        began, used = time.perf_counter(), time.process_time()
        asyncio.run(draft_all(loopback(endpoint), requests))
        taken, used = time.perf_counter() - began, time.process_time() - used
    asked = len(endpoint.asked)
    ideal = math.ceil(asked / AT_ONCE) * LATENCY
    print(f"{SOURCES} drafts, {asked} requests of {LATENCY:.0f} s, {AT_ONCE} at once: {taken:.2f} s,", end=" ")
    print(f"{taken / ideal:.2f} times the ideal (1.15 promised), {endpoint.most_at_once} at once at most,", end=" ")
    print(f"{used * 1000 / SOURCES:.0f} ms of processor a draft, the endpoint's own work among it")
