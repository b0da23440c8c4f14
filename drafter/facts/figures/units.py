"""Units of measure in English and Japanese, by the symbols of facts.md. Table: units.txt."""

from collections.abc import Mapping
from functools import cache

from drafter.facts.words import any_of, rows


@cache
def _units() -> Mapping[str, str]:
    return {form: unit for (unit,), english, japanese in rows("units") for form in (*english, *japanese)}


def word_after() -> str:
    """The source of a pattern for a unit after its number, as the group `unit`.

    Blotted-out digits (NUL) go on with a designation as digits do: the F of "53 F-16s" is no unit.
    """
    latin = any_of(form for form in _units() if ord(form[0]) < 0x2000)
    japanese = any_of(form for form in _units() if ord(form[0]) >= 0x2000)
    return rf"(?P<unit>[ -]?{latin}(?![A-Za-z0-9]|-[\d\0])|{japanese}(?!目|重なる|々|量|数))"


def unit_after(words: str) -> str:
    """The symbol of a unit's words as `word_after` matched them."""
    return _units()[words.lstrip(" -")]
