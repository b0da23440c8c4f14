"""Lines of JSON in, lines of JSON out, in order, flushed, one process. A bad line is answered and the run goes on."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator

from drafter.diagnostics import DONE, FOUND
from drafter.errors import DrafterError
from drafter.output import emit_line
from drafter.text.entry import admit

Answer = tuple[dict[str, object], bool]
Handler = Callable[[dict[str, object]], Answer]


class BadLine(ValueError):
    """A line that lacks what the command needs; the message says what."""


def standard_input() -> Iterator[bytes]:
    """The lines of standard input that aren't blank."""
    return (line for line in sys.stdin.buffer if line.strip())


def run(handle: Handler, lines: Iterable[bytes]) -> int:
    """Answers each line; exit code 1 when a line failed or its answer is not ok."""
    all_ok = True
    for line in lines:
        answer, ok = answer_line(handle, line)
        emit_line(answer)
        all_ok = all_ok and ok
    return DONE if all_ok else FOUND


def answer_line(handle: Handler, line: bytes) -> Answer:
    """The answer to one line: what the handler says, or an error that names its code and the cause."""
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return _failed(None, "bad_json", f"The line is no JSON in UTF-8: {error}."), False
    if not isinstance(given, dict):
        return _failed(None, "bad_line", "The line is JSON but no object."), False
    try:
        answer, ok = handle(given)
    except BadLine as error:
        return _failed(given.get("id"), "bad_line", str(error)), False
    except DrafterError as error:
        return _failed(given.get("id"), error.code, str(error)), False
    except Exception as error:  # noqa: BLE001  one bad line must not end a run of ten thousand
        return _failed(given.get("id"), "internal", f"drafter failed on this line ({type(error).__name__})."), False
    return {"id": given.get("id"), **answer}, ok


def text_of(given: dict[str, object], key: str) -> str:
    """The string under a key, admitted. Raises BadLine."""
    value = given.get(key)
    if not isinstance(value, str):
        raise BadLine(f'The line needs "{key}", a string.')
    return admit(value)


def _failed(identifier: object, code: str, message: str) -> dict[str, object]:
    return {"id": identifier, "error": {"code": code, "message": message}}
