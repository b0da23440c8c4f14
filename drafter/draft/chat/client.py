"""The one call site of the openai package: asks once, or again where that may help, and gives the answer's text.

Redirects are off, the answer's size is capped, nothing is read from the environment, and the key goes nowhere but into
the client. Whatever escapes the package is mapped by the caller through `mapping`.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from drafter.draft.chat.mapping import Where, may_pass, names_format, names_limit, retry_after
from drafter.draft.chat.reading import AnswerFault
from drafter.draft.chat.spent import Spent
from drafter.errors import EngineError
from drafter.facts.model import Json

if TYPE_CHECKING:
    from openai import AsyncOpenAI

Rung = Literal["json_schema", "json_object", "prompt"]
RUNGS: tuple[Rung, ...] = ("json_schema", "json_object", "prompt")
Message = dict[str, str]
# An origin with its path, and a model.
Place = tuple[str, str]

_ANSWER_BYTES = 2_000_000
_TRIES = 3
_LONGEST_WAIT_S = 30.0


@dataclass
class Known:
    """What has been learnt of endpoints, by origin and model: the rung that worked, the name of the token limit."""

    rungs: dict[Place, Rung] = field(default_factory=dict)
    limits: dict[Place, str] = field(default_factory=dict)

    def rung_of(self, place: Place) -> Rung:
        """The rung that worked there, the first before any has."""
        return self.rungs.get(place, RUNGS[0])

    def limit_of(self, place: Place) -> str:
        """The name of the token limit there."""
        return self.limits.get(place, "max_tokens")

    def learn_rung(self, place: Place, rung: Rung) -> None:
        """Keeps the rung that worked."""
        self.rungs[place] = rung

    def learn_limit(self, place: Place, name: str) -> None:
        """Keeps the name that the endpoint takes."""
        self.limits[place] = name


@dataclass(frozen=True, slots=True)
class Question:
    """What one request asks: the messages, and the JSON schema of the answer."""

    messages: tuple[Message, ...]
    schema: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Reply:
    """The text of an answer, the tokens read by the endpoint's own count (0: not told), and the rung that worked."""

    content: str
    tokens_in: int
    rung: Rung


@dataclass
class Chat:
    """A conversation with one endpoint. `sleep` waits between tries; `on_step` is told of each request.

    `time_left` says how many seconds remain to the deadline: a wait that goes beyond it is not begun.
    """

    client: AsyncOpenAI
    where: Where
    max_tokens: int
    spent: Spent
    known: Known
    on_step: Callable[[str], None]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    time_left: Callable[[], float] = lambda: _LONGEST_WAIT_S

    async def ask(self, question: Question) -> Reply:
        """The answer on the best rung that the endpoint knows. Raises whatever goes wrong, unmapped."""
        place = (self.where.base_url, self.where.model)
        first = RUNGS.index(self.known.rung_of(place))
        for rung in RUNGS[first:]:
            try:
                reply = await self._with_retries(question, rung)
            except Exception as error:
                if rung == RUNGS[-1] or not names_format(error):
                    raise
                continue
            self.known.learn_rung(place, rung)
            return reply
        raise AssertionError("the last rung returns or raises")

    async def _with_retries(self, question: Question, rung: Rung) -> Reply:
        for tried in range(1, _TRIES + 1):
            try:
                return await self._once(question, rung)
            except Exception as error:
                if names_limit(error) and self._other_limit():
                    continue
                wait = retry_after(error)
                pause = wait if wait is not None else 0.5 * 2 ** (tried - 1)
                if tried == _TRIES or not may_pass(error) or self._too_late(pause) or names_format(error):
                    raise
                self.on_step(f"waiting {pause:.0f} s to try again" if pause >= 1 else "trying again")
                await self.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _too_late(self, pause: float) -> bool:
        return pause > _LONGEST_WAIT_S or pause > self.time_left()

    def _other_limit(self) -> bool:
        place = (self.where.base_url, self.where.model)
        if self.known.limit_of(place) == "max_completion_tokens":
            return False
        self.known.learn_limit(place, "max_completion_tokens")
        return True

    async def _once(self, question: Question, rung: Rung) -> Reply:
        self.spent.requests += 1
        place = (self.where.base_url, self.where.model)
        body: dict[str, object] = {
            "model": self.where.model,
            "messages": list(question.messages),
            self.known.limit_of(place): self.max_tokens,
            **_format(rung, question.schema),
        }
        # The package's overloads can't be met by a body built at run time; what comes back is read with care below.
        create = cast("Callable[..., Awaitable[object]]", self.client.chat.completions.create)
        return self._read(await create(**body), rung)

    def _read(self, completion: object, rung: Rung) -> Reply:
        usage = getattr(completion, "usage", None)
        tokens_in, tokens_out = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
        self.spent.tokens_in += tokens_in
        self.spent.tokens_out += tokens_out
        return Reply(_content(completion), tokens_in, rung)


def _count(usage: object, name: str) -> int:
    count = getattr(usage, name, 0)
    return count if isinstance(count, int) and count > 0 else 0


def _content(completion: object) -> str:
    choices = getattr(completion, "choices", None)
    if not isinstance(choices, list):
        raise TypeError("no list of choices")
    if not choices:
        raise AnswerFault("empty", "The answer holds nothing.")
    message = choices[0].message
    reason = getattr(choices[0], "finish_reason", None)
    if getattr(message, "refusal", None):
        raise AnswerFault("refused", "it declined to answer.")
    if reason == "content_filter":
        raise AnswerFault("filtered", "a filter stopped it.")
    if reason == "length":
        raise AnswerFault("cut", "it was cut off at the limit of tokens.")
    content = _joined(message.content)
    if getattr(message, "tool_calls", None) and not content:
        raise AnswerFault("tool_call", "it called a tool, and there are none.")
    if not content.strip():
        raise AnswerFault("empty", "the answer is empty.")
    return content


def _joined(content: object) -> str:
    """The text of a message's content: a string, or a list of parts of which those of type `text` are read."""
    if not isinstance(content, list):
        return content if isinstance(content, str) else ""
    return "".join(_text_of(part) for part in content)


def _text_of(part: object) -> str:
    told = part if isinstance(part, dict) else getattr(part, "__dict__", {})
    text = told.get("text")
    return text if told.get("type") in ("text", "output_text") and isinstance(text, str) else ""


def _format(rung: Rung, schema: dict[str, Json]) -> dict[str, object]:
    if rung == "json_schema":
        named = {"name": "answer", "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": named}}
    return {"response_format": {"type": "json_object"}} if rung == "json_object" else {}


def open_client(base_url: str, key: str | None, timeout_s: float) -> AsyncOpenAI:
    """A client for one endpoint, bound to the key given and to no variable of the environment.

    Raises EngineError for a key that no header can carry.
    """
    key = (key or "none").strip()
    if not (key.isascii() and key.isprintable()):
        hint = (
            "Set OPENAI_API_KEY or model.api_key anew: letters, digits and signs on one line, without quotation marks."
        )
        raise EngineError("The key holds a character that no key can hold.", code="wrong_key", hint=hint)
    import httpx2
    from openai import AsyncOpenAI

    from drafter.draft.chat.capped import CappedTransport

    transport = CappedTransport(_ANSWER_BYTES, _tls() if base_url.lower().startswith("https") else False)
    http = httpx2.AsyncClient(
        transport=transport,
        follow_redirects=False,
        trust_env=False,
        timeout=timeout_s,
        headers={"Accept-Encoding": "identity"},
    )
    client = AsyncOpenAI(api_key=key, base_url=base_url, max_retries=0, timeout=timeout_s, http_client=http)
    client.organization = client.project = None
    return client


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """The certificates, read once: reading them takes longer than all else that a request needs."""
    import certifi

    return ssl.create_default_context(cafile=certifi.where())


def schema_of(fields: Sequence[tuple[str, str]]) -> dict[str, Json]:
    """The JSON schema of an object of strings, all required, nothing else allowed: what strict mode takes."""
    properties: dict[str, Json] = {name: {"type": "string", "description": said} for name, said in fields}
    required: list[Json] = [name for name, _ in fields]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
