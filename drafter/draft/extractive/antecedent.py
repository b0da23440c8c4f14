"""What "the rover" or "the monitors" at the head of a sentence points back at: the sentences that brought it in.

Looks only at the subject's head noun, in the same source. Nouns for the event itself, and for those who act in it, need
no sentence of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import is_form

_HEAD = re.compile(r"^The (?:new |latest )?(?P<words>(?:[a-z\d][\w,.-]* ){1,5})")
_ENDS = frozenset(
    "of that who which in on at for by to from with and or is are was were will would has have had can could may might"
    " must should also now not still already".split()
)
# The event under another name, and who takes part in it: the lede has told of these.
_EVENT_ITSELF = frozenset(
    "offer deal move announcement decision plan proposal agreement visit expansion investment project contract sale"
    " talks law bill program study report event ceremony meeting step work change incident accident launch exercise"
    " drill company companies firm firms maker group utility bank government governments ministry minister ministers"
    " official officials president governor mayor prefecture city state country countries sides allies leaders leader"
    " navy army union university school committee council commission court agency team town village".split()
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
    after = repair(sentence)[4:].split()[len(words) : len(words) + 1]
    noun = words[-1].strip(",.") if words else ""
    if not noun.isalpha() or noun in _EVENT_ITSELF or after[:1] in (["of"], ["that"], ["who"]):
        return None
    return noun


def _phrase(words: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        if word in _ENDS or (at and is_form(word)):
            return
        yield word
        if word.endswith(","):
            return


def pointing_back(passages: Iterable[Passage]) -> dict[tuple[int, int], str]:
    """By source and place, the stem of each subject that an earlier sentence of its source brought in."""
    told: dict[int, set[str]] = {}
    found: dict[tuple[int, int], str] = {}
    for passage in passages:
        seen = told.setdefault(passage.source, set())
        noun = subject_noun(passage.text)
        if noun is not None and _stem(noun) in seen:
            found[passage.source, passage.place] = _stem(noun)
        seen |= _stems(passage.text)
    return found


def is_told_of(passage: Passage, back: Mapping[tuple[int, int], str], chosen: Sequence[Passage]) -> bool:
    """True unless the subject points back at sentences of its source of which none is among those chosen."""
    stem = back.get((passage.source, passage.place))
    return stem is None or any(stem in _stems(one.text) for one in chosen)


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")[:_STEM]
