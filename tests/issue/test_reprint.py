"""A back issue read and written again in its own layout: what reads otherwise is named with its reason."""

import pytest

from drafter.issue.reprint import differences
from tests.issue.test_back import HEADS, LONG

WRITTEN = f"""# Harbour Digest

Vol: 2.7

## Headlines:

- {HEADS[0]}

## Details:

- {LONG} It [opened](https://a.example/1) **once more**.

A digest.
"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", []),
        ("# Harbour Digest\n", "Menu | Search\n\n# Harbour Digest\n", [("around", "Menu | Search", "")]),
        ("Vol: 2.7", "Vol: 2. 7", [("marks", "Vol: 2. 7", "Vol: 2.7")]),
        (f"- {HEADS[0]}", f"* {HEADS[0]}", [("marks", f"* {HEADS[0]}", f"- {HEADS[0]}")]),
        ("once more", "on**c**e", [("words", None, None)]),
        ("(https://a.example/1)", "(#)", [("links", None, None)]),
        ("**once more**", "once more", [("links", None, None)]),
        ("A digest.\n", "", [("added", "", "A digest.")]),
        ("It [opened]", "On the 3<sup>rd</sup> it [opened]", [("words", None, None)]),
    ],
)
def test_each_difference_has_its_reason(old: str, new: str, found: list[tuple[str, str | None, str | None]]) -> None:
    told = differences(WRITTEN.replace(old, new, 1), WRITTEN)
    assert [one.why for one in told] == [why for why, _, _ in found]
    for one, (_, before, now) in zip(told, found, strict=True):
        assert before in (None, one.before) and now in (None, one.now)
