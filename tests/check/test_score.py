"""The rates of the checker on its own pairs never go down in silence."""

import tomllib
from pathlib import Path

from tests.score.check import rates

FLOORS = Path(__file__).parents[1] / "score" / "floors.toml"


def test_the_rates_keep_to_their_floors() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["check"]
    reached = {kind: found / made for kind, (found, made) in rates().items()}
    assert set(floors) == set(reached)
    assert {kind: rate for kind, rate in reached.items() if rate < floors[kind]} == {}
