"""Digits with their separators. Whatever is longer than a printed figure can be is no numeral."""

from decimal import Decimal
from functools import lru_cache

from drafter.text.lazy import lazily

LONGEST = 40
# Upright Japanese print writes the decimal point as a middle dot; a list of two does not measure anything.
_MEASURED = (
    "%|倍|度(?!目)|ポイント|パーセント|メートル|キロ|センチ|ミリ|トン|秒|ドル|ユーロ|ヘクタール|リットル|ノット|グラム"
    "|ギガ|メガ|平方|立方|海里|と推定|とみられ"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,20})?(?![\d])"
    rf"|\d{{1,4}}・\d{{1,3}}(?={_MEASURED})|\d{{1,40}}(?:\.\d{{1,20}})?)"
)
_DIGITS_ONLY = lazily(DIGITS)


@lru_cache(maxsize=4096)
def digits_value(surface: str) -> Decimal:
    """The worth of ASCII digits with thousands separators and a decimal point."""
    return Decimal(surface.replace(",", "").replace("・", "."))
