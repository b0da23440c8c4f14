"""Promises whose day has come: what a text tells as still to happen, on a day that lies before the issue's own.

A digest appears weeks after its sources: "will be held on November 21" is right in the source and wrong in the issue.
A day counts only where it is the day of the promised deed, in its clause; any doubt keeps still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Time
from drafter.issue.promises_ja import promised_ja
from drafter.sources.model import Source
from drafter.text.display import display_line
from drafter.text.language import language_of
from drafter.text.sentences import sentences
from drafter.text.span import Span

PASSED = "expected_passed"
_ADVERBS = r"(?:(?:also|now|still|not|first|soon|then|only|likely|[a-z]+ly) )*"
_DEED = rf"{_ADVERBS}(?:be {_ADVERBS})?(?:have (?:been )?)?[a-z]+"
_PLANNED = r"(?:expected|due|scheduled|slated|set|planned|forecast|projected|poised|supposed|bound|likely|about)"
# What is told as still to come, up to the end of its verb.
_AHEAD = re.compile(
    rf"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\bof )(?<!\bat )(?<!\bgood )(?<!\bfree )\b(?:will|won['’]t|shall) {_DEED}"
    rf"|\b(?:is|are|remains?) {_ADVERBS}(?:going |{_PLANNED} )?to {_DEED}"
    rf"|\b(?:is|are|remains?) {_ADVERBS}{_PLANNED}\b"
    r"|(?<!er )(?<!past )(?<!vious )(?<!\bof )(?<!\bno )"
    rf"\b(?:plans?|aims?|hopes?|intends?|expects?|proposes?|promises?|pledges?|vows?|wants?) to {_DEED}"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bfirst )(?<!ally )\b(?:(?:scheduled|slated|planned|set) (?=for\b)"
    r"|due (?=on\b|by\b|in\b)|expected (?=on\b|by\b|in\b))"
)
# Of what was said then, and in the present of a timetable: nearer to what is past.
_SAID_AHEAD = re.compile(
    r"\b(?:said|says|announced|told|agreed|decided|promised|pledged|confirmed|added|plans?|proposal|bill|deal)\b"
    rf"[^;]*?\b(?P<cue>would (?!have\b){_DEED})"
)
_TIMETABLE = re.compile(
    r"\b(?:opens|begins|starts|ends|closes|expires|takes (?:effect|place|office)|comes into (?:force|effect|service)"
    r"|goes (?:on sale|into (?:force|effect|service|operation))|enters (?:service|force|into force))"
    r"(?= (?:on|in|at|by|for|this|as)\b| [A-Z])"
)
_CALLED_OFF = re.compile(r"\b(?:cancel\w*|postpon\w*|call(?:s|ed)? off|scrapp\w+|was to have|were to have)\b", re.I)
# Another clause begins, or a verb that the day belongs to; before the day.
_PAST = (
    r"(?:[a-z]{2,}ed|said|told|held|began|begun|made|took|taken|hit|struck|fell|won|lost|met|sent|left|built|found|gave"
    r"|given|written|wrote|drew|drawn|sank|sunk|laid|came|went|broke|broken)"
)
_OTHER_CLAUSE = re.compile(
    r"[;—–“”]|\b(?:that|which|who|whose|where|after|since|because|although|though|when|once|whether|following)\b"
    r"|, (?:and|but|while|as) \w+"
    r"|\b(?:said|says|announced|told \w+|reported|confirmed|added|wrote|noted)\b[^,]*$"
    r"|\b(?:than|compared|as (?:in|of)) |\b(?:percent|times|points?|up|down)\b.*\b(?:from|over|on) $"
    rf"|\b{_PAST} (?:(?:last|earlier|early|late|back|on|in|at|by|during|of|until|from|to) )*$"
    r"|(?<!end )(?<!beginning )(?<!start )(?<!middle )(?<!half )\bof $|['’]s $|\b(?:the|an?|its|their|his|her|last) $"
)
_TIMED = re.compile(
    r"\W*$|[.,;:)!?]| (?:and|or|in|at|on|to|with|for|by|from|near|during|before|if|but|the|an?|through|until|under|as"
    r"|unless|he|she|it|they|there|amid|could|may|might|will|would|is|are|local|Japan|JST|EST|EDT)\b"
)
_OPENS = re.compile(r"(?:(?:And|But|Then),? )?(?:(?:On|In|By|From|Starting|Beginning|Until|Through) )?(?:\w+day,? )?")
_SUBJECT = re.compile(rf",? (?!.*\b(?:said|says|told|that|which|who|{_PAST})\b)[^,;:]{{2,60}}")
_DATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,})?\b|\b[12]\d{3}\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b[12]\d{3}\b")
# A day without its year is the last of its kind when that is so near; else the next.
_NEAR = timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Promise:
    """Words that promise and the words of the day that has come; `span` goes from the ones to the others."""

    span: Span
    told: str
    when: str

    def message(self, day: date) -> str:
        """What an editor is told."""
        return f"“{self.told} … {self.when}”, but the issue is of {day}: say what came of it."


def passed_promises(
    text: str, facts: Sequence[Fact], day: date, sources: Sequence[Source] = (), *, headline: bool = False
) -> Iterator[Promise]:
    """The promises of a text whose day has come, each sentence's first; `facts` are the text's own, read by `day`.

    A Japanese sentence, as a fact sheet quotes it, is read by the day of the source in which it stands. What lies
    before the first source was no promise when it was written.
    """
    printed = min((source.published for source in sources if source.published is not None), default=date.min)
    for span in _lines(text):
        if language_of(span.of(text)) == "ja":
            found = promised_ja(text, span, day, sources)
            if found is not None:
                told, when = found
                yield Promise(Span(when.start, told.end), told.of(text), when.of(text))
        else:
            yield from _promised(text, span, _Days(facts, printed, day), headline)


def _lines(text: str) -> Iterator[Span]:
    """The sentences, each line of one for itself: a fact sheet has the source's words on a line of their own."""
    for span in sentences(text):
        start = span.start
        for words in span.of(text).splitlines(keepends=True):
            yield Span(start, start + len(words))
            start += len(words)


@dataclass(frozen=True, slots=True)
class _Days:
    """The facts of a text, the day of its first source, and the issue's."""

    facts: Sequence[Fact]
    printed: date
    issue: date


def _promised(text: str, sentence: Span, days: _Days, headline: bool) -> Iterator[Promise]:
    if _CALLED_OFF.search(text, sentence.start, sentence.end):
        return
    facts = [fact for fact in days.facts if sentence.contains(fact.span)]
    for cue in _cues(text, sentence, headline):
        bound = [fact for fact in facts if _is_bound(text, sentence, cue, fact.span)]
        known = [(fact.span, end) for fact in bound if (end := _end(text, fact, days.issue)) is not None]
        waits = _waits(cue.of(text))
        if known and all((end <= days.issue if waits else days.printed < end < days.issue) for _, end in known):
            when = known[-1][0]
            span = Span(min(cue.start, when.start), max(cue.end, when.end))
            yield Promise(span, display_line(cue.of(text)).strip(), display_line(when.of(text)))
            return


def _cues(text: str, sentence: Span, headline: bool) -> Iterator[Span]:
    for found in _AHEAD.finditer(text, sentence.start, sentence.end):
        yield Span(*found.span())
    for found in _SAID_AHEAD.finditer(text, sentence.start, sentence.end):
        yield Span(*found.span("cue"))
    if not headline:  # there the present tells what is past
        for found in _TIMETABLE.finditer(text, sentence.start, sentence.end):
            yield Span(*found.span())


def _waits(cue: str) -> bool:
    """True for what is "expected" on a day: on that very day it is no news any more."""
    return re.search(rf"\b{_PLANNED}$", cue.strip()) is not None or re.search(rf"\b{_PLANNED} to\b", cue) is not None


def _is_bound(text: str, sentence: Span, cue: Span, when: Span) -> bool:
    """Whether a day is that of the promised deed: behind the verb in its clause, or at the head of the sentence."""
    if not _TIMED.match(text, when.end):
        return False
    if when.start >= cue.end:
        return _OTHER_CLAUSE.search(text[cue.end : when.start]) is None
    if when.end > cue.start or not _OPENS.fullmatch(text, sentence.start, when.start):
        return False
    return _SUBJECT.fullmatch(text[when.end : cue.start].rstrip()) is not None


def _end(text: str, fact: Fact, day: date) -> date | None:
    """The last day that a fact covers; None for what names neither month nor year."""
    covered = bounds(fact.value.edtf) if isinstance(fact.value, Time) else None
    words = fact.span.of(text)
    if covered is None or fact.kind != "date" or not _DATED.search(words) or "fiscal" in words.casefold():
        return None
    end = covered[1]
    if _YEAR.search(words):
        return end
    last = max((made for year in (day.year, day.year - 1) if (made := _in_year(end, year)) <= day), default=end)
    return last if day - last <= _NEAR else _in_year(end, day.year + 1)


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day)
