"""What is wrong with a bullet, in words that an editor and a model can both act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from drafter.facts.model import Json
from drafter.text.span import Span

Part = Literal["headline", "body"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `hard` binds a model's answer and the gate before export; the rest is advice.

    `span` is of the headline, or of the body's plain text. The message never holds markup or control characters.
    """

    code: str
    message: str
    hard: bool
    span: Span | None = None
    part: Part = "body"

    def json(self) -> dict[str, Json]:
        """The fault as one of a bullet's `warnings`."""
        span: Json = list(self.span) if self.span is not None else None
        return {"code": self.code, "message": self.message, "span": span}


def hard(faults: Iterable[Fault]) -> list[Fault]:
    """The faults that refuse an answer."""
    return [fault for fault in faults if fault.hard]
