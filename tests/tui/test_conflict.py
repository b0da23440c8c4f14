"""Two desks on one bullet: what differs is marked in one text, with whose it is and when, and either may stand."""

import pytest

from drafter.desk import Desk
from tests.tui.conftest import BODY, fill
from tests.tui.rest import settle
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.dialogs.words import Words

HEADLINE = "Battery plant to bring jobs to Lakeview"


@pytest.mark.parametrize(("key", "stands"), [("f2", "Q" + BODY), ("f3", BODY.replace("1,170", "1,710"))])
async def test_what_differs_is_marked_and_either_text_stands(desk: Desk, key: str, stands: str) -> None:
    issue, bullet = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        with Desk.open(desk.settings.model_copy(update={"person": "Mika"})) as other:
            other.save_bullet(issue.id, bullet.id, bullet.version, HEADLINE, BODY.replace("1,170", "1,710"))
        await pilot.press("Q", "ctrl+s")
        await settle(pilot)
        box = app.screen
        assert isinstance(box, Words)
        styled = {box._content.plain[span.start : span.end]: str(span.style) for span in box._content.spans}
        assert "strike" in styled["1,710"] and "underline" in styled["1,170"]
        told = " ".join(" ".join(row.strip(" │▐") for row in screen_text(app)).split())
        assert "only in Mika's, saved at " in told and "only in yours" in told and "by 2028." in told
        await pilot.press(key)
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == stands
