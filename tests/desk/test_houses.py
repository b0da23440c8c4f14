"""Every reader of a house style reads it: a value in its file is changed, and the effect is seen there."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.desk.styling import keep, learn
from drafter.draft.chat.briefing import messages_for
from drafter.draft.engine import DraftRequest
from drafter.errors import UsageError
from drafter.settings import Settings
from tests.desk.conftest import source_of, ticking

TEXT = (
    "Orbis Cells is slated to build a plant in Clarkdale, Tennessee, the state said on March 10, 2026.\n\n"
    "The plant will cost $640 million and create 980 jobs over five years, the company said.\n\n"
    "Construction is slated to begin on June 2, 2026, and the first cells will come off the line in early 2028."
)
BODY = "Orbis Cells **is slated to build** a plant in Clarkdale and [create](1) 980 jobs, the state said on March 10."


def write(desk: Desk, toml: str, title: str = "Alliance Digest", name: str = "digest") -> Path:
    """A style's file."""
    path = desk.houses.folder / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'title = "{title}"\n{toml}', encoding="utf-8")
    return path


def filled(desk: Desk) -> tuple[str, str]:
    """An issue with one bullet on one source: their ids."""
    issue = desk.new_issue(number=3, day=date(2026, 3, 20))
    _, item = desk.add_source(issue.id, source_of(TEXT))
    _, bullet = desk.add_blank_bullet(issue.id, [item.id])
    desk.save_bullet(issue.id, bullet.id, 1, "Orbis Cells to build plant", BODY)
    return issue.id, bullet.id


def drafted(desk: Desk, issue_id: str) -> str:
    """The embedded engine's draft."""
    issue = desk.issue(issue_id)
    draft = asyncio.run(desk.draft(issue_id, [item.id for item in issue.sources]))
    return f"{draft.bullet.headline}\n{draft.bullet.body}"


def prompted(desk: Desk, issue_id: str) -> str:
    """What a model would be told."""
    issue = desk.issue(issue_id)
    request = DraftRequest(tuple(item.source for item in issue.sources), issue.date, desk.house_with_examples(issue))
    return messages_for("", request, 4000)[1]["content"]


def noted(desk: Desk, issue_id: str) -> str:
    """The notes beside the bullet."""
    bullet = desk.issue(issue_id).bullets[0]
    return " ".join(fault.code for fault in desk.check(issue_id, bullet.id).faults)


def gated(desk: Desk, issue_id: str) -> str:
    """What stands open."""
    return " ".join(item.code for item in desk.gate(issue_id))


def exported(desk: Desk, issue_id: str) -> str:
    """The issue as plain text."""
    return desk.export(issue_id, "txt", "a look").decode()


def following(desk: Desk, issue_id: str) -> str:
    """The issue that would be made next."""
    made = desk.new_issue()
    return f"{made.volume}.{made.number} {made.date} {made.image_source} {made.about}"


Reader = Callable[[Desk, str], str]
CASES: list[tuple[Reader, str, str, str]] = [
    # Who reads, what the file says, what is there only then, what is there only without it.
    (drafted, "[avoid]\n'is slated to' = 'will'", "Construction will begin", "slated"),
    (drafted, "date_order = 'day_month'", "10 March", "March 10"),
    (drafted, "words_aim = 20\nwords_advised = [10, 30]", "", "2028"),
    (prompted, "words_aim = 60", "about 60 words", "about 95 words"),
    (prompted, "headline_characters = 50\nheadline_figures = false", "50 characters at most, no figure.", "66 char"),
    (prompted, "[avoid]\nslated = 'scheduled'", "Words to avoid: scheduled for slated", ""),
    (prompted, "links = [2, 2]\nyears = 'always'", "Links: 2, each", "Links: 1 to 4"),
    (noted, "words_advised = [5, 30]", "", "length"),
    (noted, "[avoid]\nslated = ''", "avoided_word", ""),
    (noted, "date_order = 'day_month'", "date_order", ""),
    (noted, "figures = [0, 0]", "figures", ""),
    (noted, "anchor_words = [2, 3]", "anchor_words", ""),
    (gated, "[avoid]\nslated = 'scheduled'", "avoided_word", ""),
    (gated, "headlines = [3, 7]", "headlines", ""),
    (gated, "bold_words = [5, 7]", "bold_words", ""),
    (gated, "words_accepted = [50, 180]", "length_refused", ""),
    (exported, "layout = 'lists'", "Alliance Digest Vol 1.3", "Headlines:"),
    (exported, "date_order = 'day_month'", "Date: 20 March 2026", "March 20, 2026"),
    (following, "volume = '2'", "2.1 ", "1.4 "),
    (following, "days_between_issues = 7", "2026-03-27", "2026-04-03"),
    (following, "about = 'A weekly.'\nimage_credit = 'Port Photo'", "Port Photo A weekly.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("read", "toml", "there", "gone"), CASES)
def test_a_value_in_the_file_has_its_effect(desk: Desk, read: Reader, toml: str, there: str, gone: str) -> None:
    issue_id, _ = filled(desk)
    before = read(desk, issue_id)
    assert not (there and there in before) and gone in before
    if read is following:
        desk = Desk.open(desk.settings.model_copy(update={"home": desk.settings.home / "other"}), ticking())
        issue_id, _ = filled(desk)
    write(desk, toml)
    after = read(desk, issue_id)
    assert there in after and not (gone and gone in after)


def test_publications_stand_side_by_side(desk: Desk) -> None:
    write(desk, "volume = '4'\ndays_between_issues = 7", "Harbor Notes", "harbor")
    write(desk, "about = 'Of the alliance.'")
    first, second = desk.new_issue("Alliance Digest"), desk.new_issue("Harbor Notes", number=8)
    assert (first.volume, first.about, second.volume, second.about) == ("1", "Of the alliance.", "4", "")
    third = desk.new_issue("harbor  notes")
    assert desk.house(third.title).days_between_issues == 7
    after, beside = desk.new_issue("Harbor Notes"), desk.new_issue("Alliance Digest")
    assert (after.number, (after.date - second.date).days) == (9, 7)
    assert (beside.number, (beside.date - first.date).days) == (2, 14)
    assert [one.style.title for one in desk.houses.all()] == ["Alliance Digest", "Harbor Notes"]


def test_a_file_that_breaks_leaves_the_last_good_style_and_is_named_at_the_next_start(desk: Desk) -> None:
    path = write(desk, "words_aim = 60")
    assert desk.house("Alliance Digest").words_aim == 60
    path.write_text("words_aim = [", encoding="utf-8")
    assert desk.house("Alliance Digest").words_aim == 60
    with pytest.raises(UsageError, match=r"digest\.toml is no valid TOML"):
        Desk.open(desk.settings)


def test_without_a_file_the_settings_say(settings: Settings) -> None:
    given = {"title": "Port News", "volume": "7", "about": "Of ports.", "days_between_issues": 30}
    publication = settings.publication.model_copy(update=given)
    with Desk.open(settings.model_copy(update={"publication": publication}), ticking()) as opened:
        style = opened.house("Port News")
    assert (style.title, style.volume, style.about, style.days_between_issues) == ("Port News", "7", "Of ports.", 30)


def test_a_learnt_style_is_kept_once_and_never_over_a_persons(desk: Desk) -> None:
    with pytest.raises(UsageError) as caught:
        learn(desk)
    assert caught.value.code == "nothing_to_learn"
    issue_id, _ = filled(desk)
    desk.set_details(issue_id, state="released")
    learnt = learn(desk)
    path = keep(desk, learnt)
    assert path.name == "alliance-digest.toml" and desk.house("Alliance Digest") == learnt.style
    path.write_text(path.read_text("utf-8").replace("links = [1, 1]", "links = [1, 3]"), encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        keep(desk, learnt)
    assert refused.value.code == "style_exists" and desk.house("Alliance Digest").links == (1, 3)
    keep(desk, learnt, replace=True)
    assert desk.house("Alliance Digest").links == (1, 1)
