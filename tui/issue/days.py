"""A day as a person writes it in a form."""

from datetime import date

from drafter.errors import UsageError


def parsed_day(given: str) -> date | None:
    """The day; None for nothing. Raises UsageError for what is no whole day, or could be two (11/03/2026)."""
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
    raise UsageError(
        f"{words} is no day.", code="bad_date", hint="Write it as 2026-03-20, March 20, 2026 or 2026年3月20日."
    )
