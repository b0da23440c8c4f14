"""An address that a person gave, taken apart and resolved to what may be dialled."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from drafter.errors import SourceError
from drafter.sources.fetch.policy import is_public
from drafter.text.address import split_address
from drafter.text.display import display_line

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Target:
    """A place to dial: the address as written, its host and port, and the checked addresses in digits."""

    url: str
    scheme: str
    host: str
    port: int
    addresses: tuple[str, ...]


async def system_resolve(host: str, port: int) -> list[str]:
    """The addresses that the system knows for a host, in its order. Raises OSError."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def target_of(url: str, allow: Sequence[str], resolve: Resolve) -> Target:
    """The place that an address names. Raises SourceError (`bad_address`, `no_host`, `private_address`)."""
    scheme, host, port = _parts(url)
    try:
        found = await resolve(host, port)
    except (OSError, UnicodeError):
        raise SourceError(
            f"There is no site {display_line(host)[:80]}.", code="no_host", hint="Check the address, or paste the text."
        ) from None
    allowed = tuple(found) if _is_named(host, port, allow) else tuple(one for one in found if is_public(one))
    if not allowed:
        raise SourceError(
            f"{display_line(host)[:80]} is an address inside a network, which drafter does not fetch.",
            code="private_address",
            hint="Save the page as a file, or paste its text; fetch.allow names sites of your own network.",
        )
    return Target(url, scheme, host, port, allowed)


def _is_named(host: str, port: int, allow: Sequence[str]) -> bool:
    """Whether a setting names that very host: with all its ports, or with this one."""
    written = f"[{host}]" if ":" in host else host
    return not {written, f"{written}:{port}"}.isdisjoint(one.casefold() for one in allow)


def _parts(url: str) -> tuple[str, str, int]:
    parts = split_address(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise SourceError(
            f"{display_line(url)[:100]} is no web address.",
            code="bad_address",
            hint="Give one that begins with http:// or https:// and holds no name or password.",
        )
    return parts.scheme, _ascii(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        import idna

        return idna.encode(host, uts46=True).decode("ascii")
    except (UnicodeError, ValueError):
        raise SourceError(
            f"{display_line(host)[:80]} is no name of a site.", code="bad_address", hint="Check the address."
        ) from None
