"""Settings: their order, their origins, what is refused, and that a key goes nowhere it shouldn't."""

from pathlib import Path

import pytest

from drafter.errors import UsageError
from drafter.settings import known_keys, load_settings, load_with_origins, meanings


def test_flags_beat_environment_beats_project_beats_user(tmp_path: Path) -> None:
    home, project = tmp_path / "home", tmp_path / "project"
    home.mkdir()
    project.mkdir()
    env = {"DRAFTER_HOME": str(home)}
    (home / "config.toml").write_text('[model]\nname = "user"\ntimeout_s = 7\n')
    assert load_settings(env=env, cwd=project).model.name == "user"
    (project / "drafter.toml").write_text('[model]\nname = "project"\n')
    assert load_settings(env=env, cwd=project).model.name == "project"
    env["DRAFTER_MODEL"] = "environment"
    assert load_settings(env=env, cwd=project).model.name == "environment"
    loaded = load_with_origins({"model.name": "flag"}, env, project)
    assert (loaded.settings.model.name, loaded.origin["model.name"]) == ("flag", "flag")
    assert loaded.origin["model.timeout_s"] == str(home / "config.toml")


def test_a_home_given_as_a_flag_brings_its_own_file(tmp_path: Path) -> None:
    for name in ("flag", "environment"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.toml").write_text(f'person = "{name}"\n')
    env = {"DRAFTER_HOME": str(tmp_path / "environment")}
    assert load_settings({"home": str(tmp_path / "flag")}, env, tmp_path).person == "flag"
    assert load_settings({"home": None}, env, tmp_path).person == "environment"


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("[model]\nnmae = 'x'\n", "unknown_setting"),
        ("[modle]\nname = 'x'\n", "unknown_setting"),
        ("[model]\napi_key = 'sk-1'\n", "key_in_file"),
        ("[model\n", "settings_file"),
        ("[model]\ntimeout_s = 'long'\n", "bad_setting"),
        ("[model]\ntimeout_s = -1\n", "bad_setting"),
        ("[fetch]\nallow = ['http://10.0.0.1/']\n", "bad_setting"),
        ("[fetch]\nallow = ['::1']\n", "bad_setting"),
        ("[fetch]\nallow = ['*:port']\n", "bad_setting"),
    ],
)
def test_a_wrong_file_is_refused_by_code(tmp_path: Path, file: str, code: str) -> None:
    (tmp_path / "drafter.toml").write_text(file)
    with pytest.raises(UsageError) as caught:
        load_settings(env={"DRAFTER_HOME": str(tmp_path / "home")}, cwd=tmp_path)
    assert caught.value.code == code
    assert "sk-1" not in str(caught.value)


def test_a_misspelt_variable_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="DRAFTER_MODLE"):
        load_settings(env={"DRAFTER_HOME": str(tmp_path), "DRAFTER_MODLE": "x"}, cwd=tmp_path)


@pytest.mark.parametrize(
    ("address", "kept"), [("https://elsewhere.example/v1", False), ("http://127.0.0.1:8080/v1", True)]
)
def test_a_key_is_withheld_from_an_address_of_the_project_file(tmp_path: Path, address: str, kept: bool) -> None:
    (tmp_path / "drafter.toml").write_text(f'[model]\nbase_url = "{address}"\n')
    env = {"DRAFTER_HOME": str(tmp_path / "home"), "OPENAI_API_KEY": "sk-secret"}
    settings = load_settings(env=env, cwd=tmp_path)
    assert (settings.model.api_key is not None) is kept
    assert "sk-secret" not in repr(settings)


def test_every_section_key_has_a_variable(tmp_path: Path) -> None:
    env = {
        "DRAFTER_HOME": str(tmp_path),
        "DRAFTER_FETCH_ALLOW": "127.0.0.1:80, [::1]:81",
        "DRAFTER_FETCH_TIMEOUT_S": "3",
    }
    settings = load_settings(env=env, cwd=tmp_path)
    assert settings.fetch.allow == ("127.0.0.1:80", "[::1]:81")
    assert settings.fetch.timeout_s == 3
    assert "model.price_in" in known_keys()


def test_every_key_has_a_meaning_of_one_line() -> None:
    told = meanings()
    assert list(told) == known_keys()
    assert all(0 < len(meaning) <= 100 and "\n" not in meaning for meaning in told.values())
