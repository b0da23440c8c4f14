"""What a text says otherwise than an earlier one: sentence by sentence, and inside a sentence word by word.

Compared are words: how lines were wrapped or paragraphs set apart is no change.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from drafter.text.sentences import sentences
from drafter.text.span import Span

How = Literal["same", "gone", "came"]
_TOKENS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,]\d+)*|\w+|\s+|.", re.DOTALL)
# Above these, exact matching would take quadratic time in texts made to cost it.
_MOST_SENTENCES, _MOST_TOKENS = 2000, 2000
# Two sentences with less in common than this are shown apart, not woven into each other.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Changed:
    """A place where the texts differ. `before` is a span of the earlier text, `after` of the later one; one of them
    is empty where a sentence came or went."""

    before: Span
    after: Span
    old: str
    new: str


def changes(before: str, after: str) -> list[Changed]:
    """The places where two texts differ, in reading order. Sentences that answer each other are paired."""
    old, new = sentences(before), sentences(after)
    first, second = [_words(span.of(before)) for span in old], [_words(span.of(after)) for span in new]
    matcher = SequenceMatcher(a=first, b=second, autojunk=max(len(first), len(second)) > _MOST_SENTENCES)
    found: list[Changed] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            found += _paired(_Side(before, old[i:j], _end(old, i)), _Side(after, new[k:m], _end(new, k)))
    return found


def woven(old: str, new: str) -> list[tuple[How, str]]:
    """Both wordings in one run of pieces; sentences that share little stand one after the other."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    if not old or not new or len(before) + len(after) > _MOST_TOKENS:
        return _apart(old, new)
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _apart(old, new)
    pieces: list[tuple[How, str]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(("same", "".join(before[i:j])))
        else:
            pieces += _apart("".join(before[i:j]), "".join(after[k:m]))
    return pieces


def marked(old: str, new: str) -> str:
    """Both wordings as plain text: `[-what went-]{+what came+}`."""
    around = {"same": "{}", "gone": "[-{}-]", "came": "{{+{}+}}"}
    return "".join(around[how].format(words) for how, words in woven(_words(old), _words(new)))


@dataclass(frozen=True, slots=True)
class _Side:
    """Sentences of one text that the other lacks, and where they would stand if there are none."""

    text: str
    spans: Sequence[Span]
    at: int


def _paired(old: _Side, new: _Side) -> Iterator[Changed]:
    """The nearest pairs of sentences in order, each with the one most like it; what is left over alone."""
    place = 0
    for span in old.spans:
        words = span.of(old.text)
        match = next((at for at in range(place, len(new.spans)) if _alike(words, new.spans[at].of(new.text))), None)
        if match is None:
            at = new.spans[place].start if place < len(new.spans) else new.at
            yield Changed(span, Span(at, at), words, "")
            continue
        for added in new.spans[place:match]:
            yield Changed(Span(span.start, span.start), added, "", added.of(new.text))
        yield Changed(span, new.spans[match], words, new.spans[match].of(new.text))
        place = match + 1
    end = old.spans[-1].end if old.spans else old.at
    for added in new.spans[place:]:
        yield Changed(Span(end, end), added, "", added.of(new.text))


def _alike(old: str, new: str) -> bool:
    """Whether one sentence is the other in new words: half of their words are shared."""
    before, after = set(_TOKENS.findall(old)), set(_TOKENS.findall(new))
    return 2 * len(before & after) >= _ALIKE * (len(before) + len(after))


def _apart(old: str, new: str) -> list[tuple[How, str]]:
    pieces: list[tuple[How, str]] = [("gone", old), ("came", new)]
    return [piece for piece in pieces if piece[1]]


def _end(spans: Sequence[Span], place: int) -> int:
    return spans[place - 1].end if place else 0


def _words(text: str) -> str:
    return " ".join(text.split())
