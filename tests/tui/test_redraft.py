"""f5 without a model: what is asked for is done or refused in words; the offer can be read whole and chosen from."""

import pytest

from drafter.desk import Desk
from drafter.draft import Bullet, Draft
from drafter.draft.markup import derive
from tests.tui.conftest import BODY, fill
from tests.tui.rest import settle
from tests.tui.test_screens import SIZES, screen_text
from tui.app import DeskApp
from tui.dialogs.offer import Offer

MINE = (
    "Kitami Cell said on March 10 that it will **invest $810 million** in a plant. "
    "It plans to begin [construction](1) in June. The state will pay $95 million in grants."
)
LONG = (
    "The plant in Lakeview will create 1,170 new jobs by 2028, Governor Ann Mercer said, and will supply the batteries "
    "of about 300,000 cars a year once it is at work."
)
# What is asked, what the message says (none where the offer opens), and how the offered body begins.
ASKED = (
    ("lead with the grants", "", "The state will pay"),
    ("20 words", "written by hand stay", ""),
    ("lead with Kitami Cell", "as what stands here:", ""),
    ("lead with the harbor", "No sentence of the bullet tells of", ""),
    ("lead with construction", "leans on the sentence before", ""),
    ("make it livelier", "Without a model", ""),
)


@pytest.mark.parametrize(("asked", "message", "begins"), ASKED)
async def test_what_f5_is_asked_is_done_or_refused_in_words(desk: Desk, asked: str, message: str, begins: str) -> None:
    fill(desk, body=MINE)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("enter", "f5", *asked, "enter"):
            await pilot.press("space" if key == " " else key)
        await settle(pilot)
        said = " ".join(note.message for note in app._notifications)
        offered = desk.issue("latest").bullets[0].offered
        assert (message, isinstance(app.screen, Offer)) == (message, bool(begins)), said
        assert message in said and (said == "" if begins else offered is None)
        assert offered is None or derive(offered.body).text.startswith(begins)


@pytest.mark.parametrize("size", SIZES)
async def test_an_offer_is_read_whole_and_chosen_from(desk: Desk, size: tuple[int, int]) -> None:
    issue, bullet = fill(desk, body=MINE)
    check = desk.check(issue.id, bullet.id)
    new = Bullet(headline="Battery plant to bring 1,170 jobs", body=f"{MINE.partition('. ')[0]}. {LONG}")
    desk.offer(issue.id, bullet.id, Draft(new, (), check.body, check.headline, {"name": "chat"}))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in ("enter", "ctrl+o", "down", "space"):
            await pilot.press(key)
            await settle(pilot)
        told = " ".join(" ".join(row.strip(" │▐") for row in screen_text(app)).split())
        assert "[ ] Kitami Cell said" in told and "[x] The plant in Lakeview" in told and "once it is at work." in told
        await pilot.press("enter")
        await settle(pilot)
        body = desk.issue("latest").bullets[0].body
        assert LONG in body and body.startswith(MINE.partition(". ")[0])
        assert BODY not in body
