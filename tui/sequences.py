"""What a terminal sends that is no key Textual 8.2 knows: dropped, where its parser would type it sign by sign.

Control sequences and those of function keys have a form (ECMA-48, 5.4): one that is whole and has no meaning here is
swallowed whole. Alt with a letter is whole after two signs: the parser would wait for more, and type `^` and the letter
when another sequence comes first.
"""

import re
from collections.abc import Iterable
from functools import cache
from string import ascii_letters
from typing import NamedTuple, cast

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.keys import Keys

_WHOLE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[0-9;]*[ @-~])")
# A function key by its number; letters by theirs end in u.
_NUMBERED = re.compile(r"\x1b\[(\d*)[\d:;]*([~ABCDEFHPQRS])")
# The parser reads these itself, after it has looked for keys: a mouse, and what a terminal says of its modes.
_OF_THE_PARSER = re.compile(r"\x1b\[(?:<[-\d;]*[mM]|M|\?[\d;]*\$y)")
# A capital after which more follows: it begins a longer sequence.
_BEGINNERS = frozenset("OPX")
_read = XTermParser._sequence_to_key_events


class _Alt(NamedTuple):
    """A key in the form of the parser's own table."""

    value: str


def keys_alone() -> None:
    """Teaches the parser; once is enough, more does no harm."""
    known = cast(dict[str, object], ANSI_SEQUENCES_KEYS)
    for sign in set(ascii_letters) - _BEGINNERS:
        known.setdefault(f"\x1b{sign}", (_Alt(f"alt+{'shift+' * sign.isupper()}{sign.lower()}"),))
    XTermParser._sequence_to_key_events = _keys_of  # type: ignore[assignment,method-assign]


def _keys_of(parser: XTermParser, sequence: str, alt: bool = False) -> Iterable[events.Key]:
    numbered = _NUMBERED.fullmatch(sequence)
    if numbered and f"{numbered[1] or 1}{numbered[2]}" not in FUNCTIONAL_KEYS:
        # The parser would take the number for that of a letter: 99 for c.
        keys = ANSI_SEQUENCES_KEYS.get(sequence)
        return [events.Key(key.value, None) for key in keys] if isinstance(keys, tuple) else [_ignored(sequence)]
    found = list(_read(parser, sequence, alt))
    if found or not _WHOLE.fullmatch(sequence) or _OF_THE_PARSER.match(sequence) or sequence in _begun():
        return found
    return [_ignored(sequence)]


def _ignored(sequence: str) -> events.Key:
    return events.Key(Keys.Ignore, sequence)


@cache
def _begun() -> frozenset[str]:
    """What longer sequences begin with that looks whole itself: ESC [ [ A."""
    return frozenset(sequence[:end] for sequence in ANSI_SEQUENCES_KEYS for end in range(2, len(sequence)))
