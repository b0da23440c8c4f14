"""Names across scripts by their sound: which name of a Japanese source a Latin one may be, and blends of two of them.

What the glossary knows is looked up before; a likeness of sound never stands against it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from drafter.check.index import SourceIndex
from drafter.check.sounds import in_kana, parts_of, read_as, sounds_as
from drafter.check.words import plain_words
from drafter.facts.model import Wording

Likeness = Literal["whole", "short", "family", "given"]

_KANJI = re.compile("[㐀-鿿々]")
_KINDS = re.compile("(?:市|町|村|区|県|府|都|州|島|郡|川|港|山|湾|空港|基地|駅|大学|社|新聞)$")
_KINDS_LATIN = frozenset(
    "city town village prefecture state island islands county ward district river port airport bay base air naval"
    " station university mount mt mr ms mrs dr jr sr".split()
)
_LONGEST = 5  # characters of a family name, or of a given one


@lru_cache(maxsize=4096)
def likeness(latin: str, japanese: str) -> Likeness | None:
    """How a Latin name sounds beside a Japanese one: as the whole of it, as its family name alone, or the given one.

    "short" is a full Latin name beside a family name that stands alone.
    """
    parts = [part for part in plain_words(latin).split() if len(part) > 1 and part not in _KINDS_LATIN]
    if not parts or not plain_words(latin).isascii():
        return None
    return _in_kana(parts, parts_of(japanese)) if in_kana(japanese) else _in_kanji(parts, japanese)


def _in_kana(parts: list[str], theirs: list[str]) -> Likeness | None:
    if len(theirs) > 1 and len(parts) > 1:
        family = next((True for each in theirs[1:] if sounds_as(parts[-1], each)), sounds_as(parts[-1], theirs[-1]))
        return _told(family, sounds_as(parts[0], theirs[0]))
    bare = _KINDS.sub("", theirs[-1])
    firm = _KANJI.search(bare) is not None  # クボノ農機 is no one called Kubono
    family = sounds_as(parts[-1], bare) if len(parts) == 1 or not firm else False
    joined = len(theirs) == 1 and not firm and sounds_as("".join(parts), bare)
    if joined or (family and len(parts) <= len(theirs)) or (family and len(parts) == 1):
        return "whole"
    return "short" if family else None


def _told(family: bool | None, given: bool | None) -> Likeness | None:
    if family:
        return "family" if given is False else "whole"
    return "given" if given and family is False else None


def _in_kanji(parts: list[str], theirs: str) -> Likeness | None:
    if not _KANJI.match(theirs):
        return None
    bare = _KINDS.sub("", theirs) or theirs
    if len(parts) == 1:
        cuts = range(1, min(len(theirs), _LONGEST) + 1)
        whole = read_as(parts[0], bare) or any(len(theirs) > cut + 1 > 2 and read_as(parts[0], theirs[:cut])
                                               for cut in cuts)  # fmt: skip
        return "whole" if whole else None
    best: Likeness | None = None
    for cut in range(1, len(theirs)):
        for family, given in ((parts[-1], parts[0]), (parts[0], parts[-1])):
            told = read_as(family, theirs[:cut]), read_as(given, theirs[cut:])
            if all(told):
                return "whole"
            found: Likeness | None = "family" if told == (True, False) else "given" if told == (False, True) else None
            best = best or (found if cut > 1 or len(theirs) == 2 or found == "given" else None)
    return best or ("short" if any(read_as(part, theirs) for part in parts) else None)


def mentions(name: str, source: SourceIndex) -> Iterator[tuple[Likeness, int]]:
    """The names of a Japanese source that sound as a Latin one, each with how, and its place among the facts.

    A family name alone is the whole name where the source has no longer one, or the longer one is the same.
    """
    if source.language != "ja":
        return
    found = [(how, at) for _, at in source.names if (how := likeness(name, _text(at, source)))]
    same = any(how == "whole" for how, _ in found)
    for how, at in found:
        if how == "short":
            how = "whole" if same or not _lengthened(at, source) else "family"
        yield how, at


def _text(at: int, source: SourceIndex) -> str:
    value = source.facts[at].value
    assert isinstance(value, Wording)
    return value.text


def _lengthened(at: int, source: SourceIndex) -> bool:
    """True when a source has a name in full elsewhere: 藤枝氏 and 藤枝誠二市長."""
    short = _text(at, source)
    return any(short != (long := _text(other, source)) and (long.startswith(short) or long.endswith(f"・{short}"))
               for _, other in source.names)  # fmt: skip


def known_as(name: str, source: SourceIndex) -> tuple[int, ...]:
    """The facts of a Japanese source that are one name with a Latin one, by sound."""
    return tuple(at for found, at in mentions(name, source) if found == "whole")


def blended_of(name: str, source: SourceIndex) -> tuple[int, int] | None:
    """The two people of a Japanese source whose family name and given name a Latin name puts together."""
    found = [(how, at) for how, at in mentions(name, source) if how == "whole" or _is_person(at, source)]
    family = next((at for how, at in found if how == "family"), None)
    given = next((at for how, at in found if how == "given"), None)
    if family is None or given is None or any(how == "whole" for how, _ in found):
        return None
    return family, given


def _is_person(at: int, source: SourceIndex) -> bool:
    value = source.facts[at].value
    return isinstance(value, Wording) and value.role is not None
