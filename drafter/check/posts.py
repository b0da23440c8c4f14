"""Whose officer a person is: the city, firm or body to which a title belongs, in the bullet and in a source.

A person is another's only where the source says whose, and the bullet's body has an officer of its own there.
"""

import re
from collections.abc import Iterator

from drafter.check.countries import is_home
from drafter.check.hearing import known_as
from drafter.check.index import Reading, SourceIndex
from drafter.check.owners import same_name
from drafter.check.roles import HEADS, TITLE_WORDS, role_words
from drafter.check.words import plain_words
from drafter.facts.model import Fact, Wording

_NEAR = 50  # characters between a person and the body, its title between the two
_BEFORE = re.compile(r"(?:['’]s)? (?:[\w.-]+ ){0,5}(?:[a-z]+, )?")
_OF = re.compile(r"(?:, [^,.;“”\"]{0,45})? (?:of|for|at) (?:the )?")
_OWN = re.compile(r",? (?:who is |the )?")
_CHIEFS = frozenset("executive chief counsel head leader founder owner officer".split())
_OWN_TITLE = re.compile(r"['’]s ((?:[\w-]+ ?){1,5})")


def bodies_of(reading: Reading, at: int) -> Iterator[Fact]:
    """The names that stand beside a person as whose officer he or she is."""
    person, text = reading.facts[at], reading.text
    assert isinstance(person.value, Wording)
    for other in reading.sentences[reading.home[at]].facts if reading.sentences else ():
        body = reading.facts[other]
        if other == at or body.kind != "name" or not isinstance(body.value, Wording) or body.value.role:
            continue
        if not is_home(plain_words(body.value.text)) and _belongs(person, body, text, reading.language == "ja"):
            yield body


def _belongs(person: Fact, body: Fact, text: str, japanese: bool) -> bool:
    assert isinstance(person.value, Wording)
    before, after = person.span.start - body.span.end, body.span.start - person.span.end
    if japanese:
        return (
            0 <= before <= 1 and text[body.span.end : person.span.start] in ("", "の") and person.value.role is not None
        )
    if 0 < before <= _NEAR:
        between = text[body.span.end : person.span.start]
        return _BEFORE.fullmatch(between) is not None and _is_title(between)
    if not 0 < after <= _NEAR:
        return False
    between = text[person.span.end : body.span.start]
    if _OF.fullmatch(between):
        return person.value.role is not None or bool(role_words(between) & (HEADS | _CHIEFS))
    title = _OWN_TITLE.match(text, body.span.end) if _OWN.fullmatch(between) else None
    return title is not None and bool(role_words(title[1]) & (HEADS | _CHIEFS))


def _is_title(words: str) -> bool:
    """True for words that are a title and nothing else: no verb, no other name."""
    told = role_words(words)
    return bool(told & (HEADS | _CHIEFS)) and told <= HEADS | TITLE_WORDS


def other_post(bullet: Reading, at: int, source: SourceIndex) -> tuple[Fact, Fact] | None:
    """The body to which a source's person belongs, and that of the bullet, where the two differ; None when unsure."""
    mine = list(bodies_of(bullet, at))
    theirs = frozenset(_mentions(bullet.facts[at], source)) if mine else frozenset()
    told = [body for place in theirs for body in bodies_of(source.reading, place)]
    if not told or any(same_name(one, other) for one in mine for other in told):
        return None
    others = (place for _, place in source.names if place not in theirs)
    taken = (body for place in others for body in bodies_of(source.reading, place))
    return (told[0], mine[0]) if any(same_name(one, other) for other in taken for one in mine) else None


def _mentions(fact: Fact, source: SourceIndex) -> Iterator[int]:
    """The places of a bullet's person among the facts of a source, by surname or by sound."""
    assert isinstance(fact.value, Wording)
    last = plain_words(fact.value.text).split()[-1:]
    yield from known_as(fact.value.text, source)
    yield from (place for parts, place in source.names if last and list(parts[-1:]) == last)
