"""Asks, judges, and asks again with all faults at once: at most twice, and not when a fault comes back.

The best answer is kept with what is still wrong with it. A length that no bullet has, or no English, is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from drafter.draft.chat.client import Chat, Message, Question
from drafter.draft.chat.reading import AnswerFault, read_answer
from drafter.draft.fault import Fault, hard
from drafter.facts.model import Json

REFUSED = frozenset({"length_refused", "language", "empty", "not_json", "wrong_schema", "too_big"})
_MOST_ASKED = 3

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Judged(Generic[Shape]):
    """An answer and its faults."""

    answer: Shape
    faults: tuple[Fault, ...]

    @property
    def refused(self) -> bool:
        """True when the answer can't be kept at all."""
        return any(fault.code in REFUSED for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Job(Generic[Shape]):
    """What is asked for: the first messages, the shape of the answer with its schema, the judge, the re-ask's text."""

    messages: Sequence[Message]
    shape: type[Shape]
    schema: dict[str, Json]
    judge: Callable[[Shape], list[Fault]]
    reask: str


@dataclass
class Asking(Generic[Shape]):
    """The run of one job. `best` and `tokens_in` (of the first request) stand also when a later try fails."""

    job: Job[Shape]
    chat: Chat
    best: Judged[Shape] | None = None
    tokens_in: int = 0

    async def run(self) -> Judged[Shape]:
        """The best answer. Raises AnswerFault when none could be read, and whatever the endpoint raises before one."""
        messages = list(self.job.messages)
        seen: set[tuple[str, str]] = set()
        unread: AnswerFault | None = None
        for asked in range(_MOST_ASKED):
            self.chat.on_step(_step(asked, self.chat.where.model, self.best))
            reply = await self.chat.ask(Question(tuple(messages), self.job.schema))
            self.tokens_in = self.tokens_in or reply.tokens_in
            faults, unread = self._judged(reply.content, unread)
            wrong = {(fault.code, fault.message) for fault in faults}
            if not wrong or wrong & seen:
                break
            seen |= wrong
            messages = [*self.job.messages, {"role": "assistant", "content": reply.content[:8000]}, self._again(faults)]
        if self.best is None:
            raise unread or AnswerFault("empty", "no answer was given.")
        return self.best

    def _judged(self, content: str, unread: AnswerFault | None) -> tuple[list[Fault], AnswerFault | None]:
        try:
            answer = read_answer(content, self.job.shape)
        except AnswerFault as fault:
            return [Fault(fault.code, fault.message, True)], fault
        judged = Judged(answer, tuple(self.job.judge(answer)))
        if self.best is None or _rank(judged) < _rank(self.best):
            self.best = judged
        return hard(judged.faults), unread

    def _again(self, faults: Sequence[Fault]) -> Message:
        listed = "\n".join(f"- {fault.part}: {fault.message}" for fault in faults)
        return {"role": "user", "content": f"{self.job.reask}\nFAULTS\n{listed}\n"}


def _rank(judged: Judged[Shape]) -> tuple[bool, int, int, int]:
    facts = [fault for fault in judged.faults if fault.code.startswith("fact_")]
    return (judged.refused, len(facts), len(hard(judged.faults)), len(judged.faults))


def _step(asked: int, model: str, best: Judged[Shape] | None) -> str:
    if asked == 0:
        return f"asking {model}"
    wrong = len(hard(best.faults)) if best is not None else 1
    return f"asking {model} again ({wrong} fault{'s' if wrong != 1 else ''} left)"
