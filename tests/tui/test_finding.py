"""Finding things again: an earlier wording of a bullet, and words in the sources and bullets of all issues."""

from datetime import UTC, date, datetime, timedelta

import pytest
from textual.widgets import Input, OptionList

from drafter.desk import Desk
from drafter.desk.search import find, pages
from drafter.issue.model import Version
from tests.tui.conftest import ARTICLE, BODY, fill, make_source
from tests.tui.rest import settle
from tests.tui.test_screens import SIZES, screen_text
from tui.app import DeskApp
from tui.check.screen import CheckScreen
from tui.dialogs.versions import at_pauses
from tui.difference import difference
from tui.edit.screen import EditScreen
from tui.issue.screen import IssueScreen

JAPANESE = "北浜エナジーは９日、新潟県に水素工場を建てると発表した。投資額は１２億ドルで、\n約350人を雇用する。"
DIFFERENCES = [
    ("It costs $8 million.", "It costs $9 million.", "8", "9"),
    ("九日に発表した。", "十日に発表した。", "九", "十"),
    ("Same.", "Same.", "", ""),
    ("It opens in early May in Ohio.", "It opens in late June in Ohio.", "early May", "late June"),
    ("Their own text.", "On March 10 it said so.", "Their own text.", "On March 10 it said so."),
    ("", "New words", "", "New words"),
    ("Old [/] words", "Old words", "[/] ", ""),
]


@pytest.mark.parametrize(("old", "new", "gone", "came"), DIFFERENCES)
def test_a_difference_strikes_what_went_and_underlines_what_came(old: str, new: str, gone: str, came: str) -> None:
    told = difference(old, new)
    struck = "".join(told.plain[span.start : span.end] for span in told.spans if "strike" in str(span.style))
    lined = "".join(told.plain[span.start : span.end] for span in told.spans if "underline" in str(span.style))
    assert (struck, lined) == (gone, came) and told.plain.replace(gone, "", 1).endswith(new[-1:])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", [["V"], ["enter", "alt+v"]])
async def test_an_earlier_wording_is_taken_back_and_can_be_undone(
    desk: Desk, size: tuple[int, int], keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.dialogs.versions._PAUSE", timedelta(0))
    issue, bullet = fill(desk)
    desk.save_bullet(issue.id, bullet.id, bullet.version, bullet.headline, BODY.replace("$810", "$999"))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        assert "$999 810 million" in "\n".join(screen_text(app))
        await pilot.press("enter")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == BODY
        if isinstance(app.screen, EditScreen):
            assert app.screen.area.text == BODY
            await pilot.press("escape")
            await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "$999" in desk.issue(issue.id).bullet(bullet.id).body


# Seconds and words of each wording in turn; those that are shown.
TYPED = [
    ([(0, "A"), (1, "Ab"), (2, "Abc"), (60, "Abcd"), (61, "Abcde")], ["A", "Abc", "Abcde"]),
    ([(0, "A"), (1, "Ab"), (2, "Ab" * 60), (3, "Ab" * 60 + "c")], ["A", "Ab", "Ab" * 60 + "c"]),
    ([(at * 5, "x" * at) for at in range(60)], ["", "x" * 24, "x" * 48, "x" * 59]),
    ([(0, "A")], ["A"]),
    ([], []),
]


@pytest.mark.parametrize(("typed", "shown"), TYPED)
def test_wordings_typed_in_one_go_are_shown_as_one(typed: list[tuple[int, str]], shown: list[str]) -> None:
    began = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
    found = [Version(headline="", body=body, by="M. Sato", at=began + timedelta(seconds=at)) for at, body in typed]
    assert [version.body for version in at_pauses(found)] == shown


QUERIES = [
    ("810 million", ["bullet", "source"], "$810 million"),
    ("１，１７０ NEW JOBS", ["bullet", "source"], "1,170 new jobs"),
    ("水素工場", ["source"], "水素工場"),
    ("12億ドルで、 約", ["source"], "１２億ドルで、\n約"),
    ("Lakeview Post", ["source"], "Lakeview Post"),
    ("   ", [], ""),
    ("nowhere at all", [], ""),
]


@pytest.mark.parametrize(("query", "kinds", "words"), QUERIES)
def test_words_are_found_in_bullets_and_sources_of_all_issues(
    desk: Desk, query: str, kinds: list[str], words: str
) -> None:
    fill(desk)
    second = desk.new_issue(day=date(2026, 4, 3))
    desk.add_source(second.id, make_source(JAPANESE, "水素", "越後日報"))
    hits = find(list(pages(desk)), query)
    assert [hit.page.kind for hit in hits] == kinds
    assert not hits or (all(words in hit.page.text for hit in hits) and hits[0].words.strip("$") in words)


@pytest.mark.parametrize("size", SIZES)
async def test_search_goes_to_the_issue_and_the_row(desk: Desk, size: tuple[int, int]) -> None:
    first, _ = fill(desk, make_source(ARTICLE + "\n" + JAPANESE))
    issue, bullet = desk.add_blank_bullet(first.id, [first.sources[0].id])
    desk.save_bullet(issue.id, bullet.id, 1, "Port Ellis opens a harbor", "Ships came on March 3.")
    desk.new_issue(day=date(2026, 4, 3))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        await settle(pilot)
        await pilot.press(*"ships came")
        await settle(pilot)
        assert "1 found" in "\n".join(screen_text(app))
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen) and screen.state.id == first.id
        here = screen.bullet_here()
        assert here is not None and here.id == bullet.id
        await pilot.press("slash")
        await settle(pilot)
        app.screen.query_one(Input).value = "水素工場"
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert app.focused is screen.query_one("#sources", OptionList)


async def test_checking_begins_at_the_first_claim_that_is_open(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, CheckScreen)
        signed = screen.claim_here()
        await pilot.press("y", "escape")
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert isinstance(app.screen, CheckScreen)
        here = app.screen.claim_here()
        assert here is not None and here.open and signed is not None and here.key != signed.key
