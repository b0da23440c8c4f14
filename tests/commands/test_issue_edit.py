"""`drafter issue edit` and `undo`: a bullet's words, its offered draft, held or dropped, and the way back."""

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import CommandLine

BODY = "Kitami Cell, a maker of batteries,\nwill [spend](1) $640 million on a **plant in Clarkdale**.\n"


def bullets(drafter: CommandLine) -> list[dict[str, object]]:
    """The bullets of the latest issue."""
    found = drafter("issue", "show", "latest", "--json").json()["bullets"]
    assert isinstance(found, list)
    return found


def test_words_are_saved_checked_again_and_taken_back(filled: CommandLine) -> None:
    (before,) = bullets(filled)
    filled("issue", "signoff", "latest", "--all-supported")
    ran = filled("issue", "edit", "latest", "1", "--headline", "Kitami Cell to build", "--body", "-", stdin=BODY)
    assert ran.code == 0 and "Kitami Cell to build" in ran.out
    (now,) = bullets(filled)
    assert now["body"] == " ".join(BODY.split()) and now["headline"] == "Kitami Cell to build"
    assert "reopened" in filled("issue", "signoff", "latest").out
    assert "Undone: edit a bullet" in filled("issue", "undo", "latest").out
    assert bullets(filled)[0]["body"] == before["body"]


def test_an_offered_draft_is_taken_or_left(filled: CommandLine) -> None:
    filled("issue", "edit", "latest", "1", "--body", "-", stdin=BODY)
    for option, is_kept in (("--reject", True), ("--accept", False)):
        filled("draft", "-", "--issue", "latest", "--published", "2026-03-11", stdin=ARTICLE)
        assert filled("issue", "edit", "latest", "1", option).code == 0
        (now,) = bullets(filled)
        assert now["offered"] is None and (now["body"] == " ".join(BODY.split())) is is_kept


def test_a_bullet_is_held_let_go_and_dropped(filled: CommandLine) -> None:
    assert "held" in filled("issue", "edit", "latest", "1", "--hold").out
    assert bullets(filled)[0]["held"] is True
    filled("issue", "edit", "latest", "1", "--let-go")
    assert bullets(filled)[0]["held"] is False
    assert filled("issue", "edit", "latest", "1", "--drop").code == 0
    assert bullets(filled) == []
    assert str(filled("issue", "undo", "latest", "--json").json()["undone"]).startswith("drop a bullet: “")
    assert len(bullets(filled)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("1",), 2, "Say what to change"),
        (("2", "--hold"), 2, "from 1 to 1"),
        (("1", "--drop", "--hold"), 2, "give it alone"),
        (("1", "--accept"), 2, "Nothing is offered"),
        (("1", "--body", "none.md"), 3, "no file"),
    ],
)
def test_what_can_t_be_edited_is_said(filled: CommandLine, arguments: tuple[str, ...], code: int, words: str) -> None:
    before = bullets(filled)
    ran = filled("issue", "edit", "latest", *arguments)
    assert (ran.code, ran.out) == (code, "") and words in ran.err
    assert bullets(filled) == before
