"""The sentences of a source that a bullet could be made of, with their facts. Leaves out headings, notices, opinion.

Spans are of the source's own text; nothing is reworded here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.spoken import turn_at, turns_of
from drafter.draft.extractive.summaries import key_points, summary_length
from drafter.draft.extractive.verbs import is_form
from drafter.facts.model import Fact, Time
from drafter.sources.model import Source
from drafter.text.language import language_of
from drafter.text.sentences import sentences
from drafter.text.span import Span

_NOTICE = re.compile(
    r"^(?:also read|read (?:also|more|next)|see also|related|recommended|more (?:on|from)|photo|image|caption"
    r"|credit|source"
    r"|file photo|advertisement|sponsored|subscribe|sign up|click|share this|follow us|copyright|©|all rights|contact"
    r"|media contact|for more information|about (?:the )?\w+$|edited by|reporting by|by [A-Z]\w+ [A-Z]\w+$"
    r"|updated?\b.{0,40}$"
    r"|\((?:reference|for reference|attachment|annex)\)|\(?notes?\)|forward-looking"
    r"|the (?:article|story) |this (?:article|story) )",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SHORT_ANSWER = 12
_AUXILIARIES = frozenset(
    "is are was were be been will would can could may might must should shall has have had does did do isn't aren't"
    " wasn't weren't won't can't didn't doesn't don't it's that's there's they're we're".split()
)
# Behind a number a word in -s is a noun, behind a comma a word in -ed describes one: two megawatts, fixed for 20 years.
_NUMBER = re.compile(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) $", re.IGNORECASE)
_THAT_DAY = re.compile(r"(?<=[a-z] )(?P<day>that (?:same )?day)(?=[ .,;])")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_ENDS = re.compile(r"[.!?。]['\"”’」)\]]*$")
# A point of a list that goes on from the words before it: "• open a flight by 2027."
_FRAGMENT = re.compile(r"^(?:[•・▪*–-]\s*)?[a-z]+[ ,]")
# Who wrote it, below or above an essay.
_AUTHOR = re.compile(
    r"^(?:The (?:author|writer) |[A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+(?:, an? [^,]{3,40},)? )"
    r"(?:is|was|teaches|writes)\b(?: (?:an?|the))?(?: [a-z-]+){0,3}"
    r" (?:president|professor|fellow|director|author|columnist|writer|editor|chair|lecturer|researcher|analyst"
    r"|contributor)\b[^\d]*\.$"
)
# Whom a page talked with.
_TALKED = re.compile(
    r"\b(?:spoke|talked|sat down|met) (?:recently |by \w+ )?(?:with|to) [A-Z][\w’' ]{2,40}"
    r"(?: (?:in|at|by|about) [^,.]{3,40})?\.$"
    r"|^[A-Z][\w’' ]{2,40} (?:talked|sat down) (?:with|to) [^\d“”]*\.$"
    r"|\b(?:talks?|talked|spoke|speaks) (?:about|on|of) (?:what|how|why|where|his|her|their) [^,]{3,60}\.$"
    r"|\b(?:conversation|interview|transcript) (?:has been|was) (?:lightly )?(?:edited|condensed)\b"
)
# What only says that the news follows.
_LEADS_IN = re.compile(
    r"\b(?:text of the following|following (?:statement|text|remarks|announcement) (?:was|is|were|has)"
    r"|following is (?:the|a) (?:text|transcript|statement)|for immediate release|as prepared for delivery)\b",
    re.IGNORECASE,
)
MOST_SENTENCES = 2000


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one source: where it stands, its place among all, its facts, the page's day, who says it.

    `speaker` is given for the turns of an interview only; `before` is the sentence that the source has before it.
    """

    source: int
    place: int
    span: Span
    text: str
    facts: tuple[Fact, ...]
    published: date | None = None
    speaker: str = ""
    before: str = ""


def passages(source: Source, number: int) -> list[Passage]:
    """The sentences worth reading of one source, in order. `number` counts sources from 0."""
    from drafter.facts import find_facts

    found = find_facts(source.text, source.published)
    starts = [fact.span.start for fact in found]
    quotes = [fact.span for fact in found if fact.kind == "quote"]
    told = list(_told(source.text))
    facts = [tuple(_inside(found, starts, span)) for span, _ in told]
    every = [
        Passage(number, place, span, span.of(source.text), facts[place], source.published, who)
        for place, (span, who) in enumerate(told)
    ]
    dated = [_after(one, every[at - 1]) if at else one for at, one in enumerate(every)]
    kept = [one for one in dated if _is_prose(one.text) and not _cuts_a_quotation(one.span, quotes)]
    return kept[summary_length([one.facts for one in kept], _paragraphs(kept, source.text)) :]


def _after(passage: Passage, before: Passage) -> Passage:
    """The passage with what the sentence before it tells: its words, and the one day that "that day" means."""
    passage = replace(passage, before=before.text)
    days = [fact.value for fact in before.facts if fact.kind == "date" and _is_day(fact)]
    said = _THAT_DAY.search(passage.text)
    if said is None or len(days) != 1:
        return passage
    day = Fact(kind="date", span=Span(*said.span("day")).shift(passage.span.start), value=days[0])
    return replace(passage, facts=(*passage.facts, day))


def _is_day(fact: Fact) -> bool:
    return isinstance(fact.value, Time) and re.fullmatch(r"\d{4}-\d\d-\d\d", fact.value.edtf) is not None


def _paragraphs(kept: Sequence[Passage], text: str) -> list[int]:
    """The number of its paragraph for each passage."""
    return [text.count("\n", 0, passage.span.start) for passage in kept]


def _told(text: str) -> Iterator[tuple[Span, str]]:
    """The sentences of the text itself with their speakers: no headings, no key points, no talk by nobody named."""
    turns, points = turns_of(text), key_points(text)
    for span in sentences(text)[:MOST_SENTENCES]:
        turn = turn_at(turns, span.end - 1)
        if turn is not None and turn.label.overlaps(span):
            span = Span(turn.start, span.end)
        if (turn is not None and not turn.speaker) or any(listed.overlaps(span) for listed in points):
            continue
        if _is_told(span.of(text)):
            yield span, turn.speaker if turn is not None else ""


def is_cut(source: Source) -> bool:
    """True when a source has more sentences than a draft considers."""
    return len(source.text) > MOST_SENTENCES and len(sentences(source.text)) > MOST_SENTENCES


def _inside(found: Sequence[Fact], starts: Sequence[int], span: Span) -> Iterator[Fact]:
    near = found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return (fact for fact in near if span.contains(fact.span))


def _cuts_a_quotation(span: Span, quotes: Sequence[Span]) -> bool:
    """True for a sentence of a quotation that goes on before or after it: alone it would lack one of its marks."""
    return any(quote.overlaps(span) and not span.contains(quote) for quote in quotes)


def _is_told(sentence: str) -> bool:
    """True for a sentence of the text, however short: no heading and no notice. Another may hang on it."""
    return _ENDS.search(sentence) is not None and _NOTICE.match(sentence) is None


def _is_prose(sentence: str) -> bool:
    # Japanese puts no spaces between words: twelve characters are about six of them.
    long_enough = len(sentence) >= 12 if language_of(sentence) == "ja" else len(sentence.split()) >= 6
    if not long_enough or any(pattern.search(sentence) for pattern in (_FRAGMENT, _LEADS_IN, _TALKED, _AUTHOR)):
        return False
    if language_of(sentence) == "en" and _is_verbless(sentence):
        return False
    return not sentence.rstrip("'\"”’").endswith("?") and sum(char.isalpha() for char in sentence) * 2 > len(sentence)


def _is_verbless(sentence: str) -> bool:
    """True for a short answer that is no sentence: Construction in 2028, first power in 2030."""
    words = list(_WORD.finditer(sentence))
    return len(words) <= _SHORT_ANSWER and not any(_may_act(word, sentence) for word in words[1:])


def _may_act(found: re.Match[str], sentence: str) -> bool:
    """True for a verb of the list, and for what ends as one does unless it is a noun or describes one."""
    word, before = found.group().lower(), sentence[: found.start()]
    if is_form(word) or word in _AUXILIARIES:
        return True
    return (word.endswith("s") and not _NUMBER.search(before)) or (word.endswith("ed") and not before.endswith(", "))


def either_way(fact: Fact, passage: Passage) -> bool:
    """True for a bare weekday read as one to come that may be one gone by: "will pay more, it said, than on Friday"."""
    at = fact.span.shift(-passage.span.start)
    if passage.published is None or not isinstance(fact.value, Time) or not _WEEKDAY.match(at.of(passage.text)):
        return False
    ahead = fact.value.edtf > passage.published.isoformat()
    return ahead and "," in without_dateline(passage.text[: at.start]).rpartition(" will ")[2]
