"""Checks a record again: what moved since in the sources and the bullets. Never writes, never fetches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.draft.markup import plain
from drafter.export.proof.model import Proof, ProofBullet, ProofClaim, Quoted
from drafter.issue.claims import sentence_hash
from drafter.issue.model import Issue
from drafter.text.display import display_line, shortened
from drafter.text.entry import fingerprint
from drafter.text.folding import fold

What = Literal[
    "record_altered",
    "source_gone",
    "text_changed",
    "evidence_gone",
    "bullet_gone",
    "bullet_edited",
    "claim_gone",
    "bullet_new",
]
_SHORT, _LONG = 60, 120


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing that is no longer as recorded: a code, words, and the number of the claim, source or bullet."""

    code: What
    message: str
    place: str


def find_moved(proof: Proof, texts: Mapping[int, str | None], issue: Issue | None = None) -> list[Moved]:
    """What moved: `texts` holds the present text of each source by its number (None where it is gone).

    Without `issue` the bullets are not compared. Sources that `texts` doesn't name are not compared either.
    """
    found = [*_altered(proof), *_sources(proof, texts), *_evidence(proof, texts)]
    return [*found, *(_bullets(proof, issue) if issue is not None else ())]


def _altered(proof: Proof) -> Iterator[Moved]:
    """Sentences that don't fit their own sum: the record was changed after it was made."""
    for claim in proof.claims:
        sums = [quoted.sentence_sha256 for quoted in claim.quoted]
        if any(sentence_hash(quoted.sentence) != quoted.sentence_sha256 for quoted in claim.quoted) or (
            claim.quoted and sums[0] != claim.evidence_sha256
        ):
            told = f"Claim {claim.number}: the quoted sentence doesn't fit its sum; the record itself was changed."
            yield Moved("record_altered", told, claim.number)


def _sources(proof: Proof, texts: Mapping[int, str | None]) -> Iterator[Moved]:
    for source in proof.sources:
        name = display_line(source.title or source.url or source.origin)
        text = texts.get(source.number, "")
        if text is None:
            yield Moved("source_gone", f"Source {source.number} ({name}) is no longer there.", str(source.number))
        elif source.number in texts and fingerprint(text) != source.sha256:
            told = f"Source {source.number} ({name}): the text changed."
            yield Moved("text_changed", told, str(source.number))


def _evidence(proof: Proof, texts: Mapping[int, str | None]) -> Iterator[Moved]:
    folded = {number: _folded(text) for number, text in texts.items() if text is not None}
    for claim in proof.claims:
        for quoted in claim.quoted:
            if quoted.source in folded and not _stands(quoted, folded[quoted.source]):
                yield Moved("evidence_gone", _gone(claim, quoted), claim.number)


def _stands(quoted: Quoted, text: str) -> bool:
    return _folded(quoted.sentence) in text


def _gone(claim: ProofClaim, quoted: Quoted) -> str:
    return (
        f"Claim {claim.number} “{shortened(claim.text, _SHORT)}”: source {quoted.source} no longer says "
        f"“{shortened(quoted.sentence, _LONG)}”."
    )


def _bullets(proof: Proof, issue: Issue) -> Iterator[Moved]:
    present = {bullet.id: bullet for bullet in issue.bullets}
    for recorded in proof.bullets:
        bullet = present.get(recorded.id)
        place = str(recorded.place)
        if bullet is None:
            told = f"Bullet {place} “{shortened(recorded.headline, _SHORT)}” was taken out."
            yield Moved("bullet_gone", told, place)
            continue
        text = plain(bullet.body)
        if (bullet.headline, text) != (recorded.headline, recorded.text):
            part = "headline" if text == recorded.text else "text"
            yield Moved("bullet_edited", f"Bullet {place}: its {part} was edited after the record.", place)
            yield from _claims_gone(recorded, bullet.headline, text)
    known = {recorded.id for recorded in proof.bullets}
    for at, bullet in enumerate(issue.bullets, 1):
        if bullet.id not in known:
            told = f"Bullet {at} “{shortened(bullet.headline, _SHORT)}” is not in the record."
            yield Moved("bullet_new", told, str(at))


def _claims_gone(recorded: ProofBullet, headline: str, text: str) -> Iterator[Moved]:
    now = {"headline": _folded(headline), "body": _folded(text)}
    for claim in recorded.claims:
        if _folded(claim.text) not in now[claim.part]:
            told = f"Claim {claim.number} “{shortened(claim.text, _LONG)}” no longer stands in the {claim.part}."
            yield Moved("claim_gone", told, claim.number)


def _folded(text: str) -> str:
    return " ".join(fold(text).text.casefold().split())
