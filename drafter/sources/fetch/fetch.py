"""One page fetched: every hop checked before it is dialled, all of it within one deadline and one cap."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drafter.errors import SourceError
from drafter.settings import FetchSettings
from drafter.sources.fetch.address import Resolve, Target, system_resolve, target_of
from drafter.text.address import join_address
from drafter.text.display import display_line

if TYPE_CHECKING:
    import httpx2

Connect = Callable[[], "httpx2.AsyncBaseTransport"]
_Answer = tuple[int, Mapping[str, str], tuple[bytes, bool]]
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_READABLE = ("text/", "html", "xml", "application/pdf", "officedocument.wordprocessingml", "message/rfc822", "json")
_PASTE = "Open it in a browser and paste its text."


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the final address, the header's type and character set, the body as decoded by the transport.

    `hops` are the addresses that led here, `status` and `headers` those of the last answer.
    `cut` says that the site broke off in the middle: `raw` is then only the first part.
    """

    url: str
    content_type: str
    charset: str | None
    raw: bytes
    hops: tuple[str, ...] = ()
    cut: bool = False
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


async def fetch(
    url: str,
    settings: FetchSettings,
    *,
    resolve: Resolve = system_resolve,
    connect: Connect | None = None,
) -> Fetched:
    """The page at an address. Raises SourceError with a code for every way in which it can't be had.

    `resolve` and `connect` are the seams for tests: neither the resolver nor the transport is reached for elsewhere.
    """
    try:
        async with asyncio.timeout(settings.timeout_s):
            return await _follow(url, settings, resolve, connect or _transport)
    except TimeoutError:
        site = display_line(url)[:80]
        raise SourceError(
            f"{site} took longer than {settings.timeout_s:g} seconds.",
            code="timeout",
            hint="Try again, or paste the text.",
        ) from None


def _transport() -> httpx2.AsyncBaseTransport:
    import httpx2

    return httpx2.AsyncHTTPTransport(trust_env=False, retries=0)


async def _follow(url: str, settings: FetchSettings, resolve: Resolve, connect: Connect) -> Fetched:
    hops: list[str] = []
    while True:
        target = await target_of(url, settings.allow, resolve)
        status, headers, (raw, cut) = await _get(target, settings, connect)
        location = headers.get("location", "")
        if status not in _REDIRECTS or not location:
            _refuse(status, target)
            return replace(_fetched(url, headers, raw, hops), cut=cut, status=status)
        hops.append(url)
        if len(hops) > settings.max_redirects:
            raise SourceError(
                f"{display_line(hops[0])[:80]} sends from page to page without end.", code="redirects", hint=_PASTE
            )
        url = join_address(url, location)


async def _get(target: Target, settings: FetchSettings, connect: Connect) -> _Answer:
    """The answer of the first of the checked addresses that can be reached."""
    import httpx2

    failed: SourceError | None = None
    for address in target.addresses[:4]:
        try:
            return await _ask(target, address, settings, connect())
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            failed = _unreachable(target, error)
        except httpx2.RemoteProtocolError:
            raise broke_off(target.host) from None
        except httpx2.TimeoutException:
            raise TimeoutError from None
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            failed = _unreachable(target, error)
    assert failed is not None
    raise failed


async def _ask(target: Target, address: str, settings: FetchSettings, transport: httpx2.AsyncBaseTransport) -> _Answer:
    import httpx2

    timeout = httpx2.Timeout(settings.timeout_s, connect=min(10.0, settings.timeout_s))
    headers = {
        "host": _netloc(target),
        "user-agent": settings.user_agent,
        "accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
        "accept-encoding": "gzip, deflate",
        "accept-language": "en,ja;q=0.8",
    }
    # The address that was checked is the one that is dialled; the name goes only into the request and into TLS.
    dialled = httpx2.URL(target.url).copy_with(host=address, port=target.port)
    async with httpx2.AsyncClient(
        transport=transport, trust_env=False, follow_redirects=False, timeout=timeout
    ) as client:
        request = client.build_request("GET", dialled, headers=headers, extensions={"sni_hostname": target.host})
        answer = await client.send(request, stream=True)
        try:
            wanted = answer.status_code not in _REDIRECTS
            body = await _body(answer, settings.max_bytes) if wanted else (b"", False)
            return answer.status_code, answer.headers, body
        finally:
            await answer.aclose()


async def _body(answer: httpx2.Response, most: int) -> tuple[bytes, bool]:
    """What came of the body, and whether it broke off; a break before anything came is raised."""
    import httpx2

    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in answer.aiter_bytes():
            size += len(piece)
            if size > most:
                raise SourceError(
                    f"The page is over {most // 1_000_000} MB.", code="too_large", hint="Paste the article's text."
                )
            pieces.append(piece)
    except (httpx2.RemoteProtocolError, httpx2.ReadError):
        if not size:
            raise
        return b"".join(pieces), True
    return b"".join(pieces), False


def _netloc(target: Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    usual = 443 if target.scheme == "https" else 80
    return host if target.port == usual else f"{host}:{target.port}"


def _refuse(status: int, target: Target) -> None:
    """Raises for an answer that is no page."""
    site = display_line(target.host)[:80]
    if status in (404, 410):
        raise SourceError(f"{site} has no such page ({status}).", code="not_found", hint="Check the address.")
    if status in (401, 402, 403, 407, 429, 451):
        raise SourceError(f"{site} does not let drafter read this page ({status}).", code="blocked", hint=_PASTE)
    if not 200 <= status < 300:
        raise SourceError(f"{site} failed ({status}).", code="server_error", hint="Try again, or paste the text.")


def _fetched(url: str, headers: Mapping[str, str], raw: bytes, hops: list[str]) -> Fetched:
    said = headers.get("content-type", "").lower()
    kind, _, rest = said.partition(";")
    if kind.strip() and not any(part in kind for part in _READABLE) and kind.strip() != "application/octet-stream":
        raise SourceError(
            f"{display_line(url)[:80]} is no page but {display_line(kind)[:40]}.", code="not_text", hint=_PASTE
        )
    _, _, charset = rest.partition("charset=")
    return Fetched(url, kind.strip(), charset.split(";")[0].strip(" \"'") or None, raw, tuple(hops), headers=headers)


def broke_off(host: str) -> SourceError:
    """What is said of a page that came in part, when the part is no use."""
    told = f"{display_line(host)} broke off in the middle of the page."
    return SourceError(told, code="cut", hint="Try again, or paste the text.")


def _unreachable(target: Target, error: Exception) -> SourceError:
    site = display_line(target.host)[:80]
    if "certificate" in str(error).lower() or "ssl" in str(error).lower():
        return SourceError(f"{site} has no valid certificate.", code="tls", hint=_PASTE)
    return SourceError(f"{site} can't be reached.", code="unreachable", hint="Try again, or paste the text.")
