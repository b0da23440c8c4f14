"""The work itself, key by key: a wrong figure turns, the source's value goes in, claims are signed and stay signed."""

import pytest
from textual.widgets import OptionList, Static

from drafter.desk import Desk
from tests.tui.conftest import BODY, fill
from tests.tui.rest import settle
from tests.tui.test_screens import SIZES, screen_text
from tui.app import DeskApp
from tui.check.screen import CheckScreen
from tui.edit.screen import EditScreen


@pytest.mark.parametrize("size", SIZES)
async def test_a_wrong_figure_turns_while_typing_and_f6_mends_it(desk: Desk, size: tuple[int, int]) -> None:
    issue, bullet = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        assert {item.judgement.verdict for item in screen.facts} == {"supported"}
        screen.area.look_at(BODY.index("1,170"))
        await pilot.press("delete", "9")
        await settle(pilot)
        wrong = [item for item in screen.facts if item.words.startswith("9,170")]
        assert wrong and wrong[0].judgement.verdict in ("conflicting", "unsupported")
        screen.area.look_at(wrong[0].span.start)
        await pilot.press("f6")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == BODY
        assert {item.judgement.verdict for item in screen.facts} == {"supported"}


async def test_f6_mends_the_fact_of_the_list_wherever_the_cursor_stands(desk: Desk) -> None:
    issue, bullet = fill(desk, body=BODY.replace("$810", "$910"))
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        at = next(i for i, item in enumerate(screen.listed) if item.words.startswith("$910"))
        rows = screen.query_one("#facts", OptionList)
        rows.focus()
        rows.highlighted = at
        await settle(pilot)
        await pilot.press("f6")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == BODY


async def test_what_is_typed_is_saved_at_the_pause_without_a_key(desk: Desk) -> None:
    issue, bullet = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("N", "o", "w", "space")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == "Now " + BODY


async def test_two_desks_on_one_bullet_show_both_texts(desk: Desk) -> None:
    issue, bullet = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        desk.save_bullet(issue.id, bullet.id, bullet.version, bullet.headline, "Their own text.")
        await pilot.press("M")
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "Their own text." in told and "MOn March 10" in told
        # The box came up under one's typing: letters decide nothing.
        await pilot.press("t", "m")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == "Their own text."
        await pilot.press("f2")
        await settle(pilot)
        assert desk.issue(issue.id).bullet(bullet.id).body == "M" + BODY


@pytest.mark.parametrize("size", SIZES)
async def test_claims_are_signed_with_one_key_and_stay_signed(desk: Desk, size: tuple[int, int]) -> None:
    issue, _ = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, CheckScreen)
        left = sum(claim.open for claim in screen.claims)
        await pilot.press("y", "y")
        await settle(pilot)
        assert f"{left - 2} of" in str(screen.query_one("#top", Static).content)
        await pilot.press("n", *"wrong", "enter")
        await settle(pilot)
        acts = [signed.act for signed in desk.signoffs(issue.id)]
        assert acts == ["confirm", "confirm", "dispute"]
        assert desk.signoffs(issue.id)[-1].note == "wrong"
        await pilot.press("escape", "c")
        await settle(pilot)
        assert sum(claim.open for claim in desk.claims(issue.id)) == left - 2


async def test_a_key_held_down_signs_one_claim(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.check.screen.SECONDS_TO_READ", 30.0)
    issue, _ = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        await pilot.press(*"yyyyy")
        await settle(pilot)
        assert len(desk.signoffs(issue.id)) == 1
        assert "held down" in "\n".join(screen_text(app))


PICKS = [
    # A claim that rests on nothing in the sources: from the first sentence on.
    (["right_square_bracket", "right_square_bracket"], "Kitami Cell said on Tuesday"),
    (["full_stop", "right_square_bracket", "left_square_bracket"], "Kitami Cell to build a battery plant in Lakeview"),
    # Back from the first sentence: round to the last.
    (["left_square_bracket"], "Construction begins in June 2026"),
]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("keys", "words"), PICKS)
async def test_evidence_is_picked_by_hand_and_quoted_in_the_note(
    desk: Desk, size: tuple[int, int], keys: list[str], words: str
) -> None:
    issue, _ = fill(desk, body="Port Ellis will host 44 games.", headline="")
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, CheckScreen)
        claim = screen.claim_here()
        assert claim is not None and not claim.judgement.evidence
        await pilot.press("p")
        assert not desk.signoffs(issue.id)
        await pilot.press(*keys)
        await settle(pilot)
        assert words[:11] in "\n".join(screen_text(app))
        await pilot.press("p")
        await settle(pilot)
        (signed,) = desk.signoffs(issue.id)
        assert (signed.act, signed.claim_key) == ("confirm", claim.key)
        assert words in signed.note and "Lakeview Post" in signed.note
        assert screen.claim_here() != claim


async def test_a_click_in_the_source_picks_the_sentence_under_the_cursor(desk: Desk) -> None:
    issue, _ = fill(desk, body="Port Ellis will host 44 games.", headline="")
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        await pilot.click("#source", offset=(10, 1))
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert "Kitami Cell to build" in desk.signoffs(issue.id)[0].note


async def test_bullets_move_hold_drop_and_come_back(desk: Desk) -> None:
    issue, first = fill(desk)
    issue, second = desk.add_blank_bullet(issue.id, [issue.sources[0].id])
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("J")
        assert [bullet.id for bullet in desk.issue(issue.id).bullets] == [second.id, first.id]
        await pilot.press("H")
        assert desk.issue(issue.id).bullet(first.id).held
        await pilot.press("D")
        assert len(desk.issue(issue.id).bullets) == 1
        await pilot.press("u")
        assert [bullet.id for bullet in desk.issue(issue.id).bullets] == [second.id, first.id]
        assert app.screen.query_one("#bullets", OptionList).option_count == 2


async def test_a_draft_from_the_source_lands_as_a_checked_bullet(desk: Desk) -> None:
    issue, _ = fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        bullets = desk.issue(issue.id).bullets
        assert len(bullets) == 2 and "$810 million" in bullets[1].body


async def test_undo_after_a_long_paste_does_not_end_the_program(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        from textual.events import Paste

        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        app.post_message(Paste("A long line of words. 日本語の文。\r" * 300))
        await settle(pilot)
        await pilot.press("ctrl+z")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, EditScreen)
        assert screen.area.text == BODY
