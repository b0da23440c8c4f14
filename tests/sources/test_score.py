"""The rates of reading pages on the project's own never go down in silence."""

import tomllib
from pathlib import Path

from tests.score.extract import PARTS, tally

FLOORS = Path(__file__).parents[1] / "score" / "floors.toml"


def test_pages_are_read_as_well_as_the_floors_say() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["extract"]
    total = tally()
    assert set(floors) == set(PARTS)
    assert {part: total.rate(part) for part in PARTS if total.rate(part) < floors[part]} == {}, total.faults
