"""What the main states look like, as text, at both sizes; `python -m tests.tui.goldens` writes them anew.

The check is a fixed one, so that better rules of facts change no screen here.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

from textual.pilot import Pilot

from drafter.check.model import CheckedFact, Evidence, Judgement, LeftOut, Reason, Report, Verdict
from drafter.desk import BulletCheck, Desk
from drafter.draft.house import HouseStyle
from drafter.draft.markup import plain
from drafter.facts.model import Fact, Figure
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.text.span import Span
from tests.tui.conftest import BODY, fill
from tests.tui.rest import settle
from tui.app import DeskApp

FOLDER = Path(__file__).parent / "goldens"
SIZES = ((80, 24), (120, 40))
# Keys from the first screen; `empty` stands on a desk with nothing on it.
STATES: dict[str, list[str]] = {
    "empty": [],
    "issue": [],
    "edit": ["enter", "f2", "f2"],
    "check": ["c", "y"],
    "export": ["x"],
    "search": ["slash", *"kitami"],
    "add": ["a"],
}
WORDS: tuple[tuple[str, Verdict, Reason, str], ...] = (
    ("$810 million", "supported", "same", "$810 million"),
    ("9,170", "conflicting", "value", "1,170"),
)


def fixed_check(
    desk: Desk, sources: Sequence[Source], headline: str, body: str, day: date | None, _house: HouseStyle
) -> BulletCheck:
    """One figure that stands, one that does not, one left out; nothing of the rules of checking."""
    text, facts = plain(body), []
    for words, verdict, reason, there in WORDS:
        if words in text and sources:
            at, in_source = text.index(words), sources[0].text.index(there)
            span = Span(in_source, in_source + len(there))
            evidence = Evidence(0, span, there, there)
            judgement = Judgement(verdict, reason, f"The source says {there}.", (evidence,))
            facts.append(CheckedFact(Fact("number", Span(at, at + len(words)), Figure(Decimal(1))), judgement))
    left = LeftOut(Fact("money", Span(0, 1), Figure(Decimal(95))), "$95 million", 0, (0,))
    return BulletCheck(Report(headline, (), ()), Report(text, tuple(facts), (), (left,)))


def frame(app: DeskApp) -> str:
    """What the terminal shows, as text."""
    rows = app.screen._compositor.render_strips()
    texts = ("".join(segment.text for segment in row if not segment.control) for row in rows)
    return "\n".join(text.rstrip() for text in texts) + "\n"


async def settled(pilot: Pilot[int]) -> str:
    """The screen with nothing under way."""
    await settle(pilot)
    assert isinstance(pilot.app, DeskApp)
    return frame(pilot.app)


@contextmanager
def in_utc() -> Iterator[None]:
    """Times of day are shown in the machine's own zone: here in one that is the same everywhere."""
    with patch.dict(os.environ, TZ="UTC"):
        time.tzset()
        yield
    time.tzset()


@contextmanager
def standing(folder: Path, state: str) -> Iterator[DeskApp]:
    """The application on a desk as the state wants it."""
    clock = lambda: datetime(2026, 3, 20, 9, 0, tzinfo=UTC)  # noqa: E731
    with (
        in_utc(),
        patch.object(Desk, "check_with", fixed_check),
        Desk.open(Settings(home=folder, person="M. Sato"), clock) as desk,
    ):
        if state != "empty":
            fill(desk, body=BODY.replace("1,170", "9,170"))
        yield DeskApp(desk)


async def drawn(folder: Path, state: str, size: tuple[int, int]) -> str:
    """A state at a size."""
    with standing(folder, state) as app:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            for key in STATES[state]:
                await pilot.press(key)
                await settled(pilot)
            return await settled(pilot)


def path_of(state: str, size: tuple[int, int]) -> Path:
    """Where a state at a size is kept."""
    return FOLDER / f"{state}-{size[0]}x{size[1]}.txt"


def main() -> None:
    """Writes all of them."""
    FOLDER.mkdir(exist_ok=True)
    for state in STATES:
        for size in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                path_of(state, size).write_text(asyncio.run(drawn(Path(folder), state, size)), encoding="utf-8")


if __name__ == "__main__":
    main()
