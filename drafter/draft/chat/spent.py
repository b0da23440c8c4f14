"""What a draft has cost so far: requests, tokens, money. Counted also when every try fails. Guesses no price."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.errors import EngineError
from drafter.facts.model import Json


@dataclass
class Spent:
    """A running count. Prices are per million tokens, from the settings; without both there is no cost."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    price_in: float | None = None
    price_out: float | None = None

    @property
    def cost(self) -> float | None:
        """The money spent, in the currency of the prices; None when no prices are set."""
        if self.price_in is None or self.price_out is None:
            return None
        return (self.tokens_in * self.price_in + self.tokens_out * self.price_out) / 1_000_000

    def json(self) -> dict[str, Json]:
        """The count as part of a draft's `engine`."""
        told: dict[str, Json] = {
            "requests": self.requests,
            "tokens": {"in": self.tokens_in, "out": self.tokens_out},
        }
        if self.cost is not None:
            told["cost"] = round(self.cost, 6)
        return told


class ChatError(EngineError):
    """The endpoint gave no usable answer; `spent` says what the tries cost."""

    def __init__(self, message: str, *, code: str, hint: str = "", spent: Spent | None = None) -> None:
        super().__init__(message, code=code, hint=hint)
        self.spent = spent or Spent()
