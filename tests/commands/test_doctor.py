"""`drafter doctor`: where things live, and never a key."""

from pathlib import Path

from tests.conftest import CommandLine


def test_the_settings_file_is_named_whether_it_is_there_or_not(drafter: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere" / "config.toml"
    assert drafter("--home", str(path.parent), "doctor", "--json").json()["settings file"] == f"{path} (none yet)"
    path.parent.mkdir(exist_ok=True)
    path.write_text('person = "M. Sato"\n')
    told = drafter("--home", str(path.parent), "doctor", "--json").json()
    assert (told["settings file"], told["person"]) == (str(path), "M. Sato")
