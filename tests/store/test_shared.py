"""Two desks on one database, SQLite and PostgreSQL alike: all that both wrote is there, and a conflict shows both."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from drafter.desk import Desk
from drafter.errors import Conflict, StorageError
from drafter.settings import Settings
from drafter.store.journal import read_journal
from tests.desk.conftest import source_of
from tests.store.postgresql import programs, server


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'shared.sqlite3'}"
        return
    if programs() is None:
        pytest.skip("this machine has no PostgreSQL")
    with server() as found:
        yield found


@pytest.fixture
def desks(address: str, tmp_path: Path) -> Iterator[list[Desk]]:
    """An editor's desk and a checker's, each with a folder of its own."""
    opened = [Desk.open(Settings(home=tmp_path / name, person=name, store=address)) for name in ("editor", "checker")]
    yield opened
    for desk in opened:
        desk.close()


def test_what_two_desks_write_at_once_all_stands(desks: list[Desk], tmp_path: Path) -> None:
    issue = desks[0].new_issue()
    ids = [desks[0].add_blank_bullet(issue.id, [])[1].id for _ in desks]

    def write(desk: Desk, bullet_id: str) -> None:
        for number in range(15):
            held = next(bullet for bullet in desk.issue(issue.id).bullets if bullet.id == bullet_id)
            desk.save_bullet(issue.id, bullet_id, held.version, desk.settings.person, f"Text {number}.")

    threads = [Thread(target=write, args=pair) for pair in zip(desks, ids, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for desk in desks:
        found = [(bullet.headline, bullet.body) for bullet in desk.issue(issue.id).bullets]
        assert found == [("editor", "Text 14."), ("checker", "Text 14.")]
    desks[0].hold_bullet(issue.id, ids[0], True)
    acts = [act for act in read_journal(tmp_path / "editor" / "journal.jsonl") if not isinstance(act, tuple)]
    assert [act.seq for act in acts] == sorted({act.seq for act in acts})
    assert {act.person for act in acts} == {"editor", "checker"}


def test_the_same_text_written_twice_is_a_conflict_that_shows_both(desks: list[Desk]) -> None:
    issue, bullet = desks[0].add_blank_bullet(desks[0].new_issue().id, [])
    desks[0].save_bullet(issue.id, bullet.id, bullet.version, "Ours", "Here.")
    with pytest.raises(Conflict) as caught:
        desks[1].save_bullet(issue.id, bullet.id, bullet.version, "Theirs", "There.")
    assert (caught.value.mine, caught.value.theirs) == ("Theirs\n\nThere.", "Ours\n\nHere.")


def test_a_signature_of_one_desk_is_seen_on_the_other_and_an_edit_reopens_it(desks: list[Desk]) -> None:
    editor, checker = desks
    issue, item = editor.add_source(editor.new_issue().id, source_of())
    issue, bullet = editor.add_blank_bullet(issue.id, [item.id])
    bullet = editor.save_bullet(issue.id, bullet.id, bullet.version, "", "The plant will cost $810 million.")
    money = next(claim for claim in checker.claims(issue.id) if claim.kind == "money")
    checker.sign(issue.id, money, "confirm")
    assert next(c.signed.person for c in editor.claims(issue.id) if c.kind == "money" and c.signed) == "checker"
    editor.save_bullet(issue.id, bullet.id, bullet.version, "", "The plant will cost $811 million.")
    assert [claim.open for claim in checker.claims(issue.id) if claim.kind == "money"] == [True]


@pytest.mark.skipif(programs() is None, reason="this machine has no PostgreSQL")
def test_a_server_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    with server() as address:
        desk = Desk.open(Settings(home=tmp_path, person="x", store=address))
        desk.new_issue()
    with pytest.raises(StorageError, match="DRAFTER_STORE"):
        desk.new_issue()
    desk.close()
    with pytest.raises(StorageError, match="DRAFTER_STORE"):
        Desk.open(Settings(home=tmp_path, person="x", store=address))
