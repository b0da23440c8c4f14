"""JavaScript literals to plain values: the state that Nuxt writes as a function of its repeated values.

Nothing is run: literals, names bound to values and the call around them are read; any other expression is None.
"""

import json
import re
from collections.abc import Mapping

_FUNCTION = re.compile(r"\(?\s*function\s*\(([\w$,\s]*)\)\s*\{")
_RETURN = re.compile(r"\breturn\s*(?=[{\[(])")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`\\$]|\\.)*`', re.DOTALL)
_ESCAPE = re.compile(r"\\(u\{?[0-9a-fA-F]{1,6}\}?|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SPACE = re.compile(r"\s*")
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_DEEPEST = 200


class NoLiteral(ValueError):
    """The text is no literal that can be read."""


def value_of_call(text: str) -> object:
    """What `(function(a,b){return {…}}("x",1))` returns. Raises NoLiteral."""
    head = _FUNCTION.match(text)
    start = _RETURN.search(text, head.end()) if head else None
    if head is None or start is None:
        raise NoLiteral("no function that returns a literal")
    names = [name.strip() for name in head[1].split(",") if name.strip()]
    # What is returned is passed over once, unbound, to find the arguments behind it.
    arguments = _Reader(text, {}, start.end())
    arguments.value()
    arguments.take("}")
    given = arguments.listed("(", ")")
    return _Reader(text, dict(zip(names, given, strict=False)), start.end()).value()


class _Reader:
    """Reads one value after another from a place in a text."""

    def __init__(self, text: str, bound: Mapping[str, object], at: int) -> None:
        self._text, self._bound, self._at, self._depth = text, bound, at, 0

    def value(self) -> object:
        """The value that begins here."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NoLiteral("too deep")
        found = self._one()
        self._depth -= 1
        return found

    def take(self, sign: str) -> None:
        """Passes over a sign, and over closing brackets that may stand before it."""
        self._skip()
        if self._text[self._at : self._at + 1] != sign:
            raise NoLiteral(f"{sign} expected at {self._at}")
        self._at += 1

    def listed(self, opening: str, closing: str) -> list[object]:
        """The values between brackets; a hole in a list is None."""
        self.take(opening)
        found: list[object] = []
        while not self._ends(closing):
            found.append(None if self._peek() == "," else self.value())
            self._comma(closing)
        return found

    def _one(self) -> object:
        sign = self._peek()
        if sign == "{":
            return self._object()
        if sign == "[":
            return self.listed("[", "]")
        if sign == "(":
            (found, *_) = self.listed("(", ")") or [None]
            return found
        if sign == "!":
            self._at += 1
            return not self.value()
        if string := _STRING.match(self._text, self._at):
            self._at = string.end()
            return _unescaped(string.group())
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            return float(number.group())
        return self._named()

    def _object(self) -> dict[str, object]:
        self.take("{")
        found: dict[str, object] = {}
        while not self._ends("}"):
            key = _STRING.match(self._text, self._at) or _NAME.match(self._text, self._at)
            key = key or _NUMBER.match(self._text, self._at)
            if key is None:
                raise NoLiteral(f"no key at {self._at}")
            self._at = key.end()
            self.take(":")
            found[_unescaped(key.group()) if key.group()[0] in "\"'`" else key.group()] = self.value()
            self._comma("}")
        return found

    def _named(self) -> object:
        """A name's value; `void 0`, `new Date(…)` and calls are read over."""
        name = _NAME.match(self._text, self._at)
        if name is None:
            raise NoLiteral(f"no value at {self._at}")
        self._at = name.end()
        word = name.group()
        if word in ("void", "new"):
            self.value()
            return None
        while self._peek() == ".":
            self._at += 1
            self._named()
        if self._peek() == "(":
            given = self.listed("(", ")")
            return given[0] if word == "Date" and given else None
        return _WORDS.get(word, self._bound.get(word))

    def _peek(self) -> str:
        self._skip()
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at

    def _ends(self, closing: str) -> bool:
        if self._peek() == closing:
            self._at += 1
            return True
        return False

    def _comma(self, closing: str) -> None:
        if self._peek() == ",":
            self._at += 1
        elif self._peek() != closing:
            raise NoLiteral(f", expected at {self._at}")


def _unescaped(written: str) -> str:
    if written[0] == '"':
        try:
            return str(json.loads(written, strict=False))
        except ValueError:
            pass
    return _ESCAPE.sub(_escape, written[1:-1])


def _escape(found: re.Match[str]) -> str:
    sign = found[1]
    if len(sign) == 1:
        return _CONTROLS.get(sign, sign)
    code = int(sign[1:].strip("{}"), 16)
    return chr(code) if code < 0x110000 else "\ufffd"
