"""A transport that stops reading an answer at a cap. Imported only where a client is opened."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import httpx2

from drafter.draft.chat.mapping import Encoded, TooBig


class CappedTransport(httpx2.AsyncBaseTransport):
    """Passes requests on; raises TooBig once an answer's body goes over `most` bytes, Encoded for a compressed one."""

    def __init__(self, most: int, verify: ssl.SSLContext | bool) -> None:
        self._most = most
        self._inner = httpx2.AsyncHTTPTransport(verify=verify, trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response, its body counted as it is read."""
        response = await self._inner.handle_async_request(request)
        if response.headers.get("content-encoding", "identity").lower() not in ("", "identity"):
            await response.aclose()
            raise Encoded("a compressed answer")
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Counted(response.stream, self._most)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _Counted(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, most: int) -> None:
        self._inner = inner
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for chunk in self._inner:
            read += len(chunk)
            if read > self._most:
                raise TooBig("over the cap")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()
