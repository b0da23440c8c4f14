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


async def draft_all(engine: ChatEngine, requests: list[DraftRequest], at_once: int) -> list[float]:
    """The seconds that each draft took, at most so many at once."""
    gate = asyncio.Semaphore(at_once)

    async def one(request: DraftRequest) -> float:
        async with gate:
            began = time.perf_counter()
            await engine.draft(request, lambda _: None)
            return time.perf_counter() - began

    return await asyncio.gather(*(one(request) for request in requests))


def main() -> None:
    """Prints the times."""
    for words in (300, 3000, 9000):
        source = long_source(words)
        began = time.perf_counter()
        draft_extractive(DraftRequest((source,)))
        print(f"extractive, {words} words: {time.perf_counter() - began:.2f} s (2 s promised for 3,000)")
    english = [event.sources[0] for event in events() if event.sources[0].language == "en"]
    requests = [DraftRequest((english[at % len(english)],)) for at in range(SOURCES)]
    for latency, at_once in ((0.0, 1), (LATENCY, AT_ONCE)):
        with Endpoint(answering(), latency) as endpoint:
            engine = ChatEngine(
                ModelSettings(name="loopback", base_url=endpoint.base_url, api_key=SecretStr(KEY)), known=Known()
            )
            asyncio.run(draft_all(engine, requests[:1], 1))
            asked = len(endpoint.asked)
            began = time.perf_counter()
            times = asyncio.run(draft_all(engine, requests, at_once))
            taken, asked = time.perf_counter() - began, len(endpoint.asked) - asked
        if not latency:
            print(f"overhead of a draft outside the endpoint: {statistics.median(times) * 1000:.0f} ms (50 promised)")
            continue
        ideal = math.ceil(asked / at_once) * latency
        print(f"{SOURCES} drafts, {asked} requests of {latency:.0f} s, {at_once} at once: {taken:.2f} s,", end=" ")
        print(f"{taken / ideal:.2f} times the ideal (1.15 promised), {endpoint.most_at_once} at once at most")
