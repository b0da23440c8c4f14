"""Which sentences a bullet is made of beside its lede: those that add a new sort of figure or a new matter.

Scores rank; they never decide whether something is true. The order of reading is the source's own.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.draft.extractive.antecedent import is_told_of
from drafter.draft.extractive.hanging import hangs
from drafter.draft.extractive.manner import cost_of_manner, in_first_person, tells_deed
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.sorts import WEIGHTS, sort_of
from drafter.facts.model import Fact, Figure, Time, Value, Wording

_RIVALS = ("people", "money")
_KNOWN = frozenset("the this that these its their his her a an one and or of".split())
_MATTER = re.compile(
    r"\b[\w-]+\s(?:plant|factory|facility|terminal|base|cent(?:er|re)|bill|agreement|treaty|exercise|drill|ship"
    r"|vessel"
    r"|aircraft|port|bridge|reactor|dialogue|summit|office|hub|station|pact|satellite|school|hospital|airport|mine"
    r"|farm|warehouse|campus|laboratory|venture|project|pipeline|refinery|mill|yard|crane|park|clinic)s?\b",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"\b(?:plant|factory|facility|terminal|cent(?:er|re)|mill|refinery|hub|warehouse|venture|project)\b"
)
_THE_BUILT = re.compile(
    r"^The (?:new )?(?:plant|factory|facility|terminal|cent(?:er|re)|mill|refinery|hub|warehouse)\b"
)
_THE_FIRM = re.compile(r"^The (?:company|firm|maker|carmaker|automaker|bank|lender|group|utility|retailer|startup)\b")
_STATE = re.compile(
    r"^(?:The )?(?:US|United States|Japan|America|China|Washington|Tokyo|Beijing|(?:[\w-]+ ){0,2}governments?)\b"
)
_SURVEY = re.compile(r"\b(?:survey|poll|questionnaire)\b", re.IGNORECASE)
_CONTENT = re.compile(r"[A-Za-z][a-z]{3,}")


@dataclass
class Choice:
    """What has been chosen so far, and what it already says. `back` are the subjects that need another sentence."""

    back: Mapping[tuple[int, int], str] = field(default_factory=dict)
    chosen: list[Passage] = field(default_factory=list)
    sorts: Counter[str] = field(default_factory=Counter)
    values: set[Value] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    words: list[set[str]] = field(default_factory=list)
    matters: set[str] = field(default_factory=set)

    def take(self, passage: Passage) -> None:
        """Add a passage: what it says is no news any more."""
        self.chosen.append(passage)
        self.words.append(content(passage.text))
        self.matters |= matters(passage.text)
        for fact in passage.facts:
            self.values.update((fact.value, *_ends(fact)))
            self.sorts[sort_of(fact, passage)] += 1
            if isinstance(fact.value, Wording):
                self.names.add(fact.value.text)


def _ends(fact: Fact) -> tuple[Value, ...]:
    """The days at the ends of a stretch of days."""
    if not isinstance(fact.value, Time) or fact.kind != "date" or "/" not in fact.value.edtf:
        return ()
    return tuple(Time(day) for day in fact.value.edtf.split("/") if day not in ("", ".."))


def _known(fact: Fact, so_far: Choice) -> bool:
    ends = _ends(fact)
    return fact.value in so_far.values or (bool(ends) and all(day in so_far.values for day in ends))


def content(text: str) -> set[str]:
    """The longer words of a text, lower case: what two sentences share when they say the same."""
    return {word.casefold() for word in _CONTENT.findall(text)}


def matters(text: str) -> set[str]:
    """The things that a text brings in, each with the word before it: `a crude export terminal`, `export terminal`."""
    found = (match.group().casefold() for match in _MATTER.finditer(text))
    return {thing for thing in found if thing.split()[0] not in _KNOWN}


def repeated(groups: Iterable[Sequence[Passage]]) -> Counter[Value]:
    """How many sources hold each value."""
    found: Counter[Value] = Counter()
    for group in groups:
        found.update({fact.value for passage in group for fact in passage.facts})
    return found


def ranked(group: Iterable[Passage], so_far: Choice, repeats: Counter[Value]) -> list[tuple[float, Passage]]:
    """The passages that would still add something, best first, each with its score."""
    every = list(group)
    after = {(one.source, one.place - 1): one for one in every if hangs(one.text)}
    scored = [
        (
            own + _opened(passage, after, so_far, repeats) if (own := _score(passage, so_far, repeats)) > 0 else 0.0,
            passage,
        )
        for passage in every
        if passage not in so_far.chosen
        and is_told_of(passage, so_far.back, so_far.chosen)
        and not in_first_person(passage.text)
    ]
    return sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].source, pair[1].place))


def _opened(
    passage: Passage, after: Mapping[tuple[int, int], Passage], so_far: Choice, repeats: Counter[Value]
) -> float:
    """What a sentence is worth for letting the next one in, which hangs on it and has figures."""
    follower = after.get((passage.source, passage.place))
    return 0.0 if follower is None else 0.4 * sum(_figures(follower, so_far, repeats))


def _score(passage: Passage, so_far: Choice, repeats: Counter[Value]) -> float:
    loose = hangs(passage.text) or _of_no_firm(passage, so_far)
    if _says_the_same(passage, so_far) or (loose and not _follows(passage, so_far)):
        return 0.0
    figures = sum(_figures(passage, so_far, repeats))
    names = {f.value.text for f in passage.facts if f.kind == "name" and isinstance(f.value, Wording)} - so_far.names
    fresh = len(matters(passage.text) - so_far.matters)
    things = min(3.0, 1.5 * fresh)
    if fresh and not figures and _BUILT.search(passage.text) and tells_deed(passage.text):
        things += 1.5
    told = (figures + things) * _near(passage, so_far) + _unheard(passage, so_far)
    told *= _brief(passage)
    return told + min(1.5, 0.5 * len(names)) + _place(passage) - _faults(passage, so_far)


def _figures(passage: Passage, so_far: Choice, repeats: Counter[Value]) -> Iterator[float]:
    seen: Counter[str] = Counter()
    survey = any(_SURVEY.search(one.text) for one in so_far.chosen)
    for fact in passage.facts:
        sort = sort_of(fact, passage)
        if _known(fact, so_far) or sort not in WEIGHTS:
            continue
        again = so_far.sorts[sort] + seen[sort]
        seen[sort] += 1
        weight = 4.0 if sort == "percent" and survey else WEIGHTS[sort]
        yield weight / (1 + again) + (1.5 if repeats[fact.value] > 1 else 0.0)


def _unheard(passage: Passage, so_far: Choice) -> float:
    """What a sentence gains for letting a source speak that has not yet: each gets a link on words of its own."""
    return 0.8 if so_far.chosen and all(one.source != passage.source for one in so_far.chosen) else 0.0


def _near(passage: Passage, so_far: Choice) -> float:
    """How much of a figure's weight is left so far from the lede: what matters most is told first."""
    lede = next((one.place for one in so_far.chosen if one.source == passage.source), 0)
    return 1 / (1 + max(0, passage.place - lede - 4) / 16)


def _brief(passage: Passage) -> float:
    """What a sentence gains for saying it in few words: room is what a bullet has least of."""
    return min(1.3, max(0.8, math.pow(20 / max(1, len(passage.text.split())), 0.35)))


def _place(passage: Passage) -> float:
    return max(0.0, 1.5 - 0.1 * passage.place)


def _faults(passage: Passage, so_far: Choice) -> float:
    unbuilt = _THE_BUILT.match(passage.text) and not any(_BUILT.search(one.text) for one in so_far.chosen)
    scene = 2.5 if _before_lede(passage, so_far) else 0.0
    return cost_of_manner(passage) + (3.0 if unbuilt else 0.0) + scene + _told_before(passage, so_far)


def _before_lede(passage: Passage, so_far: Choice) -> bool:
    """True for the scene that a feature opens with, before it tells the event."""
    lede = so_far.chosen[0] if so_far.chosen else None
    return lede is not None and passage.source == lede.source and passage.place < lede.place


def _told_before(passage: Passage, so_far: Choice) -> float:
    """What a sentence loses for telling the event again in another report's words, or against what that one says."""
    others = [one for one in so_far.chosen if one.source != passage.source]
    if not others:
        return 0.0
    # Another count of the same jobs, another sum of the same plant: two reports that don't agree in one bullet.
    theirs = [fact.value for one in others for fact in one.facts if sort_of(fact, one) in _RIVALS]
    mine = [fact.value for fact in passage.facts if sort_of(fact, passage) in _RIVALS]
    lost = 4.0 if any(_near_miss(one, other) for one in mine for other in theirs) else 0.0
    if so_far.chosen[0].source == passage.source:
        return lost
    known = sum(_known(fact, so_far) for fact in passage.facts if fact.kind in WEIGHTS)
    return lost + 1.5 + 2.0 * known + (5.0 if passage.place == 0 else 0.0)


def _near_miss(one: Value, other: Value) -> bool:
    """True for two amounts of one currency, or two counts, of about the same size that are not the same."""
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.amount is None or other.amount is None:
        return False
    if one.currency != other.currency or min(one.amount, other.amount) <= 0:
        return False
    return one != other and max(one.amount, other.amount) < 2 * min(one.amount, other.amount)


def _of_no_firm(passage: Passage, so_far: Choice) -> bool:
    """True for a sentence about "the company" where the bullet opens with governments."""
    return bool(so_far.chosen and _THE_FIRM.match(passage.text) and _STATE.match(repair(so_far.chosen[0].text)))


def _follows(passage: Passage, so_far: Choice) -> bool:
    return any(one.source == passage.source and one.place == passage.place - 1 for one in so_far.chosen)


def _says_the_same(passage: Passage, so_far: Choice) -> bool:
    mine = content(passage.text)
    return any(len(mine & theirs) > 0.55 * max(1, min(len(mine), len(theirs))) for theirs in so_far.words)
