"""What "the rover" or "the monitors" at the head of a sentence points back at: the sentences that brought it in.

Looks only at the subject's head noun, in the same source. Nouns for the event itself, and for those who act in it, need
no sentence of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import is_form

_HEAD = re.compile(r"^The (?:new |latest )?(?P<words>(?:[a-z\d][\w,.-]* ){1,5})")
_THE_FIRM = re.compile(
    r"^The (?:[a-z]+ )?(?:company|firm|group|maker|carmaker|automaker|utility|lender|retailer|startup|manufacturer"
    r"|developer|shipbuilder|airline)\b"
)
_FIRM_WORDS = (
    "Corp|Inc|Co|Ltd|LLC|PLC|Group|Holdings|Motors?|Electric|Energy|Industries|Steel|Bank|Chemicals?|Technologies"
    "|Pharma|Pharmaceuticals?|Airlines|Airways|Lines|Partners|Systems|Manufacturing"
)
# A club goes by a plural, so that only a verb of any number may follow: the club said.
_ITS = re.compile(r"\b(?:it|its|itself)\b")
_THE_CLUB = re.compile(r"^The (?:club|team|franchise)(?= (?:said|will|won|lost|[a-z]+ed)\b)")
_CLUB = re.compile(r"^(?P<club>The (?:[A-Z][\w.'’-]+ ){1,2}[A-Z][\w-]+s) (?:have|are|were|will|[a-z]+ed)\b")
_NAME = re.compile(
    r"^(?!(?:The|A|An|In|On|At|But|And|For|As|With|It|He|She|They) )(?P<first>[A-Z][\w&.-]+)(?: [A-Z][\w&.-]+)*"
)
# A person says; a firm says what it will do.
_SPEAKER = re.compile(r"(?:, [^,]{3,60},)? (?:said|says|told|added|noted)\b(?![^“”\"]{0,50}\bits?\b)")
_ENDS = frozenset(
    "of that who which in on at for by to from with and or is are was were will would has have had can could may might"
    " must should also now not still already".split()
)
# The event under another name, and who takes part in it: the lede has told of these.
_EVENT_ITSELF = frozenset(
    "offer deal move announcement decision plan proposal agreement visit expansion investment project contract sale"
    " talks law bill program study report event ceremony meeting step work change incident accident launch exchange"
    " exercise drill company companies firm firms maker group utility bank government governments ministry minister"
    " ministers official officials president governor mayor prefecture city state country countries sides allies"
    " leaders leader navy army union university school committee council commission court agency team town"
    " village".split()
)
_STEM = 5
_WORD = re.compile(r"[A-Za-z][a-z]+")


@lru_cache(maxsize=8192)
def subject_noun(sentence: str) -> str | None:
    """The noun that `The …` at the head of a sentence is about, where it points back; None for all others."""
    found = _HEAD.match(repair(sentence))
    if found is None:
        return None
    words = list(_phrase(found["words"].split()))
    after = found.string[4:].split()[len(words) : len(words) + 1]
    noun = words[-1].strip(",.") if words else ""
    named = bool(after) and after[0][:1].isupper()
    if named or not noun.isalpha() or noun in _EVENT_ITSELF or after[:1] in (["of"], ["that"], ["who"]):
        return None
    return noun


def _phrase(words: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        if word in _ENDS or (at and is_form(word)):
            return
        yield word
        if word.endswith(","):
            return


def pointing_back(passages: Iterable[Passage], texts: Sequence[str]) -> dict[tuple[int, int], str]:
    """By source and place, what each subject points back at: the stem of a noun brought in before, or a firm's name.

    `texts` are the sources': what only a list or a heading names has been brought in too.
    """
    told: dict[int, set[str]] = {}
    firms: dict[int, str] = {}
    upto: dict[int, int] = {}
    found: dict[tuple[int, int], str] = {}
    for passage in passages:
        key, seen = (passage.source, passage.place), told.setdefault(passage.source, set())
        seen |= _stems(texts[passage.source][upto.get(passage.source, 0) : passage.span.start])
        upto[passage.source] = passage.span.end
        noun = subject_noun(passage.text)
        if (name := _opening_name(passage.before)) is not None:
            firms[passage.source] = name
        if noun is not None and _stem(noun) in seen:
            found[key] = _stem(noun)
        elif _names_no_firm(passage, texts[passage.source]) and passage.source in firms:
            found[key] = firms[passage.source]
        elif (name := _opening_name(passage.text)) is not None:
            firms[passage.source] = name
        seen |= _stems(passage.text)
    return found


def with_firm(sentence: str, before: str, text: str) -> str:
    """The sentence with the firm's name for "The company", where the sentence before it in the source opens with one.

    A club's name stands for "The club" likewise.

    `text` is the source's: what it writes with Corp. or Motor somewhere is a firm.
    """
    club = _CLUB.match(repair(without_dateline(before)))
    if club is not None and (called := _THE_CLUB.match(sentence)) is not None:
        told = club["club"] + sentence[called.end() :].replace(" that it has ", " that they have ", 1)
        return sentence if _ITS.search(told) else told
    found, name = _THE_FIRM.match(sentence), _NAME.match(repair(without_dateline(before)))
    if found is None or name is None or _opening_name(before) is None:
        return sentence
    firm = rf"\b{re.escape(name['first'])}(?: [A-Z][\w&.-]+){{0,3}} (?:{_FIRM_WORDS})\b"
    return name.group() + sentence[found.end() :] if re.search(firm, text) else sentence


def _names_no_firm(passage: Passage, text: str) -> bool:
    """True for a sentence about "The company" that can't be given the firm's name."""
    told = repair(passage.text)
    return _THE_FIRM.match(told) is not None and with_firm(told, passage.before, text) == told


def is_told_of(passage: Passage, back: Mapping[tuple[int, int], str], chosen: Sequence[Passage]) -> bool:
    """True unless the subject points back at sentences of its source of which none is among those chosen."""
    mark = back.get((passage.source, passage.place))
    if mark is None:
        return True
    if mark[0].isupper():
        return any(_opening_name(one.text) == mark for one in chosen)
    return any(mark in _stems(one.text) for one in chosen)


@lru_cache(maxsize=8192)
def _opening_name(text: str) -> str | None:
    """The first word of the name that a sentence opens with, speakers aside."""
    found = _NAME.match(repair(without_dateline(text)))
    return None if found is None or _SPEAKER.match(found.string[found.end() :]) else found["first"]


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")[:_STEM]
