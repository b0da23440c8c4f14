"""A loopback endpoint that speaks chat completions as real ones do, honest or faulty, and counts what it is asked.

Used by every test that needs a model. Scenarios are functions from what was asked to what is played; those by name
stand at the end. It listens on 127.0.0.1 only, in threads of its own.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tests.loopback import Loopback, QuietHandler

ANSWERS = Path(__file__).resolve().parent.parent / "fixtures" / "answers"
KEY = "sk-loopback-0123456789abcdefghijkl"


@dataclass(frozen=True)
class Asked:
    """One request: its path, headers, body, and its place among all (from 1)."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    number: int

    @property
    def prompt(self) -> str:
        """All messages' text, in order."""
        return "\n".join(str(message["content"]) for message in self.body.get("messages", []))

    @property
    def format(self) -> str | None:
        """The type of answer asked for, None for none."""
        return (self.body.get("response_format") or {}).get("type")


@dataclass(frozen=True)
class Played:
    """What is sent back, and how: whole, a byte at a time, cut in half, or not at all."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    how: Literal["whole", "drip", "half", "reset", "silent"] = "whole"


Scenario = Callable[[Asked], Played]


def completion(
    content: str | list[Any] | None, finish: str = "stop", tokens_in: int | None = None, **message: Any
) -> Played:
    """A well-formed completion with that content."""
    told = {"role": "assistant", "content": content, **message}
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1767225600,
        "model": "loopback",
        "choices": [{"index": 0, "message": told, "finish_reason": finish}],
        "usage": {"prompt_tokens": tokens_in, "completion_tokens": 200, "total_tokens": (tokens_in or 0) + 200},
    }
    return Played(body=json.dumps(body).encode())


def error(status: int, message: str, code: str | None = None, **headers: str) -> Played:
    """An error in the form of the protocol."""
    body = {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": code}}
    return Played(status, json.dumps(body).encode(), {name.replace("_", "-"): value for name, value in headers.items()})


def saying(*answers: dict[str, Any] | str) -> Scenario:
    """Plays the answers in order, the last one for ever. A dict is sent as JSON, a string as it is."""

    def play(asked: Asked) -> Played:
        answer = answers[min(asked.number, len(answers)) - 1]
        content = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        return completion(content, tokens_in=len(asked.prompt.encode()) // 4)

    return play


def after(faults: Sequence[Played], scenario: Scenario) -> Scenario:
    """Plays the faults first, one a request, then the scenario as if it were asked for the first time."""

    def play(asked: Asked) -> Played:
        if asked.number <= len(faults):
            return faults[asked.number - 1]
        return scenario(Asked(asked.path, asked.headers, asked.body, asked.number - len(faults)))

    return play


class Endpoint(Loopback):
    """The server. `with Endpoint(scenario) as endpoint:` gives `endpoint.base_url`; `asked` holds every request."""

    def __init__(self, scenario: Scenario | str, latency: float = 0.0) -> None:
        self.scenario = SCENARIOS[scenario] if isinstance(scenario, str) else scenario
        self.latency = latency
        self.asked: list[Asked] = []
        self.at_once = self.most_at_once = self.hung_up = 0
        self.lock = threading.Lock()
        super().__init__(_handler(self))

    @property
    def base_url(self) -> str:
        """The address to set as model.base_url."""
        return f"http://{self.place}/v1"

    def take(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Asked:
        """Write a request down."""
        with self.lock:
            asked = Asked(path, headers, body, len(self.asked) + 1)
            self.asked.append(asked)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        return asked

    def done(self) -> None:
        """Write down that a request was answered."""
        with self.lock:
            self.at_once -= 1


def _handler(endpoint: Endpoint) -> type[QuietHandler]:
    class Handler(QuietHandler):
        def do_POST(self) -> None:  # noqa: N802  the name the standard library calls
            length = int(self.headers.get("content-length", 0))
            body = json.loads(self.rfile.read(length) or b"{}")
            asked = endpoint.take(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            try:
                if endpoint.latency:
                    endpoint.closing.wait(endpoint.latency)
                played = endpoint.scenario(asked) if self.path.endswith("/v1/chat/completions") else _NOT_HERE
                self._send(played)
            finally:
                endpoint.done()

        def _send(self, played: Played) -> None:
            if played.how == "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
                self.rfile.close()
                self.connection.close()
                return
            if played.how == "silent":
                self._wait_for_hang_up()
                return
            self.send_response(played.status)
            for name, value in {"content-type": "application/json", **played.headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(played.body)))
            self.end_headers()
            for piece in _pieces(played):
                self.wfile.write(piece)
                self.wfile.flush()
                if played.how == "drip" and endpoint.closing.wait(0.02):
                    break
            self.close_connection = played.how != "whole"

        def _wait_for_hang_up(self) -> None:
            """Writes down when the client closes the connection; waits for half a minute at most."""
            self.connection.settimeout(0.02)
            end = time.monotonic() + 30
            while not endpoint.closing.is_set() and time.monotonic() < end:
                try:
                    if not self.connection.recv(1, socket.MSG_PEEK):
                        endpoint.hung_up += 1
                        return
                except TimeoutError:
                    continue

    return Handler


def _pieces(played: Played) -> Iterator[bytes]:
    if played.how == "drip":
        yield from (played.body[at : at + 1] for at in range(len(played.body)))
    elif played.how == "half":
        yield played.body[: len(played.body) // 2]
    else:
        yield played.body


_NOT_HERE = Played(404, b"404 page not found", {"content-type": "text/plain"})


def answers() -> list[dict[str, Any]]:
    """The answers of fixtures/answers, each with the sources it is for."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(ANSWERS.glob("*.json"))]


def honest(asked: Asked) -> Played:
    """Answers as a good model would: the fixture whose articles are those of the prompt."""
    for fixture in answers():
        if all(words in asked.prompt for words in fixture["in_prompt"]) and (
            asked.prompt.count("\n[begin ") == len(fixture["in_prompt"])
        ):
            return saying(fixture["good"])(asked)
    return saying({"headline": "No answer is written for this article", "body": "None."})(asked)


def no_json_schema(asked: Asked) -> Played:
    """An endpoint that knows no json_schema, as LM Studio says it, but json_object."""
    if asked.format == "json_schema":
        return Played(400, json.dumps({"error": "'response_format.type' must be 'json_object' or 'text'"}).encode())
    return honest(asked)


def no_format(asked: Asked) -> Played:
    """An endpoint that knows no response_format at all."""
    return error(400, "Unknown parameter: 'response_format'.") if asked.format else honest(asked)


SCENARIOS: dict[str, Scenario] = {
    "honest": honest,
    "no_json_schema": no_json_schema,
    "no_format": no_format,
    "wrong_key": lambda _: error(401, f"Incorrect API key provided: {KEY}. Find yours online.", "invalid_api_key"),
    "rate_limited": lambda _: error(429, "Rate limit reached.", "rate_limit_exceeded", retry_after="0"),
    "quota": lambda _: error(429, "You exceeded your current quota.", "insufficient_quota"),
    "server_error": lambda _: error(500, "The server had an error.", None, retry_after="0"),
    "unknown_model": lambda _: error(404, "The model `loopback` does not exist.", "model_not_found"),
    "context_too_long": lambda _: error(
        400, "This model's maximum context length is 4096 tokens.", "context_length_exceeded"
    ),
    "not_here": lambda _: _NOT_HERE,
    "redirect": lambda _: Played(307, b"", {"location": "http://127.0.0.1:9/v1/chat/completions"}),
    "html": lambda _: Played(200, b"<html><body>Welcome</body></html>", {"content-type": "text/html"}),
    "broken_json": lambda _: Played(200, b'{"choices": [{"message": '),
    "no_choices": lambda _: Played(200, b'{"choices": []}'),
    "null_choices": lambda _: Played(200, b'{"choices": null}'),
    "odd_choices": lambda _: Played(200, b'{"choices": [null]}'),
    "bare_list": lambda _: Played(200, b"[1, 2]"),
    "bad_bytes": lambda _: Played(200, b'{"choices": "\xff\xfe"}'),
    "cut": lambda _: completion('{"headline": "Plant op', "length"),
    "refusal": lambda _: completion(None, refusal="I can't help with that."),
    "filtered": lambda _: completion(None, "content_filter"),
    "tool_call": lambda _: completion(
        None,
        "tool_calls",
        tool_calls=[{"id": "1", "type": "function", "function": {"name": "send", "arguments": "{}"}}],
    ),
    "empty": lambda _: completion(""),
    "prose": lambda _: completion("I would rather talk about something else."),
    "wrong_schema": lambda _: completion('{"title": "A", "text": "B"}'),
    "huge": lambda _: Played(200, b" " * 3_000_000),
    "reset": lambda _: Played(how="reset"),
    "half": lambda _: Played(200, completion("x" * 400).body, how="half"),
    "drip": lambda _: Played(200, completion("x" * 4000).body, how="drip"),
    "silent": lambda _: Played(how="silent"),
    "gzip": lambda _: Played(200, b"\x1f\x8b\x08", {"content-encoding": "gzip"}),
}


def wait_until(what: Callable[[], bool], seconds: float = 5.0) -> bool:
    """True as soon as `what` holds; False when it does not within the seconds."""
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        threading.Event().wait(0.01)
    return True
