"""The process that parses pages and documents: bytes in, JSON out, one page after another until its input ends.

A frame is two lengths of four bytes, a JSON head and a body; an answer is one length and JSON. It limits its own
memory, obeys no interrupt (its parent ends it), opens no file and makes no connection.
"""

import json
import signal
import struct
import sys
from typing import BinaryIO

MEMORY = 1_500_000_000


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Answers each frame; a page that fails is answered with the name of the failure."""
    while len(lengths := given.read(8)) == 8:
        head_size, body_size = struct.unpack(">II", lengths)
        head = json.loads(given.read(head_size))
        answer = json.dumps(_answered(head, given.read(body_size))).encode("ascii")
        answers.write(struct.pack(">I", len(answer)) + answer)
        answers.flush()


def _answered(head: dict[str, str | None], body: bytes) -> dict[str, object]:
    try:
        return _parsed(head, body)
    except (Exception, MemoryError) as error:  # noqa: BLE001  the parent says it in words
        return {"failed": type(error).__name__}


def _parsed(head: dict[str, str | None], body: bytes) -> dict[str, object]:
    from drafter.sources.documents.document import format_of, read_document
    from drafter.sources.page.parse import parse_page

    form = format_of(body, head.get("name") or "")
    if form is not None:
        return read_document(body, form, head.get("url") or "").parts()
    return parse_page(body, head.get("charset"), head.get("url") or "")


def limit_memory() -> None:
    """Refuses this process more than its share of memory, where the system can."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> None:
    """Serves standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory()
    sys.setrecursionlimit(3000)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    import trafilatura  # noqa: F401  loaded before the first page comes

    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
