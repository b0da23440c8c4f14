"""Forms: what is typed fast lands in its own lines, and a form begins where something is wanted."""

from pathlib import Path

import pytest
from textual.events import Key

from drafter.desk import Desk
from drafter.errors import UsageError
from tests.tui.conftest import fill
from tests.tui.rest import settle, until
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.dialogs.box import Box
from tui.dialogs.form import Form, Line

CASES = [
    (None, [*"Name", "enter", *"2026", "enter"], {"first": "Name", "second": "2026"}),
    (None, [*"Name", "enter", *"2026", "ctrl+s"], {"first": "Name", "second": "2026"}),
    ("second", [*"why", "enter"], {"first": "", "second": "why"}),
]


@pytest.mark.parametrize(("start", "keys", "expected"), CASES)
async def test_what_is_typed_fast_lands_in_its_own_line(
    desk: Desk, start: str | None, keys: list[str], expected: dict[str, str]
) -> None:
    fill(desk)
    app = DeskApp(desk)
    answers: list[dict[str, str] | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        form = Form("Two lines", [Line("first", "First"), Line("second", "Second")], whole=True, start=start)
        app.push_screen(form, answers.append)
        await pilot.pause()
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(lambda: answers)
    assert answers == [expected]


async def test_a_box_holds_all_that_was_typed_before_it_is_accepted(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    answers: list[str | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(Box(), answers.append)
        await pilot.pause()
        for key in [*"text", "ctrl+s"]:
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(lambda: answers)
    assert answers == ["text"]


async def test_leaving_at_once_keeps_what_was_typed_last(desk: Desk) -> None:
    issue, _ = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        for key in [*"1234 ", "ctrl+q"]:
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(lambda: app.return_value == 0)
    assert desk.issue(issue.id).bullets[0].body.count("1234 ") == 1


async def test_export_with_open_points_begins_on_the_reason_and_keeps_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    issue, _ = fill(desk)
    assert desk.gate(issue.id)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("x", "x", "enter"):
            await pilot.press(key)
            await settle(pilot)
        assert app.focused is not None and app.focused.id == "line-reason"
        await pilot.press(*"ok", "enter")
        await settle(pilot)
        assert (tmp_path / "issue-1-1.md").is_file()


async def test_a_long_form_shows_its_keys_and_its_fault_at_80_by_24(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)

    def refuse(_: dict[str, str]) -> None:
        raise UsageError("That is no day.", code="no_day")

    async with app.run_test(size=(80, 24)) as pilot:
        form = Form("Details", [Line(f"l{n}", f"Line {n}") for n in range(10)], act=refuse)
        app.push_screen(form)
        await pilot.pause()
        await pilot.press("x", "ctrl+s")
        await pilot.pause()
        for words in (".dialog-fault", ".dialog-keys", "#line-l0"):
            place = form.query_one(words).region
            assert place.height == 1 and form.query_one(".dialog").content_region.contains_region(place), words


async def test_the_first_line_of_a_form_is_in_sight_with_its_label(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("i")
        await settle(pilot)
        await pilot.pause(0.3)  # a scroll that is drawn out takes 0.2 s
        told = "\n".join(screen_text(app))
        assert "Title" in told and "Image credit" in told
        for _ in range(6):
            await pilot.press("enter")
        await settle(pilot)
        await pilot.pause(0.3)
        assert "About paragraph" in "\n".join(screen_text(app))
