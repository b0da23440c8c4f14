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

    def told(self) -> str:
        """The count in words: `3 requests, 1,240 tokens, cost 0.0012`."""
        requests = f"{self.requests} request{'s' if self.requests != 1 else ''}"
        cost = f", cost {self.cost:.4f}" if self.cost is not None else ""
        return f"{requests}, {self.tokens_in + self.tokens_out:,} tokens{cost}"

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
        self.spent = spent or Spent()
        cost = f"These tries took {self.spent.told()}." if self.spent.tokens_in + self.spent.tokens_out else ""
        super().__init__(message, code=code, hint=" ".join(part for part in (hint, cost) if part))
