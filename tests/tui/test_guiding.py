"""What a screen says and does unasked, so that one finds the way: what is next, what is used, what matters most."""

import pytest
from textual.widgets import OptionList

from drafter.desk import Desk, Open
from tests.tui.conftest import ARTICLE, BODY, fill, make_source
from tests.tui.rest import settle
from tests.tui.test_screens import SIZES, screen_text
from tui.app import DeskApp
from tui.dialogs.gate import rows_of
from tui.dialogs.offer import against
from tui.edit.screen import EditScreen
from tui.issue.screen import IssueScreen

OTHERS = (
    "Port Ellis opened a harbor on March 3, 2026. Ships from Japan came on the first day.",
    "Hokuto Rail will run 12 trains a day to Port Ellis from May 2026. The line cost $90 million.",
)


@pytest.mark.parametrize("size", SIZES)
async def test_d_and_d_again_drafts_from_one_source_after_another(desk: Desk, size: tuple[int, int]) -> None:
    issue = desk.new_issue()
    for at, text in enumerate((ARTICLE, *OTHERS)):
        desk.add_source(issue.id, make_source(text, f"Title {at}", f"Site {at}"))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "No bullet yet" in told and "→" not in told
        for _ in range(3):
            await pilot.press("d")
        await settle(pilot)
        issue = desk.issue(issue.id)
        assert sorted(b.sources[0].source_id for b in issue.bullets) == sorted(item.id for item in issue.sources)
        told = "\n".join(screen_text(app))
        assert "No bullet yet" not in told and all(f"→{place}" in told for place in (1, 2, 3))


OPEN = [
    Open("headlines", "The issue has 2 headlines; the house has 3 to 7."),
    Open("unsigned", "Bullet 1: nobody signed “1,170”.", "a", "k1"),
    Open("disputed", "Bullet 1: R. Abe disputes “$810 million”.", "a", "k2"),
    Open("unsigned", "Bullet 1: nobody signed “2028”.", "a", "k3"),
    Open("unsigned", "Bullet 2: nobody signed “Ohio”.", "b", "k4"),
]


def test_the_gate_puts_first_what_matters_and_counts_what_nobody_signed() -> None:
    assert [(row.words, row.point) for row in rows_of(OPEN)] == [
        ("The issue has 2 headlines; the house has 3 to 7.", 0),
        ("Bullet 1: R. Abe disputes “$810 million”.", 2),
        ("Bullet 1: 2 claims that nobody signed.", 1),
        ("Bullet 2: nobody signed “Ohio”.", 4),
    ]


# What is typed and pasted into the box; how many sources come of it; none while the box is still open.
BOXED = [
    (["{path}", "enter", "enter"], 1),
    (["{path}", "enter"], 0),
    (["Port Ellis opened a harbor on March 3.", "enter", "enter"], 0),
    (["enter", "enter"], 0),
]


@pytest.mark.parametrize(("keys", "count"), BOXED)
async def test_enter_on_an_empty_line_below_files_is_done_with_the_box(desk: Desk, keys: list[str], count: int) -> None:
    path = desk.settings.home / "kitami.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    issue = desk.new_issue()
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        for key in keys:
            if key == "enter":
                await pilot.press(key)
            else:
                app.screen.query_one("#box").insert(key.format(path=path))  # type: ignore[attr-defined]
            await settle(pilot)
        assert len(desk.issue(issue.id).sources) == count
        assert isinstance(app.screen, IssueScreen) == bool(count)


def test_a_draft_is_shown_against_the_wording_it_changes() -> None:
    mine = "The plant will cost $810 million. It opens in 2028."
    told = against("The plant will cost $910 million. It opens in 2028. Nobody objected.", mine)
    assert [row.plain for row in told] == [
        "The plant will cost $810 910 million.",
        "It opens in 2028.",
        "Nobody objected.",
    ]
    assert [any("strike" in str(span.style) for span in row.spans) for row in told] == [True, False, False]
    assert [any("underline" in str(span.style) for span in row.spans) for row in told] == [True, False, True]


async def test_a_click_on_a_key_of_the_footer_presses_it(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        footer = screen_text(app)[-1]
        await pilot.click("DeskFooter", offset=(footer.index("H hold"), 0))
        await settle(pilot)
        assert desk.issue("latest").bullets[0].held


@pytest.mark.parametrize("size", SIZES)
async def test_the_marks_of_a_bullet_have_colours_where_the_cursor_is(desk: Desk, size: tuple[int, int]) -> None:
    fill(desk, body=BODY.replace("1,170", "9,170"))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        segments = [piece for y in range(screen.area.size.height) for piece in screen.area.render_line(y)]
        coloured = {piece.text: piece.style.color for piece in segments if piece.style and piece.style.underline}
        assert coloured and len({*coloured.values()} | {screen.area.rich_style.color}) > 1
        assert any("$810" in text for text in coloured)


async def test_the_left_out_figures_and_a_whole_note_are_in_sight(desk: Desk) -> None:
    fill(desk, body="Kitami Cell will build a plant in Lakeview.")
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "f7 left out: " in told and "$810 million" in told
        assert app.screen.query_one("#facts", OptionList).option_count


@pytest.mark.parametrize("size", SIZES)
async def test_a_left_out_figure_is_offered_among_its_words(desk: Desk, size: tuple[int, int]) -> None:
    fill(desk, body="Kitami Cell will build a plant in Lakeview.")
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in ("enter", "f7"):
            await pilot.press(key)
            await settle(pilot)
        rows = screen_text(app)
        assert any("$95 million" in row and "receive $95 million in state" in row for row in rows)


async def test_undo_with_nothing_left_to_undo_leaves_the_cursor_where_it_is(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("enter", "down", "end", "Q", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+z", "ctrl+z", "x"):
            await pilot.press(key)
            await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen) and screen.area.text.count("x") == 1
        assert screen.area.text.index("x") == screen.area.cursor_offset_in_text - 1 > 80


async def test_help_in_the_editor_names_undo_the_headline_and_the_keys_that_delete(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("enter", "f1"):
            await pilot.press(key)
            await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "z undo, y redo" in told and "shift+tab: headline" in told and "deletes: w f a word" in told
        for key in ("escape", "end", "ctrl+w", "shift+tab", "Q"):
            await pilot.press(key)
            await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        headline, body = screen.typed()
        assert headline.startswith("Q") and len(body) < len(BODY)
