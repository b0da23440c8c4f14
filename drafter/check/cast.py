"""The people of a source: who they are, by their surnames, and in which sentences each is named. Judges nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from drafter.check.context import fact_key
from drafter.check.index import SourceIndex
from drafter.check.names import entries_of, known_kind
from drafter.check.roles import title_beside
from drafter.facts.model import Wording
from drafter.text.span import Span

_SHORT, _LONG = 2, 3  # letters of an acronym, words of a person's name
# Where what one person says ends and what another says begins.
_TURN = re.compile(r";\s|, (?:while|but) |(?<=た)が、|一方、")
_SPEAKS = re.compile(
    r" (?:said|says|told|argued|added|noted|wrote|testified|called|recalled|described|opposed|complained|warned|asked"
    r"|pointed out|insisted|explained|stressed|claimed|urged|criticized|wanted)\b"
)
_FIRM = frozenset(
    "research securities partners capital holdings materials systems chemical chemicals pharma electric energy power"
    " steel foods insurance financial technologies technology associates analytics media marine lines foundation"
    " society".split()
)
# "Her lawyer, Ida Marlow, said", "Carl Iwase, 31, who": no firm is told of so.
_CALLED = re.compile(
    r"(?:['’]s|\b[Hh]er|\b[Hh]is|\b[Tt]heir|\b[Ii]ts|\b[Aa]n?|\b[Aa]nother|\b[Tt]he) (?:[\w.-]+ ){0,3}[a-z]+, $"
)
_AGED = re.compile(r", \d\d,")
_BEFORE = 60  # characters before a name in which its calling stands
_SPOKEN = re.compile(r"(?:\bsaid|\bsays|according to|\badded|\bwrote) $", re.IGNORECASE)


class Voice(NamedTuple):
    """A person of a source: the key by which mentions are one, and where one of them stands."""

    key: str
    span: Span


class Part(NamedTuple):
    """A part of a sentence that names several people: its span, its stems, and whom it names."""

    span: Span
    stems: frozenset[str]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a source: their surnames, of an English one, and those named in each sentence that names any.

    `parts` has the clauses of the sentences that name several people, each with its own.
    """

    surnames: frozenset[str]
    named: Mapping[int, Sequence[Voice]]
    parts: Mapping[int, Sequence[Part]]


def cast_of(source: SourceIndex) -> Cast:
    """The people of a source, looked for once."""
    if not source.cast:
        source.cast.append(_cast(source))
    return source.cast[0]


def _cast(source: SourceIndex) -> Cast:
    surnames = frozenset() if source.language == "ja" else _surnames(source)
    named: dict[int, list[Voice]] = {}
    for home, voice in _people(source, surnames):
        named.setdefault(home, []).append(voice)
    parts = {
        home: found for home, voices in named.items() if len(voices) > 1 and (found := _parts(source, home, voices))
    }
    return Cast(surnames, named, parts)


def _parts(source: SourceIndex, home: int, voices: Sequence[Voice]) -> list[Part]:
    """The parts of a sentence between its breaks, where each has people of its own; empty where they can't be told."""
    start, end = source.sentences[home].span
    cuts = [start, *(match.end() for match in _TURN.finditer(source.text, start, end)), end]
    found: list[Part] = []
    for span in (Span(first, last) for first, last in pairwise(cuts)):
        inside = tuple(voice for voice in voices if span.contains(voice.span))
        if not inside:
            return []
        held = (source.facts[at] for at in source.sentences[home].facts)
        keys = {key for fact in held if span.contains(fact.span) and (key := fact_key(fact))}
        found.append(Part(span, frozenset(source.reading.content.between(*span)) | keys, inside))
    return found if len(found) > 1 else []


def role_of(at: int, source: SourceIndex) -> str | None:
    """The title that a source gives to one of its names, if it gives any."""
    value = source.facts[at].value
    return value.role if isinstance(value, Wording) else None


def text_of(at: int, source: SourceIndex) -> str:
    """One of the names of a source, as the rules of facts read it."""
    value = source.facts[at].value
    return value.text if isinstance(value, Wording) else ""


def in_full(at: int, source: SourceIndex) -> str:
    """The longest name of a Japanese source of which a mention is a part: 藤枝氏 is 藤枝誠二."""
    value = source.facts[at].value
    assert isinstance(value, Wording)
    short = value.text
    texts = [each.value.text for each in source.facts if each.kind == "name" and isinstance(each.value, Wording)]
    return max(
        (text for text in texts if text.startswith(short) or text.endswith(f"・{short}")), key=len, default=short
    )


def _people(source: SourceIndex, surnames: frozenset[str]) -> Iterator[tuple[int, Voice]]:
    for parts, at in source.names:
        if source.language == "ja":
            if role_of(at, source):
                yield source.home[at], Voice(in_full(at, source), source.facts[at].span)
        elif parts and (surname := _surname(parts, at, source)) in surnames:
            yield source.home[at], Voice(surname, source.facts[at].span)


def _surname(parts: tuple[str, ...], at: int, source: SourceIndex) -> str:
    """The last word of a name, or the one in capitals: HIROSE Naoki."""
    words = source.facts[at].span.of(source.text).split()
    high = [word.casefold() for word in words if word.isupper() and len(word) > _SHORT]
    return high[0] if len(words) > len(high) == 1 and high[0] in parts else parts[-1]


def _surnames(source: SourceIndex) -> frozenset[str]:
    """The surnames of the people of an English source: those with a title, and those who say something."""
    alone = {parts[0] for parts, _ in source.names if len(parts) == 1}
    found = set()
    for parts, at in source.names:
        if not parts or len(parts) > _LONG or known_kind(parts[-1]) or entries_of(" ".join(parts)):
            continue
        surname, span = _surname(parts, at, source), source.facts[at].span
        # A firm is called again by its first word, a person by the last.
        called = (surname in alone or parts[0] not in alone) and surname not in _FIRM
        named = len(parts) > 1 and called and "of" not in parts and _speaks(span, source.text)
        if role_of(at, source) or title_beside(span, source.text) or named:
            found.add(surname)
    return frozenset(found)


def _speaks(span: Span, text: str) -> bool:
    called = text.startswith((",", " said"), span.end) and _CALLED.search(
        text, max(0, span.start - _BEFORE), span.start
    )
    return bool(called) or speaks_in(text, span) or _AGED.match(text, span.end) is not None


def speaks_in(text: str, name: Span) -> bool:
    """True for a name that says something there: "Marlow argued", "according to Marlow"."""
    before = _SPOKEN.search(text, max(0, name.start - 20), name.start)
    return before is not None or _SPEAKS.match(text, name.end) is not None


def is_called_so(parts: Sequence[str], source: SourceIndex) -> bool:
    """True for two words that a source has as a name, and not the first of them alone, as firms are called again."""
    called = any(theirs == (parts[0],) for theirs, _ in source.names) or parts[-1] in _FIRM
    return len(parts) == 2 and not called and any(list(theirs) == list(parts) for theirs, _ in source.names)
