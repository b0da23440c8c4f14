"""The seam between the desk and whatever drafts: a request, a draft, and the Protocol of an engine.

An engine proposes and never decides: its draft carries every fault and the check against the sources beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from drafter.check.model import Report
from drafter.draft.bullet import Bullet
from drafter.draft.fault import Fault
from drafter.draft.house import HouseStyle
from drafter.facts.model import Json
from drafter.sources.model import Source

Task = Literal["bullet", "headline", "shorten"]


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What is to be drafted, from which sources (links count them from 1, in this order).

    `previous` is the bullet to work on and `kept` its sentences that a person wrote: they come back word for word.
    `words` is the length that `shorten` asks for.
    """

    sources: tuple[Source, ...]
    issue_date: date | None = None
    house: HouseStyle = field(default_factory=HouseStyle)
    instruction: str | None = None
    task: Task = "bullet"
    previous: Bullet | None = None
    kept: tuple[str, ...] = ()
    words: int | None = None

    @property
    def published(self) -> date | None:
        """The day that the bullet's own dates are read by: the issue's, else the latest of its sources."""
        days = [source.published for source in self.sources if source.published is not None]
        return self.issue_date or max(days, default=None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A bullet with all that is wrong with it, its checks, and how it was made.

    `report` checks the body's plain text, `headline_report` the headline. `engine` holds name, and for a model its
    name, the prompt's name, version and hash, requests and tokens.
    """

    bullet: Bullet
    faults: tuple[Fault, ...]
    report: Report
    headline_report: Report
    engine: dict[str, Json]


class Engine(Protocol):
    """Anything that drafts. `on_step` is told in a few words what is being done; cancelling must work at once."""

    @property
    def name(self) -> str:
        """The name that `--engine` takes."""
        ...

    async def draft(self, request: DraftRequest, on_step: Callable[[str], None]) -> Draft:
        """A draft for the request. Raises EngineError when none can be had."""
        ...
