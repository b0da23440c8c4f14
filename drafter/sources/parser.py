"""The parent's side of page parsing: warm child processes, each killed when a page takes too long.

A page never runs in this process. A child that was killed or died is replaced at the next page.
"""

import atexit
import json
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from drafter.errors import SourceError

DEADLINE_S = 10.0
MOST_CHILDREN = 2


class Child:
    """One parsing process. Not for two threads at once."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "drafter.sources.child"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def ask(self, raw: bytes, told: dict[str, str | None], deadline_s: float) -> dict[str, object] | None:
        """What the child answers, None when it was killed at the deadline or died."""
        head = json.dumps(told).encode("ascii")
        timer = threading.Timer(deadline_s, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            assert self._process.stdin and self._process.stdout
            self._process.stdin.write(struct.pack(">II", len(head), len(raw)) + head + raw)
            self._process.stdin.flush()
            lengths = self._process.stdout.read(4)
            if len(lengths) < 4:
                return None
            answer = self._process.stdout.read(struct.unpack(">I", lengths)[0])
            return dict(json.loads(answer))
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()

    def end(self) -> None:
        """Kills the process and gives back its pipes."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with _quiet():
                    pipe.close()
        self._process.wait()


class Parser:
    """A few warm children, lent to one page each."""

    def __init__(self, most: int = MOST_CHILDREN) -> None:
        self._idle: list[Child] = []
        self._lock = threading.Lock()
        self._free = threading.Semaphore(most)
        self._warm: set[int] = set()

    def parse(
        self, raw: bytes, charset: str | None = None, url: str = "", name: str = "", deadline_s: float = DEADLINE_S
    ) -> dict[str, object]:
        """The parts of a page or a document. Raises SourceError `parse_timeout` or `parse_failed`."""
        with self._free:
            child = self._lent()
            first_s = 0.0 if self._is_warm(child) else 10.0
            answer = child.ask(raw, {"charset": charset, "url": url, "name": name}, deadline_s + first_s)
            if answer is None:
                child.end()
                raise SourceError(
                    "The page could not be read: it took too long or too much memory.",
                    code="parse_timeout",
                    hint="Paste its text instead.",
                )
            self._warm.add(child.pid)
            with self._lock:
                self._idle.append(child)
        if "failed" in answer:
            told = f"The page could not be read ({answer['failed']})."
            raise SourceError(told, code="parse_failed", hint="Paste its text instead.")
        return answer

    def warm(self, count: int = 1) -> None:
        """Starts children ahead of the first pages, as many as shall be idle."""
        with self._lock:
            while len(self._idle) < count:
                self._idle.append(Child())

    def close(self) -> None:
        """Ends the idle children."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def _is_warm(self, child: Child) -> bool:
        return child.pid in self._warm

    def _lent(self) -> Child:
        with self._lock:
            return self._idle.pop() if self._idle else Child()


@contextmanager
def _quiet() -> Iterator[None]:
    try:
        yield
    except OSError:
        return


_shared: list[Parser] = []


def parser() -> Parser:
    """The parser of this process, made at the first call and ended with the process."""
    if not _shared:
        _shared.append(Parser())
        atexit.register(_shared[0].close)
    return _shared[0]
