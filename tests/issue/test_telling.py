"""How a value is told: as what held before, as the day of saying it, as work that begins, as still to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter.check.index import SourceIndex, index_source
from drafter.issue.telling import begins_work, is_ahead, is_former, tells_event

DAY = date(2024, 2, 9)


def values(text: str, told: Callable[[SourceIndex, int], bool]) -> list[str]:
    """The figures and dates of a text that are told so."""
    read = index_source(text, DAY)
    return [fact.span.of(text) for at, fact in enumerate(read.facts) if fact.kind != "name" and told(read, at)]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The yard now needs 1,620 people, up from the 1,170 it named before.", ["1,170"]),
        ("The base will open in 2025, not 2024.", ["2024"]),
        ("The base will open in 2025 instead of in 2024.", ["2024"]),
        ("The base, originally due in 2024, will open in 2025.", ["2024"]),
        ("The base was to open in 2024. It will now do so in May 2025.", ["2024"]),
        ("The base will not open in 2024 as planned.", ["2024"]),
        ("The base will not, it seems, open in 2024 but in 2025.", ["2024"]),
        ("The base, which they had hoped to open in 2024, will miss its 2025 date too.", ["2024", "2025"]),
        ("The base will not open until 2025, when the first group of 90 marines comes.", []),
        ("The plant will cost more than $810 million.", []),
        ("開業は2025年になる。当初は2024年の予定だった。", ["2024年"]),
        ("開業は2024年からずれ込み、2025年になる。", ["2024年"]),
    ],
)
def test_what_held_before_is_told_from_what_holds_now(text: str, former: list[str]) -> None:
    assert values(text, is_former) == former


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The base will open in 2025, its commander said on February 8.", ["2025"]),
        ("防衛省は8日、移転の開始は2025年になると述べた。", ["2025年"]),
        ("It rained on February 3.", []),
    ],
)
def test_the_day_of_saying_is_no_day_of_the_event(text: str, events: list[str]) -> None:
    assert values(text, tells_event) == events


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Construction of the yard will begin in June 2025, and ships come in 2028.", ["June 2025"]),
        ("The firm broke ground in June 2025. Output starts in 2028.", ["June 2025"]),
        ("工場は2025年6月に着工し、2028年に稼働する。", ["2025年6月"]),
        ("着工は2025年6月、稼働は2028年になる。", ["2025年6月"]),
    ],
)
def test_work_that_begins_is_told_from_what_comes_of_it(text: str, begins: list[str]) -> None:
    assert values(text, begins_work) == begins


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The base will open in 2025.", ["2025"]),
        ("The plan was set earlier this year.", []),
        ("The yard is to close this year.", ["this year"]),
        ("The yard was to close in 2021.", []),
    ],
)
def test_what_is_to_come_lies_after_the_printing_day(text: str, ahead: list[str]) -> None:
    assert values(text, lambda read, at: read.facts[at].kind == "date" and is_ahead(read, at, DAY)) == ahead
