"""Which sentences a bullet is made of beside its lede: those that add a new sort of figure or a new matter.

Scores rank; they never decide whether something is true. The order of reading is the source's own.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from drafter.draft.extractive.antecedent import is_told_of
from drafter.draft.extractive.hanging import hangs
from drafter.draft.extractive.material import Passage, either_way
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import main_verb
from drafter.facts.model import Fact, Figure, Time, Value, Wording

_PEOPLE = re.compile(
    r"^\s?(?:\w+ ){0,2}?(?:people|jobs|workers|employees|troops|marines|soldiers|personnel|sailors|residents"
    r"|households|students"
    r"|technicians|teachers|graduates|welders|nurses|doctors|drivers|farmers|fans|members|children|pupils"
    r"|staff|positions|engineers|service members|passengers|patients|visitors|evacuees|homes|families)\b",
    re.IGNORECASE,
)
# What one of something costs: a wage, a share's price. It tells less than what the whole costs.
_RATE = re.compile(r"^ (?:an? (?:hour|day|share|ton|barrel|head|person|night|month)|per|each|apiece)\b")
_PRICE = re.compile(
    r"\b(?:(?:retail|average|market|ticket|share|closing|spot|street|list) (?:price|fare|rent|wage)s?|prices?|fares?"
    r"|salar(?:y|ies)|averag(?:ed|ing|e)|average annual salary of)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_FEW = 10
_RECENT_YEARS = 3
_RIVALS = ("people", "money")
_WEIGHTS = {
    "money": 5.0,
    "people": 5.0,
    "quantity": 3.5,
    "due": 4.0,
    "date": 3.0,
    "past": 0.8,
    "number": 2.0,
    "rate": 1.0,
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
_THE_FIRM = re.compile(r"^The (?:company|firm|maker|carmaker|automaker|bank|lender|group|utility|retailer|startup)\b")
_STATE = re.compile(
    r"^(?:The )?(?:US|United States|Japan|America|China|Washington|Tokyo|Beijing|(?:[\w-]+ ){0,2}governments?)\b"
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
    r"|will (?:open|begin|start|build|create|provide|supply|hold|host|pay|invest)|plans to|decided|opened|began"
    r"|must still)\b"
)
_GENERAL = re.compile(
    r"\b(?:have to be|more and more|especially as|as well as|in general|on the whole|at the forefront|instrumental in"
    r"|is aimed at|the main focus|always)\b"
)
# Somebody's study of the matter at large is no part of the event.
_CONTEXT = re.compile(r"^(?:An?|One|Another) (?:\w+ ){0,2}(?:study|survey|report|poll|analysis)\b")
_SURVEY = re.compile(r"\b(?:survey|poll|questionnaire)\b", re.IGNORECASE)
# What somebody of the street says: a name, and what he or she is or how old, before the verb of saying.
_BYSTANDER = re.compile(
    r"^[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:\d\d\b|who (?:has|have|had|lives?|runs?|owns?|works?|grew|moved|was|is)\b"
    r"|an? (?:[a-z-]+ ){0,2}(?:resident|farmer|student|worker|shopkeeper|owner|driver|mother|father|fisherman|visitor"
    r"|retiree|nurse|teacher|fan|activist|protester)\b)[^“”]*\b(?:said|says|told|recalled|added)\b"
)
# Words that only lead to others, and courtesies.
_FORMAL = re.compile(
    r"\b(?:as follows|the following (?:is|are|statement|readout|points?))\b|\bexpressed (?:his|her|their)"
    r" (?:deep )?(?:condolences|gratitude|appreciation|sympathy)\b",
    re.IGNORECASE,
)
# How a firm or a market did at large: no part of the event.
_RESULTS = re.compile(
    r"\b(?:net (?:profit|loss|income)|operating profit|consolidated results"
    r"|(?:[Ss]hares|[Ss]tock) (?:of|in|rose|fell|closed|ended|jumped|dropped)|shares closed"
    r"|the Nikkei|the Dow|fiscal year ending)\b"
)
_ANY = re.compile(r"^(?:Today,? )?An? (?:[a-z-]+ ){1,3}")
_MUST = re.compile(r"^\S+ (?:[a-z-]+ ){1,3}(?:who [^,]{3,60})?(?:must|can|may|needs?|takes?|has to)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|us|me|[Mm]y|[Yy]ou|[Yy]our)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
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


def sort_of(fact: Fact, passage: Passage) -> str:
    """The sort of a figure: its kind, or `people` (heads, jobs), `rate` (what one costs), `due` or `past` (dates)."""
    if fact.kind == "date" and isinstance(fact.value, Time) and passage.published is not None:
        day = fact.value.edtf.partition("/")[0].rstrip("?~%")
        ahead = day.replace("-", "").isdigit() and day > passage.published.isoformat()[: len(day)]
        # A day that may be another is no figure to choose a sentence for.
        past = day[:4].isdigit() and int(day[:4]) < passage.published.year - _RECENT_YEARS
        return "ordinal" if either_way(fact, passage) else "due" if ahead else "past" if past else "date"
    if fact.kind == "money" and _is_rate(fact, passage):
        return "rate"
    if (
        fact.kind == "number"
        and not _is_few(fact)
        and _PEOPLE.match(passage.text[fact.span.end - passage.span.start :])
    ):
        return "people"
    return fact.kind


def _is_rate(fact: Fact, passage: Passage) -> bool:
    at = fact.span.shift(-passage.span.start)
    return _RATE.match(passage.text[at.end :]) is not None or _PRICE.search(passage.text[: at.start]) is not None


def _is_few(fact: Fact) -> bool:
    return isinstance(fact.value, Figure) and fact.value.amount is not None and fact.value.amount < _FEW


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
    if fresh and not figures and _BUILT.search(passage.text) and _DEED.search(passage.text):
        things += 1.5
    told = (figures + things) * _near(passage, so_far) + _unheard(passage, so_far)
    told *= _brief(passage)
    return told + min(1.5, 0.5 * len(names)) + _place(passage) - _faults(passage, so_far)


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
    words = len(passage.text.split())
    return sum(
        (
            4.0 if is_opinion(passage.text) else 0.0,
            1.5 if passage.speaker else 0.0,
            2.0 if _tells_nothing(passage) else 0.0,
            3.0 if _illustrates(passage) else 0.0,
            3.0 if _THE_BUILT.match(passage.text) and not any(_BUILT.search(p.text) for p in so_far.chosen) else 0.0,
            5.0 if speaks(passage.text) else 0.0,
            9.0 if _FORMAL.search(passage.text) else 0.0,
            2.5 if _before_lede(passage, so_far) else 0.0,
            3.0 if _BYSTANDER.match(passage.text) else 0.0,
            6.0 if _RESULTS.search(passage.text) else 0.0,
            max(0.0, (words - 38) / 4),
            2.0 if words < 8 and not any(fact.kind in _WEIGHTS for fact in passage.facts) else 0.0,
            1.5 if _GENERAL.search(passage.text) else 0.0,
            2.0 if _CONTEXT.match(passage.text) else 0.0,
            _told_before(passage, so_far),
            -1.0 if _DEED.search(passage.text) else 0.0,
            2.0 if _QUOTED.search(passage.text) else 0.0,
        )
    )


def _tells_nothing(passage: Passage) -> bool:
    """True for a sentence with no figure, no day, no name and no deed: a saying, a joke, a general remark."""
    if any(fact.kind in (*_WEIGHTS, "name") for fact in passage.facts) or _DEED.search(passage.text):
        return False
    verb = main_verb(repair(passage.text))
    return verb is None or verb.form not in ("past", "future", "passive")


def _illustrates(passage: Passage) -> bool:
    """True for what any of a kind does: an oiler costs $500 million; an officer who wants a report must ask."""
    if _ANY.match(passage.text) is None or any(fact.kind == "date" for fact in passage.facts):
        return False
    verb = main_verb(repair(passage.text))
    return _MUST.search(passage.text) is not None or (verb is not None and verb.form == "present")


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
    known = sum(_known(fact, so_far) for fact in passage.facts if fact.kind in _WEIGHTS)
    return lost + 1.5 + 2.0 * known + (5.0 if passage.place == 0 else 0.0)


def _near_miss(one: Value, other: Value) -> bool:
    """True for two amounts of one currency, or two counts, of about the same size that are not the same."""
    if not isinstance(one, Figure) or not isinstance(other, Figure) or one.amount is None or other.amount is None:
        return False
    if one.currency != other.currency or min(one.amount, other.amount) <= 0:
        return False
    return one != other and max(one.amount, other.amount) < 2 * min(one.amount, other.amount)


def speaks(text: str) -> bool:
    """True for a sentence that is mostly quotation, or in the first or second person."""
    quoted = sum(len(match.group()) for match in _QUOTED.finditer(text))
    return quoted * 2 > len(text) or in_first_person(text)


@lru_cache(maxsize=8192)
def in_first_person(text: str) -> bool:
    """True where somebody speaks for himself or to a reader outside quotation marks: no words for a bullet."""
    return _FIRST_PERSON.search(_QUOTED.sub("", repair(text))) is not None


def is_opinion(text: str) -> bool:
    """True for what observers think of it, and for a release's praise of itself."""
    return _OPINION.search(repair(text)) is not None


def _of_no_firm(passage: Passage, so_far: Choice) -> bool:
    """True for a sentence about "the company" where the bullet opens with governments."""
    return bool(so_far.chosen and _THE_FIRM.match(passage.text) and _STATE.match(repair(so_far.chosen[0].text)))


def _follows(passage: Passage, so_far: Choice) -> bool:
    return any(one.source == passage.source and one.place == passage.place - 1 for one in so_far.chosen)


def _says_the_same(passage: Passage, so_far: Choice) -> bool:
    mine = content(passage.text)
    return any(len(mine & theirs) > 0.55 * max(1, min(len(mine), len(theirs))) for theirs in so_far.words)
