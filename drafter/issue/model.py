"""An issue as a person sees it: details, sources, bullets in order, claims and sign-offs. Holds no database."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.check.model import Verdict
from drafter.draft.bullet import Form
from drafter.sources.model import Source

State = Literal["draft", "in_check", "checked", "released", "corrected"]
Act = Literal["confirm", "dispute", "ask", "no_claim", "answer", "undo"]
Part = Literal["headline", "body"]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class IssueSource(_Record):
    """A source of an issue, under an id that never changes; `source` holds the text and what a person corrected."""

    id: str
    source: Source


class Numbered(_Record):
    """A source as a bullet's links name it: `[anchor](number)`. A number is never reused within its bullet."""

    number: int
    source_id: str


class Version(_Record):
    """An earlier or offered wording of a bullet: who or what wrote it, and when."""

    headline: str
    body: str
    by: str
    at: datetime


class IssueBullet(_Record):
    """A bullet as stored: the Markdown typed. `version` rises with every write and is named by the next one.

    `offered` is a draft that lies beside the text (a model's), to be accepted whole or by sentence; `faults` are the
    messages of the engine that still stand; `engine` says what drafted it.
    """

    id: str
    version: int
    headline: str
    body: str
    form: Form = "bullet"
    sources: tuple[Numbered, ...] = ()
    held: bool = False
    engine: str = ""
    faults: tuple[str, ...] = ()
    offered: Version | None = None


class SignOff(_Record):
    """What one person said of one claim. Append-only; it stands while the claim's key and the evidence's hash do."""

    bullet_id: str
    person: str
    at: datetime
    act: Act
    note: str = ""
    claim_key: str
    verdict: Verdict
    evidence_sha256: str = ""


class Issue(_Record):
    """An issue: its details, its sources, and its bullets in order (held ones too, which don't go out)."""

    id: str
    version: int
    title: str
    volume: str = "1"
    number: int = 1
    date: date
    state: State = "draft"
    image_source: str = ""
    image_url: str = ""
    about: str = ""
    sources: tuple[IssueSource, ...] = ()
    bullets: tuple[IssueBullet, ...] = ()

    @property
    def going_out(self) -> tuple[IssueBullet, ...]:
        """The bullets that go out, in order."""
        return tuple(bullet for bullet in self.bullets if not bullet.held)

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises KeyError."""
        for item in self.sources:
            if item.id == source_id:
                return item.source
        raise KeyError(source_id)

    def bullet(self, bullet_id: str) -> IssueBullet:
        """The bullet of that id. Raises KeyError."""
        for bullet in self.bullets:
            if bullet.id == bullet_id:
                return bullet
        raise KeyError(bullet_id)

    def sources_of(self, bullet: IssueBullet) -> list[Source]:
        """The bullet's sources in the order of its numbers."""
        return [self.source(item.source_id) for item in bullet.sources]


class IssueSummary(_Record):
    """An issue in a list."""

    id: str
    title: str
    volume: str
    number: int
    date: date
    state: State
    bullets: int = Field(ge=0)
