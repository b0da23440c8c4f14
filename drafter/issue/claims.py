"""The claims of a bullet: each fact of headline and body, and each sentence, with the sign-off that stands.

A claim's key is made of the bullet, the kind, the value, its sentence's folded words and its place among equals:
editing a sentence reopens its claims, moving it reopens none. A sign-off stands while the key and the hash of the
evidence's sentence do. Judges nothing itself.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.check.model import WORST_FIRST, Judgement, Report
from drafter.facts.model import Fact, value_json
from drafter.issue.model import IssueBullet, Part, SignOff
from drafter.issue.places import is_country
from drafter.text.folding import fold, fold_words
from drafter.text.sentences import sentences
from drafter.text.span import Span

SENTENCE = "sentence"
_WORDED = frozenset({"name", "quote"})
_SETTLED = frozenset({"confirm", "no_claim"})


@dataclass(frozen=True, slots=True)
class Claim:
    """Something a bullet says that a person signs. `span` is of the headline or of the body's plain text.

    `signed` is the sign-off that stands; `open` while nobody confirmed it or said that it is no claim; `reopened`
    when an earlier sign-off of it no longer stands.
    """

    key: str
    bullet_id: str
    part: Part
    kind: str
    text: str
    span: Span
    judgement: Judgement
    evidence_sha256: str
    signed: SignOff | None
    open: bool
    reopened: bool


def claims_of(
    bullet: IssueBullet, headline_report: Report, body_report: Report, signoffs: Iterable[SignOff]
) -> list[Claim]:
    """The bullet's claims, worst first, then in reading order (headline before body)."""
    mine = [signoff for signoff in signoffs if signoff.bullet_id == bullet.id]
    drawn = [*_drawn(bullet.id, "headline", headline_report), *_drawn(bullet.id, "body", body_report)]
    placed = _placed(drawn)
    keys = {key for key, _ in placed}
    lost = Counter(_subject(signoff.claim_key) for signoff in mine if signoff.claim_key not in keys)
    found = [_claim(bullet.id, key, raw, mine, lost) for key, raw in placed]
    # A sentence comes after the facts in it: sorting is stable, and both are drawn in reading order.
    return sorted(found, key=lambda claim: WORST_FIRST.index(claim.judgement.verdict))


@dataclass(frozen=True, slots=True)
class _Raw:
    part: Part
    kind: str
    text: str
    span: Span
    judgement: Judgement
    stem: str


def _drawn(bullet_id: str, part: Part, report: Report) -> Iterator[_Raw]:
    text = report.text
    judged = {item.span: item.judgement for item in report.sentences}
    facts = sorted((item for item in report.facts), key=lambda item: item.fact.span)
    for span in judged or sentences(text):
        inside = [item for item in facts if span.start <= item.fact.span.start < span.end]
        words = _short_hash(fold_words(span.of(text)))
        for item in inside:
            if _is_claim(item.fact, text, item.judgement):
                stem = f"{bullet_id}.{item.fact.kind}.{_short_hash(_value(item.fact))}.{words}"
                yield _Raw(part, item.fact.kind, item.fact.span.of(text), item.fact.span, item.judgement, stem)
        if span in judged:
            values = _short_hash("|".join(_value(item.fact) for item in inside if item.fact.kind not in _WORDED))
            yield _Raw(part, SENTENCE, span.of(text), span, judged[span], f"{bullet_id}.{SENTENCE}.{values}.{words}")


def _is_claim(fact: Fact, text: str, judgement: Judgement) -> bool:
    return fact.kind != "name" or judgement.verdict != "supported" or not is_country(fact.span.of(text))


def _placed(drawn: Sequence[_Raw]) -> list[tuple[str, _Raw]]:
    seen: Counter[str] = Counter()
    placed = []
    for raw in drawn:
        placed.append((f"{raw.stem}.{seen[raw.stem]}", raw))
        seen[raw.stem] += 1
    return placed


def _claim(bullet_id: str, key: str, raw: _Raw, mine: Sequence[SignOff], lost: Counter[str]) -> Claim:
    evidence = evidence_hash(raw.judgement)
    said = [signoff for signoff in mine if signoff.claim_key == key]
    last = said[-1] if said and said[-1].act != "undo" else None
    signed = last if last is not None and last.evidence_sha256 == evidence else None
    reopened = signed is None and (last is not None or (not said and lost[_subject(key)] > 0))
    settled = signed is not None and signed.act in _SETTLED
    return Claim(
        key, bullet_id, raw.part, raw.kind, raw.text, raw.span, raw.judgement, evidence, signed, not settled, reopened
    )


def evidence_hash(judgement: Judgement) -> str:
    """The SHA-256 of the folded sentence that the claim rests on first; empty without evidence."""
    return sentence_hash(judgement.evidence[0].text) if judgement.evidence else ""


def sentence_hash(sentence: str) -> str:
    """The SHA-256 of a sentence in folded words: width, case and white space aside."""
    return _hash(" ".join(fold(sentence).text.casefold().split()))


def _subject(key: str) -> str:
    """What a key is about, its sentence aside: a fact's kind and value; for sentences, that it is one."""
    _, kind, value, *_ = [*key.split("."), "", ""]
    return kind if kind == SENTENCE else f"{kind}.{value}"


def _value(fact: Fact) -> str:
    worth = {
        key: fold_words(str(value)) if fact.kind in _WORDED else value for key, value in value_json(fact.value).items()
    }
    return json.dumps({**worth, "hedge": fact.hedge}, sort_keys=True, ensure_ascii=False)


def _short_hash(text: str) -> str:
    return _hash(text)[:12]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
