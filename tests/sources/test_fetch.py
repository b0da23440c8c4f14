"""Fetching: what is refused before it is dialled, what ends in words, and what comes through."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import httpx2
import pytest

from drafter.errors import SourceError
from drafter.settings import FetchSettings, Settings
from drafter.sources.fetch.fetch import Fetched, fetch
from drafter.sources.fetch.policy import is_public
from drafter.sources.read import read_one
from tests.hostile import HOSTILE_PAGES
from tests.site import PROSE, Reply, Site, bomb, page, redirect

REFUSED = """
0.0.0.0 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1
239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1::
2002:a9fe:a9fe:: 2001::1 2001:db8::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ::127.0.0.1
64:ff9b:1::1 100::1 5f00::1 3fff::1 not-an-address 127.1 0x7f000001 2130706433
""".split()
PUBLIC = """
1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 169.253.0.1 172.15.0.1 172.32.0.1 192.167.0.1
198.17.0.1 223.255.255.255 2606:4700::1111 2a00:1450::1 64:ff9b::808:808 ::ffff:8.8.8.8
""".split()


class Dialled(Exception):
    """Something was dialled that must not be."""


class NoNetwork(httpx2.AsyncBaseTransport):
    """A transport that dials nothing: it writes down where it was sent."""

    def __init__(self, answer: httpx2.Response | None = None) -> None:
        self.sent: list[httpx2.Request] = []
        self.answer = answer

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer prepared, or the failure of the test."""
        self.sent.append(request)
        if self.answer is None:
            raise Dialled(str(request.url))
        return self.answer


def resolving(*addresses: str) -> object:
    """A resolver that knows these addresses for every host."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolve


def settings(site: Site | None = None, **given: object) -> FetchSettings:
    """Settings that allow the site and wait at most 5 seconds."""
    allow = (site.place,) if site else ()
    return FetchSettings.model_validate({"allow": allow, "timeout_s": 5, **given})


async def failed(url: str, fetching: FetchSettings, **seams: object) -> SourceError:
    """The error of a fetch."""
    with pytest.raises(SourceError) as caught:
        await fetch(url, fetching, **seams)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize("address", REFUSED)
def test_no_address_inside_a_network_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", REFUSED)
async def test_a_name_that_leads_inside_is_never_dialled(address: str) -> None:
    transport = NoNetwork()
    error = await failed("http://news.example/a", settings(), resolve=resolving(address), connect=lambda: transport)
    assert (error.code, transport.sent) == ("private_address", [])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
        "http://127.1/",
    ],
)
async def test_no_spelling_of_loopback_is_dialled(url: str) -> None:
    transport = NoNetwork()
    assert (await failed(url, settings(), connect=lambda: transport)).code == "private_address"
    assert transport.sent == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "//a.example",
        "http://",
        "http://u:p@a.example/",
        "http://a:99999/",
        "http://[::1",
    ],
)
async def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert (await failed(url, settings(), connect=NoNetwork)).code == "bad_address"


async def test_the_checked_address_is_the_one_that_is_dialled() -> None:
    transport = NoNetwork(httpx2.Response(200, headers={"content-type": "text/html"}, content=b"<p>x</p>"))
    found = await fetch(
        "https://news.example/a?b=c",
        settings(),
        resolve=resolving("10.0.0.1", "8.8.8.8"),
        connect=lambda: transport,  # type: ignore[arg-type]
    )
    request = transport.sent[0]
    assert (request.url.host, request.headers["host"]) == ("8.8.8.8", "news.example")
    assert request.extensions["sni_hostname"] == "news.example"
    assert not {"cookie", "authorization", "referer"} & set(request.headers)
    assert found.url == "https://news.example/a?b=c"


async def test_a_page_comes_with_its_type_and_charset() -> None:
    with Site({"/a": Reply(page(), kind="text/html; charset=Shift_JIS")}) as site:
        found = await fetch(site.url("/a"), settings(site))
    assert (found.raw, found.content_type, found.charset) == (page(), "text/html", "shift_jis")


async def test_redirects_are_followed_within_the_site() -> None:
    replies = {"/a": redirect("/b"), "/b": redirect("c", 307), "/c": Reply(page())}
    with Site(replies) as site:
        found = await fetch(site.url("/a"), settings(site))
        assert (found.url, found.hops) == (site.url("/c"), (site.url("/a"), site.url("/b")))


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://127.0.0.1:9/x",
        "http://127.0.0.2/x",
        "http://127.1/x",
        "http://2130706433/x",
        "http://0x7f000001/x",
        "http://0177.0.0.1/x",
        "http://[::1]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://[::ffff:7f00:1]/x",
        "http://[64:ff9b::7f00:1]/x",
        "http://localhost:9/",
        "http://LOCALHOST/x",
        "//127.0.0.1:9/x",
        "http://169.254.169.254/x",
    ],
)
async def test_a_redirect_inside_is_refused_before_it_is_dialled(elsewhere: str) -> None:
    with Site({"/a": redirect(elsewhere)}) as site:
        assert (await failed(site.url("/a"), settings(site))).code == "private_address"
        assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (redirect("/a"), "redirects"),
        (redirect("javascript:alert(1)"), "bad_address"),
        (redirect("file:///etc/passwd"), "bad_address"),
        (Reply(b"gone", 404), "not_found"),
        (Reply(b"no", 403), "blocked"),
        (Reply(b"slow down", 429), "blocked"),
        (Reply(b"oops", 500), "server_error"),
        (Reply(b"x", cut=True), "cut"),
        (Reply(b"x" * 2_000_000), "too_large"),
        (bomb(60), "too_large"),
        (Reply(b"GIF89a", kind="image/gif"), "not_text"),
    ],
)
async def test_what_can_not_be_had_ends_in_words(reply: Reply, code: str) -> None:
    with Site({"/a": reply}) as site:
        error = await failed(site.url("/a"), settings(site, max_bytes=1_000_000))
    assert error.code == code
    assert error.hint


async def test_a_name_that_changes_its_address_is_checked_at_every_hop() -> None:
    known = iter([["8.8.8.8"], ["127.0.0.1"]])

    async def resolve(host: str, port: int) -> Sequence[str]:
        return next(known)

    transport = NoNetwork(httpx2.Response(302, headers={"location": "https://news.example/b"}))
    error = await failed("https://news.example/a", settings(), resolve=resolve, connect=lambda: transport)
    assert error.code == "private_address"
    assert [request.url.host for request in transport.sent] == ["8.8.8.8"]


async def test_a_body_without_end_is_given_up_at_the_cap() -> None:
    with Site({"/a": Reply(b"<p>word</p>" * 4_000, endless=True)}) as site:
        began = time.monotonic()
        error = await failed(site.url("/a"), settings(site, max_bytes=1_000_000))
    assert error.code == "too_large"
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("raw", [pytest.param(raw, id=name) for name, raw in HOSTILE_PAGES.items()])
async def test_a_hostile_page_ends_in_a_word_in_time(raw: bytes, tmp_path: Path) -> None:
    with Site({"/a": Reply(raw)}) as site:
        fetching = {"allow": (site.place,)}
        given = Settings.model_validate({"home": tmp_path, "person": "e", "fetch": fetching})
        began = time.monotonic()
        try:
            told = (await read_one(site.url("/a"), settings=given)).kind
        except SourceError as error:
            told = error.code
        assert told in ("empty", "js_required", "article", "listing", "parse_timeout", "parse_failed")
        assert time.monotonic() - began < 35
        assert len(site.asked) == 1


async def test_what_came_of_a_page_that_broke_off_is_kept_as_a_part(tmp_path: Path) -> None:
    whole = Reply(page(body="".join(f"<p>{line}</p>" for line in PROSE * 8)), cut=True)
    with Site({"/a": whole, "/b": Reply(b"<html><head>" + b" " * 900, cut=True)}) as site:
        assert (await fetch(site.url("/a"), settings(site))).cut
        given = Settings.model_validate({"home": tmp_path, "person": "e", "fetch": {"allow": (site.place,)}})
        found = await read_one(site.url("/a"), settings=given)
        with pytest.raises(SourceError) as caught:
            await read_one(site.url("/b"), settings=given)
    assert (found.kind, found.partial) == ("article", True)
    assert found.text.startswith(PROSE[0])
    assert "cut" in {warning.code for warning in found.warnings}
    assert caught.value.code == "cut"


async def test_a_drip_ends_at_the_deadline() -> None:
    with Site({"/a": Reply(page() * 50, drip_s=0.05)}) as site:
        began = time.monotonic()
        error = await failed(site.url("/a"), settings(site, timeout_s=0.5))
    assert error.code == "timeout"
    assert time.monotonic() - began < 10


async def test_a_closed_port_is_said() -> None:
    with Site({}) as site:
        place = site.place
    error = await failed(f"http://{place}/", settings(allow=(place,)))
    assert error.code == "unreachable"


async def test_no_cookie_goes_from_hop_to_hop() -> None:
    first = Reply(b"", 302, headers={"location": "/b", "set-cookie": "id=1"})
    with Site({"/a": first, "/b": Reply(page())}) as site:
        await fetch(site.url("/a"), settings(site))
        assert all("cookie" not in headers for _, headers in site.asked)


async def test_cancelling_ends_a_fetch_at_once() -> None:
    with Site({"/a": Reply(page() * 50, drip_s=0.05)}) as site:
        job: asyncio.Task[Fetched] = asyncio.create_task(fetch(site.url("/a"), settings(site)))
        while not site.asked:
            await asyncio.sleep(0)
        began = time.monotonic()
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
    assert time.monotonic() - began < 10
