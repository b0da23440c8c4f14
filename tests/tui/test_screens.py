"""Every screen at both sizes, with good and with hostile text: it draws, and no control character gets through."""

import pytest
from textual.app import App
from textual.pilot import Pilot

from drafter.desk import Desk
from drafter.text.display import is_displayable
from tests.tui.conftest import HOSTILE, fill, make_source
from tui.app import DeskApp

SIZES = [(80, 24), (120, 40)]
# Keys that lead from the issue screen to each screen and box.
ROUTES = {
    "issue": [],
    "sources pane": ["shift+tab"],
    "edit": ["enter"],
    "edit, next fact": ["enter", "f2"],
    "left out": ["enter", "f7"],
    "check": ["c"],
    "dispute": ["c", "n"],
    "details": ["i"],
    "source": ["shift+tab", "t"],
    "preview": ["p"],
    "export": ["x"],
    "export file": ["x", "enter"],
    "issues": ["o"],
    "help": ["question_mark"],
    "add": ["a"],
    "versions": ["V"],
    "search": ["slash", "i", "n"],
    "picking evidence": ["c", "right_square_bracket"],
    "palette": ["ctrl+p"],
    "state": ["R"],
    "state, reason": ["R", "j", "enter"],
    "house style": ["Y"],
}


def screen_text(app: App[int]) -> list[str]:
    """What the compositor puts on the terminal, line by line, the texts of segments alone."""
    rows = [*app.screen._compositor.render_strips()]
    return ["".join(segment.text for segment in row if not segment.control) for row in rows]


async def laid_out(pilot: Pilot[int], height: int) -> list[str]:
    """The screen once it has been laid out, which on a busy machine comes some turns later; at the latest in 10 s."""
    for _ in range(200):
        if len(rows := screen_text(pilot.app)) == height:
            return rows
        await pilot.pause(0.05)
    raise AssertionError(f"{len(rows)} rows of {height} after 10 s")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("hostile", [False, True])
async def test_every_screen_draws_and_lets_no_control_through(
    desk: Desk, size: tuple[int, int], route: str, hostile: bool
) -> None:
    if hostile:
        fill(desk, make_source(HOSTILE + "\n\n" + HOSTILE, HOSTILE, HOSTILE), HOSTILE, HOSTILE + " invests $9 million")
        desk.set_details("latest", title=HOSTILE, about=HOSTILE)
    else:
        fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await laid_out(pilot, size[1])
        for key in ROUTES[route]:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        rows = await laid_out(pilot, size[1])
        assert not [row for row in rows if not is_displayable(row)]
        assert any(row.strip() for row in rows)


async def test_an_empty_desk_says_what_to_do(desk: Desk) -> None:
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        told = "\n".join(await laid_out(pilot, 24))
        assert "add sources" in told and "sample articles" in told
