"""People whom a bullet calls by surname alone: introduced at their first mention as the source introduces them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from drafter.draft.extractive.dateline import city_of
from drafter.draft.wording import outside_quotes

_THE_TOWN = re.compile(r"^The (?:city|town|village)\b(?! of\b)")
_THIS_TOWN = re.compile(r"\bthis (?:city|town|village)\b")
_HERE = re.compile(r"(?<=[a-z]) here(?=[.,;]| (?:and|on|by|in|for|to)\b)")
_SPOKEN = re.compile(
    r"\b([A-Z][a-z][\w’'-]+) (?:said|added|told|met|also|will|plans|noted|takes|took|is|was|has|had|wants|called)\b"
)
_TITLE = r"(?:(?:[A-Z][\w’'-]*\.?|for|of|and) ){0,6}"
# What only stands after a person's name.
_OF_PERSON = r",? (?:\d\d\b|who\b|an? [a-z]|the [a-z]|said\b|says\b|told\b|added\b)"
_NO_TITLE = re.compile(r"^(?:The|A|An|On|In|At|But|And|After|Before|With|As|For|of|and|for) ")
# Before a capital word these make no person of it: Western Japan, Port Arthur. Nor does a word that is no name.
_NO_NAME = frozenset(
    "Mr Ms Mrs Dr The North South East West Northern Southern Eastern Western Central New Great Greater Upper Lower"
    " Mount Lake Port Fort San Santa Saint Bank University American Japanese".split()
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b(?= [A-Z][a-z])|(?<=[a-z] )\b[A-Z]{3,}\b")


def plain_capitals(sentence: str, texts: Sequence[str]) -> str:
    """The sentence with a surname set in capitals, `KANDA Ryohei`, as the source writes it elsewhere: Kanda."""

    def lowered(found: re.Match[str]) -> str:
        plain = found.group().capitalize()
        return plain if any(re.search(rf"\b{plain}\b", text) for text in texts) else found.group()

    return outside_quotes(sentence, partial(_CAPITALS.sub, lowered))


def introduced(told: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The sentences with the full name, and the title before it, where a surname comes before its full name."""
    done: list[str] = []
    for sentence in told:
        for match in list(_SPOKEN.finditer(sentence)):
            surname = match.group(1)
            if match.start() and sentence[: match.start()].rstrip()[-1:].isalpha() and _preceded(sentence, match):
                continue
            if any(re.search(rf"\b{re.escape(surname)}\b", earlier) for earlier in done):
                continue
            if (full := _full(surname, texts)) is not None:
                sentence = outside_quotes(sentence, partial(_once, match.group(), full, surname))
        done.append(sentence)
    return done


def placed(sentence: str, text: str) -> str:
    """The sentence with the place of its report named, where it only says `the city` or `here`."""
    city = city_of(text)
    if city is None:
        return sentence
    named = outside_quotes(_THE_TOWN.sub(rf"\g<0> of {city}", sentence, count=1), partial(_THIS_TOWN.sub, city))
    return outside_quotes(named, partial(_HERE.sub, f" in {city}"))


def _preceded(sentence: str, match: re.Match[str]) -> bool:
    """True when the surname ends a longer name."""
    before = sentence[: match.start()].split()
    return bool(before) and before[-1][:1].isupper()


def _once(spoken: str, full: str, surname: str, piece: str) -> str:
    return piece.replace(spoken, full + spoken[len(surname) :], 1)


def _full(surname: str, texts: Sequence[str]) -> str | None:
    pattern = re.compile(rf"\b({_TITLE})([A-Z][\w’'-]+(?: [A-Z]\.)?) {re.escape(surname)}\b(?! [A-Z])({_OF_PERSON})?")
    for text in texts:
        for match in pattern.finditer(text):
            given = match.group(2).partition(" ")[0]
            if given in _NO_NAME or re.search(rf"\b{re.escape(given.lower())}\b", text):
                continue
            title = match.group(1)
            while _NO_TITLE.match(title):
                title = title.partition(" ")[2]
            if not (title or match.group(3)):
                continue
            return f"{title}{match.group(2)} {surname}"
    return None
