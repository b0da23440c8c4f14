"""What every test may ask for: the command line as a process would run it, on a home of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, so that a red run is red again; `--hypothesis-profile=exploring` looks further.
settings.register_profile("steady", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("exploring", deadline=None, max_examples=2000)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the command left: its exit code and both streams."""

    code: int
    out: str
    err: str

    def json(self) -> dict[str, object]:
        """Standard output as the one JSON object it must be."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value

    def lines(self) -> list[dict[str, object]]:
        """Standard output as one JSON object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class CommandLine:
    """Runs `drafter` in a process of its own, with a clean environment and its own data folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("DRAFTER_", "OPENAI_"))}
        self.env = {**kept, "DRAFTER_HOME": str(home), "USER": "editor", "NO_COLOR": "1"}

    def __call__(self, *arguments: str, stdin: str | bytes = b"", env: dict[str, str] | None = None) -> Ran:
        given = stdin.encode("utf-8") if isinstance(stdin, str) else stdin
        run = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            input=given,
            capture_output=True,
            env={**self.env, **(env or {})},
            cwd=self.home.parent,
            timeout=120,
            check=False,
        )
        return Ran(run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8"))


@pytest.fixture
def drafter(tmp_path: Path) -> CommandLine:
    """The command line on an empty data folder."""
    return CommandLine(tmp_path / "home")
