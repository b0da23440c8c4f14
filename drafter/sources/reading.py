"""One reading of a source: the way its bytes came, and what was made of them. What is kept of it is evidence."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from drafter.sources.model import PageKind, Source
from drafter.text.entry import sha256_of

_MOST_HEADERS, _MOST_SIGNS = 60, 1000
# What identifies the reader is no evidence of what was read.
_LEFT_OUT = frozenset({"set-cookie", "set-cookie2", "authorization", "proxy-authenticate", "www-authenticate"})


class Reading(BaseModel):
    """How bytes came and what was read in them. The bytes and the text are named by their SHA-256.

    `given` is what the person gave; `url`, `hops`, `status` and `headers` are those of the answer, absent for a file;
    `declared` is the character set that the header named, `encoding` the one that the bytes were read in.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    given: str
    url: str | None = None
    hops: tuple[str, ...] = ()
    status: int | None = None
    headers: dict[str, str] = Field(default_factory=dict)
    declared: str | None = None
    encoding: str | None = None
    cut: bool = False
    raw_sha256: str
    size: int
    text_sha256: str
    title: str = ""
    published: date | None = None
    kind: PageKind = "article"


class Kept(Reading):
    """A reading with the time at which it was kept."""

    at: datetime


Keep = Callable[[Reading, bytes, str], None]
"""Takes a reading, the bytes as they came, and the text that was read in them."""


def reading_of(given: str, raw: bytes, source: Source, **way: object) -> Reading:
    """The reading of bytes that gave a source; `way` is what is known of the way they came."""
    made: dict[str, object] = {
        "given": given,
        "raw_sha256": sha256_of(raw),
        "size": len(raw),
        "text_sha256": source.sha256,
        "title": source.title,
        "published": source.published,
        "kind": source.kind,
    }
    return Reading.model_validate({**made, **way})


def kept_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers of an answer that are kept: none that identifies the reader, and no more than a page needs."""
    kept = {name.lower(): value[:_MOST_SIGNS] for name, value in headers.items() if name.lower() not in _LEFT_OUT}
    return dict(list(kept.items())[:_MOST_HEADERS])
