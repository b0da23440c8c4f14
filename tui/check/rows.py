"""Claims as Content: the row, and the claim within its sentence. With `blind`, no verdict before a person signed."""

from textual.content import Content

from drafter.issue.claims import Claim
from drafter.issue.model import Issue
from drafter.text.sentences import sentences
from drafter.text.span import Span
from tui.shown import STYLES, glyph, line, marked

_ACTS = {
    "confirm": "✔ confirmed",
    "dispute": "✘ disputed",
    "ask": "? asked",
    "no_claim": "– no claim",
    "answer": "↩ answered",
}
NL = Content("\n")


def claim_row(claim: Claim, place: str, blind: bool, width: int) -> Content:
    """One line: the bullet's place where its claims begin, sign, words, who signed, whether an edit reopened it."""
    sign = Content.styled("◦", "dim") if blind and claim.signed is None else glyph(claim.judgement.verdict)
    state = signed_words(claim)
    kind = "¶ " if claim.kind == "sentence" else ""
    room = max(8, width - state.cell_length - 8 - len(kind))
    words = line(claim.text, "" if claim.open else "dim", room)
    return Content.assemble((f"{place:>2}", "$text-accent bold"), " ", sign, " ", (kind, "dim"), words, " ", state)


def signed_words(claim: Claim) -> Content:
    """The standing sign-off in a word, or that an edit reopened the claim."""
    if claim.signed is not None:
        return Content.styled(
            _ACTS[claim.signed.act].split()[0], "$text-success" if not claim.open else "$text-warning bold"
        )
    return Content.styled("↺", "$text-accent bold") if claim.reopened else Content()


def claim_words(claim: Claim, issue: Issue, text: str, blind: bool) -> Content:
    """The claim within its sentence, the reason, and what was said of it."""
    sentence = next((s for s in sentences(text) if s.start <= claim.span.start < s.end), Span(0, len(text)))
    hidden = blind and claim.signed is None
    style = "bold reverse" if hidden else STYLES[claim.judgement.verdict] + " bold"
    inside = Span(max(0, claim.span.start - sentence.start), min(claim.span.end, sentence.end) - sentence.start)
    whole = claim.kind == "sentence"
    parts = [marked(sentence.of(text), [] if whole else [(inside, style)])]
    if not hidden:
        verdict = claim.judgement.verdict
        parts += [Content.assemble(glyph(verdict), f" {verdict}: ", line(claim.judgement.message))]
    if claim.judgement.suggestion and not hidden:
        parts += [Content.assemble(("the source's value: ", "dim"), line(claim.judgement.suggestion, "bold"))]
    if claim.signed is not None:
        note = f": {claim.signed.note}" if claim.signed.note else ""
        told = f"{_ACTS[claim.signed.act]} by {claim.signed.person}, {claim.signed.at.astimezone():%b %d %H:%M}{note}"
        parts += [line(told, "$text-accent")]
    elif claim.reopened:
        parts += [Content.styled("↺ signed before; the text or its evidence has changed since", "$text-accent")]
    return NL.join(parts)
