"""From mentions to EDTF: what the words leave open is filled from the day of publication or the text's own dates.

Nothing is filled in silently: a year that the words lack is marked, a part that can't be known stays X.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from drafter.facts.dates import almanac
from drafter.facts.dates.mention import Calendar, Expression, Fiscal, Mention, Part, Period, Range, Shift, Weekday
from drafter.facts.dates.stretches import fiscal_edtf, fiscal_year, in_order, part_ends
from drafter.facts.dates.tense import NEARER_IN_MONTHS, Sense, nearest
from drafter.text.lazy import lazily

SenseOf = Callable[[int, int], Sense]
_BACK = Sense("back", sure=True)
_AHEAD = Sense("ahead", sure=True)
_BLANK = {"day": "XXXX-XX-XX", "week": "XXXX-XX-XX", "month": "XXXX-XX", "quarter": "XXXX-XX", "half": "XXXX-XX"}
_PRECISION = {4: "year", 7: "month", 10: "day"}
_PLACES = (Calendar, Range)
_NEAR = 300
# Days by which "last" and "next" step out of the month or season that goes on, farther than a sure sense gives way.
_TURNED = 10
_ASIDE = lazily(r"\b(?:[a-z]{2,}ed|built|born|begun|set up|who|which)\b[^,.;\n]{0,30}\b(?:in|since) \d{4}\Z")
_BORN = lazily(
    r"\b(?:[Bb]orn|[Ff]ounded|established|formed|incorporated|married|hired)\b[^.;]{0,36}\b(?:in|since) \d{4}\Z"
)
_BORN_AFTER = lazily(r"(?:に|の)?[^、。\n]{0,10}(?:生まれ|創業|設立|創立|創設|誕生|結成|発足)")
_SENTENCE_END = lazily(r"[。\n]|\. (?=[A-Z\"'(])")


class Resolved(NamedTuple):
    """A value, and whether its year was filled in."""

    edtf: str
    inferred: Literal["year"] | None = None


class _Told(NamedTuple):
    """What a value leaves behind for later words: its last place at a precision, and the part of a year it names."""

    last: str
    precision: str
    part: str | None


@dataclass(slots=True)
class Resolver:
    """Reads the mentions of one text in order and remembers the dates that later words may lean on."""

    published: date | None
    sense_of: SenseOf
    text: str
    _year: tuple[int, str] | None = None
    _known: dict[tuple[int, int | None], list[date]] = field(default_factory=dict)
    _placed: dict[tuple[Calendar, Sense], Resolved | None] = field(default_factory=dict)
    _seen: dict[str, tuple[int, str]] = field(default_factory=dict)
    _fiscal_told: tuple[int, int] | None = None
    _part_told: tuple[int, str] | None = None

    def resolve(self, mention: Mention) -> Resolved | None:
        """The value of a mention; None where the calendar has no such day."""
        found = self._value(mention.what, mention)
        if found is not None and not isinstance(mention.what, Period):
            self._remember(mention, found.edtf)
        return found

    def _value(self, what: Expression, mention: Mention) -> Resolved | None:
        match what:
            case Period():
                return Resolved(what.edtf)
            case Calendar():
                return self._calendar(what, mention)
            case Weekday():
                return self._weekday(what, mention)
            case Shift():
                return self._shift(what, mention)
            case Fiscal():
                return self._fiscal(what, mention)
            case Part():
                return self._part(what, mention)
            case Range():
                return self._range(what, mention)

    # --- calendar places -------------------------------------------------------------------------------------

    def _calendar(self, what: Calendar, mention: Mention) -> Resolved | None:
        year = int(what.year) if what.year and what.year.isdigit() else None
        if not almanac.exists(year, what.month, what.day):
            return None
        if what.year is not None:
            return Resolved(almanac.written(what.year, what.month, what.day))
        if what.month is None:
            return self._day_alone(what.day or 1, mention)
        return self._year_missing(what, what.month, mention)

    def _year_missing(self, what: Calendar, month: int, mention: Mention) -> Resolved | None:
        told = self._year_told(mention)
        if told is not None and what.toward is None:
            return Resolved(almanac.written(told, month, what.day), "year")
        if self.published is None:
            return Resolved(almanac.written("XXXX", month, what.day))
        # What its words and the sense around them point to is worked out once for each such pair.
        sense = self.sense_of(mention.start, mention.end) if what.toward != "last" and what.weekday is None else _BACK
        if (what, sense) not in self._placed:
            place = self._place(what, month, sense)
            self._placed[what, sense] = (
                Resolved(almanac.written(f"{place.year:04}", month, what.day), "year") if place else None
            )
        return self._placed[what, sense]

    def _place(self, what: Calendar, month: int, sense: Sense) -> date | None:
        assert self.published is not None
        places = self._places(what, month)
        if what.weekday is not None:
            on_that_day = [day for day in places if day.weekday() == what.weekday]
            return nearest(on_that_day or places, self.published, Sense("open", sure=False))
        today = self.published
        if what.day is None:
            today = _start_of_present(places, today, almanac.MONTHS_LONG.get(month, 1))
        return nearest(places, *_toward(what, today, sense))

    def _places(self, what: Calendar, month: int) -> list[date]:
        """The days, year by year, that a month and a day may name; told once for each of them."""
        assert self.published is not None
        known = self._known.get((month, what.day))
        if known is not None:
            return known
        start = almanac.FIRST_MONTH.get(month, month)
        years = range(max(1, self.published.year - 4), min(9999, self.published.year + 5))
        places = [day for year in years if (day := almanac.safe_date(year, start, what.day or 1))]
        return self._known.setdefault((month, what.day), places)

    def _day_alone(self, day: int, mention: Mention) -> Resolved | None:
        leaning = self._month_told(mention)
        if leaning is not None:
            year, month = self._month_after(*leaning, day)
            known = int(year) if year.isdigit() else None
            if almanac.exists(known, month, day) and not self._is_belied(known, month, day, mention):
                return Resolved(almanac.written(year, month, day), "year")
        if self.published is None:
            return Resolved(almanac.written("XXXX", None, day))
        months = [almanac.add_months(self.published.year, self.published.month, by) for by in range(-3, 4)]
        places = [place for year, month in months if year > 0 and (place := almanac.safe_date(year, month, day))]
        sense = self.sense_of(mention.start, mention.end)
        found = nearest(places, self.published, sense, NEARER_IN_MONTHS)
        return Resolved(found.isoformat(), "year") if found else None

    def _is_belied(self, year: int | None, month: int, day: int, mention: Mention) -> bool:
        """True where a day of the month told lies ahead of publication and its own sentence looks back."""
        place = almanac.safe_date(year, month, day) if year is not None else None
        if place is None or self.published is None or place <= self.published:
            return False
        return self.sense_of(mention.start, mention.end) == _BACK

    def _month_after(self, year: str, month: int, day: int) -> tuple[str, int]:
        """The month told, or the next where a small day follows a large one: left on Aug. 30, back on the 14th."""
        told = self._seen.get("day")
        before = date.fromisoformat(told[1]) if told and told[1].startswith(f"{year}-{month:02}-") else None
        if before is None or day >= before.day:
            return year, month
        later_year, later = almanac.add_months(before.year, before.month, 1)
        place = almanac.safe_date(later_year, later, day)
        if place is None or (place - before).days > 20 or (self.published is not None and place > self.published):
            return year, month
        return f"{later_year:04}", later

    def _weekday(self, what: Weekday, mention: Mention) -> Resolved | None:
        if self.published is None:
            return Resolved("XXXX-XX-XX")
        if what.week is not None:
            week = almanac.week_of(self.published, what.week)
            day = almanac.add_days(week[0], what.day) if week else None
            return Resolved(day.isoformat()) if day else None
        behind = (self.published.weekday() - what.day) % 7
        ahead = (what.day - self.published.weekday()) % 7
        by = -behind
        if what.toward == "next":
            by = ahead or 7
        elif what.toward == "last":
            by = -(behind or 7)
        elif what.toward == "this" or self._is_ahead(mention):
            by = ahead
        day = almanac.add_days(self.published, by)
        return Resolved(day.isoformat()) if day else None

    def _is_ahead(self, mention: Mention) -> bool:
        """True where the words point ahead, from today or from a day of the same week: "would return on Friday"."""
        return self.sense_of(mention.start, mention.end).toward in ("ahead", "told")

    # --- shifts, fiscal years, parts, ranges -----------------------------------------------------------------

    def _shift(self, what: Shift, mention: Mention) -> Resolved | None:
        start = self._whole_start(what, mention) if what.whole else self._shift_start(what)
        if start is None:
            return Resolved(_open_shift(what))
        moved = almanac.shift(start, what.unit, what.by)
        if moved is None:
            return None
        if what.unit == "year" and what.anchor == "text" and what.rest is None and not what.whole:
            moved = self._same_part(moved, start, what.by)
        if what.rest is not None:
            return _inside(moved, what.rest)
        if what.unit == "week" and (what.anchor == "published" or what.whole) and abs(what.by) <= 1:
            week = almanac.week_of(start, what.by)
            return Resolved(f"{week[0]}/{week[1]}") if week else None
        if what.unit in ("decade", "century") and what.anchor == "published" and what.by == 0:
            return Resolved(moved[:3] + "X" if what.unit == "decade" else moved[:2] + "XX")
        return Resolved(moved)

    def _shift_start(self, what: Shift) -> date | None:
        if what.anchor == "published":
            return self.published
        finest = {"day": ("day",), "week": ("day",), "month": ("day", "month")}.get(what.unit, ("day", "month", "year"))
        known = [self._seen[precision] for precision in finest if precision in self._seen]
        if not known:
            # The day or the year before, told alone, is that before the report.
            return self.published if what.by < 0 else None
        edtf = max(known)[1]
        padded = edtf if len(edtf) == 10 else edtf + "-01" * ((10 - len(edtf)) // 3)
        return date.fromisoformat(padded)

    def _whole_start(self, what: Shift, mention: Mention) -> date | None:
        """The date of the same sentence that is no finer than it need be, else the day of publication."""
        known = [
            (at, edtf)
            for name, (at, edtf) in self._seen.items()
            if (name != "year" or what.unit == "year") and (name == "day" or what.unit != "week")
        ]
        at, edtf = max(known, default=(-1, ""))
        if at >= 0 and self._in_sentence(at, mention.start) and (not self.published or edtf <= str(self.published)):
            return date.fromisoformat(edtf + "-01" * ((10 - len(edtf)) // 3))
        return self.published

    def _in_sentence(self, at: int, start: int) -> bool:
        between = self.text[at:start]
        return len(between) <= 160 and _SENTENCE_END.search(between) is None

    def _same_part(self, moved: str, start: date, by: int) -> str:
        """A year earlier is the same month, quarter or half again, where the nearest date told so far is one."""
        at, name = max(((at, name) for name, (at, _) in self._seen.items()), default=(-1, ""))
        if self._part_told is not None and self._part_told[0] >= at:
            return "/".join(f"{int(end[:4]) + by:04}{end[4:]}" for end in self._part_told[1].split("/"))
        return almanac.written(moved, start.month) if name == "month" else moved

    def _fiscal(self, what: Fiscal, mention: Mention) -> Resolved | None:
        year = what.year
        if what.anchor == "text" and self._fiscal_told and self._in_sentence(self._fiscal_told[0], mention.start):
            year = self._fiscal_told[1] + (what.shift or 0)
        if year is None:
            if self.published is None:
                return Resolved("XXXX-04/XXXX-03" if what.country == "JP" else "XXXX")
            year = fiscal_year(self.published, what.country) + (what.shift or 0)
        if not 1 < year < 9999:
            return None
        self._fiscal_told = (mention.end, year)
        return Resolved(fiscal_edtf(year, what.country, what.part))

    def _part(self, what: Part, mention: Mention) -> Resolved | None:
        whole = self._value(what.whole, mention)
        if whole is None:
            return None
        ends = part_ends(whole.edtf, what)
        return Resolved(f"{ends[0]}/{ends[1]}", whole.inferred) if ends else Resolved(whole.edtf, whole.inferred)

    def _range(self, what: Range, mention: Mention) -> Resolved | None:
        first, last = self._value(what.first, mention), self._value(what.last, mention)
        if first is None or last is None:
            return None
        start, end = first.edtf.split("/")[0], last.edtf.rpartition("/")[2]
        if isinstance(what.first, Calendar) and isinstance(what.last, Calendar):
            start, end = in_order(start, end, what.first, what.last)
        if "X" not in start + end and len(start) == len(end) and start > end:
            return None
        return Resolved(f"{start}/{end}", first.inferred or last.inferred)

    # --- what the text told before ---------------------------------------------------------------------------

    def _remember(self, mention: Mention, edtf: str) -> None:
        told = _told(edtf)
        if told is None:
            return
        if told.part:
            self._part_told = (mention.start, told.part)
        self._seen[told.precision] = (mention.start, told.last)
        if isinstance(mention.what, _PLACES) and _has_year(mention.what):
            # A deadline tells no year: "By 2029 …, a project that began on December 6".
            due = (mention.hedge or "").lower().startswith("by")
            self._year = self._year if due else (mention.end, told.last[:4])

    def _year_told(self, mention: Mention) -> str | None:
        """The year that the text gives: in the same sentence, or anywhere before while nothing else is known."""
        if self._year is None:
            return None
        at, year = self._year
        if self.published is None:
            return year
        if not self._in_sentence(at, mention.start) or year == "XXXX" or abs(int(year) - self.published.year) <= 1:
            return None
        between = self.text[at : mention.start]
        if (
            between.strip() in ("until", "to", "through", "till")
            or "以来" in between
            or self._in_aside(at, mention)
            or self._is_origin(at)
        ):
            return None
        sense = self.sense_of(mention.start, mention.end)
        ahead = int(year) > self.published.year
        return None if sense.sure and sense.toward == ("back" if ahead else "ahead") else year

    def _is_origin(self, at: int) -> bool:
        """True of the year of a birth or a founding, which dates nothing else: "born in 1964 and died on May 9"."""
        return _BORN.search(self.text, max(0, at - 50), at) is not None or _BORN_AFTER.match(self.text, at) is not None

    def _in_aside(self, at: int, mention: Mention) -> bool:
        """True of a year that ends an aside, which dates nothing after it: "a bank founded in 1911, was sold …"."""
        closes = self.text[at : at + 1] == "," and at + 1 < mention.start
        return closes and _ASIDE.search(self.text, max(0, at - 60), at) is not None

    def _month_told(self, mention: Mention) -> tuple[str, int] | None:
        known = [self._seen[precision] for precision in ("day", "month") if precision in self._seen]
        if not known:
            return None
        at, edtf = max(known)
        if self.published is not None:
            near = mention.start - at <= _NEAR and "\n" not in self.text[at : mention.start]
            months = (self.published.year - int(edtf[:4])) * 12 + self.published.month - int(edtf[5:7])
            if not near or (abs(months) > 2 and "。" in self.text[at : mention.start]):
                return None
        return edtf[:4], int(edtf[5:7])


@lru_cache(maxsize=1024)
def _told(edtf: str) -> _Told | None:
    last = edtf.rpartition("/")[2]
    precision = _PRECISION.get(len(last))
    if precision is None or "X" in last:
        return None
    if precision == "month" and int(last[5:]) > 12:
        return _Told(last[:4], "year", last)
    return _Told(last, precision, edtf if precision == "month" and len(edtf) == 15 else None)


def _toward(what: Calendar, today: date, sense: Sense) -> tuple[date, Sense]:
    if what.toward is None:
        if sense.toward in ("open", "told") and what.day is None and what.month:
            # What nothing points to is near by its middle, not by its first day.
            today = almanac.add_days(today, -15 * almanac.MONTHS_LONG.get(what.month, 1)) or today
        return today, sense
    if what.toward == "this":
        return today, Sense(sense.toward, sure=sense.toward == "ahead")
    # "last December" in December is a year ago, "next March" in March a year ahead; "last March 19" was yesterday.
    turned = _TURNED if what.day is None else 0
    moved = almanac.add_days(today, -turned if what.toward == "last" else turned) or today
    return moved, _BACK if what.toward == "last" else _AHEAD


def _start_of_present(places: list[date], today: date, months: int) -> date:
    """The first day of the month, quarter or half that today lies in, so that it counts as neither past nor ahead."""
    for place in places:
        if 0 <= (today.year - place.year) * 12 + today.month - place.month < months:
            return place
    return date(today.year, today.month, 1)


def _open_shift(what: Shift) -> str:
    if what.rest is not None:
        return almanac.written("XXXX", what.rest.month, what.rest.day)
    return _BLANK.get(what.unit, "XXXX")


def _inside(moved: str, rest: Calendar) -> Resolved | None:
    """A month or a day inside a shifted year or month: last year's December 6, 来月3日."""
    year = moved[:4]
    month = rest.month or (int(moved[5:7]) if len(moved) >= 7 else None)
    if not almanac.exists(int(year), month, rest.day):
        return None
    return Resolved(almanac.written(year, month, rest.day))


def _has_year(what: Calendar | Range) -> bool:
    if isinstance(what, Calendar):
        return what.year is not None and what.year.isdigit()
    return isinstance(what.last, Calendar) and _has_year(what.last)
