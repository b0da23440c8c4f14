"""Drafting on the desk: every sample gives a bullet or a fact sheet; offers lie beside and are taken by sentence."""

from datetime import date

import pytest

from drafter.desk import Desk
from drafter.draft import Bullet, Draft, derive
from drafter.issue.model import Issue
from tests.desk.conftest import source_of

ENGLISH = (
    "Kitami Cell, a Japanese maker of batteries, said on March 10 that it will spend $640 million on a plant in"
    " Clarkdale, and that the plant will employ 850 people by 2028.\n\nThe governor of the state welcomed the plan."
    " Construction is to begin in June, and the first cells are to leave the line two years later."
)
JAPANESE = (
    "北見セルは3月10日、米テキサス州に8億1000万ドルを投じて新工場を建設すると発表した。従業員は1170人を予定する。"
)


@pytest.mark.parametrize(
    ("text", "form", "words"), [(ENGLISH, "bullet", "$640 million"), (JAPANESE, "fact_sheet", "$810 million")]
)
async def test_the_embedded_engine_drafts_from_either_language(desk: Desk, text: str, form: str, words: str) -> None:
    issue = desk.new_issue()
    source = source_of(text).model_copy(update={"language": "ja" if form == "fact_sheet" else "en"})
    _, item = desk.add_source(issue.id, source)
    issue, bullet = desk.add_bullet(issue.id, [item.id], await desk.draft(issue.id, [item.id]))
    assert (bullet.form, bullet.engine) == (form, "extractive") and words in bullet.body
    assert desk.undo(issue.id) is not None and desk.issue(issue.id).bullets == ()


async def offered(desk: Desk) -> Issue:
    """An issue whose one bullet was edited and has a draft lying beside it."""
    issue = desk.new_issue()
    _, item = desk.add_source(issue.id, source_of(ENGLISH))
    first = await desk.draft(issue.id, [item.id])
    issue, bullet = desk.add_blank_bullet(issue.id, [item.id])
    mine = "Mine alone stands here. Kitami Cell will spend $640 million on a plant. It opens later."
    desk.save_bullet(issue.id, bullet.id, 1, "Mine", mine)
    theirs = "A first sentence of the model. Kitami Cell [will spend](1) $640 million on a **plant in Clarkdale**."
    draft = Draft(Bullet(headline="Theirs", body=theirs), (), first.report, first.headline_report, {"name": "chat"})
    return desk.offer(issue.id, bullet.id, draft)


async def test_an_offer_lies_beside_the_text(desk: Desk) -> None:
    bullet = (await offered(desk)).bullets[0]
    assert bullet.headline == "Mine" and bullet.offered is not None
    assert (bullet.offered.headline, bullet.offered.by) == ("Theirs", "chat")


async def test_an_offer_is_taken_whole_and_given_back(desk: Desk) -> None:
    issue = await offered(desk)
    bullet = issue.bullets[0]
    taken = desk.accept_offer(issue.id, bullet.id).bullets[0]
    assert bullet.offered is not None
    assert (taken.headline, taken.body, taken.offered) == ("Theirs", bullet.offered.body, None)
    assert desk.undo(issue.id) is not None
    assert desk.issue(issue.id).bullets[0].body == bullet.body


async def test_an_offer_is_taken_by_sentence_and_the_rest_stays(desk: Desk) -> None:
    issue = await offered(desk)
    taken = desk.accept_offer(issue.id, issue.bullets[0].id, [1]).bullets[0]
    assert taken.headline == "Mine"
    assert derive(taken.body).text == (
        "Mine alone stands here. Kitami Cell will spend $640 million on a plant in Clarkdale. It opens later."
    )
    assert [link.anchor for link in derive(taken.body).links] == ["will spend"]


async def test_a_checked_figure_turns_when_it_is_changed(desk: Desk) -> None:
    issue = await offered(desk)
    bullet = issue.bullets[0]
    right = desk.check(issue.id, bullet.id, body="Kitami Cell will spend $640 million on a plant.")
    wrong = desk.check(issue.id, bullet.id, body="Kitami Cell will spend $460 million on a plant.")
    assert right.body.ok() and not wrong.body.ok()
    kept = desk.check(issue.id, bullet.id)
    assert kept.body.text == derive(bullet.body).text


async def test_signing_is_undone_like_any_act(desk: Desk) -> None:
    issue = await offered(desk)
    claim = desk.claims(issue.id)[0]
    desk.sign(issue.id, claim, "confirm")
    assert not next(one for one in desk.claims(issue.id) if one.key == claim.key).open
    assert desk.undo(issue.id) is not None
    assert next(one for one in desk.claims(issue.id) if one.key == claim.key).open
    assert [one.act for one in desk.signoffs(issue.id)] == ["confirm", "undo"]


async def test_a_sheet_that_is_written_up_has_no_notes_of_a_sheet(desk: Desk) -> None:
    issue = desk.new_issue()
    source = source_of(JAPANESE).model_copy(update={"language": "ja"})
    _, item = desk.add_source(issue.id, source)
    issue, bullet = desk.add_bullet(issue.id, [item.id], await desk.draft(issue.id, [item.id]))
    assert any("fact sheet" in note for note in bullet.faults)
    kept = desk.save_bullet(issue.id, bullet.id, 1, bullet.headline, "Kitami Cell will spend $810 million on a plant.")
    assert (kept.form, kept.faults) == ("bullet", ())
    assert "headline_sheet" in {one.code for one in desk.gate(issue.id)}


def test_what_has_passed_is_noted_on_the_bullet(desk: Desk) -> None:
    sources = [source_of(ENGLISH)]
    for body, noted in (
        ("The city will hold a service on March 15.", True),
        ("The city held a service on March 15.", False),
        ("The city will hold a service on March 25.", False),
    ):
        found = desk.check_with(sources, "", body, date(2026, 3, 20)).faults
        assert (found[0].code == "expected_passed") == noted, body


async def test_a_signature_that_was_undone_is_done_again(desk: Desk) -> None:
    issue = await offered(desk)
    desk.sign(issue.id, desk.claims(issue.id)[0], "dispute", "wrong sum")
    assert desk.undo(issue.id) is not None and desk.redo(issue.id) is not None
    assert [(one.act, one.note) for one in desk.signoffs(issue.id)][::2] == [("dispute", "wrong sum")] * 2
