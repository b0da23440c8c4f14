"""Which sentences a bullet is made of: the lede, then those that add a new sort of figure or a new matter.

Scores rank; they never decide whether something is true. The order of reading is the source's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import main_verb
from drafter.facts.model import Fact, Time, Value, Wording

_PEOPLE = re.compile(
    r"^\s?(?:\w+ ){0,2}?(?:people|jobs|workers|employees|troops|marines|soldiers|personnel|sailors|residents"
    r"|households|students"
    r"|staff|positions|engineers|service members|passengers|patients|visitors|evacuees|homes|families)\b",
    re.IGNORECASE,
)
_WEIGHTS = {
    "money": 5.0,
    "people": 5.0,
    "quantity": 3.5,
    "due": 3.5,
    "date": 3.0,
    "number": 2.0,
    "duration": 1.5,
    "percent": 0.5,
    "ordinal": 0.2,
}
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
_OPINION = re.compile(
    r"\b(?:analysts?|observers?|experts?|critics|commentators) (?:\w+ ){0,4}?(?:say|said|note|point|believe"
    r"|argue|expect)"
    r"|\b(?:signif(?:y|ies|icant)|crucial|symboli[sz]es?|signals? a|sends? a (?:strong )?signal|testament"
    r"|milestone|exciting|proud|thrilled|pleased|delighted|honou?red)\b"
    r"|\b(?:highlights? how|shows that|another example|goes a long way|might|could potentially|on a wider scale)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:propos(?:al|als|ed)|construct(?:ing|ion|ed)?|build(?:ing|s)?|built|agreed?|approved?|announced?"
    r"|signed?|launch(?:ed|es)?"
    r"|will (?:open|begin|start|build|create|provide|supply|hold|host|pay|invest)|plans to|decided|opened|began)\b"
)
_GENERAL = re.compile(
    r"\b(?:have to be|more and more|especially as|as well as|in general|on the whole|at the forefront|instrumental in"
    r"|is aimed at|the main focus|always)\b"
)
_HANGS_ON = re.compile(
    r"^(?:Once (?:it|this|they)|(?:If|When) (?:it|they)|In (?:return|turn|response|exchange)|It|This|That"
    r"|These|Those|They|He|She|Such|Both|Its|Their|His|Her|All (?:these|of)|The (?:same|former"
    r"|latter)|Another|Others?|There (?!are also|were also))\b"
)
_FORMAL = re.compile(r"\bas follows\b|\bhereby\b|\b(?:notice|notify|inform)\b", re.IGNORECASE)
_SURVEY = re.compile(r"\b(?:survey|poll|questionnaire)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|you|your)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CONTENT = re.compile(r"[A-Za-z][a-z]{3,}")


@dataclass
class Choice:
    """What has been chosen so far, and what it already says."""

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


def sort_of(fact: Fact, passage: Passage) -> str:
    """The sort of a figure: its kind, `people` for a number that counts people or jobs, `due` for a date ahead."""
    if fact.kind == "date" and isinstance(fact.value, Time) and passage.published is not None:
        day = fact.value.edtf.partition("/")[0].rstrip("?~%")
        ahead = day.replace("-", "").isdigit() and day > passage.published.isoformat()[: len(day)]
        return "due" if ahead else "date"
    if fact.kind == "number" and _PEOPLE.match(passage.text[fact.span.end - passage.span.start :]):
        return "people"
    return fact.kind


def repeated(groups: Iterable[Sequence[Passage]]) -> Counter[Value]:
    """How many sources hold each value."""
    found: Counter[Value] = Counter()
    for group in groups:
        found.update({fact.value for passage in group for fact in passage.facts})
    return found


def lede_of(group: Sequence[Passage]) -> Passage | None:
    """The sentence that tells the event: the first that is no opinion and hangs on none before; else the first."""
    for passage in group[:6]:
        text = repair(passage.text)
        if not (_OPINION.search(text) or _HANGS_ON.match(text) or _speaks(text)):
            return passage
    return group[0] if group else None


def ledes_of(groups: Sequence[Sequence[Passage]]) -> list[Passage]:
    """The ledes of all sources, the one that tells the event best first; among equals the sources' order counts."""
    ledes = [lede for group in groups if (lede := lede_of(group)) is not None]
    words = [set().union(*(content(passage.text) for passage in group)) for group in groups]
    return sorted(ledes, key=lambda lede: -_telling(lede) - 3 * _shared(lede, words))


def _shared(lede: Passage, words: Sequence[set[str]]) -> float:
    """The share of a lede's longer words that another source uses too: what all tell is the event."""
    mine = content(lede.text)
    others = [theirs for at, theirs in enumerate(words) if at != lede.source]
    return max((len(mine & theirs) / max(1, len(mine)) for theirs in others), default=0.0)


def _telling(lede: Passage) -> float:
    sorts = {sort_of(fact, lede) for fact in lede.facts} & {"money", "people", "date", "quantity"}
    words = len(lede.text.split())
    formal = 4.0 if _FORMAL.search(lede.text) else 0.0
    verb = main_verb(repair(lede.text))
    verbless = 0.0 if verb is not None else 2.0
    return len(sorts) - formal - verbless - max(0.0, (words - 40) / 5) - 0.5 * lede.place


def ranked(group: Iterable[Passage], so_far: Choice, repeats: Counter[Value]) -> list[tuple[float, Passage]]:
    """The passages that would still add something, best first, each with its score."""
    scored = [(_score(passage, so_far, repeats), passage) for passage in group if passage not in so_far.chosen]
    return sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].source, pair[1].place))


def _score(passage: Passage, so_far: Choice, repeats: Counter[Value]) -> float:
    if _says_the_same(passage, so_far):
        return 0.0
    figures = sum(_figures(passage, so_far, repeats))
    names = {f.value.text for f in passage.facts if f.kind == "name" and isinstance(f.value, Wording)} - so_far.names
    fresh = len(matters(passage.text) - so_far.matters)
    things = min(3.0, 1.5 * fresh)
    if fresh and not figures and _BUILT.search(passage.text) and _DEED.search(passage.text):
        things += 1.5
    return figures + min(1.5, 0.5 * len(names)) + things + _place(passage) - _faults(passage, so_far)


def _figures(passage: Passage, so_far: Choice, repeats: Counter[Value]) -> Iterator[float]:
    seen: Counter[str] = Counter()
    survey = any(_SURVEY.search(one.text) for one in so_far.chosen)
    for fact in passage.facts:
        sort = sort_of(fact, passage)
        if _known(fact, so_far) or sort not in _WEIGHTS:
            continue
        again = so_far.sorts[sort] + seen[sort]
        seen[sort] += 1
        weight = 4.0 if sort == "percent" and survey else _WEIGHTS[sort]
        yield weight / (1 + again) + (1.5 if repeats[fact.value] > 1 else 0.0)


def _place(passage: Passage) -> float:
    return max(0.0, 1.5 - 0.1 * passage.place)


def _faults(passage: Passage, so_far: Choice) -> float:
    words = len(passage.text.split())
    follows = any(p.source == passage.source and p.place == passage.place - 1 for p in so_far.chosen)
    return sum(
        (
            4.0 if _OPINION.search(repair(passage.text)) else 0.0,
            2.5 if _HANGS_ON.match(passage.text) and not follows else 0.0,
            3.0 if _THE_BUILT.match(passage.text) and not any(_BUILT.search(p.text) for p in so_far.chosen) else 0.0,
            5.0 if _speaks(passage.text) else 0.0,
            2.0 if words > 45 else 0.0,
            2.0 if words < 8 and not any(fact.kind in _WEIGHTS for fact in passage.facts) else 0.0,
            1.5 if _GENERAL.search(passage.text) else 0.0,
            _told_before(passage, so_far),
            -1.0 if _DEED.search(passage.text) else 0.0,
            2.0 if _QUOTED.search(passage.text) else 0.0,
        )
    )


def _told_before(passage: Passage, so_far: Choice) -> float:
    """What a sentence loses for telling the event again in another report's words, or against what that one says."""
    others = [one for one in so_far.chosen if one.source != passage.source]
    if not others:
        return 0.0
    # Another count of the same jobs, another sum of the same plant: two reports that don't agree in one bullet.
    theirs = {sort_of(fact, one) for one in others for fact in one.facts} & {"people", "money"}
    rival = any(sort_of(fact, passage) in theirs and fact.value not in so_far.values for fact in passage.facts)
    lost = 4.0 if rival else 0.0
    if so_far.chosen[0].source == passage.source:
        return lost
    known = sum(_known(fact, so_far) for fact in passage.facts if fact.kind in _WEIGHTS)
    return lost + 1.5 + 2.0 * known + (5.0 if passage.place == 0 else 0.0)


def _speaks(text: str) -> bool:
    quoted = sum(len(match.group()) for match in _QUOTED.finditer(text))
    return quoted * 2 > len(text) or _FIRST_PERSON.search(_QUOTED.sub("", text).replace("US", "")) is not None


def _says_the_same(passage: Passage, so_far: Choice) -> bool:
    mine = content(passage.text)
    return any(len(mine & theirs) > 0.55 * max(1, min(len(mine), len(theirs))) for theirs in so_far.words)
