"""A desk on a folder of its own, with a clock that ticks, and sources made of a text."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.text.entry import fingerprint

TEXT = "The plant in Kitami will cost $810 million and create 1,170 jobs, the governor said on March 3."


def source_of(text: str = TEXT, url: str | None = "https://news.example/a") -> Source:
    """A source of that text."""
    return Source(sha256=fingerprint(text), text=text, title="A plant", url=url, published=date(2026, 3, 4))


def ticking() -> Callable[[], datetime]:
    """A clock that moves on by a second at each look."""
    now = [datetime(2026, 3, 20, 9, 0, tzinfo=UTC)]

    def look() -> datetime:
        now[0] += timedelta(seconds=1)
        return now[0]

    return look


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", person="M. Sato")


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    with Desk.open(settings, ticking()) as opened:
        yield opened
