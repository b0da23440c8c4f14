"""Reads what an endpoint sent: tolerant of wrapping, strict about the object inside. Raises only AnswerFault.

Tolerated: a byte order mark, think blocks, one code fence, prose around one object. Refused: two objects, unknown or
repeated keys, wrong types, a value that is no string.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError

_THINK = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_ORPHAN = re.compile(r"\A.*?</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```(?:\w+)?[ \t]*\n(.*?)\n?[ \t]*```", re.DOTALL)
_LONGEST = 60_000

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(eq=False)
class AnswerFault(Exception):
    """An answer that is no answer. `code` is stable; `message` tells the model, and the person, what is wrong."""

    code: str
    message: str


def read_answer(content: str, shape: type[Shape]) -> Shape:
    """The one object of that shape in the content. Raises AnswerFault (`empty`, `not_json`, `wrong_schema`)."""
    if len(content) > _LONGEST:
        raise AnswerFault("too_big", f"The answer has {len(content)} characters; a bullet has about 900.")
    found = _parsed(_bare(content))
    try:
        return shape.model_validate(found)
    except ValidationError as error:
        raise AnswerFault("wrong_schema", _in_words(error, shape)) from None


def _bare(content: str) -> str:
    text = _ORPHAN.sub("", _THINK.sub("", content.lstrip("\ufeff"))) if "</" in content or "<t" in content else content
    text = text.strip("\ufeff \t\r\n")
    if not text:
        raise AnswerFault("empty", "The answer is empty; answer with one JSON object.")
    fences = _FENCE.findall(text)
    return fences[0].strip() if len(fences) == 1 and "{" in fences[0] else text


def _parsed(text: str) -> object:
    decoder = json.JSONDecoder(object_pairs_hook=_unique, strict=False)
    at = text.find("{")
    while at >= 0:
        try:
            found, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError):
            at = text.find("{", at + 1) if text.count("{") < 200 else -1
            continue
        if re.search(r"\{\s*\"", text[end:]):
            raise AnswerFault("not_json", "The answer holds more than one JSON object; answer with one.")
        return found
    raise AnswerFault("not_json", "The answer holds no whole JSON object; answer with one and nothing else.")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise AnswerFault("wrong_schema", "A key stands twice in the JSON object; give each key once.")
    return found


def _in_words(error: ValidationError, shape: type[BaseModel]) -> str:
    keys = ", ".join(shape.model_fields)
    kinds = {item["type"] for item in error.errors()}
    if "extra_forbidden" in kinds:
        return f"The JSON object has a key that was not asked for; the only keys are: {keys}."
    if "missing" in kinds:
        return f"The JSON object lacks a key; it must have: {keys}."
    return f"The JSON object must have these keys, each a string: {keys}."
