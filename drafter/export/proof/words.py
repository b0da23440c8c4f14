"""The words that a record and a checking sheet say of a claim, the same in every form. Harmless: display form only."""

from datetime import datetime

from drafter.check.model import GLYPHS
from drafter.export.proof.model import Proof, ProofClaim, ProofSource, Said
from drafter.export.sheet import in_full
from drafter.text.display import flat

_ACTS = {
    "confirm": "confirmed",
    "dispute": "disputed",
    "ask": "asked about",
    "no_claim": "said to be no claim",
    "answer": "answered",
    "undo": "took back what was said",
}


def titled(proof: Proof) -> str:
    """What the record is of."""
    return flat(f"Record of {proof.title} Vol. {proof.volume}.{proof.number}")


def dated(proof: Proof) -> str:
    """The issue's day and state, and when and by whom the record was drawn."""
    state = proof.state.replace("_", " ")
    return f"Issue of {in_full(proof.date)}, {state}. Drawn {moment(proof.made)} by {flat(proof.made_by)}."


def tally(proof: Proof) -> str:
    """How many claims there are, and how many stand open."""
    total, left = len(proof.claims), len(proof.left)
    said = f"{left} of them open" if left else "none of them open"
    return f"{total} claims, {said}." if total != 1 else f"1 claim, {'open' if left else 'not open'}."


def verdict(claim: ProofClaim) -> str:
    """The verdict with its sign and its reason in words."""
    return f"{GLYPHS[claim.verdict]} {claim.verdict}: {flat(claim.message)}"


def standing(claim: ProofClaim) -> str:
    """Whether the claim is settled, in a word or two."""
    if claim.open:
        return "open again: it or its evidence changed after it was signed" if claim.reopened else "open"
    return "settled"


def told(said: Said) -> str:
    """One signature in words."""
    note = f" Note: {flat(said.note)}" if said.note else ""
    stands = "" if said.stands or said.act == "undo" else " (no longer stands)"
    return f"{flat(said.person)}, {moment(said.at)}: {_ACTS[said.act]}{stands}.{note}"


def sourced(source: ProofSource) -> str:
    """A source in words, without its address."""
    day = in_full(source.published) if source.published else "no date"
    site = f", {flat(source.site)}" if source.site else ""
    return f"{flat(source.title) or flat(source.origin) or 'untitled'}{site} ({day})"


def moment(at: datetime) -> str:
    """A time to the minute, with its offset."""
    return f"{at:%Y-%m-%d %H:%M} {at.tzname() or ''}".rstrip()
