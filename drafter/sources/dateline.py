"""The day that a text itself gives for its publication: in a line of its own near the top or the end, or in a dateline.

A day that a sentence speaks of is never taken, and nothing is filled up: only a whole date counts.
"""

import re
from collections.abc import Iterator
from datetime import date

from drafter.text.span import Span

_TOP, _END = 1_000, 200
_LINES = 10
_MOST_BESIDE = 48
_UPDATED = re.compile(r"updated|modified|last\s+edit|更新|as of|現在", re.IGNORECASE)
_UPDATED_AFTER = re.compile(r"[\s\d:時分]{0,12}(?:更新|現在)")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)(?<!\b[A-Z])[.!?。！？][”\"’』」]?$")
_DATELINE_START = re.compile(r"[【［\[(（\s]*(?:(?:[A-Z][\w.'’-]*|[^\W\x00-\x7f]+)[\s,，、＝=・(（)）–—-]*){0,8}")
_DATELINE_END = re.compile(r"[^.。!?！？\n]{0,30}?(?:\s[-‐–—―]{1,3}\s|[—―–]|--|/|】|］|\]|）|\))")


def day_of_text(text: str) -> date | None:
    """The day of publication that a text shows, or None."""
    top = [line for line in text[:_TOP].splitlines() if line.strip()][:_LINES]
    last = [line for line in text[-_END:].splitlines() if line.strip()][-1:]
    for line in top:
        if (day := _day_line(line)) or (day := _dateline(line)):
            return day
    return next((day for line in last if (day := _day_line(line))), None)


def day_of_update(text: str) -> date | None:
    """The day on which a text says that it was last changed, in a line near its top: no later than that it came out."""
    top = [line.strip() for line in text[:_TOP].splitlines() if line.strip()][:_LINES]
    return next((day for line in top if _UPDATED.match(line) and (day := _day_line(_UPDATED.sub("", line)))), None)


def _day_line(line: str) -> date | None:
    """The day of a line that holds little else: `Dec. 6, 2022, 9:14 p.m.`, `Published: 6 December 2022`."""
    bare = line.strip()
    if _SENTENCE_END.search(bare):
        return None
    for day, span in _whole_days(bare[:200]):
        if _UPDATED.search(bare[: span.start]) or _UPDATED_AFTER.match(bare[span.end :]):
            continue
        if len(bare) - (span.end - span.start) <= _MOST_BESIDE:
            return day
    return None


def _dateline(line: str) -> date | None:
    """The day before the dash or inside the bracket that opens a report: `TOKYO, Dec. 6, 2022 —`, `【東京＝…】`."""
    for day, span in _whole_days(line[:140]):
        before, after = line[: span.start], line[span.end :]
        if _DATELINE_START.fullmatch(before) and not _UPDATED.search(before) and _DATELINE_END.match(after):
            return day
    return None


def _whole_days(text: str) -> Iterator[tuple[date, Span]]:
    from drafter.facts import Time, find_facts

    for fact in find_facts(text):
        if fact.kind == "date" and isinstance(fact.value, Time) and re.fullmatch(r"\d{4}-\d\d-\d\d", fact.value.edtf):
            yield date.fromisoformat(fact.value.edtf), fact.span
