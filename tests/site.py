"""A loopback site that serves pages as real ones do, good and hostile, and counts what it is asked. 127.0.0.1 only."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import repeat

from tests.loopback import Loopback, QuietHandler

PAGE = (
    "<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article>"
    "</body></html>"
)
PROSE = (
    "The port authority said on Tuesday that dredging will begin in June and cost 4.2 billion yen over three years.",
    "Two companies from Kawanami have bid for the work, which is to give jobs to about 240 people in the town.",
    "The mayor called the plan a chance for the harbor, and promised to publish a study of its effects by autumn.",
)


@dataclass(frozen=True)
class Reply:
    """What is sent for one path. `cut` sends half of what the length promises; `drip_s` waits between bytes; `endless`
    promises no length and sends the body over and over until the client goes."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    drip_s: float = 0.0
    endless: bool = False


def page(title: str = "Port to be deepened", head: str = "", body: str | None = None) -> bytes:
    """A page with three paragraphs of prose, or with the body given."""
    prose = "".join(f"<p>{line}</p>" for line in PROSE) if body is None else body
    return PAGE.format(title=title, head=head, body=prose).encode("utf-8")


class Site(Loopback):
    """`with Site({"/a": Reply(...)}) as site:` serves the paths; `asked` lists the requests in order."""

    def __init__(self, replies: dict[str, Reply | Callable[[Site], Reply]]) -> None:
        self.replies = replies
        self.asked: list[tuple[str, dict[str, str]]] = []
        super().__init__(_handler(self))

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://{self.place}{path}"


def _handler(site: Site) -> type[QuietHandler]:
    class Handler(QuietHandler):
        def do_GET(self) -> None:  # noqa: N802  the name the standard library calls
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            found = site.replies.get(self.path.partition("?")[0], Reply(b"gone", 404))
            reply = found(site) if callable(found) else found
            self.send_response(reply.status)
            for name, value in {"content-type": reply.kind, **reply.headers}.items():
                self.send_header(name, value)
            if not reply.endless:
                self.send_header("content-length", str(len(reply.body)))
            self.end_headers()
            for piece in repeat(reply.body) if reply.endless else _pieces(reply):
                self.wfile.write(piece)
                self.wfile.flush()
                if site.closing.is_set() or (reply.drip_s and site.closing.wait(reply.drip_s)):
                    break
            self.close_connection = True

    return Handler


def _pieces(reply: Reply) -> Iterator[bytes]:
    if reply.drip_s:
        yield from (reply.body[at : at + 1] for at in range(len(reply.body)))
    else:
        yield reply.body[: len(reply.body) // 2] if reply.cut else reply.body


def redirect(to: str, status: int = 302) -> Reply:
    """A reply that sends elsewhere."""
    return Reply(b"", status, headers={"location": to})


def bomb(megabytes: int) -> Reply:
    """A small reply that unfolds to that many megabytes."""
    return Reply(gzip.compress(b"\0" * (megabytes * 1_000_000)), headers={"content-encoding": "gzip"})
