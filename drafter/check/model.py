"""What a check says: a verdict for each fact and sentence, with the reason, the words and the evidence."""

from dataclasses import dataclass, field
from typing import Literal

from drafter.facts.model import Fact, Json, Kind, fact_json
from drafter.text.span import Span

Verdict = Literal["supported", "weaker", "doubtful", "conflicting", "unsupported", "unchecked"]
Reason = Literal[
    "same",
    "reformatted",
    "relative-date",
    "translated",
    "rounded",
    "derived",
    "inferred-year",
    "partial-name",
    "hedge",
    "precision",
    "unit",
    "elsewhere",
    "value",
    "scale",
    "currency",
    "date",
    "name",
    "role",
    "quotation",
    "negation",
    "direction",
    "absent",
    "script",
    "unjudged",
]
WORST_FIRST: tuple[Verdict, ...] = (
    "conflicting",
    "unsupported",
    "weaker",
    "doubtful",
    "unchecked",
    "supported",
)
NOT_OK: frozenset[Verdict] = frozenset({"conflicting", "unsupported", "weaker"})
GLYPHS: dict[Verdict, str] = {
    "supported": "✓",
    "weaker": "~",
    "doubtful": "?",
    "conflicting": "≠",
    "unsupported": "✗",
    "unchecked": "·",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of one source: `source` counts from 0, `match` is the source's own wording of the value."""

    source: int
    span: Span
    text: str
    match: str

    def json(self) -> dict[str, Json]:
        """The evidence as JSON of the `check` command."""
        return {
            "source": self.source,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "match": self.match,
        }


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the sources say of one fact or sentence. `message` is a sentence that a person can act on.

    `suggestion` is the text that would make it stand (the source's value in house style), where rules can tell.
    """

    verdict: Verdict
    reason: Reason
    message: str
    evidence: tuple[Evidence, ...] = ()
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """A fact of the bullet and its judgement."""

    fact: Fact
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the bullet and whether its sense holds."""

    span: Span
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact of the sources that the bullet lacks. `source` and the fact's span say where it first stands."""

    fact: Fact
    text: str
    source: int
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreeing:
    """One side of a disagreement: where it stands and its words."""

    fact: Fact
    text: str
    source: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The same thing with different values in two sources or more."""

    kind: Kind
    sides: tuple[Disagreeing, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something said of the whole: another event, a date line. A code, words, and a span of the bullet or None."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole check of one bullet against its sources."""

    text: str
    facts: tuple[CheckedFact, ...]
    sentences: tuple[CheckedSentence, ...]
    left_out: tuple[LeftOut, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    notes: tuple[Note, ...] = field(default=())

    def verdicts(self) -> list[Verdict]:
        """The verdicts of the facts, then of the sentences."""
        judged = [fact.judgement for fact in self.facts] + [sentence.judgement for sentence in self.sentences]
        return [judgement.verdict for judgement in judged]

    def ok(self, *, strict: bool = False) -> bool:
        """True when nothing is weaker, conflicting or unsupported; `strict` counts doubtful too."""
        refused = NOT_OK | {"doubtful"} if strict else NOT_OK
        return not any(verdict in refused for verdict in self.verdicts())


def checked_fact_json(checked: CheckedFact, text: str) -> dict[str, Json]:
    """A checked fact as JSON: the fact with its judgement."""
    return {**fact_json(checked.fact, text), **_judgement_json(checked.judgement)}


def report_json(report: Report, *, strict: bool = False) -> dict[str, Json]:
    """The report as JSON of the `check` command."""
    return {
        "ok": report.ok(strict=strict),
        "facts": [checked_fact_json(fact, report.text) for fact in report.facts],
        "sentences": [
            {"start": s.span.start, "end": s.span.end, **_judgement_json(s.judgement)} for s in report.sentences
        ],
        "left_out": [_left_out_json(left) for left in report.left_out],
        "disagreements": [_disagreement_json(item) for item in report.disagreements],
        "warnings": [
            {"code": n.code, "message": n.message, "span": list(n.span) if n.span else None} for n in report.notes
        ],
    }


def _judgement_json(judgement: Judgement) -> dict[str, Json]:
    said: dict[str, Json] = {
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "message": judgement.message,
        "evidence": [item.json() for item in judgement.evidence],
    }
    return said if judgement.suggestion is None else {**said, "suggestion": judgement.suggestion}


def _left_out_json(left: LeftOut) -> dict[str, Json]:
    found = fact_json(left.fact, "")
    return {**found, "text": left.text, "source": left.source, "sources": list(left.sources)}


def _disagreement_json(item: Disagreement) -> dict[str, Json]:
    values: list[Json] = []
    for side in item.sides:
        found = fact_json(side.fact, "")
        values.append({**found, "text": side.text, "source": side.source})
    return {"kind": item.kind, "values": values}
