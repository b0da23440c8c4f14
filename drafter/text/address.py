"""Web addresses taken apart. What is no address at all ("http://[::1") has no parts: it never raises."""

from urllib.parse import SplitResult, urljoin, urlsplit

_NOTHING = SplitResult("", "", "", "", "")


def split_address(address: str) -> SplitResult:
    """The parts of an address (RFC 3986), or empty parts where it is none; its port, too, is then in order."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return _NOTHING
    return parts


def join_address(base: str, given: str) -> str:
    """The address that `given` names on a page at `base`, or "" where it names none."""
    try:
        return urljoin(base, given)
    except ValueError:
        return ""
