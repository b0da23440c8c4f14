"""The days of a source's sentence as the house writes them: `Tuesday` as `December 6`, the issue's own year left out.

Edits take away or name again what the source says; none adds a fact. Quotations are never touched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

from drafter.draft.extractive.dateline import day_of_dateline, without_dateline
from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage, either_way
from drafter.draft.extractive.verbs import main_verb
from drafter.draft.extractive.years import can_only_be_of
from drafter.draft.wording import outside_quotes
from drafter.facts.model import Fact, Time
from drafter.text.span import Span

_RELATIVE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|\b(?:last|next|this|past"
    r"|coming|previous)\b",
    re.IGNORECASE,
)
_MONTH_SHORT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\b|, \d{4}$"
)
_PREPOSITION = re.compile(
    r"\b(on|in|from|until|by|since|before|after|of|through|to|and|between|during|for|around|about|early|late"
    r"|mid|the|a|its|their|as|than)[ -]$",
    re.I,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ON_A_DAY = re.compile(rf"(?:{_MONTHS}) \d{{1,2}}(?:-\d{{1,2}}| to \w+ \d{{1,2}})?(?:, \d{{4}})?$")
# A month or a day that the sentences around it gave a year.
_BARE = re.compile(rf"(?:{_MONTHS})(?: \d{{1,2}})?$")
_STRETCH = re.compile(r"(?<=\w )(\d{1,2})-(?=\d{1,2}\b)")
_AFTER_MONTH = re.compile(rf"(?:{_MONTHS}),? $")
_LOOSE_DAY = re.compile(
    rf"\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast) (?:week|month|year|quarter|spring|summer"
    rf"|fall|autumn|winter|{_MONTHS})\b"
    r"|\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]oday|[Tt]his (?:morning|afternoon|evening)|weekend)\b(?!['’]s)"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b[A-Za-z\d]+ (?:days|weeks|months|week|month) ago\b"
)
_BESIDE_VERB = re.compile(
    r"(?<=[a-z]) (?:on )?(?:yesterday|tomorrow|today|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?: (?:morning|afternoon|evening|night))?(?=[ .,;])(?! (?:and|or|to|through)\b)"
)
_SEASON = re.compile(r"\b(?:last|this|next|coming) (?:spring|summer|fall|autumn|winter)\b", re.IGNORECASE)
_SEASON_MONTHS = {"21": (3, 4, 5), "22": (6, 7, 8), "23": (9, 10, 11), "24": (12, 1, 2)}
_OWN_YEAR = re.compile(rf"\b((?:{_MONTHS}) \d{{1,2}}(?:-\d{{1,2}})?), (\d{{4}})\b(,?)")
_FISCAL = re.compile(r"\b(?:this|last|next|current|previous) fiscal\b", re.IGNORECASE)
# A verb right before a day: he died Oct. 29, the shop opened March 3.
_AFTER_VERB = re.compile(
    r"\b(?:[a-z]+ed|began|met|held|took place|made|said|won|fell|rose|left|came|went|sent|sold|bought|struck|broke"
    r"|began) $"
)
_STARTS = re.compile(r",? (?P<next>[a-z])")
_WEEK = re.compile(r"\bweek\b|\b(?:weeks|months) ago\b", re.IGNORECASE)
# A release's "today announced": the day reads better behind its verb.
_TELLS = re.compile(r"^ (?:announced|said|signed|released|published|issued|unveiled|launched|reported|began|opened)\b")
# What somebody does these days, compared with what will be: more than Florida makes today.
_HABIT = re.compile(r"\b(?:than|as|what|that|which|who) [^,]{0,40}?\b(?!will\b|would\b)[a-z]+(?:s|e|ve) $")
_PART_OF_DAY = re.compile(r"^ (?:morning|afternoon|evening|night|local time)\b")


def without_year(piece: str, year: int | None) -> str:
    """The piece without the issue's own year after a day: `August 17, 2026` as `August 17`."""

    def shortened(match: re.Match[str]) -> str:
        if int(match.group(2)) != year:
            return match.group()
        return match.group(1) + (match.group(3) if _opens(piece[: match.start()]) else "")

    return _OWN_YEAR.sub(shortened, piece)


def names_loose_day(sentence: str) -> bool:
    """True when a sentence still says yesterday, Tuesday or next spring outside quotation marks."""
    found: list[str] = []

    def look(piece: str) -> str:
        found.extend(_LOOSE_DAY.findall(piece))
        return piece

    outside_quotes(sentence, look)
    return bool(found)


def without_loose_day(sentence: str) -> str:
    """The sentence without the weekday, `yesterday` or `today` that stands beside its verb, outside quotation marks."""
    return outside_quotes(sentence, partial(_BESIDE_VERB.sub, ""))


def redated(passage: Passage, year: int | None) -> str:
    """The passage with its days as the house writes them: by the page's day, without the issue's own year."""
    text = passage.text
    quotes = [fact.span for fact in passage.facts if fact.kind == "quote"]
    for fact in sorted(_by_dateline(passage), key=lambda fact: -fact.span.start):
        if fact.kind == "date" and not any(quote.contains(fact.span) for quote in quotes):
            at = fact.span.shift(-passage.span.start)
            if not (_season_now(at.of(passage.text), fact, passage) or either_way(fact, passage)):
                text = _redate(text, fact, at, year, passage.published)
    return text


def _opens(before: str) -> bool:
    """True before a date that opens the sentence: the comma after it stays when its year goes."""
    return len(before.split()) < 2


def _by_dateline(passage: Passage) -> list[Fact]:
    """The facts, `today` by the dateline where it names a day: a page may be dated later than its report."""
    written = day_of_dateline(passage.text)
    at = {fact: fact.span.shift(-passage.span.start) for fact in passage.facts}
    days = [fact.value for fact in passage.facts if written is not None and written.contains(at[fact])]
    return [
        replace(fact, value=days[0]) if days and at[fact].of(passage.text).lower() == "today" else fact
        for fact in passage.facts
    ]


def _season_now(surface: str, fact: Fact, passage: Passage) -> bool:
    """True for "last spring" said in spring: it may be this one or the one a year ago, so it is no date."""
    if passage.published is None or not isinstance(fact.value, Time) or not _SEASON.search(surface):
        return False
    months = _SEASON_MONTHS.get(fact.value.edtf[5:7], ())
    return surface.lower().startswith(("last", "next")) and passage.published.month in months


def _redate(text: str, fact: Fact, at: Span, year: int | None, published: date | None) -> str:
    surface, before, after = at.of(text), text[: at.start], text[at.end :]
    if surface.lower() == "today" and not _of_the_day(text, at.start):
        return _unnamed_now(before, after)
    if _FISCAL.search(surface):
        # Whose fiscal year it is no page says: the words stay.
        return text
    relative = _RELATIVE.search(surface) is not None or surface.endswith((" ago", "that day", "same day"))
    if relative and _WEEK.search(surface):
        return _without(before, after) or text
    if not isinstance(fact.value, Time):
        return text
    alone = _BARE.match(surface) is not None and re.match(r",? (?:of )?\d{4}\b", after) is None
    other_year = alone and year is not None and can_only_be_of(fact, before, published, year)
    bare_day = _AFTER_VERB.search(before) is not None and re.match(rf"(?:{_MONTHS}|[A-Z][a-z]{{2,4}}\.) \d", surface)
    if not (relative or other_year or bare_day or _MONTH_SHORT.search(surface)):
        return text
    if (said := house_date(fact.value.edtf, year)) is None or (relative and "XXXX" in fact.value.edtf):
        return text
    after = _PART_OF_DAY.sub("", after)
    if before.endswith(("from ", "From ")):
        said = _STRETCH.sub(r"\1 to ", said)
    if surface.endswith(f", {year}") and not said.endswith(str(year)) and not _opens(before):
        after = re.sub(r"^,(?= [a-z])", "", after)
    if relative and after.startswith(("’s", "'s")):
        after = after[2:]
        said = said if before.endswith("the ") else f"the {said}"
        return before + said + after
    if (relative or bare_day) and not _PREPOSITION.search(before):
        if _ON_A_DAY.match(said) and (told := _TELLS.match(after)):
            return f"{before.rstrip()}{told.group()} on {said}{after[told.end() :]}"
        if said.isdigit() and _AFTER_MONTH.search(before):
            return before.rstrip(" ,") + f" {said}" + after
        said = f"{'on' if _ON_A_DAY.match(said) else 'in'} {said}"
        said = said[:1].upper() + said[1:] if not before.strip() else said
    return (
        before
        + said
        + (after if not (year and re.match(rf",? {year}\b", after)) else re.sub(rf"^,? {year}\b,?", "", after))
    )


def _of_the_day(sentence: str, at: int) -> bool:
    """True where a "today" is the page's day: something was done then, or will be. A habit of today has no day."""
    bare = without_dateline(sentence)
    if _HABIT.search(sentence[:at]):
        return False
    verb = main_verb(bare)
    if verb is None:
        return at > len(sentence) - len(bare)
    return verb.form in ("past", "passive", "perfect") or (
        verb.form == "future" and at > len(sentence) - len(bare) + verb.span.start
    )


def _unnamed_now(before: str, after: str) -> str:
    """The sentence without a "today" that means these times."""
    rest = after.lstrip(", ") if not before.strip() else after
    return before.rstrip() + rest if before.strip() else rest[:1].upper() + rest[1:]


def _without(before: str, after: str) -> str | None:
    """The sentence without a loose "last week" at the end of a clause: which week it was is no matter of a bullet."""
    if not before.strip() and (opened := _STARTS.match(after)):
        return opened["next"].upper() + after[opened.end() :]
    if before.endswith(("last ", "this ")) or _PREPOSITION.search(before) or not re.match(r"[,.;]| [a-z]+ed\b", after):
        return None
    return before.rstrip() + after
