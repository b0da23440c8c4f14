"""The bench that a model's answers come before: rules, checker, containment. Knows nothing of endpoints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from drafter.draft.bullet import Answer, Bullet, HeadlineAnswer
from drafter.draft.checking import check_text, index_sources, report_faults
from drafter.draft.contain import contained, prompt_faults
from drafter.draft.engine import Draft, DraftRequest
from drafter.draft.fault import Fault
from drafter.draft.foreign import foreign_faults
from drafter.draft.kept import kept_faults, put_back
from drafter.draft.markup import count_words, plain
from drafter.draft.rules import find_faults
from drafter.errors import EngineError
from drafter.facts.model import Json

if TYPE_CHECKING:
    from pydantic import BaseModel

    from drafter.check import SourceIndex
    from drafter.check.model import Report


@dataclass(frozen=True, slots=True)
class Bench:
    """What answers are judged by: the request, its sources as indexed, and the prompts that may not come back.

    `reports` keeps the check of each text: an answer that is kept as it came is checked once.
    """

    request: DraftRequest
    indexed: tuple[SourceIndex, ...]
    texts: tuple[str, ...]
    prompts: tuple[str, ...]
    reports: dict[str, Report] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, request: DraftRequest, prompts: Sequence[str]) -> Bench:
        """The bench of a request. Raises EngineError when there is no source."""
        if not request.sources:
            raise EngineError("There is no source to draft from.", code="no_source", hint="Add a source first.")
        texts = tuple(source.text for source in request.sources)
        return cls(request, tuple(index_sources(request.sources)), texts, tuple(prompts))

    def shape(self, asked: type[BaseModel]) -> type[Answer]:
        """The shape to read an answer by: a headline alone is read as an answer with the body that stands."""
        if asked is not HeadlineAnswer or self.request.previous is None:
            return Answer
        return cast("type[Answer]", HeadlineAnswer)

    def judge(self, answer: Answer) -> list[Fault]:
        """Every fault of an answer: the rules', the checker's, kept sentences lost, the prompt repeated."""
        headline, body = answer.headline, self._body(answer)
        found = find_faults(headline, body, self.texts, self.request.house, self.request.issue_date)
        found += prompt_faults(plain(body), self.prompts)
        found += kept_faults(body, self.request.kept)
        found += self._length(body)
        found += report_faults(self._report(plain(body)))
        found += report_faults(self._report(headline), "headline")
        if self.request.task == "headline":
            return [fault for fault in found if fault.part == "headline"]
        return found

    def draft(self, answer: Answer, extra: Sequence[Fault], told: dict[str, Json]) -> Draft:
        """The draft of the answer that is kept: made harmless, kept sentences back in place, checked again."""
        headline, cut = self._headline(answer.headline)
        if self.request.task == "headline" and self.request.previous is not None:
            body = self.request.previous.body
        else:
            body, gone = contained(self._body(answer), self.texts, self.prompts)
            cut += gone
            body = put_back(body, self.request.kept)
        low = self.request.house.words_accepted[0]
        if cut and count_words(plain(body)) < low:
            hint = "The source may hold words meant for a program: look at it. The extractive draft stands."
            raise EngineError("What was left of the answer is no bullet.", code="unusable", hint=hint)
        final = Answer(headline=headline, body=body)
        faults = (*self.judge(final), *cut, *extra)
        bullet = Bullet(headline=headline, body=body)
        return Draft(bullet, faults, self._report(plain(body)), self._report(headline), told)

    def _report(self, text: str) -> Report:
        if text not in self.reports:
            self.reports[text] = check_text(text, self.indexed, self.request.published)
        return self.reports[text]

    def _body(self, answer: Answer) -> str:
        if isinstance(answer, HeadlineAnswer) and self.request.previous is not None:
            return self.request.previous.body
        return answer.body.strip()

    def _length(self, body: str) -> list[Fault]:
        words, asked = count_words(plain(body)), self.request.words
        if asked is None or words <= asked * 1.1:
            return []
        return [Fault("too_long", f"The bullet has {words} words; {asked} were asked for.", True)]

    def _headline(self, headline: str) -> tuple[str, list[Fault]]:
        """The headline, or the one by rule when the model's holds anything foreign."""
        line = " ".join(headline.split())
        if not foreign_faults(line, self.texts, "headline") and not prompt_faults(line, self.prompts):
            return line, []
        from drafter.draft.extractive import draft_extractive

        plain_request = DraftRequest(self.request.sources, self.request.issue_date, self.request.house)
        message = "The model's headline held what is no news; this one was made by rule."
        try:
            return draft_extractive(plain_request).bullet.headline, [
                Fault("contained", message, False, None, "headline")
            ]
        except EngineError:
            return "Headline to be written", [Fault("contained", message, False, None, "headline")]
