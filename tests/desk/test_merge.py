"""Two desks pass an issue back and forth: nothing is lost, each act is done once, clashes show both texts."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.desk import Desk
from drafter.desk.handed import holds_history
from drafter.desk.merge import Merged, merge_handed
from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueBullet
from drafter.settings import Settings
from tests.desk.conftest import source_of, ticking

BODY = "The plant in **Kitami town** will [cost](1) $810 million and create 1,170 jobs."
OTHER = source_of("The yard in Kure will close in May, the owner said.", "https://news.example/b")


def handed(desk: Desk) -> str:
    return desk.export("latest", "json", "for checking").decode()


@pytest.fixture
def editor(desk: Desk) -> Desk:
    """A desk with one issue of one bullet."""
    issue, source = desk.add_source(desk.new_issue().id, source_of())
    issue, bullet = desk.add_blank_bullet(issue.id, [source.id])
    desk.save_bullet(issue.id, bullet.id, bullet.version, "Kitami plant to create jobs", BODY)
    return desk


@pytest.fixture
def checker(tmp_path: Path, editor: Desk) -> Iterator[Desk]:
    """Another desk with a folder of its own, to which the issue was handed."""
    with Desk.open(Settings(home=tmp_path / "other", person="K. Mori"), ticking()) as opened:
        merge_handed(opened, handed(editor))
        yield opened


def pass_on(source: Desk, target: Desk) -> Merged:
    return merge_handed(target, handed(source))


def bullet(desk: Desk, at: int = 0) -> IssueBullet:
    return desk.issue("latest").bullets[at]


def save(desk: Desk, **words: str) -> None:
    held = bullet(desk)
    desk.save_bullet(
        "latest", held.id, held.version, words.get("headline", held.headline), words.get("body", held.body)
    )


def without_versions(issue: Issue) -> dict[str, Any]:
    whole = issue.model_dump(exclude={"version"})
    for one in whole["bullets"]:
        del one["version"]
    return whole


def sign(desk: Desk, text: str, note: str = "") -> None:
    claim = next(one for one in desk.claims("latest") if one.text == text)
    desk.sign("latest", claim, "confirm", note)


def test_the_other_desk_has_the_whole_issue_with_versions_and_hands(editor: Desk, checker: Desk) -> None:
    mine, theirs = editor.issue("latest"), checker.issue("latest")
    assert theirs == mine
    assert checker.versions(mine.id, mine.bullets[0].id) == editor.versions(mine.id, mine.bullets[0].id)


def test_an_export_holds_versions_signoffs_and_texts(editor: Desk) -> None:
    sign(editor, "$810 million", "by phone")
    save(editor, headline="Kitami plant to open")
    held = json.loads(handed(editor))
    (versions,) = held["versions"].values()
    assert [one["headline"] for one in versions] == ["", "Kitami plant to create jobs", "Kitami plant to open"]
    assert [one["note"] for one in held["signoffs"]] == ["by phone"]
    assert list(held["texts"].values()) == [source_of().text]


def test_edits_and_signatures_of_both_sides_are_kept(editor: Desk, checker: Desk) -> None:
    sign(checker, "$810 million", "seen in print")
    sign(editor, "1,170")
    save(editor, headline="Kitami plant to open")
    checker.set_details("latest", image_source="Port Photo")
    _, held = checker.add_source("latest", OTHER)
    checker.add_blank_bullet("latest", [held.id])
    for _ in range(2):
        assert pass_on(checker, editor).clashes == () == pass_on(editor, checker).clashes
    assert without_versions(editor.issue("latest")) == without_versions(checker.issue("latest"))
    assert editor.issue("latest").image_source == "Port Photo" and len(editor.issue("latest").bullets) == 2
    assert bullet(checker).headline == "Kitami plant to open"
    for desk in (editor, checker):
        said = {(one.person, one.note) for one in desk.signoffs("latest")}
        assert said == {("K. Mori", "seen in print"), ("M. Sato", "")}
        assert {one.text for one in desk.claims("latest") if not one.open} == {"$810 million", "1,170"}


def test_passing_the_same_file_twice_changes_nothing(editor: Desk, checker: Desk) -> None:
    save(checker, body=BODY.replace("create", "bring"))
    assert pass_on(checker, editor).acts > 0
    before = editor.acts(editor.issue("latest").id)
    assert merge_handed(editor, handed(editor)).acts == 0
    assert pass_on(checker, editor).acts == 1  # the export with claims open is itself on the record
    assert editor.acts(editor.issue("latest").id)[: len(before)] == before


def test_one_text_written_twice_shows_both(editor: Desk, checker: Desk) -> None:
    save(editor, body=BODY.replace("create", "bring"))
    save(checker, body=BODY.replace("create", "offer"))
    merged = pass_on(checker, editor)
    (clash,) = merged.clashes
    assert (clash.field, clash.person) == ("body", "K. Mori") and "bring" in clash.mine and "offer" in clash.theirs
    assert "bring" in bullet(editor).body
    offered = bullet(editor).offered
    assert offered is not None and offered.by == "K. Mori" and "offer" in offered.body
    pass_on(editor, checker)
    offered = bullet(checker).offered
    assert "offer" in bullet(checker).body and offered is not None and "bring" in offered.body
    editor.accept_offer("latest", bullet(editor).id)
    assert pass_on(editor, checker).clashes == ()
    assert bullet(checker).body == bullet(editor).body and bullet(checker).offered is None is bullet(editor).offered


def test_headline_here_and_body_there_are_merged(editor: Desk, checker: Desk) -> None:
    save(editor, headline="Kitami plant to open")
    save(checker, body=BODY.replace("create", "bring"))
    assert pass_on(checker, editor).clashes == ()
    assert (bullet(editor).headline, "bring" in bullet(editor).body) == ("Kitami plant to open", True)


def drop(desk: Desk) -> None:
    desk.drop_bullet("latest", bullet(desk).id)


def edit(desk: Desk) -> None:
    save(desk, body=BODY.replace("create", "bring"))


@pytest.mark.parametrize(("here", "there"), [(drop, edit), (edit, drop)])
def test_a_bullet_dropped_on_one_side_and_edited_on_the_other_stays(
    editor: Desk, checker: Desk, here: Callable[[Desk], None], there: Callable[[Desk], None]
) -> None:
    here(editor)
    there(checker)
    (clash,) = pass_on(checker, editor).clashes
    assert clash.field == "dropped" and "bring" in clash.mine + clash.theirs
    assert "bring" in bullet(editor).body


def test_undone_there_is_undone_here(editor: Desk, checker: Desk) -> None:
    sign(checker, "$810 million")
    pass_on(checker, editor)
    checker.undo("latest")
    pass_on(checker, editor)
    assert "$810 million" in {one.text for one in editor.claims("latest") if one.open}
    assert editor.issue("latest").bullets == checker.issue("latest").bullets


def test_a_merged_folder_is_rebuilt_from_its_journal(editor: Desk, checker: Desk) -> None:
    from drafter.desk import rebuild

    save(editor, body=BODY.replace("create", "bring"))
    save(checker, body=BODY.replace("create", "offer"))
    pass_on(editor, checker)
    before = checker.issue("latest")
    checker.close()
    rebuild(checker.settings.home)
    with Desk.open(checker.settings, ticking()) as opened:
        assert opened.issue("latest") == before


def _without_bullet(held: dict[str, Any]) -> None:
    for act in held["acts"]:
        act["changes"] = [one for one in act["changes"] if one["kind"] != "bullet"]


def _without_text(held: dict[str, Any]) -> None:
    held["texts"] = {}


def _other_text(held: dict[str, Any]) -> None:
    held["texts"] = dict.fromkeys(held["texts"], "Other words.")


def _other_issue(held: dict[str, Any]) -> None:
    held["acts"][1]["issue_id"] = "ffff"


def _odd_state(held: dict[str, Any]) -> None:
    held["acts"][-1]["changes"] = [{"kind": "bullet", "id": "b1", "before": 0, "old": None, "new": {"x": 1}}]


def _odd_order(held: dict[str, Any]) -> None:
    held["acts"][0]["changes"][0]["new"]["order"] = [1]


def _odd_id(held: dict[str, Any]) -> None:
    held["issue"]["id"] = "../../x"


@pytest.mark.parametrize(
    "harm", [_without_bullet, _without_text, _other_text, _other_issue, _odd_state, _odd_order, _odd_id]
)
def test_a_broken_file_changes_nothing(editor: Desk, tmp_path: Path, harm: Callable[[dict[str, Any]], None]) -> None:
    held = json.loads(handed(editor))
    harm(held)
    with Desk.open(Settings(home=tmp_path / "third", person="K. Mori"), ticking()) as third:
        with pytest.raises(UsageError):
            merge_handed(third, json.dumps(held))
        assert third.issues() == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [("# A digest", False), ("{", False), ('{"acts": []}', False), ('{"acts": [1]}', True), ("[1]", False)],
)
def test_a_history_is_told_by_content(text: str, holds: bool) -> None:
    assert holds_history(text) is holds
