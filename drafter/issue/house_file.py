"""House styles as files: one TOML table a publication, written with what each value means, read with plain refusals.

Reads and writes text; which file belongs to which publication, and what to do about a broken one, is the desk's.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from drafter.draft.house import HouseStyle
from drafter.errors import UsageError
from drafter.text.display import flat

_TABLES = ("short_forms", "avoid")
_PARTS = {
    "volume": "Numbering and form",
    "headlines": "Headlines",
    "words_aim": "Bullets",
    "date_order": "Dates",
}
KEYS = tuple(name for name in HouseStyle.model_fields if name != "examples")


def read_house(text: str, name: str) -> HouseStyle:
    """The style in a TOML text; `name` is the file's, for the message. Raises UsageError (`bad_house`)."""
    from pydantic import ValidationError

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad(name, f"is no valid TOML: {error}") from None
    if unknown := next((key for key in table if key not in KEYS), None):
        near = get_close_matches(unknown, KEYS, n=1)
        raise _bad(name, f"has no use for {unknown}" + (f"; did you mean {near[0]}?" if near else ""))
    try:
        return HouseStyle.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        raise _bad(name, f"has a wrong {first['loc'][0]}: {first['msg'].removeprefix('Value error, ')}") from None


def house_text(house: HouseStyle, measured: Mapping[str, str] | None = None) -> str:
    """The style as TOML, each value with its meaning, and with what was `measured` of it where that is given."""
    lines = [f"# House style of {flat(house.title)}. Correct what is wrong; what is left out has its default."]
    for key in KEYS:
        if key in _PARTS:
            lines += ["", f"# {_PARTS[key]}"]
        if key not in _TABLES:
            lines.append(f"{key} = {_value(getattr(house, key))}  # {_told(key, measured)}")
    for key in _TABLES:
        lines += ["", f"# {_told(key, measured)}", f"[{key}]", *_rows(getattr(house, key))]
    return "\n".join(lines) + "\n"


def differences(one: HouseStyle, other: HouseStyle) -> Iterator[tuple[str, str, str]]:
    """The keys in which two styles differ, each with both values as TOML has them."""
    for key in KEYS:
        here, there = getattr(one, key), getattr(other, key)
        if here != there:
            yield key, _shown(key, here), _shown(key, there)


def _told(key: str, measured: Mapping[str, str] | None) -> str:
    meaning = HouseStyle.model_fields[key].description or key
    found = (measured or {}).get(key)
    return f"{meaning} (found: {flat(found)})" if found else meaning


def _shown(key: str, value: object) -> str:
    if key in _TABLES and isinstance(value, tuple):
        return "{" + ", ".join(_rows(value)) + "}"
    return _value(value)


def _rows(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"{_string(words)} = {_string(instead)}" for words, instead in pairs]


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return _string(value) if isinstance(value, str) else str(value)


def _string(words: str) -> str:
    """A basic string: JSON's escapes are TOML's too, but for DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _bad(name: str, why: str) -> UsageError:
    hint = "Mend that line; `drafter style keys` lists what a style holds."
    return UsageError(f"The house style {name} {why}.", code="bad_house", hint=hint)
