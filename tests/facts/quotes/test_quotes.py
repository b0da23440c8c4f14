"""Quotations: where they begin and end, and who speaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts import Wording, find_facts

CASES = [
    ("He had “no choice” but to go.", [("no choice", None)]),
    ('"We will act," Ishimoto said.', [("We will act,", "Ishimoto")]),
    ('"We will act," said Foreign Minister Ishimoto.', [("We will act,", "Ishimoto")]),
    ("Ishimoto said the plan was “sound.”", [("sound.", "Ishimoto")]),
    ("首相は「前に進む」と述べた。", [("前に進む", "首相")]),
    ("岸田首相は「前に進む」と述べた。", [("前に進む", "岸田")]),
    ("護衛艦「いずも」が出港した。", []),
    ("「彼は『行く』と言った」と話した。", [("彼は『行く』と言った", None), ("行く", None)]),
    ("“She said ‘never’ twice,” he said.", [("She said ‘never’ twice,", None), ("never", None)]),
    ("The workers' union and Japan's '90s boom.", []),
    ("the workers’ union and Japan’s boom", []),
    ("A so-called 'grey zone' case.", [("grey zone", None)]),
    ('A 6" gun and a 12" pipe.', []),
    ("An “unclosed mark.\n\nThe next paragraph is plain.”", []),
    ("“First part.\n\n“Second part,” he said.", [("First part.\n\nSecond part,", None)]),
    ("「閉じない。\n\n次の段落。", []),
    ("“” 「」 \"\" ''", []),
    ("“" + "a" * 2100 + "” and “b”", [("b", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:24] for text, _ in CASES])
def test_quotations(text: str, expected: list[tuple[str, str | None]]) -> None:
    values = [fact.value for fact in find_facts(text) if fact.kind == "quote"]
    assert [(value.text, value.speaker) for value in values if isinstance(value, Wording)] == expected


@given(st.text(alphabet=st.sampled_from("“”‘’\"'「」『』 aS.\n9ｱﾞ"), max_size=80))
def test_a_span_begins_and_ends_with_a_mark(text: str) -> None:
    for fact in find_facts(text):
        if fact.kind == "quote":
            assert fact.span.of(text)[0] in "“”‘’\"'「『"
            assert fact.span.of(text)[-1] in "“”‘’\"'」』"
