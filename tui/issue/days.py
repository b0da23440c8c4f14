"""A day as a person writes it in a form."""

import contextlib
import re
from collections.abc import Iterator
from datetime import date

from drafter.errors import UsageError

_NO_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


def parsed_day(given: str, near: date, *, past: bool = False) -> date | None:
    """The day; None for nothing. A day without a year is the one nearest to a day, or with `past` the last before it.

    Raises UsageError for what is no whole day, or could be two (11/03/2026).
    """
    from drafter.facts import find_facts
    from drafter.facts.model import Time

    words = given.strip()
    if not words:
        return None
    edtf = next((f.value.edtf for f in find_facts(words, None) if isinstance(f.value, Time) and f.kind == "date"), "")
    for form in (words.replace("/", "-"), edtf):
        try:
            return date.fromisoformat(form)
        except ValueError:
            continue
    if (found := _NO_YEAR.fullmatch(edtf)) and (days := list(_years(found, near, past))):
        return min(days, key=lambda day: abs(day - near))
    raise UsageError(
        f"{words} is no day.", code="bad_date", hint="Write it as 2026-03-20, March 20, 2026 or 2026年3月20日."
    )


def _years(found: re.Match[str], near: date, past: bool) -> Iterator[date]:
    for year in (near.year - 1, near.year, near.year + 1):
        with contextlib.suppress(ValueError):  # February 29
            day = date(year, int(found[1]), int(found[2]))
            if day <= near or not past:
                yield day
