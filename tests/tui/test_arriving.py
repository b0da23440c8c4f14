"""What comes in: the cursor goes to it, the box says what it takes it for, and a model's draft lies beside."""

from pathlib import Path

import pytest
from textual.widgets import OptionList, Static

from drafter.desk import Desk
from drafter.draft.markup import plain
from drafter.settings import ModelSettings, Settings
from tests.endpoint import Endpoint, saying
from tests.tui.conftest import ARTICLE, BODY, fill, make_source
from tests.tui.rest import settle
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.dialogs.box import taken_for
from tui.issue.screen import IssueScreen

BOXES = [
    ("", ""),
    ("https://news.test/a", "1 link"),
    ("https://news.test/a\nhttps://news.test/b", "2 links"),
    (ARTICLE, "the text of an article"),
]


@pytest.mark.parametrize(("given", "words"), BOXES)
def test_the_box_says_what_it_takes_it_for(given: str, words: str) -> None:
    assert words in taken_for(given) and bool(taken_for(given)) == bool(words)


async def test_the_cursor_goes_to_the_source_that_came_in_and_d_drafts_from_it(desk: Desk, tmp_path: Path) -> None:
    issue, _ = fill(desk, make_source("Another matter altogether happened in Port Ellis in May 2026.", "Port Ellis"))
    path = tmp_path / "kitami.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen)
        screen.take(str(path))
        await settle(pilot)
        assert screen.query_one("#sources", OptionList).highlighted == 1
        await pilot.press("d")
        await settle(pilot)
        assert "1,170 new jobs" in plain(desk.issue(issue.id).bullets[-1].body)


async def test_the_samples_come_in_their_order_with_a_bullet_from_the_first(desk: Desk) -> None:
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        issue = desk.issue("latest")
        origins = [Path(item.source.origin).name for item in issue.sources]
        assert origins == sorted(origins) and len(origins) == len(desk.samples())
        assert [link.source_id for bullet in issue.bullets for link in bullet.sources] == [issue.sources[0].id]


async def test_a_link_that_is_refused_says_why_and_r_tries_it_again(desk: Desk) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen)
        screen.take("http://127.0.0.1:9/x")
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "✗ 127.0.0.1" in told and "✗ 1 not read: r" in told
        screen.sources.focus()
        screen.sources.highlighted = 1
        await settle(pilot)
        assert "the address is filled in" in str(screen.query_one("#evidence-words", Static).content)
        before = screen.jobs.readings[0]
        await pilot.press("r")
        await settle(pilot)
        assert [job.given for job in screen.jobs.readings] == [before.given]
        assert screen.jobs.readings[0] is not before and screen.jobs.readings[0].failed


@pytest.mark.parametrize("failed", [3, 1])
async def test_failed_links_stand_last_and_one_takes_the_text_that_is_pasted(desk: Desk, failed: int) -> None:
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen)
        links = [f"http://127.0.0.1:9/{at}" for at in range(failed)]
        screen.take("\n".join(links))
        await settle(pilot)
        assert [screen.jobs.reading(option.id or "") is None for option in screen.sources.options] == [True] + [
            False
        ] * failed
        assert screen.sources.highlighted == 0
        screen.sources.focus()
        screen.sources.highlighted = failed  # the last of them
        await pilot.press("d")
        await settle(pilot)
        assert len(desk.issue("latest").bullets) == 1
        assert "could not be read" in "\n".join(screen_text(app))
        screen.take("Port Ellis opened a harbor on March 3, 2026. Ships came on the first day, and many people too.")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert desk.issue("latest").sources[-1].source.url == links[-1]
        assert [job.given for job in screen.jobs.readings] == links[:-1]
        await pilot.press("escape", "escape")
        assert [job.given for job in screen.jobs.readings] == links[:-1]
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:  # those that are left stand there at the next start
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen)
        assert [job.given for job in screen.jobs.failed()] == links[:-1]
        screen.sources.focus()
        screen.sources.highlighted = screen.sources.option_count - 1
        for _ in links[:-1]:
            await pilot.press("D")
        await settle(pilot)
        assert not screen.jobs.readings and len(desk.issue("latest").sources) == 2


def modelled(home: Path, base_url: str) -> Desk:
    """A desk with a model at that address."""
    model = ModelSettings(name="loopback", base_url=base_url, timeout_s=5)
    return Desk.open(Settings(home=home, person="M. Sato", model=model))


async def test_a_models_draft_lies_beside_the_embedded_one(tmp_path: Path) -> None:
    answer = {"headline": "Lakeview to get battery plant", "body": BODY}
    with Endpoint(saying(answer)) as endpoint, modelled(tmp_path / "home", endpoint.base_url) as desk:
        issue, _ = fill(desk)
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await pilot.press("d")
            await settle(pilot)
            made = desk.issue(issue.id).bullets[-1]
            assert "$810 million" in made.body and made.engine == "extractive"
            assert made.offered is not None and made.offered.headline == answer["headline"]
            await pilot.press("v")
            await settle(pilot)
            assert "beside yours" in "\n".join(screen_text(app))


async def test_with_the_endpoint_gone_the_desk_says_so_and_goes_on(tmp_path: Path) -> None:
    with Endpoint("honest") as endpoint:
        gone = endpoint.base_url
    with modelled(tmp_path / "home", gone) as desk:
        issue, _ = fill(desk)
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await settle(pilot)
            await pilot.press("d")
            await settle(pilot)
            made = desk.issue(issue.id).bullets[-1]
            assert "$810 million" in made.body and made.offered is None
            assert "127.0.0.1" in "\n".join(screen_text(app))
            await pilot.press("enter")
            await settle(pilot)
            assert "Bullet" in "\n".join(screen_text(app))


@pytest.mark.parametrize(("keys", "size"), [(["g"], (120, 40)), (["shift+tab", "end", "d"], (80, 24))])
async def test_sources_of_one_story_are_offered_and_drafted_as_one_bullet(
    desk: Desk, keys: list[str], size: tuple[int, int]
) -> None:
    issue, _ = fill(desk)
    second = ARTICLE.replace("Kitami Cell said on Tuesday that it will invest", "Lakeview is to get, from Kitami Cell,")
    issue, other = desk.add_source(issue.id, make_source(second, "Lakeview to get a plant", "Ohio Wire"))
    desk.add_source(issue.id, make_source("Port Ellis opened a harbor in May 2026.", "Port Ellis", "Ellis Post"))
    app = DeskApp(desk)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert "≈ one story: g" in told
        assert size[0] < 100 or "≈ 2 tell one story" in told
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        made = desk.issue(issue.id).bullets[-1]
        assert [item.source_id for item in made.sources] == [issue.sources[0].id, other.id]
        assert "one story" not in "\n".join(screen_text(app))
