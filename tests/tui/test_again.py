"""A source's page fetched again from the desk: what it says now beside what it said, and the kept text untouched."""

from pathlib import Path

from drafter.desk import Desk
from drafter.draft import DraftRequest, draft_extractive
from drafter.settings import Settings
from tests.site import PROSE, Reply, Site, page
from tests.tui.rest import settle, until
from tests.tui.test_screens import screen_text
from tui.app import DeskApp


async def test_a_changed_page_is_shown_where_a_bullet_rests_on_it(tmp_path: Path) -> None:
    changed = PROSE[0].replace("4.2", "5.6")
    with Site({"/a": Reply(page())}) as site:
        fetching = {"allow": (site.place,)}
        settings = Settings.model_validate({"home": tmp_path / "home", "person": "M. Sato", "fetch": fetching})
        with Desk.open(settings) as desk:
            issue = desk.new_issue(title="Digest")
            source = await desk.read(site.url("/a"))
            issue, item = desk.add_source(issue.id, source)
            desk.add_bullet(issue.id, [item.id], draft_extractive(DraftRequest((source,))))
            app = DeskApp(desk)
            async with app.run_test(size=(120, 40), notifications=True) as pilot:
                await settle(pilot)
                await pilot.press("shift+tab", "r")
                await until(lambda: "The page says what it said" in told(app))
                site.replies["/a"] = Reply(page(body=f"<p>{changed}</p><p>{PROSE[1]}</p><p>{PROSE[2]}</p>"))
                await pilot.press("r")
                await until(lambda: "The page has changed" in told(app))
                shown = told(app)
                assert "cost 4.2 5.6 billion yen" in shown
                assert "bullet 1: 4.2 billion yen" in shown
            assert desk.issue(issue.id).sources[0].source.text == source.text


def told(app: DeskApp) -> str:
    """The terminal's words."""
    return " ".join(" ".join(screen_text(app)).split())
