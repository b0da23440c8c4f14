"""Japanese numerals: kanji, and digits mixed with the scales 十百千万億兆京. Knows nothing of what is counted."""

from decimal import Decimal

from drafter.facts.numerals.digits import DIGITS, digits_value
from drafter.text.lazy import lazily

FIGURES = {char: number for number, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "壱": 1, "弐": 2, "参": 3}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
KANJI = "〇零一二三四五六七八九十百千"
MIXED = rf"(?:{DIGITS}(?:[十百千万億兆]{{1,3}}(?:{DIGITS}|[一二三四五六七八九]{{1,9}})?){{1,10}})"
RUN = rf"(?:[{KANJI}][{KANJI}万億兆]*+(?:(?<=[万億兆])\d{{1,4}}(?![\d.,]))?)"
# After 億 a point before three digits groups thousands: 2億7.765万 is one sum.
_GROUPED = lazily(r"\d\.\d{3}")
_PIECE = lazily(rf"{DIGITS}|.")


def kanji_value(surface: str) -> Decimal:
    """The worth of a numeral in kanji or mixed script: 8億1000万, 2億7.765万, 千百七十, 二〇二二, 一兆二千億."""
    total = section = Decimal(0)
    current: Decimal | None = None
    for piece in _PIECE.findall(surface):
        if total and _GROUPED.fullmatch(piece):
            piece = piece.replace(".", "")
        if piece in FIGURES:
            current = (current or Decimal(0)) * 10 + FIGURES[piece]
        elif piece in _SMALL:
            section += (Decimal(1) if current is None else current) * _SMALL[piece]
            current = None
        elif piece in _MYRIADS:
            section += current or Decimal(0)
            total += (section or Decimal(1)) * _MYRIADS[piece]
            section, current = Decimal(0), None
        else:
            current = digits_value(piece)
    return total + section + (current or Decimal(0))
