"""The main states look as they did; `python -m tests.tui.goldens` writes them anew after a change that is meant."""

from pathlib import Path

import pytest

from tests.tui.goldens import SIZES, STATES, drawn, path_of


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
async def test_a_state_looks_as_it_did(tmp_path: Path, state: str, size: tuple[int, int]) -> None:
    assert await drawn(tmp_path, state, size) == path_of(state, size).read_text("utf-8")
