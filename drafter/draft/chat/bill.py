"""What the model may cost an issue, and what it has cost: over all drafts, those that failed or were stopped too.

One line of a file for each draft, appended: issue, model, requests, tokens, and the cost by the prices of that day.
Guesses no price: a budget of money without prices is an error that says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.draft.chat.engine import ChatEngine, ModelSettings
from drafter.draft.chat.spent import Spent
from drafter.draft.engine import Engine
from drafter.errors import EngineError
from drafter.facts.model import Json

FILE = "model-costs.jsonl"
_RAISE = "The extractive engine drafts without it; to go on with the model raise {key} in the settings."


@dataclass(frozen=True, slots=True)
class Account:
    """What one issue has cost so far: tokens both ways, and money where there were prices."""

    requests: int = 0
    tokens: int = 0
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Bill:
    """The running bill of one issue. `path` is the file of all issues; its folder is made at the first line."""

    path: Path
    issue: str
    model: ModelSettings

    def require_left(self) -> None:
        """Raises EngineError when the issue's budget is spent, or can't be reckoned for want of prices.

        Drafts that run side by side may each begin while something is left.
        """
        money, tokens = self.model.budget, self.model.budget_tokens
        if money is not None and (self.model.price_in is None or self.model.price_out is None):
            hint = "Set both, per million tokens, or give the budget in tokens: model.budget_tokens."
            raise EngineError("model.budget needs model.price_in and model.price_out.", code="no_prices", hint=hint)
        so_far = self.so_far()
        if money is not None and so_far.cost >= money:
            raise _spent(f"This issue's budget for the model is spent: {so_far.cost:.4f} of {money:g}.", "model.budget")
        if tokens is not None and so_far.tokens >= tokens:
            told = f"{so_far.tokens:,} of {tokens:,} tokens"
            raise _spent(f"This issue's budget for the model is spent: {told}.", "model.budget_tokens")

    def so_far(self) -> Account:
        """The sum of the issue's lines; a damaged line counts as nothing."""
        lines = list(self._lines())
        return Account(
            sum(_whole(line.get("requests")) for line in lines),
            sum(_whole(line.get("in")) + _whole(line.get("out")) for line in lines),
            sum(_money(line.get("cost")) for line in lines),
        )

    def add(self, spent: Spent) -> None:
        """Appends what a draft has cost; nothing for a draft that asked nothing."""
        if not spent.requests:
            return
        line: dict[str, Json] = {
            "issue": self.issue,
            "model": self.model.name or "",
            "requests": spent.requests,
            "in": spent.tokens_in,
            "out": spent.tokens_out,
            "cost": spent.cost,
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _lines(self) -> Iterator[dict[str, object]]:
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8", errors="replace") as stream:
            for written in stream:
                try:
                    line = json.loads(written)
                except ValueError:
                    continue
                if isinstance(line, dict) and line.get("issue") == self.issue:
                    yield line


def billed(engine: Engine, home: Path, issue: str) -> Engine:
    """The engine with the issue's bill where it is the chat engine; any other as it is."""
    if not isinstance(engine, ChatEngine):
        return engine
    return replace(engine, bill=Bill(home / FILE, issue, engine.model))


def _spent(message: str, key: str) -> EngineError:
    return EngineError(message, code="budget_spent", hint=_RAISE.format(key=key))


def _whole(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _money(value: object) -> float:
    return float(value) if isinstance(value, int | float) and value > 0 else 0.0
