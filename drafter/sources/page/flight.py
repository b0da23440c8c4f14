"""The rows that Next.js sends to its scripts in pieces (`self.__next_f.push`): JSON, text, and elements as lists.

An element is `["$", name, key, properties]`; a row is `number:JSON` up to its line's end, or `number:Tlength,text` of
so many bytes, the length in hexadecimal.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

PUSHED = re.compile(r"^\s*(?:\()?self\.__next_f\s*(?:=[^)]*\))?\.push\(\s*(?=\[)")
_ROW = re.compile(r"([0-9a-f]+):(?:T([0-9a-f]+),)?")
_TAG = re.compile(r"[A-Z]{1,2}(?=[\[{\"])")
_MOST_ROWS = 5000
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote figcaption time".split())
_DEEPEST = 200


def piece_of(script: str) -> str:
    """The text that one script pushes; empty for any other script."""
    pushed = PUSHED.match(script[:400])
    if pushed is None:
        return ""
    try:
        value = json.JSONDecoder(strict=False).raw_decode(script[pushed.end() :])[0]
    except (ValueError, RecursionError):
        return ""
    return value[1] if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str) else ""


def rows_of(pieces: str) -> Iterator[object]:
    """The values of the rows in pieces put together; elements as mappings of their text or of their children."""
    at = 0
    for _ in range(_MOST_ROWS):
        row = _ROW.match(pieces, at)
        if row is None:
            at = pieces.find("\n", at) + 1
            if not at:
                return
            continue
        if row[2]:
            size = int(row[2], 16)
            held = pieces[row.end() : row.end() + size].encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
            yield held
            at = row.end() + len(held)
            continue
        end = pieces.find("\n", row.end())
        line = pieces[row.end() : end if end >= 0 else len(pieces)]
        with suppress(ValueError, RecursionError):
            yield _plain(json.loads(_TAG.sub("", line, count=1), strict=False), 0)
        if end < 0:
            return
        at = end + 1


def _plain(value: object, depth: int) -> object:
    """A value with its elements as plain mappings: `{"text": …}` for a paragraph, properties with children else."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, Mapping):
        return {key: _plain(held, depth + 1) for key, held in value.items()}
    if not isinstance(value, list):
        return value
    if len(value) < 4 or value[0] != "$" or not isinstance(value[3], Mapping):
        return [_plain(held, depth + 1) for held in value]
    children = value[3].get("children")
    if value[1] not in _PARAGRAPHS:
        return {key: _plain(held, depth + 1) for key, held in value[3].items()}
    day = value[3].get("dateTime")
    return {"text": _words(children, depth + 1), **({"date": day} if day else {})}


def _words(value: object, depth: int) -> str:
    """What a reader sees of an element's children."""
    if depth > _DEEPEST or value is None:
        return ""
    if isinstance(value, str):
        return "" if re.fullmatch(r"\$[A-Z]?[0-9a-f]*", value) else value
    if isinstance(value, list):
        if len(value) > 3 and value[0] == "$" and isinstance(value[3], Mapping):
            return _words(value[3].get("children"), depth + 1)
        return "".join(_words(held, depth + 1) for held in value)
    return str(value) if isinstance(value, int | float) else ""
