"""Addresses are taken apart without ever raising, whatever a page or a person wrote."""

import pytest

from drafter.text.address import join_address, split_address


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("https://www.a.example/x?y#z", "www.a.example", None),
        ("http://[::1]:8080/x", "::1", 8080),
        ("http://[::1", None, None),
        ("http://a.example:x/", None, None),
        ("http://a.example:99999999/", None, None),
        ("no address", None, None),
        ("", None, None),
    ],
)
def test_an_address_has_its_parts_or_none(address: str, host: str | None, port: int | None) -> None:
    parts = split_address(address)
    assert (parts.hostname, parts.port) == (host, port)


@pytest.mark.parametrize(
    ("given", "joined"),
    [("../b", "https://a.example/b"), ("//c.example/d", "https://c.example/d"), ("http://[bad", "")],
)
def test_an_address_on_a_page_is_joined_to_the_pages_own(given: str, joined: str) -> None:
    assert join_address("https://a.example/x/y", given) == joined
