"""A source's sentence in house form: dates by the page's own, no dateline, no attribution, surnames, fewer words.

Each edit takes away or names again what the source says; none adds a fact. Quotations are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from drafter.draft.extractive.dateline import day_of_dateline, without_dateline
from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage, either_way
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import keeps_clause
from drafter.draft.wording import outside_quotes
from drafter.facts.model import Fact, Time
from drafter.text.span import Span

_SAID = "(?:said|says|announced|reported|added|noted|explained|stated|told (?:the |a )?\\w+)"
# Who speaks without a name is part of the news: "according to three officials familiar with the talks" stays.
_UNNAMED = r"(?![^,“”]*\b(?:familiar|close|briefed|knowledge|anonymity|sources?|unnamed)\b)"
_TAIL = re.compile(
    rf",\s(?:according to {_UNNAMED}[^,“”]{{3,90}}"
    rf"|(?!who\b|which\b)[^,“”\d]{{2,70}}? {_SAID}(?: (?!yes\b|no\b)[^,“”]{{1,70}})?"
    rf"|{_SAID} [^,“”]{{2,70}}(?:, who [^“”]{{3,160}})?)\.$"
)
# Who said so, between commas in the middle of a sentence: nobody by name, no day, no figure.
_AMID = re.compile(
    rf",\s(?:(?:he|she|they|it|[a-z][a-z’'-]*(?: [a-z’'-]+){{0,4}}) {_SAID}|according to [a-z][a-z’' -]{{3,60}}),"
    r"(?P<on> (?:and|but|or|which|while|who|where|with|compared|against|up|down|more|less|[a-z]+ing)\b)?"
)
# Why somebody is not named: of no use in a bullet.
_NAMELESS = re.compile(
    r",? (?:(?:all )?(?:asking|who asked|requesting|who requested|declining|who declined) (?:not )?to be"
    r"|(?:and )?(?:all )?(?:speaking|who spoke|speaks?)(?: to [^,“”]{3,40})? on (?:the )?condition)"
    r"[^,“”]*?(?:named|identified|quoted|anonymity)[^,“”]*?(?=,|\.$)"
)
_WEEKEND = re.compile(r"\s(?:over|at|during|on) the (?:past |last )?weekend(?=[,.;]| (?:after|when|as|in|at|and)\b)")
_HEAD = re.compile(
    r"^(?:(?:The|A) (?:company|firm|ministry|statement|government|agency|utility|carmaker|report|announcement)"
    r"|Officials|Company officials|They)"
    r" (?:also )?(?:said|announced|added|noted|stated|have pointed out|pointed out)(?: (?:on"
    r"|in) [^,]{3,30})? that (?=\w)"
)
_HEAD_TOO = re.compile(
    r"^According to (?:officials|the (?:company|ministry|statement|report|agency|government)|sources), "
)
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
    r"|mid|the|a|its|their)[ -]$",
    re.I,
)
_HAS_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|\w+day\b"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ON_A_DAY = re.compile(rf"(?:{_MONTHS}) \d{{1,2}}(?:-\d{{1,2}}| to \w+ \d{{1,2}})?(?:, \d{{4}})?$")
_AFTER_MONTH = re.compile(rf"(?:{_MONTHS}),? $")
_LOOSE_DAY = re.compile(
    rf"\b(?:last|next|this|coming|past) (?:week|month|year|quarter|spring|summer|fall|autumn|winter|{_MONTHS})\b"
    r"|\b(?:yesterday|tomorrow|tonight|today|this (?:morning|afternoon|evening)|weekend)\b(?!['’]s)"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_BESIDE_VERB = re.compile(
    r"(?<=[a-z]) (?:on )?(?:yesterday|tomorrow|today|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?: (?:morning|afternoon|evening|night))?(?=[ .,;])(?! (?:and|or|to|through)\b)"
)
_SUBORDINATE = re.compile(r"^(?:Asked|When|If|While|After|Before|Although|Though|Because|As|Once)\b[^,]*$")
_SEASON = re.compile(r"\b(?:last|this|next|coming) (?:spring|summer|fall|autumn|winter)\b", re.IGNORECASE)
_SEASON_MONTHS = {"21": (3, 4, 5), "22": (6, 7, 8), "23": (9, 10, 11), "24": (12, 1, 2)}
_OWN_YEAR = re.compile(rf"\b((?:{_MONTHS}) \d{{1,2}}(?:-\d{{1,2}})?), (\d{{4}})\b(,?)")
_FISCAL = re.compile(r"\b(?:this|last|next|current|previous) fiscal\b", re.IGNORECASE)
_WEEK = re.compile(r"\bweek\b", re.IGNORECASE)
# A release's "today announced": the day reads better behind its verb.
_TELLS = re.compile(r"^ (?:announced|said|signed|released|published|issued|unveiled|launched|reported|began|opened)\b")
_PART_OF_DAY = re.compile(r"^ (?:morning|afternoon|evening|night|local time)\b")
_TRAILING = re.compile(
    r",\s(?:which|where|while|whereas|thus|thereby|as well as|a move|making|helping|adding|marking|reflecting"
    r"|underscoring|highlighting)\b[^“”\"]*\.$"
)
_STEP = re.compile(
    r",\s(?:in|as|with)? ?(?:an?|what) (?:[a-z-]+ ){0,2}?(?:step|move|deal|bid|effort|decision|plan|sign|blow|boost"
    r"|case|push|shift|change|project|process|way|signal) (?:that|which|to|for|in)\b[^“”\"]*\.$"
)
_GOES_ON = re.compile(
    r",\s(?:in |as )?(?:an?|what) (?:[a-z-]+ ){0,2}?(?P<noun>step|move|deal|decision|plan|project|sale|purchase|pact"
    r"|agreement|program|contract|investment|exercise) that (?P<does>would|will|could|is|was|has)\b(?=[^“”\"]*\.$)"
)
_RELATIVE_TAIL = re.compile(
    r"\s(?:that will|which will|that are|which are|that would|as (?:the )?\w+ (?:continues"
    r"|goes))\b[^“”\",]*(?:,[^“”\"]*)?\.$"
)


def house_form(passage: Passage, year: int | None) -> str:
    """The passage as a sentence of a bullet: dates resolved, dateline and attribution gone, hyphens back."""
    dated = _dates(passage, year)
    undated = outside_quotes(without_dateline(dated), partial(_without_year, year=year))
    return repair(_attribution(outside_quotes(_WEEKEND.sub("", undated), _unsaid)))


def _unsaid(piece: str) -> str:
    """The piece without ", officials said," in its midst; a comma stays where another clause follows."""
    named = _NAMELESS.sub("", piece)
    return _AMID.sub(lambda match: f",{match['on']}" if match["on"] else "", named)


def _without_year(piece: str, year: int | None) -> str:
    """The piece without the issue's own year after a day: `August 17, 2026` as `August 17`."""

    def shortened(match: re.Match[str]) -> str:
        if int(match.group(2)) != year:
            return match.group()
        return match.group(1) + (match.group(3) if _opens(piece[: match.start()]) else "")

    return _OWN_YEAR.sub(shortened, piece)


def _opens(before: str) -> bool:
    """True before a date that opens the sentence: the comma after it stays when its year goes."""
    return len(before.split()) < 2


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


def split_form(sentence: str) -> str:
    """The sentence in two, where it goes on to call what it told of a step, with what that would do.

    `A will buy B, in a deal that would cost $1` becomes `A will buy B. The deal would cost $1.`
    """
    found = _GOES_ON.search(sentence)
    if found is None or len(sentence[: found.start()].split()) < 8:
        return sentence
    return f"{sentence[: found.start()]}. The {found['noun']} {found['does']}{sentence[found.end() :]}"


def shorter_form(sentence: str) -> str:
    """The sentence without its trailing clause, where what is left still says enough; else the sentence as it is."""
    for pattern in (_TRAILING, _STEP, _RELATIVE_TAIL):
        cut = pattern.sub(".", sentence, count=1)
        if cut != sentence and len(cut.split()) >= 9 and keeps_clause(cut, sentence):
            return cut
    return sentence


def _attribution(sentence: str) -> str:
    headless = _HEAD_TOO.sub("", _HEAD.sub("", sentence, count=1), count=1)
    if headless != sentence:
        return headless[:1].upper() + headless[1:]
    cut = _TAIL.sub(".", sentence, count=1)
    if _HAS_DATE.search(sentence[len(cut) - 1 :]) and not _HAS_DATE.search(cut):
        return sentence
    spoken = sentence.rstrip(".").endswith(("”", '"')) or re.search(r"[”\"],? [^”\"]*$", sentence) is not None
    lost = spoken or len(cut.split()) < 8 or _SUBORDINATE.match(cut) is not None or not keeps_clause(cut, sentence)
    return sentence if lost else cut


def _dates(passage: Passage, year: int | None) -> str:
    text = passage.text
    quotes = [fact.span for fact in passage.facts if fact.kind == "quote"]
    for fact in sorted(_by_dateline(passage), key=lambda fact: -fact.span.start):
        if fact.kind == "date" and not any(quote.contains(fact.span) for quote in quotes):
            at = fact.span.shift(-passage.span.start)
            if not (_season_now(at.of(passage.text), fact, passage) or either_way(fact, passage)):
                text = _redate(text, fact, at, year)
    return text


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


def _redate(text: str, fact: Fact, at: Span, year: int | None) -> str:
    surface, before, after = at.of(text), text[: at.start], text[at.end :]
    if _FISCAL.search(surface):
        # Whose fiscal year it is no page says: the words stay.
        return text
    relative = _RELATIVE.search(surface) is not None
    if relative and _WEEK.search(surface):
        return _without(before, after) or text
    if not isinstance(fact.value, Time) or not (relative or _MONTH_SHORT.search(surface)):
        return text
    if (said := house_date(fact.value.edtf, year)) is None or (relative and "XXXX" in fact.value.edtf):
        return text
    after = _PART_OF_DAY.sub("", after)
    if surface.endswith(f", {year}") and not said.endswith(str(year)) and not _opens(before):
        after = re.sub(r"^,(?= [a-z])", "", after)
    if relative and after.startswith(("’s", "'s")):
        after = after[2:]
        said = said if before.endswith("the ") else f"the {said}"
        return before + said + after
    if relative and not _PREPOSITION.search(before):
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


def _without(before: str, after: str) -> str | None:
    """The sentence without a loose "last week" at the end of a clause: which week it was is no matter of a bullet."""
    if _PREPOSITION.search(before) or not re.match(r"[,.;]", after):
        return None
    return before.rstrip() + after


def surnames(told: Sequence[str], people: Mapping[str, str]) -> list[str]:
    """The sentences with a person's full name only at its first mention; `people` maps full names to short ones."""
    seen: set[str] = set()
    shortened: list[str] = []
    for sentence in told:
        for full, short in people.items():
            head, found, tail = sentence.partition(full)
            if full in seen:
                head, found, tail = "", "", sentence
            elif found:
                seen.add(full)
            sentence = head + found + outside_quotes(tail, partial(_shorten, full=full, short=short))
        shortened.append(sentence)
    return shortened


def _shorten(piece: str, full: str, short: str) -> str:
    return piece.replace(full, short)
