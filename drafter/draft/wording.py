"""The words of the house: short forms, words to avoid, dates. Put into an engine's sentences, noted in a person's.

Nothing inside quotation marks is touched or noted: what somebody said stays as it was said.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from drafter.draft.fault import Fault, Part
from drafter.draft.house import HouseStyle
from drafter.text.display import display_line
from drafter.text.span import Span

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」")
_MONTH = "|".join(month_name[1:])
_DAYS = r"\d{1,2}(?:[-–]\d{1,2})?(?!\d)"
_MONTH_DAY = re.compile(rf"\b(?P<month>{_MONTH}) (?P<days>{_DAYS})(?:, (?P<year>\d{{4}})\b)?")
_DAY_MONTH = re.compile(rf"\b(?P<days>{_DAYS}) (?P<month>{_MONTH})\b(?: (?P<year>\d{{4}})\b)?")
_SHORT_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. \d{1,2}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?(?:{_MONTH})\b"
)


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """The text with `change` made to each stretch outside quotation marks."""
    pieces: list[str] = []
    at = 0
    for match in _QUOTED.finditer(text):
        pieces += [change(text[at : match.start()]), match.group()]
        at = match.end()
    return "".join([*pieces, change(text[at:])])


def in_house_words(text: str, house: HouseStyle) -> str:
    """The text with the house's short forms, without the words it avoids, its dates in the house's order."""

    def change(piece: str) -> str:
        for words, instead in (*house.short_forms, *house.avoid):
            piece = _term(words).sub(partial(_in_place, instead=instead), piece)
        wrong, write = _other_order(house)
        return re.sub(r" {2,}", " ", wrong.sub(write, piece))

    return outside_quotes(text, change)


def wording_faults(text: str, part: Part, house: HouseStyle, day: date | None = None) -> list[Fault]:
    """Where a text departs from the house's words; `day` is the issue's. A word to avoid is a hard fault."""
    quoted = [Span(*found.span()) for found in _QUOTED.finditer(text)]
    found = [*_terms(text, house), *_dates(text, house, day)]
    return [
        Fault(code, message, hard, span, part)
        for code, message, hard, span in found
        if not any(quote.overlaps(span) for quote in quoted)
    ]


def dates_written(text: str) -> Iterator[str]:
    """How the dates of a text are written: `month_day` or `day_month` for each, and `year` for each that has one."""
    for way, form in (("month_day", _MONTH_DAY), ("day_month", _DAY_MONTH)):
        for found in form.finditer(text):
            yield way
            if found["year"]:
                yield "year"


_Found = Iterator[tuple[str, str, bool, Span]]


def _terms(text: str, house: HouseStyle) -> _Found:
    for code, terms, hard in (("short_form", house.short_forms, False), ("avoided_word", house.avoid, True)):
        for words, instead in terms:
            told = f"write {display_line(instead)}" if instead else "leave it out"
            for found in _term(words).finditer(text):
                yield code, f"“{display_line(found.group())}”: {told}.", hard, Span(*found.span())


def _dates(text: str, house: HouseStyle, day: date | None) -> _Found:
    wrong, write = _other_order(house)
    for found in wrong.finditer(text):
        yield "date_order", f"“{found.group()}”: write {write(found)}.", False, Span(*found.span())
    for found in _SHORT_MONTH.finditer(text):
        yield (
            "date_form",
            f"“{found.group()}”: write month and day in full, {_model(house)}.",
            False,
            Span(*found.span()),
        )
    for found in (_MONTH_DAY if house.date_order == "month_day" else _DAY_MONTH).finditer(text):
        year = found["year"]
        if house.years == "others" and day is not None and year == str(day.year):
            yield "date_year", f"“{found.group()}”: the issue's own year is left out.", False, Span(*found.span())
        elif house.years == "always" and not year:
            yield "date_year", f"“{found.group()}”: the year belongs to it.", False, Span(*found.span())


def _term(words: str) -> re.Pattern[str]:
    """Finds a term as a whole; one in small letters is found at the beginning of a sentence too."""
    flags = re.I if words == words.lower() else re.NOFLAG
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", flags)


def _in_place(found: re.Match[str], instead: str) -> str:
    words = found.group()
    if words[:1].isupper() and found.re.flags & re.I:
        instead = instead[:1].upper() + instead[1:]
    ends = words.endswith(".") and not instead.endswith(".") and not found.string[found.end() :].strip()
    return instead + "." * ends


def _other_order(house: HouseStyle) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    """The order of day and month that the house doesn't write, and what writes it in the house's."""
    return (_DAY_MONTH, _month_first) if house.date_order == "month_day" else (_MONTH_DAY, _day_first)


def _month_first(found: re.Match[str]) -> str:
    return f"{found['month']} {found['days']}" + (f", {found['year']}" if found["year"] else "")


def _day_first(found: re.Match[str]) -> str:
    return f"{found['days']} {found['month']}" + (f" {found['year']}" if found["year"] else "")


def _model(house: HouseStyle) -> str:
    return "December 6" if house.date_order == "month_day" else "6 December"
