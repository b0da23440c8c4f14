"""Sentences that a person wrote: told from the draft's own, and put back where a redraft lost them."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.draft.fault import Fault
from drafter.draft.markup import Derived, derive
from drafter.text.display import display_line
from drafter.text.folding import fold_words
from drafter.text.sentences import sentences
from drafter.text.span import Span


def sentences_of(body: str) -> list[str]:
    """The sentences of a body's plain text."""
    text = derive(body).text
    return [span.of(text) for span in sentences(text)]


def edited_sentences(before: str, now: str) -> list[str]:
    """The sentences of the body `now` that the body `before` did not have: what a person wrote since."""
    known = {fold_words(sentence) for sentence in sentences_of(before)}
    return [sentence for sentence in sentences_of(now) if fold_words(sentence) not in known]


def kept_faults(body: str, kept: Sequence[str]) -> list[Fault]:
    """A fault for each kept sentence that the body lost or changed."""
    text = " ".join(derive(body).text.split())
    lost = [sentence for sentence in kept if " ".join(sentence.split()) not in text]
    return [Fault("kept", f"Keep this sentence word for word: “{display_line(s)[:200]}”", True) for s in lost]


def put_back(body: str, kept: Sequence[str]) -> str:
    """The body with every lost kept sentence in the place of the sentence most like it, else at the end."""
    for sentence in kept:
        derived = derive(body)
        if " ".join(sentence.split()) in " ".join(derived.text.split()):
            continue
        nearest = _nearest(derived, sentence, kept)
        if nearest is None:
            body = f"{body.rstrip()} {sentence}".strip()
        else:
            place = derived.body_span(nearest)
            start, end = _with_markup(body, place)
            body = body[:start] + sentence + body[end:]
    return body


def _nearest(derived: Derived, sentence: str, kept: Sequence[str]) -> Span | None:
    mine = set(fold_words(sentence).split())
    guarded = {fold_words(other) for other in kept}
    scored = [
        (len(mine & set(fold_words(span.of(derived.text)).split())) / max(1, len(mine)), span)
        for span in sentences(derived.text)
        if fold_words(span.of(derived.text)) not in guarded
    ]
    best = max(scored, default=(0.0, None), key=lambda pair: pair[0])
    return best[1] if best[0] >= 0.4 else None


def _with_markup(body: str, place: Span) -> tuple[int, int]:
    """The place widened over markup that would be left without its other half."""
    start, end = place
    while start > 0 and body[start - 1] in "*[":
        start -= 1
    if body[end : end + 2] == "**":
        end += 2
    if body[end : end + 2] == "](":
        end = body.index(")", end) + 1
    return start, end
