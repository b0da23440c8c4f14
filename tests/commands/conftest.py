"""An issue to work on: made once by the program itself, copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import CommandLine

ARTICLE = (
    "Kitami Cell, a Japanese maker of batteries, said on March 10 that it will spend $640 million on a plant in"
    " Clarkdale, and that the plant will employ 850 people by 2028.\n\nThe governor of the state welcomed the plan."
    " Construction is to begin in June, and the first cells are to leave the line two years later, the company"
    " said.\n\nThe plant will supply two makers of electric vehicles in the region."
)


@pytest.fixture(scope="session")
def issue_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose latest issue has one source and one bullet; never written to again."""
    drafter = CommandLine(tmp_path_factory.mktemp("filled") / "home")
    drafter("issue", "new", "--title", "Digest", "--number", "3", "--date", "2026-03-20")
    ran = drafter("draft", "-", "--issue", "latest", "--published", "2026-03-11", stdin=ARTICLE)
    assert ran.code == 0, ran.err
    return drafter.home


@pytest.fixture
def filled(drafter: CommandLine, issue_home: Path) -> CommandLine:
    """A command line on a copy of that folder."""
    shutil.copytree(issue_home, drafter.home)
    return drafter
