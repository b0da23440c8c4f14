"""`drafter` in a pseudo-terminal of its own: what is typed into it, what it wrote, how it ended."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

_PLACE = re.compile(rb"\x1b\[(\d+);(\d+)H")


class Terminal:
    """A terminal of a size; `seen` is all that the program wrote so far."""

    def __init__(self, home: Path, size: tuple[int, int] = (120, 40), **environment: str) -> None:
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
            os.environ.update(DRAFTER_HOME=str(home), TERM="xterm-256color", **environment)
            os.execv(sys.executable, [sys.executable, "-m", "drafter"])
        self.seen = b""
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Makes it that wide and high; the program is told by a signal, as on any terminal."""
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def read(self, seconds: float = 0.05) -> None:
        """Reads what is there. An end of the program is told with what it wrote."""
        if select.select([self.file], [], [], seconds)[0]:
            try:
                self.seen += os.read(self.file, 65536)
            except OSError:  # the other side is closed: the program is gone
                code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                raise AssertionError(f"it ended with {code}: {self.seen[-3000:]!r}") from None

    def type(self, words: str | bytes) -> None:
        """Types, reading meanwhile, so that neither side waits for the other."""
        left = words.encode() if isinstance(words, str) else words
        while left:
            _, writable, _ = select.select([], [self.file], [], 0.02)
            if writable:
                left = left[os.write(self.file, left[:1024]) :]
            self.read(0)

    def paste(self, text: str) -> None:
        """Pastes as terminals do that were asked to bracket pastes."""
        self.type(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def until(self, told: Callable[[], bool], seconds: float = 40) -> float:
        """Reads until something holds; how long it took."""
        began = time.monotonic()
        while not told():
            assert time.monotonic() - began < seconds, self.seen[-3000:]
            self.read()
        return time.monotonic() - began

    def wait_for(self, words: bytes, seconds: float = 40, since: int = 0) -> None:
        """Reads until the words were written, counting from a place in `seen`."""
        self.until(lambda: words in self.seen[since:], seconds)

    def lowest_row(self, since: int) -> int:
        """The lowest row that was written to since a place in `seen`."""
        return max((int(row) for row, _ in _PLACE.findall(self.seen[since:])), default=0)

    def end(self, number: signal.Signals, seconds: float = 20) -> int:
        """Sends a signal and waits for the end; the exit code."""
        os.kill(self.pid, number)
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
