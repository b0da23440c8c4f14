"""Every trap springs on its own example: what stands in square brackets there is covered by one trap."""

import re

import pytest

from drafter.facts import find_facts
from drafter.facts.figures.traps import japanese
from drafter.facts.figures.traps.rules import by_digit, by_letter, by_mark, traps
from drafter.facts.figures.traps.trap import Trap

TABLES = (*by_letter(), *by_digit(), *by_mark(), *japanese.TRAPS)
FIGURES = ("money", "number", "percent", "quantity", "ordinal")


@pytest.mark.parametrize("trap", TABLES, ids=lambda trap: trap.why)
def test_a_trap_springs_on_its_example(trap: Trap) -> None:
    assert re.fullmatch(r"[^\[\]]*(?:\[(?:[^\[\]]|\[\d+\])+\][^\[\]]*)+", trap.example), trap.example
    text = re.sub(r"\[(\[\d+\]|[^\[\]]+)\]", r"\1", trap.example)
    covered = {text[slice(*candidate.span)] for candidate in traps(text)}
    wanted = set(re.findall(r"\[(\[\d+\]|[^\[\]]+)\]", trap.example))
    assert wanted <= covered
    assert [fact for fact in find_facts(text) if fact.kind in FIGURES] == []
