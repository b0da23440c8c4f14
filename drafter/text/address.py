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


def is_web_address(address: str) -> bool:
    """True for an http or https address of a host, with no user's name in it: one that a reader may be sent to."""
    parts = split_address(address.strip())
    return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None


def join_address(base: str, given: str) -> str:
    """The address that `given` names on a page at `base`, or "" where it names none."""
    try:
        return urljoin(base, given)
    except ValueError:
        return ""
