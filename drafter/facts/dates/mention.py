"""What the rules of a language write down: a span and the date its words name, before any day is known.

Nothing here is resolved. `resolve` turns a mention into EDTF with the day of publication and the text around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]
Anchor = Literal["published", "text"]
Toward = Literal["last", "next", "this"]


class Calendar(NamedTuple):
    """A place in the calendar; what the words leave out is None.

    `year` is four characters ("2022", "199X", "20XX", "XXXX"); `month` 1 to 12, or an EDTF season (21 to 24),
    quarter (33 to 36) or half (40, 41); `weekday` 0 is Monday; `toward` points back or ahead ("last December").
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    toward: Toward | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publication, or from the nearest date of the text; `rest` lies inside it.

    `whole` leans only on a date of its own sentence, and takes the whole unit: 前年 is the year before.
    """

    unit: Unit
    by: int
    anchor: Anchor = "published"
    rest: Calendar | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday; `week` counts weeks from that of publication where the words name one."""

    day: int
    toward: Toward | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year: by its name, or so many years from that of publication; `part` as Calendar.month (33 to 41).

    With `anchor` "text" the years count from the fiscal year that the sentence has named, where it has.
    """

    year: int | None = None
    shift: int | None = None
    country: Literal["US", "JP"] | None = None
    part: int | None = None
    anchor: Anchor = "published"


@dataclass(frozen=True, slots=True)
class Part:
    """So many units at the beginning (or the end) of a whole, after skipping some: first two weeks of December."""

    whole: Expression
    unit: Unit
    count: int
    skip: int = 0
    from_end: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another; either may take from the other what it leaves out."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Period:
    """A duration, already written as an ISO 8601 period."""

    edtf: str


Expression: TypeAlias = Calendar | Shift | Weekday | Fiscal | Part | Range | Period


class Mention(NamedTuple):
    """The words of a date or a duration: `[start, end)` in the view, what they name, and what softens them."""

    start: int
    end: int
    what: Expression
    hedge: str | None = None
