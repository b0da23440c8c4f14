"""`drafter draft`: the shape of the contract, exit codes, lines, and a model at a loopback endpoint."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import CommandLine
from tests.endpoint import Endpoint, saying

ANSWER = {
    "headline": "Kitami Cell to build a battery plant in Clarkdale",
    "body": "Kitami Cell said on March 10 that it [will spend](1) $640 million on **a plant in Clarkdale** that is to"
    " employ 850 people by 2028. Construction is to begin in June.",
}
KEYS = "headline body text bold links sources facts headline_facts warnings engine form".split()
LIST = "<html><head><title>News</title></head><body><ul>" + "".join(
    f'<li><a href="/{n}">A headline of some words number {n}</a></li>' for n in range(40)
)


def only_bullet(out: str) -> dict[str, object]:
    bullets = json.loads(out)["bullets"]
    assert len(bullets) == 1
    assert isinstance(bullets[0], dict)
    return bullets[0]


def test_a_draft_has_the_shape_of_the_contract(drafter: CommandLine) -> None:
    ran = drafter("draft", "-", "--json", "--published", "2026-03-11", "--url", "https://news.example/x", stdin=ARTICLE)
    assert ran.code == 0, ran.err
    bullet = only_bullet(ran.out)
    assert not [key for key in KEYS if key not in bullet]
    text, links, facts = bullet["text"], bullet["links"], bullet["facts"]
    assert isinstance(text, str) and isinstance(links, list) and isinstance(facts, list)
    assert "$640 million" in text and "**" not in text
    for link in links:
        assert text[link["start"] : link["end"]] == link["anchor"]
        assert (link["url"], link["source"]) == ("https://news.example/x", 0)
    assert {fact["verdict"] for fact in facts} <= {"supported", "unchecked", "doubtful"}
    assert all(text[fact["start"] : fact["end"]] == fact["text"] for fact in facts)
    assert bullet["form"] == "bullet"


def test_together_makes_one_bullet_of_all(drafter: CommandLine, tmp_path: Path) -> None:
    names = []
    for place in ("Clarkdale", "Fargo"):
        path = tmp_path / f"{place}.txt"
        path.write_text(ARTICLE.replace("Clarkdale", place), "utf-8")
        names.append(str(path))
    assert len(json.loads(drafter("draft", *names, "--json").out)["bullets"]) == 2
    together = only_bullet(drafter("draft", *names, "--together", "--json").out)
    assert isinstance(together["sources"], list) and len(together["sources"]) == 2


def test_lines_go_on_after_a_bad_one(drafter: CommandLine) -> None:
    lines = [{"id": 1, "sources": [{"text": ARTICLE, "published": "2026-03-11"}]}, {"id": 2}, {"id": 3, "sources": [7]}]
    lines.append({"id": 4, "sources": [ARTICLE, ARTICLE.replace("Clarkdale", "Fargo")], "together": True})
    ran = drafter("draft", "--jsonl", stdin="\n".join(json.dumps(line) for line in lines))
    answers = ran.lines()
    assert [answer["id"] for answer in answers] == [1, 2, 3, 4]
    assert ["error" in answer for answer in answers] == [False, True, True, False]
    assert ran.code == 1


def test_a_page_that_is_no_article_is_drafted_from_only_when_asked(drafter: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "list.html").write_text(LIST, "utf-8")
    ran = drafter("draft", str(tmp_path / "list.html"))
    assert ran.code == 3 and "--anyway" in ran.err and ran.out == ""


@pytest.mark.parametrize(
    ("arguments", "stdin", "code"),
    [
        ((), "", 2),
        (("none.txt",), "", 3),
        (("/",), "", 3),
        (("-",), "", 3),
        (("-", "--issue", "latest"), ARTICLE, 5),
        (("-", "--engine", "chat"), ARTICLE, 4),
        (("-", "--engine", "other"), ARTICLE, 2),
    ],
)
def test_bad_input(drafter: CommandLine, arguments: tuple[str, ...], stdin: str, code: int) -> None:
    ran = drafter("draft", *arguments, stdin=stdin)
    assert ran.code == code, ran.err
    assert ran.out.strip() == "" and ran.err and "Traceback" not in ran.err


def test_a_model_drafts_and_a_dead_endpoint_says_so(drafter: CommandLine) -> None:
    with Endpoint(saying(ANSWER)) as endpoint:
        model = {"DRAFTER_BASE_URL": endpoint.base_url, "DRAFTER_MODEL": "loopback"}
        drafted = only_bullet(drafter("draft", "-", "--json", stdin=ARTICLE, env=model).out)
        assert len(endpoint.asked) >= 1
    assert isinstance(drafted["engine"], dict) and drafted["engine"]["name"] == "chat"
    ran = drafter("draft", "-", "--json", stdin=ARTICLE, env={**model, "DRAFTER_BASE_URL": "http://127.0.0.1:9/v1"})
    assert ran.code == 4 and "reached" in ran.err
