"""Which hosts inside a network a setting lets through: that very host, with one port or with all its ports."""

from collections.abc import Sequence

import pytest

from drafter.errors import SourceError
from drafter.sources.fetch.address import target_of

# The setting, an address on the loopback, and whether it may be dialled.
CASES = (
    ((), "http://127.0.0.1:8080/a", False),
    (("127.0.0.1",), "http://127.0.0.1:8080/a", True),
    (("127.0.0.1",), "http://127.0.0.1/a", True),
    (("127.0.0.1",), "https://127.0.0.1/a", True),
    (("127.0.0.1:8080",), "http://127.0.0.1:8080/a", True),
    (("127.0.0.1:8080",), "http://127.0.0.1:8081/a", False),
    (("127.0.0.1",), "http://127.0.0.10/a", False),
    (("127.0.0.1",), "http://localhost/a", False),
    (("City.test",), "http://city.test:81/a", True),
    (("city.test",), "http://www.city.test/a", False),
    (("test",), "http://city.test/a", False),
    (("[::1]",), "http://[::1]:81/a", True),
    (("[::1]:81",), "http://[::1]:82/a", False),
    (("127.0.0.1",), "ftp://127.0.0.1/a", False),
)


async def on_the_loopback(host: str, _port: int) -> Sequence[str]:
    """Any name as the loopback, as a name of an own network would be."""
    return ["::1"] if host == "::1" else ["127.0.0.1"]


@pytest.mark.parametrize(("allow", "url", "dialled"), CASES)
async def test_a_setting_lets_that_very_host_through(allow: tuple[str, ...], url: str, dialled: bool) -> None:
    if not dialled:
        with pytest.raises(SourceError):
            await target_of(url, allow, on_the_loopback)
        return
    target = await target_of(url, allow, on_the_loopback)
    assert target.addresses == (("::1",) if "::1" in url else ("127.0.0.1",))
