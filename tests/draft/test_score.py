"""The pinned reach of the extractive engine: it never goes down in silence, and refused facts stay at none."""

import tomllib
from pathlib import Path

from tests.score.draft import kept, scored
from tests.score.draft_articles import events

FLOORS = Path(__file__).parents[1] / "score" / "floors.toml"


def test_the_key_figures_are_kept_and_nothing_refused_is_said() -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["draft"]
    all_ = [scored(event) for event in events()]
    table = kept(all_)
    assert {sort: table[sort] for sort, floor in floors.items() if table[sort][0] / table[sort][1] < floor} == {}
    assert [(one.event.name, one.hard) for one in all_ if one.unsupported or one.hard] == []
