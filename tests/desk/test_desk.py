"""What the desk promises: acts are kept and can be undone, nothing typed is lost, nothing is overwritten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from drafter.desk import Desk
from drafter.desk.bullets import parted
from drafter.draft.markup import derive
from drafter.errors import Conflict, StorageError, UsageError
from drafter.issue.model import Issue
from drafter.settings import Settings
from tests.desk.conftest import TEXT, source_of


def filled(desk: Desk, bullets: int = 2) -> Issue:
    """An issue with one source and bullets on it."""
    issue = desk.new_issue("Digest", number=4, day=date(2026, 3, 20))
    _, item = desk.add_source(issue.id, source_of())
    for place in range(bullets):
        issue, bullet = desk.add_blank_bullet(issue.id, [item.id])
        desk.save_bullet(
            issue.id, bullet.id, 1, f"Head {place}", f"Body {place} has **a bold** phrase and [a link](1). It has more."
        )
    return desk.issue(issue.id)


def test_an_issue_stands_as_it_was_left(desk: Desk, settings: Settings) -> None:
    left = filled(desk)
    desk.close()
    with Desk.open(settings) as again:
        assert again.issue("latest") == left
        assert [one.id for one in again.issues()] == [left.id]


def test_a_new_issue_follows_from_the_last(desk: Desk) -> None:
    first = desk.new_issue("Digest", "2", 7, date(2026, 3, 20))
    desk.set_details(first.id, about="About us.")
    second = desk.new_issue()
    assert (second.title, second.volume, second.number, second.date) == ("Digest", "2", 8, date(2026, 4, 3))
    assert second.about == "About us."
    assert desk.issue("latest").id == second.id


ACTS: list[tuple[str, Callable[[Desk, Issue], object]]] = [
    ("details", lambda desk, issue: desk.set_details(issue.id, title="Another", date=date(2027, 1, 1))),
    ("add source", lambda desk, issue: desk.add_source(issue.id, source_of("Another text.", None))),
    ("correct", lambda desk, issue: desk.correct_source(issue.id, issue.sources[0].id, title="New", text="Other.")),
    ("blank", lambda desk, issue: desk.add_blank_bullet(issue.id, [issue.sources[0].id])),
    ("save", lambda desk, issue: desk.save_bullet(issue.id, issue.bullets[0].id, 2, "Other", "Other body.")),
    ("move", lambda desk, issue: desk.move_bullet(issue.id, issue.bullets[0].id, 1)),
    ("hold", lambda desk, issue: desk.hold_bullet(issue.id, issue.bullets[0].id, True)),
    ("drop", lambda desk, issue: desk.drop_bullet(issue.id, issue.bullets[0].id)),
    ("split", lambda desk, issue: desk.split_bullet(issue.id, issue.bullets[0].id, 1)),
    ("merge", lambda desk, issue: desk.merge_bullets(issue.id, issue.bullets[0].id, issue.bullets[1].id)),
]


@pytest.mark.parametrize("act", [act for _, act in ACTS], ids=[name for name, _ in ACTS])
def test_undo_brings_back_what_stood(desk: Desk, act: Callable[[Desk, Issue], object]) -> None:
    before = filled(desk)
    act(desk, before)
    after = _content(desk.issue(before.id))
    assert after != _content(before)
    for _ in range(2):
        assert desk.undo(before.id) is not None
        assert _content(desk.issue(before.id)) == _content(before)
        assert desk.redo(before.id) is not None
        assert _content(desk.issue(before.id)) == after


def test_undo_goes_back_to_the_beginning_and_stops(desk: Desk) -> None:
    issue = filled(desk)
    words = []
    while (undone := desk.undo(issue.id)) is not None:
        words.append(undone[1])
    edits = ["edit a bullet: “Head 1”", "add a bullet", "edit a bullet: “Head 0”", "add a bullet"]
    assert words == [*edits, "add a source"]
    assert desk.issue(issue.id).sources == ()


def test_redo_goes_forward_to_where_undo_began_and_not_past_another_act(desk: Desk) -> None:
    issue = filled(desk)
    stood, undone, redone = _content(desk.issue(issue.id)), [], []
    while (back := desk.undo(issue.id)) is not None:
        undone.append(back[1])
    while (again := desk.redo(issue.id)) is not None:
        redone.append(again[1])
    assert redone == undone[::-1] and _content(desk.issue(issue.id)) == stood
    assert desk.undo(issue.id) is not None
    desk.hold_bullet(issue.id, issue.bullets[0].id, True)
    assert desk.redo(issue.id) is None


def test_a_second_write_over_the_same_version_conflicts_with_both_texts(desk: Desk, settings: Settings) -> None:
    issue = filled(desk)
    bullet = issue.bullets[0]
    with Desk.open(settings) as other:
        other.save_bullet(issue.id, bullet.id, bullet.version, "Theirs", "Their body.")
    with pytest.raises(Conflict) as caught:
        desk.save_bullet(issue.id, bullet.id, bullet.version, "Mine", "My body.")
    assert (caught.value.mine, caught.value.theirs) == ("Mine\n\nMy body.", "Theirs\n\nTheir body.")
    assert desk.issue(issue.id).bullet(bullet.id).headline == "Theirs"


def test_saving_what_stands_writes_nothing(desk: Desk) -> None:
    bullet = filled(desk).bullets[0]
    assert desk.save_bullet("latest", bullet.id, bullet.version, bullet.headline, bullet.body) == bullet


def test_a_person_s_text_is_saved_whatever_rule_it_breaks(desk: Desk) -> None:
    bullet = filled(desk).bullets[0]
    body = "**** [x](99) \x1b[31m ]( \u202e 中文 \ud800 " + "w " * 3000
    saved = desk.save_bullet("latest", bullet.id, bullet.version, "", body)
    assert saved.body == body.replace("\ud800", "\ufffd")


def test_a_source_is_added_once_and_stays_while_a_bullet_rests_on_it(desk: Desk) -> None:
    issue = filled(desk)
    again, item = desk.add_source(issue.id, source_of())
    assert again == issue and item.id == issue.sources[0].id
    with pytest.raises(UsageError):
        desk.remove_source(issue.id, item.id)


def test_a_corrected_text_is_a_new_text(desk: Desk) -> None:
    issue = filled(desk)
    now = desk.correct_source(issue.id, issue.sources[0].id, text="Corrected.", published=date(2026, 3, 1))
    assert now.sources[0].source.text == "Corrected."
    assert now.sources[0].source.sha256 != issue.sources[0].source.sha256
    assert now.sources[0].source.published_source == "given"
    assert issue.sources[0].source.text == TEXT


def test_merging_renumbers_links_and_keeps_one_bold_phrase(desk: Desk) -> None:
    issue = filled(desk)
    _, other = desk.add_source(issue.id, source_of("Another text.", "https://news.example/b"))
    issue, bullet = desk.add_blank_bullet(issue.id, [other.id, issue.sources[0].id])
    desk.save_bullet(issue.id, bullet.id, 1, "Third", "It **also says** [so](1) and [more](2).")
    merged = desk.merge_bullets(issue.id, issue.bullets[0].id, bullet.id).bullets[0]
    assert (
        merged.body == "Body 0 has **a bold** phrase and [a link](1). It has more. It also says [so](2) and [more](1)."
    )
    assert [(item.number, item.source_id) for item in merged.sources] == [(1, issue.sources[0].id), (2, other.id)]


def test_versions_keep_every_wording(desk: Desk) -> None:
    issue = filled(desk, 1)
    desk.save_bullet(issue.id, issue.bullets[0].id, 2, "Head", "Second.")
    desk.hold_bullet(issue.id, issue.bullets[0].id, True)
    wordings = desk.versions(issue.id, issue.bullets[0].id)
    assert [one.headline for one in wordings] == ["", "Head 0", "Head"]
    assert {one.by for one in wordings} == {"M. Sato"}


@pytest.mark.parametrize("given", ["nothing", "", "latest"])
def test_an_unknown_issue_is_said_to_be_that(desk: Desk, given: str) -> None:
    with pytest.raises(StorageError) as caught:
        desk.issue(given)
    assert caught.value.code == "no_issue"


def test_threads_may_add_sources_side_by_side(desk: Desk, settings: Settings) -> None:
    issue = desk.new_issue()
    with Desk.open(settings) as other, ThreadPoolExecutor(6) as pool:
        desks = (desk, other)
        jobs = [pool.submit(desks[n % 2].add_source, issue.id, source_of(f"Text {n}.", None)) for n in range(20)]
        for job in jobs:
            job.result()
    assert len(desk.issue(issue.id).sources) == 20


def _content(issue: Issue) -> Issue:
    """The issue but for its versions, which only ever rise."""
    bullets = tuple(bullet.model_copy(update={"version": 0}) for bullet in issue.bullets)
    return issue.model_copy(update={"version": 0, "bullets": bullets})


PARTED = [
    ("One [came](1). Two went.", "Two", "One [came](1).", "Two went."),
    ("One came. **Two** went.", "Two", "One came.", "**Two** went."),
    ("One came. [Two](1) went.", "Two", "One came.", "[Two](1) went."),
    ("One came. **[Two](1)** went.", "Two", "One came.", "**[Two](1)** went."),
    ("九日に**発表した。**十日に始まる。", "十日", "九日に**発表した。**", "十日に始まる。"),
]


@pytest.mark.parametrize(("body", "words", "first", "second"), PARTED)
def test_a_body_is_parted_with_its_markup(body: str, words: str, first: str, second: str) -> None:
    assert parted(body, derive(body).text.index(words)) == (first, second)


def test_a_split_bullet_keeps_its_sources_and_comes_next(desk: Desk) -> None:
    issue = filled(desk)
    after, new = desk.split_bullet(issue.id, issue.bullets[0].id, 1)
    assert [one.body for one in after.bullets] == [
        "Body 0 has **a bold** phrase and [a link](1).",
        "It has more.",
        "Body 1 has **a bold** phrase and [a link](1). It has more.",
    ]
    assert new.sources == issue.bullets[0].sources and not new.headline
    with pytest.raises(UsageError):
        desk.split_bullet(issue.id, new.id, 1)


def test_what_another_desk_did_is_told_once(desk: Desk, settings: Settings) -> None:
    issue = filled(desk)
    assert desk.news(issue.id) is None
    with Desk.open(settings.model_copy(update={"person": "K. Ito"})) as other:
        other.hold_bullet(issue.id, issue.bullets[0].id, True)
    told = desk.news(issue.id)
    assert told is not None and (told.person, told.words) == ("K. Ito", "hold a bullet")
    assert desk.news(issue.id) is None


def test_an_answer_leaves_the_claim_open_for_whoever_asked(desk: Desk) -> None:
    issue = filled(desk)
    claim = desk.claims(issue.id)[0]
    for act, note in (("ask", "Which plant?"), ("answer", "The one in Kitami.")):
        desk.sign(issue.id, claim, act, note)  # type: ignore[arg-type]
    now = next(one for one in desk.claims(issue.id) if one.key == claim.key)
    assert now.open and now.signed is not None and now.signed.act == "answer"
    told = [point for point in desk.gate(issue.id) if point.claim_key == claim.key]
    assert [point.code for point in told] == ["answered"] and "The one in Kitami." in told[0].message


def test_no_wording_is_checked_twice_and_a_typed_one_is_soon_forgotten(desk: Desk) -> None:
    sources = [source_of()]
    first = desk.check_with(sources, "Head", "It will cost $8 million.", date(2026, 3, 20))
    assert desk.check_with(sources, "Head", "It will cost $8 million.", date(2026, 3, 20)) is first
    assert desk.check_with(sources, "Other", "It will cost $8 million.", date(2026, 3, 20)) is not first
    for typed in range(9):
        desk.check_with(sources, "Head", f"It will cost ${typed} thousand.", date(2026, 3, 20))
    assert desk.check_with(sources, "Head", "It will cost $8 million.", date(2026, 3, 20)) is not first
