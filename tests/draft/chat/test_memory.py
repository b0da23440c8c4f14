"""What was learnt of an endpoint outlives the run, names nobody, and is thrown away without harm."""

from pathlib import Path

import pytest

from drafter.draft.chat.memory import known_at
from tests.draft.chat.asked import WHOLE, drafted
from tests.endpoint import KEY, Asked, Endpoint, Played, error, saying


async def test_the_rung_that_worked_is_remembered_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "home" / "endpoints.json"
    with Endpoint("no_json_schema") as endpoint:
        await drafted(endpoint, known=known_at(path))
        before = len(endpoint.asked)
        await drafted(endpoint, known=known_at(path))
        assert [asked.format for asked in endpoint.asked[before:]] == ["json_object"]
        await drafted(endpoint, known=known_at(path), name="another")
        assert [asked.format for asked in endpoint.asked[before + 1 :]] == ["json_schema", "json_object"]


async def test_the_name_of_the_limit_is_remembered_in_the_next_run(tmp_path: Path) -> None:
    def play(asked: Asked) -> Played:
        if "max_tokens" in asked.body:
            return error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        return saying(WHOLE)(asked)

    path = tmp_path / "endpoints.json"
    with Endpoint(play) as endpoint:
        await drafted(endpoint, known=known_at(path))
        before = len(endpoint.asked)
        await drafted(endpoint, known=known_at(path))
        assert len(endpoint.asked) == before + 1


async def test_the_file_holds_no_address_no_model_and_no_key(tmp_path: Path) -> None:
    path = tmp_path / "endpoints.json"
    with Endpoint("no_json_schema") as endpoint:
        await drafted(endpoint, known=known_at(path))
        written = path.read_text(encoding="utf-8")
        told = (endpoint.base_url, "127.0.0.1", "loopback", KEY)
    assert "json_object" in written
    assert not any(word in written for word in told)


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", "[" * 5000, '{"rungs": []}', '{"rungs": {"a": "telnet"}, "limits": {"a": 3}}'],
    ids=["empty", "cut", "a list", "deep", "no entries", "other values"],
)
async def test_a_damaged_file_is_as_none(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "endpoints.json"
    path.write_text(damage, encoding="utf-8")
    with Endpoint("honest") as endpoint:
        await drafted(endpoint, known=known_at(path))
        assert [asked.format for asked in endpoint.asked] == ["json_schema"]


async def test_a_folder_that_cannot_be_written_stops_no_draft(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, no folder")
    with Endpoint("no_json_schema") as endpoint:
        draft = await drafted(endpoint, known=known_at(tmp_path / "home" / "endpoints.json"))
    assert draft.engine["rung"] == "json_object"
