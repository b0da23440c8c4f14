"""Digits with their separators. Whatever is longer than a printed figure can be is no numeral."""

import re
from decimal import Decimal

LONGEST = 40
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,20})?(?![\d])|\d{1,40}(?:\.\d{1,20})?)"
_DIGITS_ONLY = re.compile(DIGITS)


def digits_value(surface: str) -> Decimal:
    """The worth of ASCII digits with thousands separators and a decimal point."""
    return Decimal(surface.replace(",", ""))
