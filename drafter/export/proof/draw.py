"""Draws the record of an issue from its claims. Judges nothing, reads no store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from drafter.check.model import Evidence
from drafter.draft.markup import plain
from drafter.export.proof.address import sentence_address
from drafter.export.proof.model import Passed, Proof, ProofBullet, ProofClaim, ProofSource, Quoted, Said
from drafter.issue.claims import Claim, sentence_hash
from drafter.issue.model import Issue, IssueBullet, IssueSource, SignOff


def draw_proof(
    issue: Issue,
    claims: Iterable[Claim],
    signoffs: Sequence[SignOff],
    *,
    made: datetime,
    made_by: str,
    passed: Iterable[Passed] = (),
    corrections: Iterable[Passed] = (),
) -> Proof:
    """The record of the issue as it stands: all its bullets (held ones too), each with its claims in reading order."""
    given = list(claims)
    numbers = {item.id: number for number, item in enumerate(issue.sources, 1)}
    bullets = [
        _bullet(issue, bullet, place, [claim for claim in given if claim.bullet_id == bullet.id], signoffs, numbers)
        for place, bullet in enumerate(issue.bullets, 1)
    ]
    return Proof(
        made=made,
        made_by=made_by,
        id=issue.id,
        issue_version=issue.version,
        title=issue.title,
        volume=issue.volume,
        number=issue.number,
        date=issue.date,
        state=issue.state,
        sources=tuple(_source(item, numbers[item.id]) for item in issue.sources),
        bullets=tuple(bullets),
        passed=tuple(passed),
        corrections=tuple(corrections),
    )


def in_reading_order(claims: Iterable[Claim]) -> list[Claim]:
    """Headline before body, by place; a sentence after the facts in it."""
    return sorted(claims, key=lambda c: (c.part == "body", c.span.end if c.kind == "sentence" else c.span.start))


def _source(item: IssueSource, number: int) -> ProofSource:
    source = item.source
    return ProofSource(
        number=number,
        id=item.id,
        title=source.title,
        site=source.site,
        url=source.url,
        published=source.published,
        origin=source.origin,
        sha256=source.sha256,
        characters=len(source.text),
    )


def _bullet(
    issue: Issue,
    bullet: IssueBullet,
    place: int,
    claims: Sequence[Claim],
    signoffs: Sequence[SignOff],
    numbers: dict[str, int],
) -> ProofBullet:
    held = [next(one for one in issue.sources if one.id == item.source_id) for item in bullet.sources]
    drawn = [
        _claim(claim, f"{place}.{number}", held, signoffs, numbers)
        for number, claim in enumerate(in_reading_order(claims), 1)
    ]
    return ProofBullet(
        place=place,
        id=bullet.id,
        version=bullet.version,
        held=bullet.held,
        headline=bullet.headline,
        text=plain(bullet.body),
        sources=tuple(numbers[item.id] for item in held),
        claims=tuple(drawn),
    )


def _claim(
    claim: Claim, number: str, held: Sequence[IssueSource], signoffs: Sequence[SignOff], numbers: dict[str, int]
) -> ProofClaim:
    judged = claim.judgement
    return ProofClaim(
        number=number,
        key=claim.key,
        part=claim.part,
        kind=claim.kind,
        text=claim.text,
        start=claim.span.start,
        end=claim.span.end,
        verdict=judged.verdict,
        reason=judged.reason,
        message=judged.message,
        quoted=tuple(_quoted(one, held[one.source], numbers) for one in judged.evidence if one.source < len(held)),
        evidence_sha256=claim.evidence_sha256,
        said=tuple(_said(one, claim) for one in signoffs if one.claim_key == claim.key),
        open=claim.open,
        reopened=claim.reopened,
    )


def _quoted(evidence: Evidence, item: IssueSource, numbers: dict[str, int]) -> Quoted:
    return Quoted(
        source=numbers[item.id],
        sentence=evidence.text,
        match=evidence.match,
        start=evidence.span.start,
        end=evidence.span.end,
        text_sha256=item.source.sha256,
        sentence_sha256=sentence_hash(evidence.text),
        address=sentence_address(item.source.url, evidence.text),
    )


def _said(signoff: SignOff, claim: Claim) -> Said:
    return Said(
        person=signoff.person,
        at=signoff.at,
        act=signoff.act,
        note=signoff.note,
        verdict=signoff.verdict,
        stands=signoff == claim.signed,
    )
