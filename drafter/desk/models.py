"""The chat engine as the settings name it, with what was learnt of its endpoint in earlier runs."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.draft import Engine
from drafter.settings import Settings

if TYPE_CHECKING:
    from drafter.draft.chat.client import Known

ENDPOINTS = "endpoints.json"


def chat_engine(settings: Settings) -> Engine:
    """The engine for the endpoint of the settings. Nothing is asked until it drafts."""
    from drafter.draft.chat.engine import ChatEngine

    return ChatEngine(settings.model, settings.prompts, _known(settings.home / ENDPOINTS))


@lru_cache(maxsize=8)
def _known(path: Path) -> Known:
    """What is known of endpoints, read once a process: drafts side by side share it."""
    from drafter.draft.chat.memory import known_at

    return known_at(path)
