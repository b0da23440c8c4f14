"""The rates of finding facts never go down in silence, and the corpus never shrinks."""

import tomllib
from pathlib import Path

import pytest

from tests.score.facts import LANGUAGES, tally

FLOORS = tomllib.loads((Path(__file__).with_name("floors.toml")).read_text(encoding="utf-8"))["facts"]
PATTERNS = {
    **LANGUAGES,
    "en_fresh": "corpus_en_lot4.txt",
    "ja_fresh": "corpus_ja_lot4.txt",
    "en_held": "fresh_en_*.txt",
    "ja_held": "fresh_ja_*.txt",
}


@pytest.mark.parametrize("part", PATTERNS)
def test_facts_are_found_as_well_as_the_floors_say(part: str) -> None:
    total = tally(PATTERNS[part])
    reached = {kind: total.f1(kind, total.right_value)[2] for kind in (*total.expected, "all")}
    reached |= {"hedges": total.hedge_rate, "traps_kept": 1 - total.trap_rate}
    assert set(FLOORS[part]) == set(reached)
    assert {kind: rate for kind, rate in reached.items() if rate < FLOORS[part][kind]} == {}, total.faults


def test_the_corpus_is_large_enough() -> None:
    english, japanese = tally(LANGUAGES["en"]), tally(LANGUAGES["ja"])
    assert english.lines >= 400
    assert japanese.lines >= 250
    assert english.traps + japanese.traps >= 150
