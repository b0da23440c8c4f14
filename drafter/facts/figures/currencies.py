"""Currencies: the marks and words that name them, before and after an amount, by ISO 4217. Table: currencies.txt."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from drafter.facts.words import any_of, rows

CENTS = r"(?P<cents>(?: cents?\b| pence\b|¢|セント|ペンス))"
SEN = r"(?P<sen>(?: sen\b|銭))"
CENT = Decimal("0.01")


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code of the table."""
    return frozenset(code for (code,), *_ in rows("currencies"))


@cache
def before() -> Mapping[str, str]:
    """The code of each mark, and of each code, that stands before an amount."""
    return {form: code for (code,), marks, *_ in rows("currencies") for form in (code, *marks)}


@cache
def _after() -> tuple[Mapping[str, str], Mapping[str, str]]:
    english = {form: code for (code,), _, forms, *_ in rows("currencies") for form in (code, *forms)}
    japanese = {form: code for (code,), _, _, forms in rows("currencies") for form in forms}
    return english, japanese


def mark_before() -> str:
    """The source of a pattern for what stands before an amount."""
    return any_of(before())


def word_after() -> str:
    """The source of a pattern for what stands after an amount, as the group `currency`."""
    english, japanese = _after()
    return (
        rf"(?P<currency>(?:[ -]{any_of(english)}s?\b(?!-(?:denominated|dollar|yen))|{any_of(japanese)}(?!相場|建て)))"
    )


def currency_after(words: str) -> str:
    """The ISO 4217 code of a currency word that follows its amount."""
    english, japanese = _after()
    word = words.lstrip(" -")
    return japanese.get(word) or english.get(word) or english[word.removesuffix("s")]
