"""The chat engine: one job from request to draft, within a total deadline. Its answer is a proposal, never trusted.

The article can't reach anything through it: no tools, one schema, every fact and link checked, and what is foreign or
live is cut out before the draft is handed on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from drafter.draft.bullet import Answer, HeadlineAnswer
from drafter.draft.chat.asking import REFUSED, Asking, Job, Judged
from drafter.draft.chat.briefing import estimate_tokens, least_tokens, messages_for
from drafter.draft.chat.client import Chat, Known, Message, open_client, schema_of
from drafter.draft.chat.judging import Bench
from drafter.draft.chat.mapping import Where, engine_error, too_long
from drafter.draft.chat.prompts import Prompt, load_prompt
from drafter.draft.chat.slots import READING, slots
from drafter.draft.chat.spent import ChatError, Spent
from drafter.draft.engine import Draft, DraftRequest
from drafter.draft.fault import Fault
from drafter.errors import DrafterError, EngineError
from drafter.facts.model import Json
from drafter.text.address import split_address

NAME = "chat"
_LATE = Fault("late", "A later try failed or took too long: this is the best answer that came.", False)
_KNOWN = Known()


class Secret(Protocol):
    """A key that shows itself only when asked (pydantic's SecretStr)."""

    def get_secret_value(self) -> str:
        """The key."""
        ...


class ModelSettings(Protocol):
    """What the engine reads of `settings.model`."""

    @property
    def name(self) -> str | None: ...
    @property
    def base_url(self) -> str: ...
    @property
    def api_key(self) -> Secret | None: ...
    @property
    def timeout_s(self) -> float: ...
    @property
    def total_s(self) -> float: ...
    @property
    def concurrency(self) -> int: ...
    @property
    def max_tokens(self) -> int: ...
    @property
    def context_tokens(self) -> int: ...
    @property
    def price_in(self) -> float | None: ...
    @property
    def price_out(self) -> float | None: ...
    @property
    def budget(self) -> float | None: ...
    @property
    def budget_tokens(self) -> int | None: ...


class Billing(Protocol):
    """What the drafts of one issue go on."""

    def require_left(self) -> None:
        """Raises EngineError when nothing is left."""
        ...

    def add(self, spent: Spent) -> None:
        """Counts what a draft has cost."""
        ...


@dataclass(frozen=True, slots=True)
class ChatEngine:
    """An Engine for one endpoint and model. `prompts` is the user's own folder of prompts, `known` what was learnt.

    `bill` is what the drafts go on: it is asked before each and told after it, however it ends.
    """

    model: ModelSettings
    prompts: Path | None = None
    known: Known = field(default_factory=lambda: _KNOWN)
    bill: Billing | None = None

    @property
    def name(self) -> str:
        """`chat`."""
        return NAME

    async def draft(self, request: DraftRequest, on_step: Callable[[str], None]) -> Draft:
        """A draft by the model. Raises ChatError (an EngineError) that says what to do; cancelling closes at once."""
        where = self._where()
        if self.bill is not None:
            await asyncio.to_thread(self.bill.require_left)
        spent = Spent(price_in=self.model.price_in, price_out=self.model.price_out)
        key = self.model.api_key.get_secret_value() if self.model.api_key is not None else None
        try:
            return await self._asked(request, where, spent, key, on_step)
        except DrafterError:
            raise
        except Exception as error:  # noqa: BLE001  # the package lets through far more than its own errors
            # Nothing of the original is chained: its request holds the key and the article.
            sent = self._sent(request)
            raise engine_error(error, where, spent, has_key=key is not None, sent=sent) from None
        finally:
            if self.bill is not None:
                self.bill.add(spent)

    def _sent(self, request: DraftRequest) -> tuple[str, ...]:
        """The texts of a request that no message may repeat."""
        told = [load_prompt(_prompt_name(request), self.prompts).text, *request.kept, *request.house.examples]
        told += [text for source in request.sources for text in (source.text, source.title)]
        if request.previous is not None:
            told += [request.previous.headline, request.previous.body]
        return (*told, request.instruction or "")

    def _where(self) -> Where:
        if not self.model.name:
            hint = "Name one with --model or DRAFTER_MODEL, or draft with --engine extractive."
            raise EngineError("No model is set.", code="no_model", hint=hint)
        parts = split_address(self.model.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise EngineError(
                "model.base_url is no address.", code="wrong_url", hint="It begins with https:// or http://."
            )
        if self.model.api_key is None and parts.hostname == "api.openai.com":
            raise EngineError("There is no key.", code="no_key", hint="Set OPENAI_API_KEY or model.api_key.")
        return Where(self.model.base_url, self.model.name)

    async def _asked(
        self, request: DraftRequest, where: Where, spent: Spent, key: str | None, on_step: Callable[[str], None]
    ) -> Draft:
        prompt, reask = load_prompt(_prompt_name(request), self.prompts), load_prompt("reask", self.prompts)
        # One after another: the first to be read is asked about while the next is read.
        async with slots(READING, 1):
            bench = await asyncio.to_thread(Bench.of, request, (prompt.text, reask.text))
            client = await asyncio.to_thread(open_client, where.base_url, key, self.model.timeout_s)
        try:
            async with slots(where.base_url, self.model.concurrency):
                chat = Chat(client, where, self.model.max_tokens, spent, self.known, on_step, time_left=self._clock())
                judged, extra = await self._within_time(request, prompt, reask, bench, chat)
        finally:
            await client.close()
        if judged.refused:
            raise _refused(judged, where, spent)
        on_step("checking")
        told = _told(where, prompt, spent, self.known)
        return await asyncio.to_thread(bench.draft, judged.answer, extra, told)

    def _clock(self) -> Callable[[], float]:
        """The seconds that remain to the total deadline, which begins now."""
        now = asyncio.get_running_loop().time
        end = now() + self.model.total_s
        return lambda: end - now()

    async def _within_time(
        self, request: DraftRequest, prompt: Prompt, reask: Prompt, bench: Bench, chat: Chat
    ) -> tuple[Judged[Answer], list[Fault]]:
        """The best answer by the total deadline, asked for again with half the articles when they don't fit."""
        budget = self.model.context_tokens - self.model.max_tokens
        asking: Asking[Answer] | None = None
        try:
            async with asyncio.timeout(self.model.total_s):
                for share in (1, 2, 4):
                    messages = await asyncio.to_thread(messages_for, prompt.text, request, budget // share)
                    asking = Asking(_job(request, messages, bench, reask), chat)
                    try:
                        return await asking.run(), _cut_faults(messages, asking.tokens_in)
                    except Exception as error:
                        if share == 4 or not too_long(error):
                            raise
                raise AssertionError("the last share returns or raises")
        except Exception:
            if asking is None or asking.best is None or asking.best.refused:
                raise
            return asking.best, [_LATE]


def _prompt_name(request: DraftRequest) -> str:
    return request.task if request.task in ("headline", "shorten") and request.previous is not None else "bullet"


def _job(request: DraftRequest, messages: list[Message], bench: Bench, reask: Prompt) -> Job[Answer]:
    shape = HeadlineAnswer if _prompt_name(request) == "headline" else Answer
    fields = [(name, info.description or name) for name, info in shape.model_fields.items()]
    return Job(messages, bench.shape(shape), schema_of(fields), bench.judge, reask.text)


def _cut_faults(messages: list[Message], tokens_in: int) -> list[Fault]:
    """A note when the endpoint counts far fewer tokens than were sent: some servers cut long prompts in silence."""
    sent = sum(estimate_tokens(message["content"]) for message in messages)
    least = sum(least_tokens(message["content"]) for message in messages)
    if not tokens_in or sent < 1500 or tokens_in > least * 0.75:
        return []
    read = f"The endpoint read about {tokens_in} of {sent} tokens"
    message = f"{read}: raise its context length, or lower model.context_tokens."
    return [Fault("prompt_cut", message, False)]


def _refused(judged: Judged[Answer], where: Where, spent: Spent) -> ChatError:
    # Only these reasons hold no word of the answer.
    reason = next(fault for fault in judged.faults if fault.code in REFUSED)
    return ChatError(
        f"{where.model} gave no bullet that can be kept: {reason.message}",
        code="unusable",
        hint="Try again, or another model; the extractive draft stands.",
        spent=spent,
    )


def _told(where: Where, prompt: Prompt, spent: Spent, known: Known) -> dict[str, Json]:
    rung: Json = known.rung_of((where.base_url, where.model))
    named: dict[str, Json] = {"name": prompt.name, "version": prompt.version, "sha256": prompt.sha256}
    return {"name": NAME, "model": where.model, "base_url": where.shown, "rung": rung, "prompt": named, **spent.json()}
