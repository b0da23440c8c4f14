"""The facts of the sources beside one fact of the bullet: how each compares, and which neighbours they share."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from drafter.check.alike import far_apart
from drafter.check.elided import amount_of, elided_signs, sign_of, told_otherwise
from drafter.check.figures import Outcome, compare_figures, reach
from drafter.check.hedges import sort_of_hedge
from drafter.check.index import Reading, SourceIndex, month_and_day, rough_amount
from drafter.check.times import compare_times
from drafter.facts.model import Fact, Figure, Kind, Time

_ALIKE: dict[Kind, tuple[Kind, ...]] = {
    "number": ("number", "quantity", "percent"),
    "quantity": ("quantity", "number", "percent"),
    "percent": ("percent", "number", "quantity"),
}
_PRICED: tuple[Kind, ...] = ("money",)  # what a bare number may be beside a sum: "from 420 million to 680 million yen"
_OTHERWISE: Outcome = ("supported", "reformatted")
_SHARE = 0.14
_LITTLE = 1.0  # of a sentence's share: another value in a sentence that shares less is no rival
_COUNTED = 2.1  # the weight of a neighbour that is the thing counted
_SAME_HEDGE = 0.5  # "up to" goes with "up to": a figure hedged the same way is likelier the one that is meant
_ESTIMATE = re.compile("estimat", re.IGNORECASE)
_BEYOND_JA = re.compile("を?(?:超|上回|突破)|以上|余り")
_SHORT_JA = re.compile("に(?:迫|近|届く勢い)")
# What falls below a mark: the mark itself is exact, but a bullet may say "below 150".
_BELOW_JA = re.compile("に(?:届か|満た)|を?(?:下回|割り込|割る|割れ|割っ|切る|切れ|切っ)")
_EARLY = re.compile(r"\b(?:as early as|as soon as|earliest|possibly|perhaps|may|might|could|soon)\b", re.IGNORECASE)
_AT_MOST_JA = re.compile("最大で?(?:年|月|計|総額|合計)$")
_BEYOND = re.compile(
    r"\b(?:exceed\w*|top(?:s|ped|ping)?|surpass\w*"
    r"|(?:climb|ris|rose|go|went|pass|break|broke|mov|push|surg|jump)\w* (?:past|above|beyond|over|through))\s*$",
    re.IGNORECASE,
)
# "As deep as 5,700 meters", "a limit of 15": what the figure may not pass.
_AT_MOST = re.compile(
    r"\b(?:as \w+ as|(?:limit|limited|cap|capped|maximum|ceiling) (?:of|to|at)|no (?:more|later|longer|greater"
    r"|higher|larger) than|within)\s*$",
    re.IGNORECASE,
)
# "Lift it from 9 million to 16 million", 37カ国から50カ国に増やす: no range, but where a thing moves from and to.
_MOVES = re.compile(
    r"\b(?:r[io]s[ei]|rais|lift|increas|gr[eo]w|climb|jump|surg|soar|doubl|tripl|expand|boost|hik|up|advanc|f[ae]ll|drop"
    r"|cut|lower|reduc|declin|decreas|shr[aiu]nk|slash|halv|trim|down|slip|slid|plung|extend|chang|go|went|mov)\w*"
    r"[^.;]*\bfrom $",
    re.IGNORECASE,
)
_MOVES_JA = re.compile("(?:程度|以上|超|余り)?[にへ](?:増|減|引|拡|縮|延|上|下|短|改|変|倍|伸|広|高|低)")
_RANGE_END = re.compile(r"(?:zero|\d)\s*(?:to|-|–|and)\s*$", re.IGNORECASE)


class Occurrence(NamedTuple):
    """A fact of a source: its outcome (None: another value), the weight of shared neighbours and of the sentence.

    `fit` is how much it is about the same thing as the bullet's fact.
    """

    source: int
    at: int
    fact: Fact
    outcome: Outcome | None
    close: float
    shared: float
    same_noun: bool
    fit: float

    @property
    def worth(self) -> float:
        """Fit, and what the outcome is worth besides: which of several equal values is the evidence."""
        return self.fit + (0.0 if self.outcome is None else 0.9 if self.outcome[0] == "supported" else 0.3)


Shares = list[dict[int, float]]


def shares_of(stems: frozenset[str], sources: Sequence[SourceIndex]) -> Shares:
    """For each source, how much of a sentence's stems each of its sentences shares; rare stems count more."""
    found: Shares = []
    for source in sources:
        scores: dict[int, float] = {}
        few = max(2, len(source.sentences) // 8)
        for stem in stems:
            held = source.by_stem.get(stem, ())
            weight = 1.0 if len(held) <= few else 0.4
            for number in held:
                scores[number] = scores.get(number, 0.0) + weight
        found.append(scores)
    return found


def occurrences(bullet: Reading, at: int, shares: Shares, sources: Sequence[SourceIndex]) -> list[Occurrence]:
    """Every comparable fact of the sources beside the fact `at` of the bullet."""
    fact, near = bullet.facts[at], bullet.near[at]
    words = fact.span.of(bullet.text)
    elided = elided_signs(bullet, at)
    softened = fact.hedge is not None or _hedged_by_verb(fact, bullet.text) is not None
    rough, day = rough_amount(fact), month_and_day(fact, bullet.text)
    sort, noun = sort_of_hedge(fact.hedge), near.noun
    found: list[Occurrence] = []
    for number, source in enumerate(sources):
        close = _closeness(near.weights, source)
        for place in told_otherwise(bullet, at, source):
            fit, shared = close.get(place, 0.0), shares[number].get(source.home[place], 0.0)
            told = source.facts[place]
            found.append(Occurrence(number, place, told, _OTHERWISE, fit, shared, False, fit + _SHARE * shared))
        for kind in (*_ALIKE.get(fact.kind, (fact.kind,)), *(_PRICED if elided else ())):
            for group in source.groups.get(kind, ()):
                outcome = None
                if kind != fact.kind and not _akin(fact, group.fact, elided):
                    continue
                if kind != fact.kind or not (far_apart(rough, group.rough) or _other_day(day, group.day)):
                    outcome = _outcome(fact, words, bullet.text, group.fact, source.text, elided, softened)
                    if outcome is None and kind != fact.kind and not _same_amount(fact, group.fact):
                        continue
                elif kind == "quantity" and _bare_kilo(fact, group.fact, source.text):
                    outcome = ("supported", "same")
                hedged = _SAME_HEDGE if sort and sort == sort_of_hedge(group.fact.hedge) else 0.0
                for place in group.members:
                    fit, shared = close.get(place, 0.0), shares[number].get(source.home[place], 0.0)
                    if outcome is None and fit == 0.0 and shared < _LITTLE and place != group.members[0]:
                        continue
                    same_noun = noun != "" and source.reading.near[place].weights.get(noun, 0.0) > _COUNTED
                    fit += hedged
                    whole = fit + _SHARE * shared
                    found.append(Occurrence(number, place, source.facts[place], outcome, fit, shared, same_noun, whole))
    return found


def _outcome(
    fact: Fact, words: str, text: str, other: Fact, told: str, elided: frozenset[str], softened: bool
) -> Outcome | None:
    """How another fact bears on the bullet's, with what stands beside the two."""
    outcome = _compare(fact, other, words, told)
    if isinstance(fact.value, Time):
        if outcome == ("weaker", "hedge") and sort_of_hedge(other.hedge) == "over" and _over(fact, text):
            return "supported", "reformatted"
        early = outcome and outcome[0] == "supported" and fact.kind == "date" and _at_the_earliest(other, told)
        kept = _EARLY.search(text, max(0, fact.span.start - 24), fact.span.end)
        return ("weaker", "hedge") if early and not kept else outcome
    if elided and fact.kind == "number" and sign_of(other) in elided and amount_of(fact) in _ends(other):
        outcome = ("supported", "same")
    if outcome is None:
        return ("supported", "same") if _bare_kilo(fact, other, told) else None
    if outcome[0] == "supported" and not softened and _hedged_by_verb(other, told):
        return "weaker", "hedge"
    if outcome[0] in ("weaker", "conflicting"):
        return _told_beside(fact, text, other, told) or outcome
    return outcome


def _over(fact: Fact, text: str) -> bool:
    """True for "over five years", which the rules of facts leave open: it may be "in the course of"."""
    return text[: fact.span.start].casefold().endswith(" over ")


def _at_the_earliest(other: Fact, told: str) -> bool:
    """True for 早ければ来年4月: a day that is the earliest, which the rules of facts leave to the words before it."""
    return told.endswith("早ければ", 0, other.span.start)


def _akin(fact: Fact, other: Fact, elided: frozenset[str]) -> bool:
    """True for figures of two kinds that may yet be one: the same digits, a part and its per cent, a shared sign."""
    mine, theirs = amount_of(fact), amount_of(other)
    if mine == theirs or elided:
        return True
    return any(each is not None and 0 < each < 1 for each in (mine, theirs))


def _ends(fact: Fact) -> tuple[Decimal, ...]:
    value = fact.value
    found = (value.amount, value.low, value.high) if isinstance(value, Figure) else ()
    return tuple(each for each in found if each is not None)


def _bare_kilo(fact: Fact, other: Fact, told: str) -> bool:
    """True where the source has a bare キロ, which is a weight or a length, and the same amount."""
    if not (isinstance(fact.value, Figure) and isinstance(other.value, Figure) and fact.kind == "quantity"):
        return False
    same = fact.value.unit in ("kg", "km") and fact.value.amount == other.value.amount
    return same and other.span.of(told).endswith("キロ")


def _hedged_by_verb(other: Fact, told: str) -> str | None:
    """The sort of hedge that a verb is, which the rules of facts leave out: "tops $20 billion", 800万円に迫る."""
    if isinstance(other.value, Time) or other.hedge:
        return None
    before = told[max(0, other.span.start - 14) : other.span.start]
    if told.startswith(("を超", "を上回", "を突破"), other.span.end) or _BEYOND.search(before):
        return "over"
    if _AT_MOST_JA.search(before):
        return "most"
    return "under" if _SHORT_JA.match(told, other.span.end) else None


def _told_beside(fact: Fact, text: str, other: Fact, told: str) -> Outcome | None:
    """A hedge or the end of a range that stands beside the figure in other words than the rules of facts read."""
    if not (isinstance(fact.value, Figure) and isinstance(other.value, Figure)):
        return None
    sort = sort_of_hedge(fact.hedge)
    if "estimat" in (other.hedge or "") and _ESTIMATE.search(text):
        return "supported", "reformatted"
    verb = _hedged_by_verb(fact, text)
    if verb is not None and verb == sort_of_hedge(other.hedge):
        return "supported", "reformatted"
    beside = told[other.span.end : other.span.end + 8], told[max(0, other.span.start - 14) : other.span.start]
    if sort == "under" and (_hedged_by_verb(other, told) == "under" or _BELOW_JA.match(beside[0])):
        return "supported", "reformatted"
    if sort == "over" and (_BEYOND_JA.match(beside[0]) or _BEYOND.search(beside[1])):
        return "supported", "reformatted"
    if sort == "most" and _AT_MOST.search(beside[1]):
        return "supported", "reformatted"
    if sort_of_hedge(other.hedge) == "most" and _AT_MOST.search(text, max(0, fact.span.start - 24), fact.span.start):
        return "supported", "reformatted"
    if other.value.low is not None and _moves(other, told):
        return "supported", "reformatted"
    if _RANGE_END.search(text, max(0, fact.span.start - 16), fact.span.start) and reach(fact).low == reach(other).high:
        return "supported", "reformatted"
    return None


def _moves(other: Fact, told: str) -> bool:
    """True for the two ends of a change, which the rules of facts read as one range."""
    before = told[max(0, other.span.start - 80) : other.span.start]
    return _MOVES.search(before) is not None or _MOVES_JA.match(told, other.span.end) is not None


def _other_day(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True for two dates of different months, or of different days of one month."""
    if not (one[0] and other[0]):
        return False
    return one[0] != other[0] or bool(one[1] and other[1] and one[1] != other[1])


def _closeness(weights: dict[str, float], source: SourceIndex) -> dict[int, float]:
    close: dict[int, float] = {}
    few = max(2, len(source.sentences) // 8)
    for stem, weight in weights.items():
        held = source.by_near.get(stem, ())
        factor = 0.5 if len(source.by_stem.get(stem, ())) > few and weight < 2 else 1.0
        for place, theirs in held:
            close[place] = close.get(place, 0.0) + min(weight, theirs) * factor
    return close


def _compare(fact: Fact, other: Fact, words: str, told: str) -> Outcome | None:
    if isinstance(fact.value, Time):
        return compare_times(fact, other, words, other.span.of(told)) if isinstance(other.value, Time) else None
    return compare_figures(fact, other) if isinstance(other.value, Figure) else None


def _same_amount(fact: Fact, other: Fact) -> bool:
    return (
        isinstance(fact.value, Figure) and isinstance(other.value, Figure) and fact.value.amount == other.value.amount
    )
