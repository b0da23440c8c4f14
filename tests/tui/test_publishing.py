"""The issue's state, the house style, earlier issues and every kind of file, reached from the issue screen."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drafter.desk import Desk
from drafter.desk.back import import_file
from tests.tui.conftest import fill
from tests.tui.rest import settle
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.dialogs.export import outputs

BACK = """# Alliance Digest

Vol: 1.0

Date: December 16, 2025

## Headlines:

- Kitami Cell looks for a site in Ohio

## Details:

- Kitami Cell will **build a battery plant** in Lakeview, Ohio, and work is to begin in January 2026, it [said](#).
"""


async def told_by(pilot: Pilot[int]) -> str:
    """What is shown once nothing is under way, and what passed."""
    await settle(pilot)
    told = [notice.message for notice in pilot.app._notifications]
    return "\n".join([*screen_text(pilot.app), *told])


async def shown(desk: Desk, *keys: str) -> str:
    """What is shown after the keys."""
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        return await told_by(pilot)


async def test_a_state_is_chosen_and_the_reason_kept(desk: Desk) -> None:
    issue, _ = fill(desk)
    assert "Set it to" in await shown(desk, "R")
    await shown(desk, "R", "enter")
    assert desk.issue(issue.id).state == "in_check"
    await shown(desk, "R", "j", "enter", *"late", "enter")
    assert desk.issue(issue.id).state == "checked"
    assert any(act.words.startswith("checked with") and act.words.endswith("late") for act in desk.acts(issue.id))


async def test_a_correction_says_its_note(desk: Desk) -> None:
    issue, bullet = fill(desk)
    desk.set_details(issue.id, state="released")
    desk.save_bullet(issue.id, bullet.id, desk.issue(issue.id).bullets[0].version, bullet.headline, "It will come.")
    await shown(desk, "R", "enter", *"late", "enter")
    assert desk.issue(issue.id).state == "corrected"
    assert any(act.words.startswith("correction: ") for act in desk.acts(issue.id))


async def test_the_house_style_is_shown_with_its_file(desk: Desk) -> None:
    fill(desk)
    assert "no file of its own" in await shown(desk, "Y")
    desk.houses.folder.mkdir(parents=True)
    (desk.houses.folder / "digest.toml").write_text('title = "Alliance Digest"\nwords_aim = 61\n', encoding="utf-8")
    told = await shown(desk, "Y")
    assert "no file of its own" not in told and "words_aim = 61" in told


async def test_earlier_issues_are_shown_with_what_moved(desk: Desk) -> None:
    fill(desk)
    assert "Earlier issues had nothing" in await shown(desk, "E")
    import_file(desk, BACK, date(2025, 12, 16))
    desk.set_details(next(one.id for one in desk.issues() if one.state == "draft"), date="2026-03-20")
    told = await shown(desk, *(["o", "j", "enter"] if desk.issues()[0].state == "released" else []), "E")
    assert "Vol. 1.0, 2025-12-16: Kitami Cell looks for a site in Ohio" in told
    assert "it said January 2026, now June 2026" in told or "promised for January 2026" in told


async def test_every_kind_of_file_is_written(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    issue, _ = fill(desk)
    made = {one.ending: one.make(desk, issue.id, "a look") for one in outputs(desk)}
    assert len({one.ending for one in outputs(desk)}) == len(made) and all(made.values())
    assert b"<body" not in made["-fragment.html"] and b"<u" in made["-sheet.html"]
    assert made["-record.json"].lstrip().startswith(b"{")
    last = len(made) - 1
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pilot.press(*["j"] * last, "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert (tmp_path / "issue-1-1-sheet.html").is_file()
