"""The desk on a real pseudo-terminal: signals, long pastes, resizing and a kill, with nothing lost but a moment."""

import signal
import time
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.settings import Settings
from tests.endpoint import Endpoint, saying
from tests.tui.conftest import BODY, fill
from tests.tui.pty_terminal import Terminal

pytestmark = [pytest.mark.pty, pytest.mark.timeout(120)]


def opened(home: Path) -> Desk:
    """The desk on that folder."""
    return Desk.open(Settings(home=home, person="M. Sato"))


def in_the_bullet(home: Path, size: tuple[int, int] = (120, 40)) -> Terminal:
    """A terminal with the first bullet open, the cursor at the head of its text."""
    terminal = Terminal(home, size)
    terminal.wait_for(b"Battery plant to bring")
    terminal.type("\r")
    terminal.wait_for(b"take value")
    return terminal


def body_of(home: Path) -> str:
    """What is saved of the first bullet."""
    with opened(home) as desk:
        return desk.issue("latest").bullets[0].body


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_was_typed_and_ends(tmp_path: Path, number: signal.Signals) -> None:
    with opened(tmp_path) as desk:
        fill(desk)
    terminal = in_the_bullet(tmp_path)
    terminal.type("Zzz ")
    terminal.wait_for(b"Zzz")
    assert terminal.end(number) == 128 + number
    assert body_of(tmp_path) == "Zzz " + BODY


ENGLISH = "The company said on Tuesday that the plant would open in 2028 and that 1,170 people would work there.\n"
JAPANESE = "北浜エナジーは九日、新潟県に水素工場を建てると発表した。投資額は12億ドルで、350人を雇用する。\n"
PASTES = {"English": ENGLISH * 1000, "Japanese": JAPANESE * 730}


@pytest.mark.parametrize("language", PASTES)
def test_a_paste_of_100_kb_is_saved_and_undone(tmp_path: Path, language: str) -> None:
    text = PASTES[language]
    assert len(text.encode()) > 100_000
    with opened(tmp_path) as desk:
        fill(desk)
    terminal = in_the_bullet(tmp_path, (80, 24))
    terminal.paste(text)
    terminal.until(lambda: body_of(tmp_path) == text + BODY)
    terminal.type("\x1a")
    terminal.until(lambda: body_of(tmp_path) == BODY)
    assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM


def test_resizing_while_a_draft_is_on_its_way_keeps_both(tmp_path: Path) -> None:
    with opened(tmp_path) as desk:
        fill(desk)
    answer = {"headline": "Lakeview to get battery plant", "body": BODY}
    with Endpoint(saying(answer), latency=2.0) as endpoint:
        named = {"DRAFTER_MODEL": "loopback", "DRAFTER_BASE_URL": endpoint.base_url}
        terminal = Terminal(tmp_path, **named)
        terminal.wait_for(b"Battery plant to bring")
        terminal.type("d")
        terminal.until(lambda: bool(endpoint.asked))
        for size in ((80, 24), (132, 43), (60, 20), (80, 24)):
            terminal.resize(size)
            terminal.read(0.2)
        terminal.wait_for(b"model's draft")
    since = len(terminal.seen)
    terminal.type("?")
    terminal.wait_for(b"Help", since=since)
    assert 0 < terminal.lowest_row(since) <= 24
    assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with opened(tmp_path) as desk:
        assert [bullet.offered is not None for bullet in desk.issue("latest").bullets] == [False, True]


def test_a_kill_while_typing_loses_at_most_a_second(tmp_path: Path) -> None:
    with opened(tmp_path) as desk:
        fill(desk)
    terminal = in_the_bullet(tmp_path)
    typed: list[tuple[str, float]] = []
    end = time.monotonic() + 4
    while time.monotonic() < end:
        # Two signs in turn without a pause long enough to save at: only the longest wait saves.
        sign = "zq"[len(typed) % 2]
        since = len(terminal.seen)
        terminal.type(sign)
        terminal.wait_for(sign.encode(), since=since)
        typed.append((sign, time.monotonic()))
        terminal.read(0.05)
    killed = time.monotonic()
    assert terminal.end(signal.SIGKILL) == -signal.SIGKILL
    saved = body_of(tmp_path).removesuffix(BODY)
    assert saved == "".join(sign for sign, _ in typed)[: len(saved)]
    lost = typed[len(saved) :]
    # A second is promised; a quarter more is for a machine that is busy with other things.
    assert not lost or killed - lost[0][1] < 1.25
