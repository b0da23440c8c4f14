"""The statements of a sentence: its clauses, with what each says, what it denies and what it says of which contrary.

Read when first asked for, and kept with the reading. Compares nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from drafter.check.clauses import cues_in, denying_words, pieces, stems_in
from drafter.check.cues import Cue, Statement, Way
from drafter.check.index import Reading
from drafter.check.senses import find_senses
from drafter.text.span import Span

_TWO = re.compile(r";|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
_SHORT = 8  # an English sentence of no more words is one statement
_BARE_AND, _PIECE = re.compile(r"(?<![,;] )(?:and|or)\b"), 4
_GOVERNING = 14  # how far before "that" the verb may begin which governs what follows: "confirming that"
_FEW = 2  # a clause of fewer words goes with the one beside it
# What denies the noun that follows it, and nothing behind that.
_OF_A_NOUN = re.compile(r"without|non|rather than|instead of", re.IGNORECASE)
_OF_THE_DOER = re.compile(r"no|none|nobody|nothing|neither|nor|no one", re.IGNORECASE)
_REACH, _REACH_NOUN = 5, 3  # how many tokens behind a not the word may stand that it denies
_NONE, _PASSED = re.compile("none|nobody|no one|neither|nothing", re.IGNORECASE), re.compile(r"(?:\s[\w'’-]+){0,7}\s")
# From a doer that is none to the deed: " of the members had ", " side will ".
_DOES = re.compile(
    r"(?:\s[\w'’-]+){0,6}?\s(?:is|are|was|were|be|been|has|have|had|will|would|could|can|did|does|do)\s(?:[\w-]+\s)?",
    re.IGNORECASE,
)
# Before a word that may or may not come true; no statement of it, and no denial.
_UNSURE = re.compile(
    r"\b(?:hardly|scarcely|barely|rarely|seldom|few|little|unlikely|only|whether|if|once|when|until|unless"
    r"|should|must|still|need\w*|want\w*|tr(?:y|ies|ied|ying)|seek\w*|sought|ask\w*|urg\w+|bids?|call\w* (?:for|on))\b",
    re.IGNORECASE,
)
# What is told as still to come, or as a condition, is no statement.
_AWAITED = re.compile(
    r"\b(?:once(?![^,;]*\bhad\b)|if|when|until|unless|whether|should (?:the|it|they|he|she|that|this|any|an?))\b"
    r"|(?-i:Should)\b",
    re.IGNORECASE,
)
# A verb whose doer stands before what was put in between: "The lantern, paid for with gifts, will stand".
_GOES_ON = re.compile(
    r"[,)—–-]?\s*(?:and |but )?(?:will|would|is|are|was|were|has|have|had|can|could|did|does|may|stays?|stayed"
    r"|remains?|remained)\b"
)
# How a clause ends on its verb before a comma: 見送り、 決めたが、 増えて、 but no ために、 として、 について、.
_VERB_JA = re.compile(
    "(?:(?<=[ぁ-ん])(?<!とし)(?<!につい)(?<!におい)(?<!に対し)[てで]|[しりがずばれえせきみい]|(?<!た)め|もの|一方)$"
)
# What a comma sets beside a name or a noun: "velanersen, a treatment for a rare disease".
_BESIDES = re.compile(r",\s*(?:an?|the|its|his|her|their|one of)\s", re.IGNORECASE)
# What stops the reach of a not: it is meant for the words before.
_STOPS = re.compile(
    r"\b(?:in|on|at|for|from|by|with|as|until|before|after|than|about|over|under|into|during)\b", re.IGNORECASE
)
_UNDOING = re.compile(
    r"\b(?:lift|relax|eas|end|remov|scrap|overturn|revers|undo|abandon|drop|withdr[ae]w|los[et]|allay|dispel|overc[ao]me)\w*"
    r" (?:(?:a|an|the|its|their|his|her) )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
_UNDONE_JA = re.compile("(?:措置|方針)?(?:を|の)(?:全面|一部)?(?:解除|撤廃|緩和|撤回)|忘れ|損ね|そびれ")


def statements_of(reading: Reading, number: int) -> tuple[Statement, ...]:
    """The statements of a sentence, in order."""
    held = reading.statements.get(number)
    if held is None:
        held = reading.statements[number] = tuple(_read(reading, number))
    return held


def ways_of(reading: Reading, number: int, name: str) -> list[Way]:
    """The ways of one name in a sentence, in order."""
    return [way for each in statements_of(reading, number) for way in each.ways if way.name == name]


def _read(reading: Reading, number: int) -> Iterator[Statement]:
    sentence = reading.sentences[number]
    before, first = sentence.span.start, 0
    whole = reading.language != "ja" and len(sentence.stems) <= _SHORT and not _TWO.search(reading.text, *sentence.span)
    joined = _joined_ja if reading.language == "ja" else _joined
    for span in [sentence.span] if whole else joined(reading, pieces(reading, number)):
        nots = tuple(cue for cue in cues_in(reading, number, "not") if span.start < cue.span.end <= span.end)
        governing = Span(max(before, span.start - _GOVERNING), span.end) if _governed(reading, span) else span
        ways = _ways(reading, governing, nots)
        negative = denying_words(reading, Span(before if _governed(reading, span) else span.start, span.end))
        awaited = _AWAITED.search(reading.text, *span) is not None
        stems = stems_in(reading, number, span)
        if _GOES_ON.match(reading.text, span.start):
            stems |= frozenset(reading.content.between(sentence.span.start, first))
        first = first or span.end
        yield Statement(
            number, span, stems, _governing(ways) if reading.language == "ja" else tuple(ways), nots, negative, awaited
        )
        before = span.start


def _governed(reading: Reading, span: Span) -> bool:
    """True for a clause that the one before says or denies: "denied that ..."."""
    return reading.text.startswith(("that ", "whether "), span.start)


def _joined(reading: Reading, spans: Sequence[Span]) -> Iterator[Span]:
    """Clauses, put together where one is too short, or an "and" only seems to part them: "at night and in snow"."""
    held: Span | None = None
    for span in spans:
        if held is not None:
            little = len(reading.content.between(*held)) < _FEW or len(reading.content.between(*span)) < _FEW
            bare = _BARE_AND.match(reading.text, span.start) is not None
            if (
                little
                or _BESIDES.match(reading.text, span.start)
                or (bare and len(reading.content.between(*held)) < _PIECE)
            ):
                held = Span(held.start, span.end)
                continue
            yield held
        held = span
    if held is not None:
        yield held


def _joined_ja(reading: Reading, spans: Sequence[Span]) -> Iterator[Span]:
    """Clauses, put together up to the next verb: a topic and its time stand before commas of their own."""
    start = spans[0].start if spans else 0
    for span in spans:
        if _VERB_JA.search(reading.text, max(start, span.end - 6), span.end) or span is spans[-1]:
            yield Span(start, span.end)
            start = span.end


def _ways(reading: Reading, span: Span, nots: Sequence[Cue]) -> Iterator[Way]:
    tokens = reading.placed
    first, last = (bisect_left(tokens, (edge,)) for edge in span)
    for told in find_senses(reading.text, tokens[first:last], reading.language, span):
        place = Span(told.start, told.end)
        undone = _undone(reading, place)
        unsure = _UNSURE.search(reading.text, max(span.start, place.start - 30), place.start) is not None
        denied = _denied_ja(reading.text, place, nots) if reading.language == "ja" else _denied(reading, place, nots)
        for sense in told.senses:
            yield Way(sense.name, sense.side, place, None if undone and sense.side else denied, unsure)


def _governing(ways: Iterator[Way]) -> tuple[Way, ...]:
    """Of the ways of a Japanese clause the last of each name: the verb; those before it are what it is about."""
    return tuple({way.name: way for way in ways}.values())


def _undone(reading: Reading, place: Span) -> bool:
    """True for what is taken back: "lifting a ban", 禁止を解除."""
    if reading.language == "ja":
        return _UNDONE_JA.match(reading.text, place.end) is not None
    return _UNDOING.search(reading.text, max(0, place.start - 40), place.start) is not None


def _denied(reading: Reading, place: Span, nots: Sequence[Cue]) -> bool | None:
    """Whether an English word is denied: by the nearest not before it, if that reaches so far."""
    text = reading.text
    doubtful = False
    for cue in nots:
        word = cue.span.of(text)
        if place.contains(cue.span):
            continue
        if cue.span.start > place.start:
            doubtful = doubtful or not _OF_A_NOUN.fullmatch(word)
        elif cue.span.end > place.start:
            return False
        elif _OF_A_NOUN.fullmatch(word):
            if _reaches(reading, cue.span.end, place.start, _REACH_NOUN):
                return True
        elif (
            _reaches(reading, cue.span.end, place.start, _REACH)
            or (_OF_THE_DOER.fullmatch(word) and _DOES.fullmatch(text, cue.span.end, place.start))
            or (_NONE.fullmatch(word) and _PASSED.fullmatch(text, cue.span.end, place.start))
        ):
            return True
        else:
            doubtful = True
    return None if doubtful else False


def _reaches(reading: Reading, start: int, end: int, most: int) -> bool:
    """True where a not may be meant for a word: near, one word of meaning between at the most, and no preposition."""
    near = _tokens_between(reading, start, end) <= most and len(reading.content.between(start, end)) <= 1
    return near and _STOPS.search(reading.text, start, end) is None


def _tokens_between(reading: Reading, start: int, end: int) -> int:
    return bisect_left(reading.placed, (end,)) - bisect_left(reading.placed, (start,))


def _denied_ja(text: str, place: Span, nots: Sequence[Cue]) -> bool | None:
    """Whether a Japanese word is denied: by its ending, perhaps by a later word; 足りな denies by itself."""
    if text[place.end - 1] in "なず":
        return False
    if any(cue.span.start < place.end and place.start < cue.span.end for cue in nots):
        return True
    return None if any(cue.span.start >= place.end for cue in nots) else False
