"""What stands near a fact: the words it goes with, each with a weight that falls with distance.

Two facts are about the same thing when their neighbours are shared; nothing is judged here.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.check.figures import reach
from drafter.check.words import Content, plain_words, stem_of
from drafter.facts.model import Fact, Figure, Time, plain
from drafter.text.span import Span

_WINDOW = 7
_NOUN_WEIGHT = 2.2
_LEADS = re.compile(r"\b(from|to|by)\s+(?:[a-z]+\s+){0,2}[^\w\s]*$|(から|より)?$", re.IGNORECASE)
# "433 last year", "523 in 2014": two facts that belong together.
_CJK = re.compile("[ァ-ヶー一-鿿々]")
# "従業員は現在約": the run of the counted thing, its particle, and what may stand before the figure.
_LED_JA = re.compile(
    "([ァ-ヶー一-鿿々]{1,10})(?:の(?:うち|額)?|は|が|も|を|に|で|数は|、)?"
    "(?:現在|計|合計|延べ|総額|最大で?|最多|少なくとも|約|およそ|初めて)*$"
)
_LED = re.compile(
    r"([A-Za-z]+) (?:of|number(?:s|ed|ing)|total(?:s|ed|ing)|reach(?:es|ed|ing)|came to|stood at|to)"
    r" (?:about |around |nearly |almost |some |up to |more than |over |a record )?$"
)
_JOINED = re.compile(r"\s*(?:(?:in|on|by|at|as of|for)\s+)?")
_SOON = re.compile(
    r"[-\s]*(?:of\s+|the\s+|new\s+|other\s+|more\s+|additional\s+)*([A-Za-z][\w'.-]*)(?:[\s-]+([A-Za-z][\w'-]*))?"
)


# What follows a figure that stands alone: "against eight last year".
_NO_NOUN = frozenset("last this next now today yesterday ago earlier".split())


@dataclass(frozen=True, slots=True)
class Near:
    """The neighbours of a fact: stems with weights, and the stem of the thing counted, empty where there is none."""

    weights: dict[str, float]
    noun: str


@lru_cache(maxsize=8192)
def fact_key(fact: Fact) -> str:
    """A word that stands for a figure or a date among the stems of its sentence; empty for names and quotations."""
    if isinstance(fact.value, Figure):
        low = reach(fact).low
        return "" if low is None else f"={plain(low)}"
    if isinstance(fact.value, Time):
        return f"={fact.value.edtf[4:] or fact.value.edtf}"
    return ""


def nears(
    text: str, facts: Sequence[Fact], home: Sequence[int], spans: Sequence[Span], content: Content
) -> tuple[Near, ...]:
    """The neighbours of each fact of a text."""
    return tuple(
        _near(text, at, facts, spans[home[at]] if spans else Span(0, len(text)), content) for at in range(len(facts))
    )


def _near(text: str, at: int, facts: Sequence[Fact], around: Span, content: Content) -> Near:
    fact = facts[at]
    if fact.kind in ("name", "quote"):
        return Near({}, "")
    first, last = bisect_left(content.starts, fact.span.start), bisect_left(content.starts, fact.span.end)
    begin, end = bisect_left(content.starts, around.start), bisect_left(content.starts, around.end)
    left, right = _rival_ends(at, facts, around)
    weights: dict[str, float] = {}
    for steps, place in enumerate(range(first - 1, max(begin, first - _WINDOW) - 1, -1)):
        beyond = content.starts[place] < left
        _put(weights, content.stems[place], (0.4 if beyond else 1.0) / (1 + 0.22 * steps))
    for steps, place in enumerate(range(last, min(end, last + _WINDOW))):
        beyond = content.starts[place] >= right
        _put(weights, content.stems[place], (0.4 if beyond else 1.0) / (1 + 0.22 * steps))
    for place in range(max(0, at - 3), min(len(facts), at + 4)):
        key = fact_key(facts[place]) if place != at and around.start <= facts[place].span.start < around.end else ""
        if key:
            low, high = sorted((fact.span, facts[place].span))
            joined = _JOINED.fullmatch(text, low.end, high.start) is not None
            # A figure of the same kind is no neighbour: exchanged, the two would each vouch for the other.
            _put(weights, key, 2.0 if joined else 0.0 if facts[place].kind == fact.kind else 0.5)
    noun = noun_after(text, fact)
    if noun:
        _put(weights, noun, _NOUN_WEIGHT)
    for stem in (*_counted_ja(text, fact, content), *_crew_of(text, fact)):
        _put(weights, stem, _NOUN_WEIGHT)
    lead = _LEADS.search(text, max(around.start, fact.span.start - 24), fact.span.start)
    if lead and lead[1]:
        weights[f"<{lead[1].casefold()}"] = 1.0
    return Near(weights, noun)


def _put(weights: dict[str, float], stem: str, weight: float) -> None:
    if weight > weights.get(stem, 0.0):
        weights[stem] = weight


def _rival_ends(at: int, facts: Sequence[Fact], around: Span) -> tuple[int, int]:
    """Where the nearest facts of the same kind stand before and after: what lies beyond goes with them."""
    kind = facts[at].kind
    before = next((facts[n].span.start for n in range(at - 1, max(-1, at - 6), -1) if facts[n].kind == kind), 0)
    after = next(
        (facts[n].span.end for n in range(at + 1, min(len(facts), at + 6)) if facts[n].kind == kind), around.end
    )
    return before, after


def _counted_ja(text: str, fact: Fact, content: Content) -> tuple[str, ...]:
    """The stems of what a Japanese figure counts: 駆逐艦2隻, 従業員は約4000人, 2隻の駆逐艦, and its own counter."""
    after = text[fact.span.end : fact.span.end + 1]
    if not isinstance(fact.value, Figure):
        return ()
    led = _LED_JA.search(text, max(0, fact.span.start - 30), fact.span.start)
    if not led and after != "の":
        return ()
    found = tuple(stem for stem in content.between(*fact.span) if stem.isascii())
    if after == "の" and _CJK.match(text, fact.span.end + 1):
        found += content.between(fact.span.end + 1, fact.span.end + 2)
    return found + (content.between(*led.span(1)) if led else ())


def _crew_of(text: str, fact: Fact) -> tuple[str, ...]:
    """The stem of a noun before the figure: a crew of 200, visitors numbered 3,000."""
    led = _LED.search(text, max(0, fact.span.start - 44), fact.span.start) if isinstance(fact.value, Figure) else None
    found = stem_of(plain_words(led[1])) if led else ""
    return (found,) if found else ()


def noun_after(text: str, fact: Fact) -> str:
    """The stem of the word that follows a fact at once: what it counts; empty for other kinds than figures."""
    if fact.kind not in ("number", "ordinal", "percent", "quantity"):
        return ""
    match = _SOON.match(text, fact.span.end)
    if match is None or match[1].casefold() in _NO_NOUN:
        return ""
    return stem_of(plain_words(match[1]))
