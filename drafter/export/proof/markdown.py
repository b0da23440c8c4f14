"""A record as Markdown: read in any editor, nothing in it that a renderer would take for markup of a source's own."""

import re
from collections.abc import Iterator

from drafter.export.proof import words
from drafter.export.proof.model import Proof, ProofBullet, ProofClaim, ProofSource
from drafter.export.sheet import safe_address
from drafter.text.display import flat

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!]|:(?=//)|(?<=www)\.|@)", re.I)


def write_markdown(proof: Proof) -> str:
    """The record as one Markdown text."""
    lines = [f"# {_safe(words.titled(proof))}", "", _safe(words.dated(proof)), "", words.tally(proof), ""]
    if proof.left:
        lines += ["## Open", ""]
        lines += [f"- {claim.number} “{_safe(claim.text)}”: {_safe(words.verdict(claim))}" for claim in proof.left]
        lines.append("")
    for heading, kept in (("Sent out with claims open", proof.passed), ("Corrections", proof.corrections)):
        if kept:
            lines += [f"## {heading}", ""]
            lines += [f"- {_safe(one.person)}, {words.moment(one.at)}: {_safe(one.words)}" for one in kept]
            lines.append("")
    lines += ["## Sources", "", *map(_source, proof.sources), ""]
    for bullet in proof.bullets:
        lines += _bullet(bullet)
    return "\n".join(lines).rstrip() + "\n"


def _source(source: ProofSource) -> str:
    address = safe_address(source.url)
    link = f" <{address}>" if address else ""
    return f"{source.number}. {_safe(words.sourced(source))}{link}, text SHA-256 `{_safe(source.sha256)}`"


def _bullet(bullet: ProofBullet) -> Iterator[str]:
    held = " (held back)" if bullet.held else ""
    yield f"## {bullet.place} {_safe(bullet.headline)}{held}"
    yield ""
    yield _safe(bullet.text)
    yield ""
    for claim in bullet.claims:
        yield from _claim(claim)
    yield ""


def _claim(claim: ProofClaim) -> Iterator[str]:
    yield f"- **{claim.number}** “{_safe(claim.text)}” ({claim.part}, {claim.kind}; {words.standing(claim)})"
    yield f"  - {_safe(words.verdict(claim))}"
    for quoted in claim.quoted:
        where = f" <{quoted.address}>" if quoted.address and safe_address(quoted.address) else ""
        yield f"  - Source {quoted.source}: “{_safe(quoted.sentence)}”{where}"
        yield f"    SHA-256 of the sentence `{_safe(quoted.sentence_sha256)}`"
    for said in claim.said:
        yield f"  - {_safe(words.told(said))}"
    if not claim.said:
        yield "  - Nobody signed it."


def _safe(text: str) -> str:
    return _MARKUP.sub(r"\\\1", flat(text))
