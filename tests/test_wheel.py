"""What the wheel carries: the program, its screens, prompts and samples, and nothing of the checkout beside them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("drafter-*.whl"))) as wheel:
        return set(wheel.namelist())


def shipped(pattern: str, source: str, target: str) -> set[str]:
    """The names that the files of a folder must have in the wheel."""
    return {str(Path(target) / path.relative_to(ROOT / source)) for path in (ROOT / source).rglob(pattern)}


@pytest.mark.parametrize(
    ("pattern", "source", "target"),
    [
        ("*.py", "drafter", "drafter"),
        ("*.txt", "drafter", "drafter"),
        ("*.py", "tui", "tui"),
        ("*.tcss", "tui", "tui"),
        ("*.md", "prompts", "drafter/prompts"),
        ("*.html", "fixtures/samples", "drafter/samples"),
    ],
)
def test_the_wheel_carries_every_file_of(names: set[str], pattern: str, source: str, target: str) -> None:
    wanted = shipped(pattern, source, target)
    assert wanted
    assert wanted - names == set()


def test_the_wheel_carries_nothing_else(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"drafter", "tui"}
