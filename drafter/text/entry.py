"""The gate that outside text passes once: what can't be stored or printed anywhere becomes U+FFFD, one for one.

Nothing else changes: the text of a source is evidence and stays as it came. Lengths are kept, so spans hold.
"""

import hashlib
import re

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def admit(text: str) -> str:
    """The text with NUL and lone surrogates replaced by U+FFFD, of equal length."""
    return _UNSTORABLE.sub("\ufffd", text)


def fingerprint(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal: the name of a source's text."""
    return sha256_of(admit(text).encode("utf-8"))


def sha256_of(raw: bytes) -> str:
    """The SHA-256 of bytes in lower-case hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
