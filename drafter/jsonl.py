"""Lines of JSON in, lines of JSON out, in order, flushed, one process. A bad line is answered and the run goes on."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import partial
from queue import Full, Queue
from threading import Thread

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


def run_side_by_side(handle: Handler, lines: Iterable[bytes], at_once: int) -> int:
    """Answers lines that wait on others, so many at once; answers go out in order, each as soon as it is its turn.

    The threads are daemons: an interrupt ends the run at once, whatever they wait for.
    """
    jobs: Queue[tuple[bytes, Future[Answer]]] = Queue()
    turns: Queue[Future[Answer] | None] = Queue(at_once)
    told: Future[bool] = Future()

    def work() -> None:
        while True:
            line, answer = jobs.get()
            answer.set_result(answer_line(handle, line))

    for target, count in ((work, at_once), (partial(_tell, turns, told), 1)):
        for _ in range(count):
            Thread(target=target, daemon=True).start()
    for line in lines:
        answer: Future[Answer] = Future()
        jobs.put((line, answer))
        if not _put(turns, answer, told):
            break
    _put(turns, None, told)
    return DONE if told.result() else FOUND


def _tell(turns: "Queue[Future[Answer] | None]", told: "Future[bool]") -> None:
    """Writes the answers in order; `told` is whether all were ok, or why nothing can be written any more."""
    all_ok = True
    try:
        while (turn := turns.get()) is not None:
            answer, ok = turn.result()
            emit_line(answer)
            all_ok = all_ok and ok
    except OSError as error:
        told.set_exception(error)
    else:
        told.set_result(all_ok)


def _put(turns: "Queue[Future[Answer] | None]", turn: "Future[Answer] | None", told: "Future[bool]") -> bool:
    """Gives a turn to the writer; False once it writes no more."""
    while not told.done():
        try:
            turns.put(turn, timeout=0.2)
        except Full:
            continue
        return True
    return False


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
