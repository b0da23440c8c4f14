"""`drafter issue`: the whole way from sources to a file with no screen, exit codes, JSON, and bad input."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import CommandLine


def test_new_and_list_and_show(drafter: CommandLine) -> None:
    made = drafter("issue", "new", "--title", "Digest", "--volume", "2", "--date", "2026-03-20", "--json").json()
    assert (made["title"], made["volume"], made["number"], made["date"]) == ("Digest", "2", 1, "2026-03-20")
    issues = drafter("issue", "list", "--json").json()["issues"]
    assert isinstance(issues, list) and issues[0]["id"] == made["id"]
    assert drafter("issue", "show", str(made["id"])[:4], "--json").json() == made


def test_open_claims_hold_an_export_back_until_a_reason_is_given(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    ran = filled("issue", "export", "latest", "--format", "md", "-o", str(target))
    assert ran.code == 1 and "--anyway" in ran.err and not target.exists()
    ran = filled("issue", "export", "latest", "--format", "md", "-o", str(target), "--anyway", "a first look")
    assert ran.code == 0 and "$640 million" in target.read_text("utf-8")
    assert "a first look" in (filled.home / "journal.jsonl").read_text("utf-8")


def test_signing_every_claim_opens_the_gate_for_them(filled: CommandLine) -> None:
    claims = filled("issue", "signoff", "latest", "--json").json()["open"]
    assert isinstance(claims, list) and claims
    keys = [word for claim in claims for word in ("--claim", claim["key"])]
    assert filled("issue", "signoff", "latest", *keys, "--note", "read").code == 0
    left = filled("issue", "check", "latest", "--json").json()["open"]
    assert isinstance(left, list) and not [item for item in left if item["claim"]]


def test_a_dispute_stands_open_with_its_note(filled: CommandLine) -> None:
    claims = filled("issue", "signoff", "latest", "--json").json()["open"]
    assert isinstance(claims, list)
    filled("issue", "signoff", "latest", "--claim", claims[0]["key"], "--act", "dispute", "--note", "not what it says")
    left = filled("issue", "check", "latest", "--json").json()["open"]
    assert isinstance(left, list)
    assert [item["message"] for item in left if item["code"] == "disputed" and "not what it says" in item["message"]]


def test_all_supported_leaves_the_others_open(filled: CommandLine) -> None:
    ran = filled("issue", "signoff", "latest", "--all-supported", "--json")
    answer = ran.json()
    assert isinstance(answer["signed"], list) and isinstance(answer["open"], list)
    assert answer["signed"] and "supported" not in {claim["verdict"] for claim in answer["open"]}


def test_a_second_draft_from_the_same_source_lies_beside(filled: CommandLine) -> None:
    ran = filled("draft", "-", "--issue", "latest", "--published", "2026-03-11", stdin=ARTICLE)
    assert ran.code == 0 and "beside" in ran.err
    bullets = filled("issue", "show", "latest", "--json").json()["bullets"]
    assert isinstance(bullets, list) and len(bullets) == 1 and bullets[0]["offered"]


def test_order_takes_places_and_the_rest_follows(filled: CommandLine) -> None:
    for place in ("Boise", "Fargo"):
        filled("draft", "-", "--issue", "latest", stdin=ARTICLE.replace("Clarkdale", place))
    before = filled("issue", "show", "latest", "--json").json()["bullets"]
    assert filled("issue", "order", "latest", "3", "1").code == 0
    after = filled("issue", "show", "latest", "--json").json()["bullets"]
    assert isinstance(before, list) and isinstance(after, list)
    assert [bullet["id"] for bullet in after] == [before[at]["id"] for at in (2, 0, 1)]


def test_what_can_t_be_read_is_said_and_the_rest_is_kept(drafter: CommandLine, tmp_path: Path) -> None:
    drafter("issue", "new")
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    ran = drafter("issue", "add", "latest", str(tmp_path / "a.txt"), str(tmp_path / "none.txt"), "--json")
    assert ran.code == 3 and "none.txt" in ran.err
    answer = ran.json()
    assert isinstance(answer["sources"], list) and len(answer["sources"]) == 1
    assert isinstance(answer["errors"], list) and len(answer["errors"]) == 1


def test_an_address_that_is_none_is_refused(drafter: CommandLine) -> None:
    drafter("issue", "new")
    ran = drafter("issue", "add", "latest", "-", "--url", "javascript:alert(1)", stdin=ARTICLE)
    assert ran.code == 2 and "https://" in ran.err
    assert drafter("issue", "show", "latest", "--json").json()["sources"] == []


def test_what_was_found_is_corrected_by_options(drafter: CommandLine) -> None:
    drafter("issue", "new")
    options = ("--title", "A title", "--site", "A site", "--url", "https://news.example/x", "--published", "2026-03-01")
    ran = drafter("issue", "add", "latest", "-", *options, "--json", stdin=ARTICLE)
    sources = ran.json()["sources"]
    assert isinstance(sources, list)
    source = sources[0]["source"]
    assert (source["title"], source["site"], source["url"]) == ("A title", "A site", "https://news.example/x")
    assert (source["published"], source["published_source"]) == ("2026-03-01", "given")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "latest"), 5, "issue new"),
        (("show", "ffff"), 5, "no issue ffff"),
        (("order", "latest", "1"), 5, "issue new"),
        (("export", "latest", "--format", "md"), 5, "issue new"),
        (("new", "--date", "tomorrow"), 2, "2022-12-06"),
        (("burn",), 2, "No such command"),
        (("import",), 2, "FILE"),
    ],
)
def test_bad_input_is_told_what_to_do(drafter: CommandLine, arguments: tuple[str, ...], code: int, words: str) -> None:
    ran = drafter("issue", *arguments)
    assert (ran.code, ran.out) == (code, "") and words in ran.err and "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("order", "latest", "2"), 2),
        (("order", "latest", "1", "1"), 2),
        (("signoff", "latest", "--claim", "zzz"), 2),
        (("export", "latest", "--format", "doc", "--anyway", "x"), 2),
        (("export", "latest", "--format", "md", "--anyway", "x", "-o", "/no/such/folder/a.md"), 5),
        (("export", "latest", "--format", "md", "--anyway", "x", "-o", "/"), 5),
    ],
)
def test_what_can_t_be_done_changes_nothing(filled: CommandLine, arguments: tuple[str, ...], code: int) -> None:
    before = filled("issue", "show", "latest", "--json").out
    assert filled("issue", *arguments).code == code
    assert filled("issue", "show", "latest", "--json").out == before


def test_a_damaged_database_is_named_and_rebuilt(filled: CommandLine) -> None:
    before = filled("issue", "show", "latest", "--json").out
    for beside in filled.home.glob("drafter.sqlite3-*"):
        beside.unlink()
    (filled.home / "drafter.sqlite3").write_bytes(b"no database at all " * 50)
    ran = filled("issue", "list")
    assert ran.code == 5 and "--rebuild" in ran.err
    assert filled("doctor", "--rebuild").code == 0
    assert filled("issue", "show", "latest", "--json").out == before


def test_json_export_is_read_as_the_whole_issue(filled: CommandLine) -> None:
    ran = filled("issue", "export", "latest", "--format", "json", "--anyway", "backup")
    assert ran.code == 0 and json.loads(ran.out)


def test_what_is_written_out_is_told_in_json(filled: CommandLine, tmp_path: Path) -> None:
    held = filled("issue", "export", "latest", "--format", "md", "--json")
    assert held.code == 1 and held.json()["file"] is None
    points = held.json()["open"]
    assert isinstance(points, list) and all(str(point["message"]) in held.err for point in points)
    told = filled("issue", "export", "latest", "--format", "md", "--json", "--anyway", "a look").json()
    assert told["file"] is None and "$640 million" in str(told["content"])
    target = str(tmp_path / "out.pdf")
    told = filled("issue", "export", "latest", "-o", target, "--json", "--anyway", "a look").json()
    assert (told["file"], told["format"], "content" in told) == (target, "pdf", False)
    for command in ("record", "sheet"):
        told = filled("issue", command, "latest", "--json").json()
        assert told["claims"] and str(told["content"])
