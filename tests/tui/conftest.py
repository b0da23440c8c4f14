"""A desk of its own for every test, with sources and a bullet; articles are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.draft.bullet import Bullet
from drafter.issue.model import Issue, IssueBullet
from drafter.settings import DeskSettings, Settings
from drafter.sources.model import Source
from drafter.text.entry import admit, fingerprint
from tests.tui.rest import handled

ARTICLE = """\
Kitami Cell to build a battery plant in Lakeview

LAKEVIEW, Ohio, March 12, 2026 - Kitami Cell said on Tuesday that it will invest $810 million in a battery plant in \
Lakeview. The plant will create 1,170 new jobs by 2028, Governor Ann Mercer said.

The company will receive $95 million in state grants. Construction begins in June 2026, and the plant will supply \
about 300,000 cars a year.
"""
BODY = (
    "On March 10, Kitami Cell said that it will invest $810 million in **a battery plant** in Lakeview. "
    "The plant will [create](1) 1,170 new jobs by 2028."
)
HOSTILE = "\x1b]0;owned\x07 [/b] [@click=app.exit]x[/] \x9b31m \u202egnp.exe \x1b]52;c;AAAA\x07 [bold red] 日本語 \x7f"


def make_source(
    text: str = ARTICLE, title: str = "Kitami Cell to build a battery plant", site: str = "Lakeview Post"
) -> Source:
    """A source as if read."""
    kept = admit(text)
    return Source(
        sha256=fingerprint(kept),
        text=kept,
        title=title,
        site=site,
        url="https://news.test/kitami",
        published=date(2026, 3, 12),
    )


@pytest.fixture(autouse=True)
def _no_guess_at_idleness(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot's keys and pauses end when all messages are handled."""
    monkeypatch.setattr("textual.app.wait_for_idle", handled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", handled)


@pytest.fixture(autouse=True)
def _keys_that_read_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot presses y after y, and each counts."""
    monkeypatch.setattr("tui.check.screen.SECONDS_TO_READ", 0.0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk whose pauses are short."""
    with Desk.open(Settings(home=tmp_path / "home", person="M. Sato", desk=DeskSettings(autosave_ms=50))) as opened:
        yield opened


def fill(
    desk: Desk,
    source: Source | None = None,
    headline: str = "Battery plant to bring jobs to Lakeview",
    body: str = BODY,
) -> tuple[Issue, IssueBullet]:
    """An issue with one source and one bullet."""
    issue = desk.new_issue(day=date(2026, 3, 20))
    issue, item = desk.add_source(issue.id, source or make_source())
    issue, bullet = desk.add_blank_bullet(issue.id, [item.id])
    bullet = desk.save_bullet(issue.id, bullet.id, bullet.version, headline, body)
    return desk.issue(issue.id), bullet


__all__ = ["ARTICLE", "BODY", "HOSTILE", "Bullet", "fill", "make_source"]
