"""The calendar words and small numbers of English, and the pieces of patterns that several rules share."""

import re
from decimal import Decimal

from drafter.facts.dates.mention import Unit
from drafter.text.lazy import lazily

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10}
MONTHS = {name: at for at, name in enumerate(_MONTH_NAMES, 1)} | _MONTH_SHORT | {"nov": 11, "dec": 12}
WEEKDAYS = {name: at for at, name in enumerate(_DAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
UNITS: dict[str, Unit] = {
    "day": "day", "night": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half",
    "year": "year", "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = {name: at * 10 for at, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
NUMBERS = {name: at for at, name in enumerate(_ONES)} | _TENS | {"dozen": 12, "hundred": 100}
ORDINALS = {
    name: at
    for at, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"twenty-first": 21}

FULL_MONTH = "|".join(name.capitalize() for name in _MONTH_NAMES)
CAPS_MONTH = "|".join(name.upper() for name in _MONTH_NAMES)
SHORT_MONTH = r"(?:Sept?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec)\b\.?"
# Alone, MAR or DEC is an acronym; beside a day or a year it is a month in a stamp.
LONE_MONTH = rf"(?:(?:{FULL_MONTH}|{CAPS_MONTH})\b|{SHORT_MONTH})"
ANY_MONTH = rf"(?:(?:{FULL_MONTH}|{CAPS_MONTH})\b|{SHORT_MONTH}|(?:SEPT?|JAN|FEB|MAR|APR|JUN|JUL|AUG|OCT|NOV|DEC)\b\.?)"
FULL_DAY = "|".join(name.capitalize() for name in _DAY_NAMES)
SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|(?:MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)(?=\.?,?\s[A-Z]))\b\.?"
ANY_DAY = rf"(?:{FULL_DAY}|{SHORT_DAY})"
SUFFIX = r"(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9])(?:{SUFFIX})?(?![0-9]|[.,:][0-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])"
_SMALL = "|".join(sorted((*_ONES[1:], *_TENS), key=len, reverse=True))
WORD_NUMBER = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES[1:10])})|{_SMALL})"
_LEADING_DIGITS = lazily(r"\d+")


def month_number(word: str) -> int:
    """1 to 12, of a month's name in any of its spellings."""
    return MONTHS[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """0 to 6, Monday first, of a weekday's name in any of its spellings."""
    return WEEKDAYS[word.rstrip(".,").lower()]


def day_number(word: str) -> int:
    """The number of "6", "06", "6th" or "6<sup>th</sup>"."""
    match = _LEADING_DIGITS.match(word)
    return int(match.group()) if match else 0


def small_number(word: str) -> Decimal:
    """The value of digits or of words up to ninety-nine; the caller's pattern has made sure that it is one."""
    plain = word.replace(",", "").lower()
    if plain[0].isdigit():
        return Decimal(plain)
    return Decimal(sum(NUMBERS[part] for part in re.split("[- ]", plain)))
