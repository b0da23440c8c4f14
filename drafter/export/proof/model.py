"""What a record of an issue holds: each claim, the sentence it rests on, its address, and who said what of it.

A record is read without the program: everything in it is in words or in SHA-256 sums of UTF-8 text.
"""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from drafter.check.model import Verdict
from drafter.issue.model import Act, Part, State

PROOF_FORMS: tuple[str, ...] = ("md", "html", "json")
MARK = "drafter record"


class _Held(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Quoted(_Held):
    """A sentence of a source that a claim rests on; `match` is the value's own words in it.

    `source` is the number in the record; `start` and `end` count code points in the text named by `text_sha256`.
    `sentence_sha256` is of the sentence in folded words, which is what a signature rests on.
    """

    source: int
    sentence: str
    match: str
    start: int
    end: int
    text_sha256: str
    sentence_sha256: str
    address: str | None = None


class Said(_Held):
    """What a person said of a claim. `stands` while neither the claim nor its evidence changed since."""

    person: str
    at: datetime
    act: Act
    note: str = ""
    verdict: Verdict
    stands: bool


class ProofClaim(_Held):
    """A claim: its number, its words and place, the verdict with its reason in words, the evidence, the signatures."""

    number: str
    key: str
    part: Part
    kind: str
    text: str
    start: int
    end: int
    verdict: Verdict
    reason: str
    message: str
    quoted: tuple[Quoted, ...] = ()
    evidence_sha256: str = ""
    said: tuple[Said, ...] = ()
    open: bool
    reopened: bool = False


class ProofSource(_Held):
    """A source by its number in the record: what is known of it, and the sum that names its text."""

    number: int
    id: str
    title: str
    site: str = ""
    url: str | None = None
    published: date | None = None
    origin: str = ""
    sha256: str
    characters: int


class ProofBullet(_Held):
    """A bullet as it stood: its words without markup, and its claims in reading order."""

    place: int
    id: str
    version: int
    held: bool = False
    headline: str
    text: str
    sources: tuple[int, ...] = ()
    claims: tuple[ProofClaim, ...] = ()


class Passed(_Held):
    """Words on the record: why the issue went out with claims open, or what a correction corrected."""

    person: str
    at: datetime
    words: str


class Proof(_Held):
    """The record of one issue at one moment."""

    format: Literal["drafter record"] = "drafter record"
    version: Literal[1] = 1
    made: datetime
    made_by: str
    id: str
    issue_version: int
    title: str
    volume: str
    number: int
    date: date
    state: State
    sources: tuple[ProofSource, ...] = ()
    bullets: tuple[ProofBullet, ...] = ()
    passed: tuple[Passed, ...] = ()
    corrections: tuple[Passed, ...] = ()

    @property
    def claims(self) -> tuple[ProofClaim, ...]:
        """Every claim of the bullets, in order."""
        return tuple(claim for bullet in self.bullets for claim in bullet.claims)

    @property
    def left(self) -> tuple[ProofClaim, ...]:
        """The claims that stand open in the bullets that go out."""
        return tuple(claim for bullet in self.bullets if not bullet.held for claim in bullet.claims if claim.open)
