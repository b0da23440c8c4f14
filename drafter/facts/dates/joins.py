"""Two dates that name one stretch, joined: Feb. 26 to March 1, between 2019 and 2024, July 8 and 9, 2月26日から3月1日.

Reads only the few characters between two mentions, so it is linear in their number.
"""

from collections.abc import Iterator, Sequence

from drafter.facts.dates.mention import Calendar, Mention, Range
from drafter.facts.dates.stretches import borrow
from drafter.text.lazy import lazily

_TO = lazily(r"\s?(?:-|~|to|through|until|till)\s?(?:the\s)?|から|(?:から|より)、?|・|及び|および|と")
_BOTH_DAYS = lazily("の?両日")
_AND = lazily(r"(?:,)?\s(?:and)\s(?:the\s)?")
_SLIPPED = lazily(
    r"\b(?:slip|mov|ris|rose|fell|fall|drop|push|delay|postpon|chang|shift|revis|brought|cut|pulled|up|down)\w{0,4}\b[^.]{0,30}"
    r"\bfrom\s$"
)
_PUT_OFF = lazily(r"に(?:変更|延期|前倒し|先送り|繰り上げ|繰り下げ|ずら|ずれ)")
_SOFT_BEFORE = lazily(r"(?:early|late|mid)[\s-]$")
_BETWEEN = lazily(r"\b[Bb]etween\s(?:the\s)?$")


def joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in order, each pair that names one stretch made into a range."""
    at = 0
    while at < len(mentions):
        first = mentions[at]
        second = mentions[at + 1] if at + 1 < len(mentions) else None
        stretch = _stretch(text, first, second) if second is not None else None
        yield stretch or first
        at += 2 if stretch else 1


def _stretch(text: str, first: Mention, second: Mention) -> Mention | None:
    start, end = first.what, second.what
    gap = second.start - first.end
    if not isinstance(start, Calendar) or not isinstance(end, Calendar) or not 0 < gap <= 12:
        return None
    if _PUT_OFF.match(text, second.end):
        return None
    between = text[first.end : second.start]
    both = _BOTH_DAYS.match(text, second.end) if between in ("、", "・", "と") else None
    if not (both or _links(text, first, between, start, end)) or not _alike(start, end):
        return None
    low, high = borrow(start, end)
    return first._replace(end=both.end() if both else second.end, what=Range(low, high))


def _links(text: str, first: Mention, between: str, start: Calendar, end: Calendar) -> bool:
    if between in ("・", "及び", "および", "と"):
        return _next_day(start, end)
    if _TO.fullmatch(between):
        return not is_moved(text, first.start)
    if not _AND.fullmatch(between):
        return False
    return _next_day(start, end) or _BETWEEN.search(text[max(0, first.start - 14) : first.start]) is not None


def is_moved(text: str, start: int) -> bool:
    """True where the words before tell of a move "from" one date "to" another, or soften the first of the two."""
    before = text[max(0, start - 48) : start]
    return _SLIPPED.search(before) is not None or _SOFT_BEFORE.search(before) is not None


def _next_day(start: Calendar, end: Calendar) -> bool:
    same_month = end.month in (None, start.month) and end.year in (None, start.year)
    return same_month and start.day is not None and end.day == start.day + 1


def _alike(start: Calendar, end: Calendar) -> bool:
    """True of two days, two months or two years; a month is no end of a stretch that begins on a day."""
    if start.month is None and start.day is None and end.month is not None and end.year is None:
        # "From 2022 until January" are two: the month lies years after the year.
        return False
    if start.weekday is not None and end.weekday is not None and start.day is None:
        return False
    return (start.day is None) == (end.day is None) and (start.month is None) <= (end.month is None or end.day is None)
