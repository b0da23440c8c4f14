"""One small question to the configured endpoint: whether it answers, and in which form. Sends no article."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from drafter.draft.chat.client import Chat, Known, Question, open_client, schema_of
from drafter.draft.chat.mapping import Where, engine_error
from drafter.draft.chat.spent import Spent
from drafter.errors import DrafterError

if TYPE_CHECKING:
    from drafter.draft.chat.engine import ModelSettings

_TOKENS = 200
_LONGEST_S = 20.0
_FORMS = {
    "json_schema": "keeps to a schema",
    "json_object": "answers in JSON, but keeps to no schema",
    "prompt": "answers in text only",
}
_ASKED = ({"role": "user", "content": 'Answer with this JSON and nothing else: {"word": "ready"}'},)


async def probe(model: ModelSettings) -> str:
    """What the endpoint did with one small question, in words. Raises EngineError that says what to do."""
    where, spent = Where(model.base_url, model.name or ""), Spent()
    key = model.api_key.get_secret_value() if model.api_key is not None else None
    began = time.monotonic()
    try:
        client = await asyncio.to_thread(open_client, where.base_url, key, min(model.timeout_s, _LONGEST_S))
        try:
            chat = Chat(client, where, _TOKENS, spent, Known(), _silent)
            async with asyncio.timeout(min(model.total_s, _LONGEST_S)):
                reply = await chat.ask(Question(_ASKED, schema_of([("word", "the word ready")])))
        finally:
            await client.close()
    except DrafterError:
        raise
    except Exception as error:  # noqa: BLE001  the package lets through far more than its own errors
        # Nothing of the original is chained: its request holds the key.
        raise engine_error(error, where, spent, has_key=key is not None) from None
    return f"yes, in {time.monotonic() - began:.1f} s; it {_FORMS[reply.rung]}"


def _silent(_step: str) -> None:
    return None
