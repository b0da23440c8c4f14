"""`drafter facts` and `drafter check`: shapes, exit codes, lines, and what bad input is told."""

import json

import pytest

from tests.conftest import CommandLine

SOURCE = "The plant will cost $810 million and create 1,170 jobs, the governor said on December 6, 2022."
GOOD = "A new plant will cost $810 million and create 1,170 jobs."
BAD = "A new plant will cost $910 million and create 1,170 jobs."


def test_facts_json_has_the_shape_of_the_contract(drafter: CommandLine) -> None:
    ran = drafter("facts", "-", "--json", stdin="It cost about $810 million.")
    assert ran.code == 0
    assert ran.json()["facts"] == [
        {
            "kind": "money",
            "text": "$810 million",
            "start": 14,
            "end": 26,
            "value": {"amount": "810000000", "currency": "USD"},
            "hedge": "about",
        }
    ]


def test_facts_lines_go_on_after_a_bad_one(drafter: CommandLine) -> None:
    lines = ['{"id": 1, "text": "It cost $5."}', "no json", "[1]", '{"id": 2}', '{"id": 3, "text": "\\ud800"}']
    lines.append('{"id": 4, "text": "x", "published": "yesterday"}')
    ran = drafter("facts", "--jsonl", stdin="\n".join(lines))
    answers = ran.lines()
    assert [answer["id"] for answer in answers] == [1, None, None, 2, 3, 4]
    codes = [answer["error"]["code"] if "error" in answer else "ok" for answer in answers]  # type: ignore[index]
    assert codes == ["ok", "bad_json", "bad_line", "bad_line", "ok", "bad_line"]
    assert ran.code == 1


@pytest.mark.parametrize("command", ["facts", "check"])
def test_a_thousand_lines_stream_in_one_process(drafter: CommandLine, command: str) -> None:
    one = {"text": GOOD} if command == "facts" else {"bullet": GOOD, "sources": [SOURCE]}
    lines = "\n".join(json.dumps({"id": number, **one}) for number in range(1000))
    ran = drafter(command, "--jsonl", stdin=lines)
    assert ran.code == 0
    assert [answer["id"] for answer in ran.lines()] == list(range(1000))


def test_several_processes_answer_in_order(drafter: CommandLine) -> None:
    lines = "\n".join(
        json.dumps({"id": number, "bullet": BAD if number % 3 == 0 else GOOD, "sources": [SOURCE]})
        for number in range(60)
    )
    ran = drafter("check", "--jsonl", "--jobs", "2", stdin=lines)
    assert [(answer["id"], answer["ok"]) for answer in ran.lines()] == [(n, n % 3 != 0) for n in range(60)]
    assert ran.code == 1


@pytest.mark.parametrize(("bullet", "code"), [(GOOD, 0), (BAD, 1)])
def test_check_exits_by_what_it_found(drafter: CommandLine, bullet: str, code: int) -> None:
    drafter.home.mkdir(parents=True)
    (drafter.home / "bullet.txt").write_text(bullet)
    (drafter.home / "source.txt").write_text(SOURCE)
    files = ("--bullet", str(drafter.home / "bullet.txt"), "--source", str(drafter.home / "source.txt"))
    assert drafter("check", *files).code == code
    told = drafter("check", *files, "--json").json()
    assert told["ok"] is (code == 0)
    assert {fact["verdict"] for fact in told["facts"]} <= {"supported", "conflicting", "unsupported"}  # type: ignore[index,union-attr]


def test_check_of_markdown_gives_the_text_that_spans_point_into(drafter: CommandLine) -> None:
    drafter.home.mkdir(parents=True)
    (drafter.home / "bullet.md").write_text("A **new plant** will [cost](1) $810 million.")
    (drafter.home / "source.txt").write_text(SOURCE)
    told = drafter(
        "check", "--bullet", str(drafter.home / "bullet.md"), "--source", str(drafter.home / "source.txt"), "--json"
    ).json()
    assert told["text"] == "A new plant will cost $810 million."
    money = told["facts"][0]  # type: ignore[index]
    assert told["text"][money["start"] : money["end"]] == "$810 million"


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "word"),
    [
        (("facts", "missing.txt"), b"", 3, "no file"),
        (("facts", "/"), b"", 3, "folder"),
        (("facts", "-"), b"", 3, "empty"),
        (("facts", "-"), b"\x00\x01\x02\x03" * 500, 3, "no text"),
        (("facts", "-"), b"a " * 5_500_000, 3, "10 MB"),
        (("facts",), b"", 2, "FILE"),
        (("check",), b"", 2, "--bullet"),
        (("facts", "-", "--published", "soon"), b"x", 2, "2022-12-06"),
        (("nonsense",), b"", 2, "No such command 'nonsense'. Those there are: facts, check"),
        (("drat",), b"", 2, "Did you mean 'draft'?"),
        (("issue", "shwo", "latest"), b"", 2, "Did you mean 'show'?"),
        (("style", "lern"), b"", 2, "Did you mean 'learn'?"),
        (("extract", "http://"), b"", 3, "no web address"),
        (("extract", "http://[::1"), b"", 3, "no web address"),
        (("extract", "http://a.example:x/"), b"", 3, "no web address"),
        (("extract", "ftp://a.example/x"), b"", 3, "no web address"),
        (("--set", "model.nmae=x", "config", "show"), b"", 2, "model.name"),
        (("--set", "nothing", "config", "show"), b"", 2, "KEY=VALUE"),
        (("--set", "model.concurrency=0", "config", "show"), b"", 2, "model.concurrency"),
        ((), b"", 2, "terminal"),
    ],
)
def test_bad_input_is_told_what_to_do(
    drafter: CommandLine, arguments: tuple[str, ...], stdin: bytes, code: int, word: str
) -> None:
    ran = drafter(*arguments, stdin=stdin)
    assert (ran.code, ran.out) == (code, "")
    assert word in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("setting", "words"),
    [("fetch.timeout=3", "fetch.timeout_s"), ("model.api_key=k", "environment alone"), ("person", "KEY=VALUE")],
)
def test_a_wrong_setting_is_told_even_where_none_is_read(drafter: CommandLine, setting: str, words: str) -> None:
    ran = drafter("--set", setting, "facts", "-", stdin=SOURCE)
    assert (ran.code, ran.out) == (2, "") and words in ran.err
