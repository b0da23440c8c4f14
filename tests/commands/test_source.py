"""`drafter source`: what is kept of a source over the loopback site, and what its page says later on."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CommandLine
from tests.site import PROSE, Reply, Site, page, redirect

FIRST, SECOND, THIRD = PROSE
MORE = "The first barges are to arrive at the pier in the second week of May, the authority said."


def paragraphs(*lines: str) -> bytes:
    """A page of those paragraphs."""
    return page(body="".join(f"<p>{line}</p>" for line in lines))


@pytest.fixture
def site() -> Iterator[Site]:
    headers = {"set-cookie": "reader=7", "last-modified": "Tue, 10 Mar 2026 09:00:00 GMT"}
    replies = {"/old": redirect("/a"), "/a": Reply(page(), kind="text/html; charset=UTF-8", headers=headers)}
    with Site(dict(replies)) as opened:
        yield opened


@pytest.fixture
def desk(drafter: CommandLine, site: Site) -> CommandLine:
    """A command line whose latest issue has a bullet from a page of the site."""
    drafter.env["DRAFTER_FETCH_ALLOW"] = site.place
    drafter("issue", "new", "--title", "Digest", "--date", "2026-03-20")
    ran = drafter("draft", site.url("/old"), "--issue", "latest", "--published", "2026-03-11")
    assert ran.code == 0, ran.err
    return drafter


def test_bytes_and_way_are_kept_and_shown(desk: CommandLine, site: Site, tmp_path: Path) -> None:
    shown = desk("source", "show", "latest", "1", "--json").json()
    (reading,) = shown["readings"]  # type: ignore[misc]
    assert (reading["url"], reading["hops"], reading["status"]) == (site.url("/a"), [site.url("/old")], 200)
    assert (reading["declared"], reading["encoding"]) == ("utf-8", "utf-8")
    assert reading["raw_sha256"] == hashlib.sha256(page()).hexdigest()
    assert reading["headers"]["last-modified"].startswith("Tue, 10 Mar") and "set-cookie" not in reading["headers"]
    assert desk("source", "show", "latest", "1", "--raw", str(tmp_path / "raw.html")).code == 0
    assert (tmp_path / "raw.html").read_bytes() == page()
    told = desk("source", "show", "latest", "1").out
    assert all(words in told for words in (site.url("/old"), reading["raw_sha256"], "the kept text", FIRST))


# What the page says later; the exit code, what is told, what is not.
LATER: list[tuple[bytes, int, list[str], list[str]]] = [
    (page(), 0, ["The page says what it said"], ["What bullets rest on"]),
    (paragraphs(FIRST, SECOND + "\n ", THIRD), 0, ["The page says what it said"], []),
    (
        paragraphs(FIRST.replace("4.2", "5.6"), SECOND, THIRD),
        1,
        ["What bullets rest on", "[-4.2-]{+5.6+} billion yen", "bullet 1: 4.2 billion yen"],
        ["The rest", SECOND],
    ),
    (paragraphs(FIRST, SECOND, THIRD, MORE), 1, ["No bullet rests on", "+ {+" + MORE], ["[-"]),
    (
        paragraphs(MORE, FIRST.replace("June", "July"), THIRD),
        1,
        ["What bullets rest on", "[-June-]{+July+}", "[-" + SECOND, "The rest", "{+" + MORE],
        [],
    ),
    (
        page("Port will not be deepened", body=f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"),
        1,
        ["title: Port to be deepened → Port will not be deepened"],
        ["[-"],
    ),
]


@pytest.mark.parametrize(("later", "code", "told", "untold"), LATER)
def test_what_changed_is_shown_and_evidence_stays(
    desk: CommandLine, site: Site, later: bytes, code: int, told: list[str], untold: list[str]
) -> None:
    before = desk("source", "show", "latest", "1", "--json").json()["source"]
    site.replies["/a"] = Reply(later)
    ran = desk("source", "refetch", "latest", "1")
    assert ran.code == code, ran.err
    assert not [words for words in told if words not in ran.out]
    assert not [words for words in untold if words in ran.out]
    again = desk("source", "diff", "latest", "1")
    assert (again.code, again.out) == (code, ran.out)
    after = desk("source", "show", "latest", "1", "--json").json()
    assert after["source"] == before and len(after["readings"]) == 2  # type: ignore[arg-type]
    assert [path.suffix for path in (desk.home / "evidence").rglob("*.part")] == []


def test_changes_as_json_slice_to_their_words(desk: CommandLine, site: Site) -> None:
    text = str(desk("source", "show", "latest", "1", "--json").json()["source"]["source"]["text"])  # type: ignore[index]
    site.replies["/a"] = Reply(paragraphs(FIRST.replace("4.2", "5.6"), THIRD))
    found = desk("source", "refetch", "latest", "1", "--json").json()
    changed = found["changes"]
    assert isinstance(changed, list) and len(changed) == 2
    assert [text[slice(*one["before"])] for one in changed] == [FIRST, SECOND]
    assert changed[0]["claims"] and found["same"] is False


# What stands in the way: the page's answer, the command, the code, the word.
REFUSED = [
    (Reply(b"gone", 404), ["refetch", "latest", "1"], 3, "has no such page"),
    (None, ["diff", "latest", "1"], 2, "not fetched a second time"),
    (None, ["refetch", "latest", "7"], 2, "no source 7"),
    (None, ["show", "latest", "0"], 2, "no source 0"),
    (None, ["refetch", "latest", "2"], 2, "no address"),
    (None, ["show", "latest", "2", "--raw", "x"], 2, "not in this data folder"),
]


@pytest.mark.parametrize(("reply", "arguments", "code", "word"), REFUSED)
def test_what_can_not_be_looked_at_again_is_said(
    desk: CommandLine, site: Site, reply: Reply | None, arguments: list[str], code: int, word: str
) -> None:
    desk("issue", "add", "latest", "-", stdin=f"A harbor plan\n\n{MORE} {SECOND}")
    if reply is not None:
        site.replies["/a"] = reply
    ran = desk("source", *arguments)
    assert ran.code == code and word in ran.err and "Traceback" not in ran.err
    assert len(desk("source", "show", "latest", "1", "--json").json()["readings"]) == 1  # type: ignore[arg-type]


def test_evidence_changed_on_the_disk_is_said(desk: CommandLine) -> None:
    (reading,) = desk("source", "show", "latest", "1", "--json").json()["readings"]  # type: ignore[misc]
    name = reading["raw_sha256"]
    (desk.home / "evidence" / name[:2] / name).write_bytes(b"something else")
    ran = desk("source", "show", "latest", "1", "--raw", "x")
    assert ran.code == 5 and "was changed on the disk" in ran.err


def test_the_address_is_at_the_sentence(desk: CommandLine, site: Site) -> None:
    ran = desk("source", "open", "latest", "1", "cost 4.2 billion yen", env={"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert ran.code == 0 and ran.out.strip().endswith("#:~:text=cost%204.2%20billion%20yen")
