"""An issue goes from draft to released with nothing open or with a reason; a correction writes its own note."""

import pytest

from drafter.desk import Desk
from drafter.desk.states import change_state
from drafter.errors import UsageError
from drafter.issue.correction import correction_note
from drafter.issue.model import IssueBullet, State
from tests.desk.conftest import source_of

BODY = "The plant in **Kitami town** will [cost](1) nearly $12 million. It opens in May."


def bullets(body: str, headline: str = "Plant to open") -> list[IssueBullet]:
    return [IssueBullet(id="b1", version=1, headline=headline, body=body)]


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        (BODY, []),
        (BODY.replace("**", "").replace("[cost](1)", "cost"), []),
        (
            BODY.replace("nearly $12 million", "$8.7 billion"),
            ["In “Plant to open”, “nearly $12 million” should have read “$8.7 billion”."],
        ),
        (BODY.replace(" It opens in May.", ""), ["In “Plant to open”, the sentence “It opens in May.” was taken out."]),
        (BODY + " More follows.", ["In “Plant to open”, this was added: “More follows.”"]),
        (BODY.replace("nearly ", ""), ["In “Plant to open”, “nearly” should not have been there."]),
        (BODY.replace("opens", "opens late"), ["In “Plant to open”, “late” was missing after “It opens”."]),
    ],
)
def test_the_note_names_what_was_said_and_what_should_have_been(body: str, notes: list[str]) -> None:
    assert correction_note(bullets(BODY), bullets(body)) == notes


def test_items_and_headlines_are_named() -> None:
    assert correction_note(bullets(BODY), []) == ["The item “Plant to open” was withdrawn."]
    assert correction_note([], bullets(BODY)) == ["The item “Plant to open” was added."]
    assert correction_note(bullets(BODY), bullets(BODY, "Plant to close")) == [
        "The headline, “open” should have read “close”."
    ]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    issue, source = desk.add_source(desk.new_issue().id, source_of())
    issue, bullet = desk.add_blank_bullet(issue.id, [source.id])
    desk.save_bullet(issue.id, bullet.id, bullet.version, "Kitami plant to create jobs", BODY)
    return desk


def edit(desk: Desk, old: str, new: str) -> None:
    bullet = desk.issue("latest").bullets[0]
    desk.save_bullet("latest", bullet.id, bullet.version, bullet.headline, bullet.body.replace(old, new))


@pytest.mark.parametrize(
    ("states", "code"),
    [
        (["checked"], "open_claims"),
        (["in_check", "released"], "open_claims"),
        (["corrected"], "bad_state"),
    ],
)
def test_a_step_is_refused_with_a_code(filled: Desk, states: list[State], code: str) -> None:
    for state in states[:-1]:
        change_state(filled, "latest", state)
    with pytest.raises(UsageError) as caught:
        change_state(filled, "latest", states[-1])
    assert caught.value.code == code


def test_each_correction_is_against_what_last_went_out(filled: Desk) -> None:
    for state in ("in_check", "checked", "released"):
        change_state(filled, "latest", state, "late in the day")
    with pytest.raises(UsageError, match="No word changed"):
        change_state(filled, "latest", "corrected", "late in the day")
    with pytest.raises(UsageError, match="can't become draft"):
        change_state(filled, "latest", "draft")
    edit(filled, "nearly $12 million", "$810 million")
    issue, notes = change_state(filled, "latest", "corrected", "late in the day")
    assert issue.state == "corrected" and len(notes) == 1 and "“nearly $12 million”" in notes[0]
    edit(filled, "in May", "in June")
    _, notes = change_state(filled, "latest", "corrected", "late in the day")
    assert len(notes) == 1 and "“May” should have read “June”" in notes[0]
    proof = filled.proof("latest")
    assert len(proof.corrections) == 2 and all("late in the day" in one.words for one in proof.passed)
