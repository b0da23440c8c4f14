"""Digits with their separators. Whatever is longer than a printed figure can be is no numeral."""

import re
from decimal import Decimal
from functools import lru_cache

from drafter.text.lazy import lazily

LONGEST = 40
# Upright Japanese print writes the decimal point as a middle dot; a list of two does not measure anything.
_MEASURED = (
    "%|倍|度(?!目)|ポイント|パーセント|メートル|キロ|センチ|ミリ|トン|秒|ドル|ユーロ|ヘクタール|リットル|ノット|グラム"
    "|ギガ|メガ|平方|立方|海里|と推定|とみられ"
)
# The last group alternative is the Indian way: 12,50,000.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,20})?(?![\d])|\d{1,2}(?:,\d\d){1,6},\d{3}(?:\.\d{1,20})?(?!\d)"
    rf"|\d{{1,4}}・\d{{1,3}}(?={_MEASURED})|\d{{1,40}}(?:\.\d{{1,20}})?)"
)
_DIGITS_ONLY = lazily(DIGITS)


# Groups of three held together by a space: a thin or unbreakable one, or any before a group of 000.
_HELD = "\u00a0\u2007\u2009\u202f"
_SPACED = lazily(
    rf"(?<![\d.,])\d{{1,3}}(?:(?:[{_HELD}]\d{{3}})+|(?: \d{{3}})*(?: 000)+)(?![\d,]|[ {_HELD}]\d{{1,3}}(?!\d))",
    re.ASCII,
)


def grouped(text: str) -> str:
    """The text with such groups tied by commas, at the same length: 60 000 becomes 60,000."""
    if " 000" not in text and not any(mark in text for mark in _HELD):
        return text
    return _SPACED.sub(lambda found: re.sub(r"[^\d]", ",", found.group()), text)


@lru_cache(maxsize=4096)
def digits_value(surface: str) -> Decimal:
    """The worth of ASCII digits with thousands separators and a decimal point."""
    return Decimal(surface.replace(",", "").replace("・", "."))
