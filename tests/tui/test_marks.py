"""Marks stand on their words while one types, before the next check."""

import pytest
from rich.style import Style

from drafter.desk import Desk
from drafter.text.span import Span
from tests.tui.conftest import BODY, fill
from tests.tui.rest import settle
from tui.app import DeskApp
from tui.edit.screen import EditScreen
from tui.marks import moved

BOLD = Style(bold=True)
# The mark, what is replaced, how much came, the mark then.
MOVES = [
    ((5, 9), (2, 2), 1, (6, 10)),
    ((5, 9), (5, 5), 1, (6, 10)),
    ((5, 9), (9, 9), 1, (5, 9)),
    ((5, 9), (7, 7), 2, (5, 11)),
    ((5, 9), (12, 14), 0, (5, 9)),
    ((5, 9), (5, 6), 0, (5, 8)),
    ((5, 9), (8, 9), 0, (5, 8)),
    ((5, 9), (3, 6), 0, (3, 6)),
    ((5, 9), (8, 12), 1, (5, 8)),
    ((5, 9), (4, 10), 3, None),
    ((5, 9), (5, 9), 4, None),
]


@pytest.mark.parametrize(("span", "changed", "came", "then"), MOVES)
def test_a_mark_moves_with_its_words(
    span: tuple[int, int], changed: tuple[int, int], came: int, then: tuple[int, int] | None
) -> None:
    found = moved([(Span(*span), BOLD)], Span(*changed), came)
    assert found == ([(Span(*then), BOLD)] if then else [])


async def test_marks_stand_on_their_words_while_one_types(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        screen._check = lambda *given: None  # type: ignore[method-assign]  no check comes

        def marked(widget: object) -> list[str]:
            text = screen.area.text if widget is screen.area else screen.headline.value
            return [span.of(text) for span, _ in widget._marks]  # type: ignore[attr-defined]

        body, headline = marked(screen.area), marked(screen.headline)
        assert "$810 million" in body and headline
        await pilot.press(*"Now, ", "ctrl+end", *" And", "ctrl+z", "ctrl+z")
        await settle(pilot)
        assert marked(screen.area) == body and screen.area.text == BODY
        screen.headline.focus()
        await pilot.press("home", *"Big ")
        await settle(pilot)
        assert marked(screen.headline) == headline and screen.headline.value.startswith("Big ")
        # The terminal's own cursor is where one writes, not in the source that is shown beside.
        assert app.cursor_position == screen.headline.cursor_screen_offset
