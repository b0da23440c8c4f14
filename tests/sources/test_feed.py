"""An RSS or Atom feed lists its entries to choose from; a hostile one ends in a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.settings import Settings
from drafter.sources.documents.feed import MOST_ENTRIES
from drafter.sources.file import read_file
from drafter.sources.read import read_one
from tests.site import PROSE, Reply, Site, page

RSS = """<?xml version="1.0" encoding="UTF-8"?><!-- made daily -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title>
<link>https://news.example/</link>
<item><title>Port &amp; quay to be deepened</title><link>https://news.example/a</link>
<pubDate>Wed, 04 Mar 2026 09:00:00 +0900</pubDate><description>&lt;p&gt;Long&lt;/p&gt;</description></item>
<item><title><![CDATA[Yard <b>lays off</b> 40]]></title><link> /b </link><dc:date>2026-03-03T10:00:00Z</dc:date></item>
<item><title>No address</title><link>javascript:alert(1)</link></item>
<item><title>Port again</title><link>https://news.example/a</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>港湾新聞</title>
<entry><title>川波港を浚渫へ</title><link rel="self" href="https://x.example/self"/>
<link href="https://x.example/1"/><updated>2026-03-04T01:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>R</title></channel><item><title>One</title><link>https://x.example/1</link></item></rdf:RDF>"""
CUT = RSS[: RSS.index("<item><title>No address")]
MANY = "<rss><channel><title>M</title>" + "".join(
    f"<item><title>t{n}</title><link>https://x.example/{n}</link></item>" for n in range(MOST_ENTRIES + 50)
)


@pytest.mark.parametrize(
    ("given", "title", "links"),
    [
        (RSS, "Harbour News", ["https://news.example/a", "https://home.example/b"]),
        (ATOM, "港湾新聞", ["https://x.example/1"]),
        (RDF, "R", ["https://x.example/1"]),
        (CUT, "Harbour News", ["https://news.example/a", "https://home.example/b"]),
        (MANY, "M", [f"https://x.example/{n}" for n in range(MOST_ENTRIES)]),
    ],
)
def test_a_feed_lists_what_it_has(given: str, title: str, links: list[str], tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(given, encoding="utf-8")
    found = read_file(tmp_path / "feed.xml", "https://home.example/feed")
    entries = [warning for warning in found.warnings if warning.code == "entry"]
    assert (found.kind, found.title, found.partial) == ("listing", title, given in (CUT, MANY))
    assert [one.message.split()[-1] for one in entries] == links
    for one in entries:
        assert one.span is not None
        assert found.text[slice(*one.span)].splitlines()[1] == one.message.split()[-1]
    assert ("cut" in {warning.code for warning in found.warnings}) is found.partial


def test_titles_and_days_stand_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    text = read_file(tmp_path / "feed.rss", "https://home.example/feed").text
    assert text.startswith(
        "Port & quay to be deepened (2026-03-04)\nhttps://news.example/a\n\nYard lays off 40 (2026-03-03)"
    )


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp"])
def test_a_feed_is_read_in_its_own_charset(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_bytes(f'<?xml version="1.0" encoding="{encoding}"?>{ATOM}'.encode(encoding))
    assert read_file(tmp_path / "f.xml").text.startswith("川波港を浚渫へ")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ('<!DOCTYPE rss [<!ENTITY a "aaaa">]>' + RSS[RSS.index("<rss") :].replace("Harbour", "&a;"), "document type"),
        ("<rss><channel><title>x</title></channel></rss>", "lists nothing"),
        ("<rss><channel>" + "<a>" * 100_000, "broken"),
        ("<rss><<<", "broken"),
    ],
)
def test_a_feed_that_can_not_be_read_says_so(given: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(given, encoding="utf-8")
    found = read_file(tmp_path / "feed.xml")
    assert (found.kind, found.text) == ("empty", "")
    assert told in found.warnings[0].message


async def test_an_address_that_is_a_feed_lists_its_entries(tmp_path: Path) -> None:
    with Site({"/feed": Reply(RSS.encode(), kind="application/rss+xml")}) as site:
        settings = Settings.model_validate({"home": tmp_path, "person": "e", "fetch": {"allow": (site.place,)}})
        found = await read_one(site.url("/feed"), settings=settings)
    assert (found.kind, found.url) == ("listing", site.url("/feed"))
    assert site.url("/b") in found.text


def test_a_page_in_xml_is_no_feed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<?xml version="1.0"?>' + page(body="".join(f"<p>{one}</p>" for one in PROSE)))
    assert read_file(tmp_path / "a.html").kind == "article"
