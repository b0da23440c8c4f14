"""The desk on a real pseudo-terminal: it paints, and a hang-up or a polite kill saves what was typed a moment ago."""

import contextlib
import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from drafter.desk import Desk
from drafter.settings import Settings
from tests.tui.conftest import BODY, fill

pytestmark = pytest.mark.pty


class Terminal:
    """`drafter` in a pseudo-terminal of its own."""

    def __init__(self, home: Path) -> None:
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ.update(DRAFTER_HOME=str(home), TERM="xterm-256color", COLUMNS="120", LINES="40")
            os.execv(sys.executable, [sys.executable, "-m", "drafter"])
        self.seen = b""

    def wait_for(self, words: bytes, seconds: float = 40) -> None:
        """Reads until the words stand there. An end of the program before that is told with what it wrote."""
        end = time.monotonic() + seconds
        while words not in self.seen:
            assert time.monotonic() < end, self.seen[-3000:]
            if select.select([self.file], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.file, 65536)
                except OSError:  # the other side is closed: the program is gone
                    code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                    raise AssertionError(f"it ended with {code} before {words!r}: {self.seen[-3000:]!r}") from None

    def ended(self, seconds: float = 20) -> int:
        """Waits for the end; the exit code."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.file], [], [], 0.05)[0]:
                with contextlib.suppress(OSError):
                    os.read(self.file, 65536)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                os.close(self.file)
                return os.waitstatus_to_exitcode(status)
        os.kill(self.pid, signal.SIGKILL)
        raise AssertionError("it did not end")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_was_typed_and_ends(tmp_path: Path, number: signal.Signals) -> None:
    home = tmp_path / "home"
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        issue, bullet = fill(desk)
    terminal = Terminal(home)
    terminal.wait_for(b"Battery plant to bring")
    os.write(terminal.file, b"\r")
    terminal.wait_for(b"Headline")
    os.write(terminal.file, b"Zzz ")
    terminal.wait_for(b"Zzz")
    os.kill(terminal.pid, number)
    assert terminal.ended() == 128 + number
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        assert desk.issue(issue.id).bullet(bullet.id).body == "Zzz " + BODY
