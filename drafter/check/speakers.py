"""Whose words a quotation is: the speaker whom the bullet names, and the one whom the source names beside it."""

import re
from collections.abc import Iterator, Sequence

from drafter.check.index import Reading, SourceIndex
from drafter.check.names import Found, entries_of, known_kind
from drafter.check.words import plain_words
from drafter.facts.model import Wording
from drafter.text.display import display_line
from drafter.text.span import Span

_END = re.compile(r"(?<=[a-z])\. ")
_BEFORE = 2  # sentences before a quotation in which "he" may be named


def other_speaker(
    bullet: Reading, at: int, source: SourceIndex, span: Span, sources: Sequence[SourceIndex]
) -> Found | None:
    """The conflict of a quotation that the source gives to another person than the bullet; None when none is plain."""
    mine = _speaker(bullet, at, sources)
    if not mine:
        return None
    whole = _quotation(source, span)
    home = source.sentence_at(whole.start)
    if mine & set(_people(source, home, source.sentence_at(whole.end - 1))):
        return None
    told = _named_speaker(source, span)
    theirs = {name: where for name, where in told.items() if name in _surnames(sources)}
    if not theirs:
        before = _people(source, home if told else max(0, home - _BEFORE), home)
        if mine & set(before):
            return None
        theirs = dict(list(before.items())[-1:])
    if not theirs or mine & set(theirs):
        return None
    words = display_line(next(iter(theirs.values())).of(source.text))
    return Found("conflicting", "name", span, f"In the source these are the words of {words}")


def _speaker(bullet: Reading, at: int, sources: Sequence[SourceIndex]) -> set[str]:
    """The surname of the one person to whom the bullet can give a quotation; empty when it names none or several."""
    fact, known = bullet.facts[at], _surnames(sources)
    assert isinstance(fact.value, Wording)
    held = [bullet.facts[other] for other in bullet.sentences[bullet.home[at]].facts]
    names = [each for each in held if each.kind == "name" and not fact.span.contains(each.span)]
    texts = [each.value.text for each in names if isinstance(each.value, Wording)]
    people = {words[-1] for text in texts if (words := plain_words(text).split())} & known
    named = set(plain_words(_END.split(fact.value.speaker or "")[0]).split()[-1:])
    return named & people or (people if len(people) == 1 else set())


def _surnames(sources: Sequence[SourceIndex]) -> set[str]:
    """The surnames of all whom the sources name in full or by a title."""
    return {name for source in sources for name in _people(source, 0, len(source.sentences))}


def _people(source: SourceIndex, first: int, last: int) -> dict[str, Span]:
    """The people named in some sentences of a source, by surname."""
    return {
        parts[-1]: source.facts[at].span
        for parts, at in source.names
        if first <= source.home[at] <= last and parts and _is_person(parts, at, source)
    }


def _is_person(parts: tuple[str, ...], at: int, source: SourceIndex) -> bool:
    value = source.facts[at].value
    named = isinstance(value, Wording) and (len(parts) == 2 or (len(parts) == 1 and value.role is not None))
    if not named and len(parts) == 1:
        named = any(len(other) == 2 and other[-1] == parts[0] for other, _ in source.names)
    if source.facts[at].span.of(source.text).split()[0].isupper() and len(parts) > 1:
        return False  # a ship, an agency
    return bool(named) and not known_kind(parts[-1]) and not entries_of(" ".join(parts))


def _quotation(source: SourceIndex, span: Span) -> Span:
    """The whole quotation of a source in which some words stand."""
    held = (source.facts[at].span for at in source.by_kind.get("quote", ()))
    return next((quote for quote in held if quote.start <= span.start < quote.end), span)


def _named_speaker(source: SourceIndex, span: Span) -> dict[str, Span]:
    """The surname of the speaker whom a source names at a quotation, with its place there; empty for a pronoun."""
    found: dict[str, Span] = {}
    for at in source.by_kind.get("quote", ()):
        fact = source.facts[at]
        if fact.span.start <= span.start < fact.span.end and isinstance(fact.value, Wording) and fact.value.speaker:
            found.update(_places(fact.value.speaker, source, source.home[at]))
    return found


def _places(speaker: str, source: SourceIndex, home: int) -> Iterator[tuple[str, Span]]:
    last = plain_words(_END.split(speaker)[0]).split()[-1:]
    for near in (home, home - 1, home + 1):
        for at in source.sentences[near].facts if 0 <= near < len(source.sentences) else ():
            value = source.facts[at].value
            name = source.facts[at].kind == "name" and isinstance(value, Wording)
            if name and last and isinstance(value, Wording) and plain_words(value.text).split()[-1:] == last:
                yield last[0], source.facts[at].span
                return
