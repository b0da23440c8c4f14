"""The calendar words of Japanese: eras, weekdays, seasons and small numerals, with the pieces that patterns share."""

from drafter.text.lazy import lazily

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ERA = "|".join(ERAS)
# An era that has not come so far stands in forms for "not yet set" (令和99年).
_LONGEST = {"明治": 45, "大正": 15, "昭和": 64, "平成": 31, "令和": 60}
WEEKDAYS = "月火水木金土日"
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
KANJI = "〇一二三四五六七八九十百"
# A numeral that no other numeral, point or comma goes before.
START = rf"(?<![\d.,{KANJI}千万億兆])"
NUMBER = rf"(?:\d{{1,4}}|[{KANJI}]{{1,5}})"
SMALL = rf"(?:\d{{1,2}}|[{KANJI}]{{1,3}})"
# How a date may begin: a numeral, an era, a word such as 昨年. Looked at before the rest of a pattern.
BEGINS = rf"(?=[\d{KANJI}明大昭平令今昨去来再本同翌おこ])"
TILDE = "[~-]|から"
_DIGITS = {char: at for at, char in enumerate("〇一二三四五六七八九")}
_TENS = lazily("(?:([一二三四五六七八九])?(百))?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?")


def numeral(word: str) -> int:
    """The value of ASCII digits or of kanji: 二〇二二 place by place, 十二 and 三十 by tens."""
    if word.isdigit() and word.isascii():
        return int(word)
    if word == "元":
        return 1
    match = _TENS.fullmatch(word)
    if match is not None:
        hundreds = _DIGITS.get(match[1] or "一", 1) * 100 if match[2] else 0
        tens = _DIGITS.get(match[3] or "一", 1) * 10 if match[4] else 0
        return hundreds + tens + (_DIGITS[match[5]] if match[5] else 0)
    return int("".join(str(_DIGITS.get(char, 0)) for char in word))


def western(era: str, count: str) -> str:
    """The year of an era's year, or XXXX where the era has no such year."""
    number = numeral(count)
    return f"{ERAS[era] + number:04}" if 1 <= number <= _LONGEST[era] else "XXXX"
