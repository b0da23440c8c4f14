"""English days without a month: weekdays, yesterday and tomorrow, and "the 24th"."""

import re
from collections.abc import Iterator

from drafter.facts.dates.english.words import FULL_DAY, SUFFIX, day_number, weekday_number
from drafter.facts.dates.gate import matches
from drafter.facts.dates.mention import Calendar, Mention, Range, Shift, Toward, Weekday
from drafter.text.lazy import lazily

_TOWARD: dict[str, Toward] = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "this"}
_WEEKDAY = lazily(
    rf"(?P<d>{FULL_DAY})\b(?:\s(?:and|to|through|until)\s(?P<d2>{FULL_DAY})\b)?(?P<h>\s(?:night|morning|afternoon|evening)\b)?"
    r"(?:\s(?:of\s)?(?P<w>last|next|this)\sweek\b)?"
)
_POINTER = lazily(r"\b(?:([Tt]his)\s)?([Ll]ast|[Nn]ext|[Tt]his|past|coming)\s$")
_NOT_A_DAY = lazily(
    r"(?:\w|-|\b(?:[Ee]very|[Ee]ach|Black|Bloody|Good|Super|Cyber|Ruby|Holy|Palm|Easter|Ash|first|second|third|fourth"
    r"|fifth|Agent|Mr\.|Ms\.|Mrs\.|Wednesday's)\s)$"
)
_DAY_WORD = lazily(r"[YyTt](?<!\w.)(?:esterday|oday|omorrow|onight|he day (?:before yesterday|after tomorrow))\b")
# "Today's energy needs" are those of the present; "today's vote" is of the day.
_OF_OUR_TIME = lazily(
    r"'s (?!(?:(?:news|press|first|last|second|final|budget|court|summit|cabinet|early|late) )?(?:meeting|vote|hearing"
    r"|announcement|session|talks|summit|ruling|decision|election|conference|briefing|visit|statement|news|report|game"
    r"|match|race|release|launch|attack|event|ceremony|agreement|deal|call|speech|edition|date|paper|strike|trading"
    r"|close|drill|exercise|deadline|debate|results?|verdict|trip|signing|figures)\b)"
)
_PART_OF_DAY = lazily(r"(?:[Tt]his (?:morning|afternoon|evening)|[Ll]ast (?:night|evening))\b")
_CAPITAL = lazily(r"[A-Z]\w*\s$")
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_AFTER_NTH = (
    r"(?=[.,;:)?!\"]|$|\n|\s(?:in|at|on|and|or|with|for|as|when|by|to|that|after|before|was|were|is|will|but|through"
    r"|aboard|near|from|following|a|an|the)\b|\sof\s(?:the|this|last|next|that)\smonth)"
)
_NTH = lazily(
    rf"[Tt]he\s(?P<d>3[01]|[12]\d|0?[1-9]){SUFFIX}"
    rf"(?:(?:\sto\s|\sthrough\s|\sand\s|-)(?:the\s)?(?P<d2>3[01]|[12]\d|0?[1-9]){SUFFIX})?{_AFTER_NTH}"
)
_GOLF = lazily(r"\b(?:putts?|hole[ds]?|birdie[ds]?|eagle[ds]?|par|bogeys?|tee|bunker)\b")
_ON = lazily(r"\b(?:on|[Oo]n|by|until|from|to|since|before|after|of|around|and|till|through|between)\s$")


def weekdays(text: str) -> Iterator[Mention]:
    """Tuesday, last Friday, next Monday, Saturday night; never the day of a name or of every week."""
    for match in matches(_WEEKDAY, text, "day"):
        before = text[max(0, match.start() - 16) : match.start()]
        if _NOT_A_DAY.search(before):
            continue
        pointer = _POINTER.search(before)
        start = match.start() - (len(before) - pointer.start()) if pointer else match.start()
        toward = _TOWARD[pointer[2].lower()] if pointer else None
        week = {"last": -1, "this": 0, "next": 1}.get(match["w"] or "")
        first = Weekday(weekday_number(match["d"]), toward, week)
        if not match["d2"]:
            yield Mention(start, match.end(), first)
        elif " and " in match.group():
            yield Mention(start, match.end("d"), first)
            second = Weekday(weekday_number(match["d2"]), toward, week)
            yield Mention(match.start("d2"), match.end(), second)
        else:
            yield Mention(start, match.end(), Range(first, Weekday(weekday_number(match["d2"]), toward, week)))


def day_words(text: str) -> Iterator[Mention]:
    """Yesterday, today, tomorrow, tonight, this morning, last night."""
    for match in _DAY_WORD.finditer(text):
        word = match.group().lower()
        by = _DAYS_AWAY.get(word, -2 if "before" in word else 2)
        named = match.group()[0].isupper() and re.search(
            r"[A-Z]\w*\s$", text[max(0, match.start() - 12) : match.start()]
        )
        if not named and not _OF_OUR_TIME.match(text, match.end()):
            yield Mention(match.start(), match.end(), Shift("day", by))
    for match in matches(_PART_OF_DAY, text, "morning", "afternoon", "evening", "night"):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            yield Mention(match.start(), match.end(), Shift("day", -1 if match.group()[0] in "Ll" else 0))


def days_of_month(text: str) -> Iterator[Mention]:
    """The 24th, the 24<sup>th</sup>, the 12th to the 14th: days whose month stands elsewhere in the text."""
    for match in matches(_NTH, text, "st", "nd", "rd", "th"):
        before = text[max(0, match.start() - 60) : match.start()]
        if not _ON.search(before) or _GOLF.search(before):
            continue
        first = Calendar(day=day_number(match["d"]))
        last = Calendar(day=day_number(match["d2"])) if match["d2"] else None
        yield Mention(match.start(), match.end(), Range(first, last) if last else first)
