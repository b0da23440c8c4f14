"""Sentences of a bullet that stand in a source word for word, whole: they say what the source says, whatever they mean.

Only a whole sentence counts: the same words inside a longer one may be denied there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.places import evidence, place
from drafter.check.words import plain_words
from drafter.facts.model import Fact
from drafter.text.folding import fold
from drafter.text.span import Span

_WORD = re.compile(r"\w")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Twin:
    """The sentence of a source that a sentence of the bullet repeats."""

    source: int
    span: Span


def twins(bullet: Reading, sources: Sequence[SourceIndex]) -> tuple[Twin | None, ...]:
    """For each sentence of a bullet, the sentence of a source that is the same word for word; None where none is."""
    return tuple(_twin(sentence.span.of(bullet.text), sources) for sentence in bullet.sentences)


def _twin(words: str, sources: Sequence[SourceIndex]) -> Twin | None:
    for number, source in enumerate(sources):
        span = _written(words, source) if source.language == "ja" else _worded(words, source)
        if span is None:
            continue
        home = source.sentences[source.sentence_at(span.start)].span
        before, after = source.text[home.start : span.start], source.text[span.end : home.end]
        if not _WORD.search(before) and not _WORD.search(after):
            return Twin(number, home)
    return None


def _written(words: str, source: SourceIndex) -> Span | None:
    flat = fold(words).text.strip()
    at = source.view.text.find(flat) if flat else -1
    return source.view.span(at, at + len(flat)) if at >= 0 else None


def _worded(words: str, source: SourceIndex) -> Span | None:
    plain = plain_words(words)
    found = source.words.find(plain) if plain.count(" ") >= _SHORT else None
    return source.view.span(*found) if found else None


def fact_in_twin(fact: Fact, text: str, twin: Twin, sources: Sequence[SourceIndex]) -> Judgement | None:
    """The judgement of a fact whose whole sentence stands in a source; None when its words are written otherwise."""
    source, words = sources[twin.source], fact.span.of(text)
    at = source.text.find(words, twin.span.start, twin.span.end)
    if at < 0:
        return None
    span = Span(at, at + len(words))
    said = f"The source has this sentence ({place(source, twin.source, span)})."
    return Judgement("supported", "same", said, (evidence(source, twin.source, span),))


def sentence_in_twin(twin: Twin, sources: Sequence[SourceIndex]) -> Judgement:
    """The judgement of a sentence that a source has word for word."""
    source = sources[twin.source]
    said = f"The source says so word for word ({place(source, twin.source, twin.span)})."
    return Judgement("supported", "same", said, (evidence(source, twin.source, twin.span),))
