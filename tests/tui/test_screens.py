"""Every screen at both sizes, with good and with hostile text: it draws, and no control character gets through."""

import pytest
from textual.app import App
from textual.pilot import Pilot

from drafter.desk import Desk
from drafter.text.display import is_displayable
from tests.tui.conftest import HOSTILE, fill, make_source
from tests.tui.rest import settle
from tui.app import DeskApp
from tui.issue.screen import IssueScreen

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


async def home(pilot: Pilot[int]) -> None:
    """Back to the issue screen, on the bullets, with every box closed."""
    while not isinstance(pilot.app.screen, IssueScreen):
        await pilot.press("escape")
    pilot.app.screen.bullets.focus()
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("hostile", [False, True])
async def test_every_screen_draws_and_lets_no_control_through(
    desk: Desk, subtests: pytest.Subtests, size: tuple[int, int], hostile: bool
) -> None:
    if hostile:
        fill(desk, make_source(HOSTILE + "\n\n" + HOSTILE, HOSTILE, HOSTILE), HOSTILE, HOSTILE + " invests $9 million")
        desk.set_details("latest", title=HOSTILE, about=HOSTILE)
    else:
        fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for route, keys in ROUTES.items():
            with subtests.test(route=route):
                await home(pilot)
                for key in keys:
                    await pilot.press(key)
                    await settle(pilot)
                rows = screen_text(app)
                assert len(rows) == size[1] and any(row.strip() for row in rows)
                assert not [row for row in rows if not is_displayable(row)]
                assert isinstance(app.screen, IssueScreen) == (route in ("issue", "sources pane"))


async def test_an_empty_desk_says_what_to_do(desk: Desk) -> None:
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "add sources" in told and "sample articles" in told
