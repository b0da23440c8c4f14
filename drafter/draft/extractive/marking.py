"""Where the bold phrase and the links of an extractive bullet go. Marks words; never changes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.draft.extractive.verbs import main_verb
from drafter.draft.house import HouseStyle
from drafter.draft.markup import mark
from drafter.draft.rules import figure_spans
from drafter.text.sentences import sentences
from drafter.text.span import Span

_WORD = re.compile(r"[^\W_][\w'’.&/-]*[^\W_]|[^\W_]")
_DAY = re.compile(
    r"\b(?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LEADING = frozenset(
    "a an the its their his her this that these those some any each one new further more them they it he she him us we"
    " nearly about around two three four five six seven eight nine ten several"
    " first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_BREAKS = frozenset(
    "of in on at for by to from with and or but as that which who where while will would is are was were has have had"
    " between under over into through during after before until since via than be being been"
    " off out up down against among across along near within without toward towards per"
    " mr ms mrs dr can could may might must should".split()
)
_STOP_WORDS = _BREAKS | _LEADING | frozenset(("also", "not"))


def marked(text: str, sources_of: Sequence[Sequence[int]], house: HouseStyle) -> str:
    """The body of a plain text: one bold phrase, and a link for each source on a word of a sentence it supports.

    `sources_of` gives for each sentence of the text the sources behind it, counted from 0. At most as many links
    as the house allows.
    """
    spans = sentences(text)
    if not spans:
        return text
    figures = figure_spans(text)
    anchors = list(_anchors(text, spans, sources_of, figures, house.links[1]))
    bold = _bold(text, spans[0], figures, [span for span, _ in anchors], house)
    return mark(text, bold, anchors)


def _anchors(
    text: str, spans: Sequence[Span], sources_of: Sequence[Sequence[int]], figures: Sequence[Span], most: int
) -> Iterator[tuple[Span, int]]:
    wanted = sorted({source for of in sources_of for source in of})[:most]
    taken: list[Span] = []
    for source in wanted:
        own = [span for span, of in zip(spans, sources_of, strict=False) if source in of]
        anchor = next(
            (word for span in own for word in _words_for_link(text, span) if _free(word, [*figures, *taken])), None
        )
        if anchor is not None:
            taken.append(anchor)
            yield anchor, source + 1


def _free(word: Span, taken: Sequence[Span]) -> bool:
    return not any(word.overlaps(span) for span in taken)


def _words_for_link(text: str, sentence: Span) -> Iterator[Span]:
    """The main verb first, then the nouns of the sentence from its end: single words, no figure."""
    verb = main_verb(sentence.of(text))
    if verb is not None:
        yield verb.span.shift(sentence.start)
    words = [Span(*match.span()) for match in _WORD.finditer(text, sentence.start, sentence.end)]
    for span in reversed(words):
        word = span.of(text)
        if len(word) > 3 and word.isalpha() and word.lower() not in _STOP_WORDS:
            yield span


def _bold(text: str, first: Span, figures: Sequence[Span], anchors: Sequence[Span], house: HouseStyle) -> Span | None:
    taken = [*figures, *anchors]
    verb = main_verb(first.of(text))
    apart = verb.whole.shift(first.start) if verb is not None else None
    phrases = [piece for span in _phrases(text, first) for piece in _without_verb(text, span, apart)]
    after = verb.whole.end + first.start if verb is not None else first.start
    best = sorted(phrases, key=lambda span: (_tells(span.of(text)), span.start < after, span.start))
    low, high = house.bold_words
    for least in (max(low, 3), low):
        for span in best:
            fitted = _fit(text, span, high)
            words = len(_WORD.findall(fitted.of(text)))
            if least <= words <= high and _free(fitted, taken) and not any(c.isdigit() for c in fitted.of(text)):
                return fitted
    return _any_run(text, first, taken, house.bold_words)


def _tells(phrase: str) -> bool:
    """True when the phrase is more than a thing: it holds a verb or a day."""
    return main_verb(f"it {phrase} so") is not None or _DAY.search(phrase) is not None


def _fit(text: str, span: Span, most: int) -> Span:
    """The phrase, or what follows the last "of" that leaves it short enough."""
    if len(_WORD.findall(text, *span)) <= most:
        return span
    ends = [match.end() for match in re.finditer(r"\bof (?:the |an? )?", text[: span.end]) if match.end() > span.start]
    shorter = [Span(at, span.end) for at in ends if at < span.end]
    return next((one for one in shorter if len(_WORD.findall(text, *one)) <= most), span)


def _phrases(text: str, first: Span) -> Iterator[Span]:
    """The runs of words between small words and punctuation: noun phrases, near enough, `port of Otaru` among them."""
    run: list[Span] = []
    for match in _WORD.finditer(text, *first):
        word, span = match.group(), Span(*match.span())
        if run and text[run[-1].end : span.start] != " ":
            yield Span(run[0].start, run[-1].end)
            run = []
        if word.lower() in _BREAKS and not (word == "of" and run):
            if run:
                yield Span(run[0].start, run[-1].end)
            run = []
        elif run or word.lower() not in _LEADING:
            run.append(span)
    if run:
        yield Span(run[0].start, run[-1].end)


def _without_verb(text: str, span: Span, verb: Span | None) -> Iterator[Span]:
    """The phrase, or its words before and after the main verb, which a link may take."""
    if verb is None or not span.overlaps(verb):
        yield span
        return
    for piece in (Span(span.start, min(span.end, verb.start)), Span(max(span.start, verb.end), span.end)):
        if piece.end > piece.start:
            yield from _phrases(text, piece)


def _any_run(text: str, first: Span, taken: Sequence[Span], words: tuple[int, int]) -> Span | None:
    """A few words in a row with no figure and no link among them, small words at no edge where that can be had."""
    every = [Span(*match.span()) for match in _WORD.finditer(text, *first)]
    low, high = words
    runs = [
        Span(every[at].start, every[at + count - 1].end)
        for count in (*range(max(low, 3), min(high, 5) + 1), low)
        for at in range(len(every) - count + 1)
    ]
    free = [run for run in runs if _free(run, taken) and not any(char.isdigit() for char in run.of(text))]
    return next((run for run in free if _edges_tell(run.of(text))), free[-1] if free else None)


def _edges_tell(phrase: str) -> bool:
    words = phrase.split()
    return not {words[0].lower().strip(","), words[-1].lower()} & _STOP_WORDS and not re.search(r"[,;:.]", phrase)
