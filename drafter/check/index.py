"""A source as the checker reads it: facts, sentences, words and what stands near each fact; read once, kept by hash.

Owns what is looked up while an editor types; judges nothing.
"""

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from drafter.check.context import Near, fact_key, nears
from drafter.check.cues import Cue, Statement, find_cues
from drafter.check.datelines import counted_from
from drafter.check.figures import reach
from drafter.check.words import Content, Token, Words, plain_words, read_content, read_tokens, read_words
from drafter.facts import Fact, find_facts
from drafter.facts.model import Figure, Kind, Time, Wording
from drafter.text.entry import fingerprint
from drafter.text.folding import Folded, fold
from drafter.text.language import Language, language_of
from drafter.text.sentences import sentences
from drafter.text.span import Span

if TYPE_CHECKING:
    from drafter.check.cast import Cast

_KEPT = 64
_cache: OrderedDict[tuple[str, date | None], "SourceIndex"] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its span, the stems of its words, and the indexes of the facts that stand in it."""

    span: Span
    stems: frozenset[str]
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read for checking, bullet or source.

    `home` gives the sentence of each fact, `near` its neighbours, `cued` the cues of each sentence that has any;
    `tokens` stand where they do in the folded view, `placed` where they do in the text. `statements` is filled as
    sentences are asked for.
    """

    text: str
    language: Language
    view: Folded
    tokens: tuple[Token, ...]
    placed: tuple[Token, ...]
    facts: tuple[Fact, ...]
    sentences: tuple[Sentence, ...]
    home: tuple[int, ...]
    content: Content
    near: tuple[Near, ...]
    cues: tuple[Cue, ...]
    cued: dict[int, tuple[Cue, ...]]
    statements: dict[int, tuple[Statement, ...]] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of a source that have one value and one hedge: compared once.

    `rough` is the amount of a figure, if it has one; `day` month and day of a date, 0 for what it lacks.
    """

    fact: Fact
    members: tuple[int, ...]
    rough: float | None
    day: tuple[int, int]


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """A source ready to be looked up: its reading, and the ways in by kind, by stem and by name.

    `worth` and `cast` hold what the first check to ask found out.
    """

    text: str
    published: date | None
    url: str | None
    title: str
    site: str
    language: Language
    facts: tuple[Fact, ...]
    sentences: tuple[Sentence, ...]
    home: tuple[int, ...]
    view: Folded
    words: Words
    nouns: tuple[str, ...]
    reading: Reading
    by_kind: dict[Kind, tuple[int, ...]]
    groups: dict[Kind, tuple[Group, ...]]
    by_near: dict[str, tuple[tuple[int, float], ...]]
    by_stem: dict[str, tuple[int, ...]]
    places: dict[str, tuple[int, ...]]
    names: tuple[tuple[tuple[str, ...], int], ...]
    ends: tuple[int, ...]
    worth: dict[str, float] = field(default_factory=dict, compare=False, repr=False)
    cast: list["Cast"] = field(default_factory=list, compare=False, repr=False)

    def sentence_at(self, start: int) -> int:
        """The number, from 0, of the sentence in which a place of the text stands."""
        return min(bisect_right(self.ends, start), max(0, len(self.ends) - 1))


def index_source(
    text: str, published: date | None = None, url: str | None = None, title: str = "", site: str = ""
) -> SourceIndex:
    """The index of a source's text; the same text of the same day is read once."""
    key = (fingerprint(text), published)
    known = _cache.get(key)
    if known is None:
        known = _cache[key] = _index(read_text(text, counted_from(text, published)), published)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
    else:
        _cache.move_to_end(key)
    return replace(known, url=url, title=title, site=site)


def read_text(text: str, published: date | None) -> Reading:
    """A text with its facts, sentences, stems, neighbours and cues."""
    facts = tuple(find_facts(text, published))
    view, language = fold(text), language_of(text)
    tokens = read_tokens(view)
    content = read_content(view, tokens, language)
    # Spans are of the text: where folding moved nothing, as nearly always, the view's places are the text's.
    placed = tokens
    if view.starts is not None:
        placed = tuple(Token(*view.span(token.start, token.end), token.plain) for token in tokens)
        content = Content(content.stems, tuple(view.starts[start] for start in content.starts))
    laid = _lay_out(text, facts, content)
    home = [0] * len(facts)
    for number, sentence in enumerate(laid):
        for at in sentence.facts:
            home[at] = number
    near = nears(text, facts, home, [sentence.span for sentence in laid], content)
    cues = find_cues(text, [sentence.span for sentence in laid], content, language)
    cued: defaultdict[int, list[Cue]] = defaultdict(list)
    for cue in cues:
        cued[cue.sentence].append(cue)
    held = {number: tuple(found) for number, found in cued.items()}
    return Reading(text, language, view, tokens, placed, facts, laid, tuple(home), content, near, cues, held)


def _lay_out(text: str, facts: Sequence[Fact], content: Content) -> tuple[Sentence, ...]:
    spans = sentences(text)
    held: list[list[int]] = [[] for _ in spans]
    number = 0
    for at, fact in enumerate(facts):
        while number + 1 < len(spans) and fact.span.start >= spans[number].end:
            number += 1
        if held:
            held[number].append(at)
    return tuple(
        Sentence(
            span,
            frozenset(content.between(*span)) | {key for at in inside if (key := fact_key(facts[at]))},
            tuple(inside),
        )
        for span, inside in zip(spans, held, strict=True)
    )


def _groups(text: str, facts: Sequence[Fact]) -> dict[Kind, tuple[Group, ...]]:
    held: dict[tuple[object, ...], list[int]] = {}
    for at, fact in enumerate(facts):
        if fact.kind not in ("name", "quote"):
            held.setdefault((fact.kind, fact.value, fact.hedge, fact.inferred), []).append(at)
    found: defaultdict[Kind, list[Group]] = defaultdict(list)
    for members in held.values():
        fact = facts[members[0]]
        found[fact.kind].append(Group(fact, tuple(members), rough_amount(fact), month_and_day(fact, text)))
    return {kind: tuple(groups) for kind, groups in found.items()}


def rough_amount(fact: Fact) -> float | None:
    """The one amount of a figure in base units, roughly: enough to tell that two are far apart."""
    if not isinstance(fact.value, Figure):
        return None
    found = reach(fact)
    return float(found.low) if found.low is not None and found.low == found.high else None


def month_and_day(fact: Fact, text: str) -> tuple[int, int]:
    """The month and the day of a date, 0 for what it lacks; a bare weekday has none: it may be of another week."""
    if fact.kind != "date" or not isinstance(fact.value, Time) or "/" in fact.value.edtf:
        return 0, 0
    if not any(map(str.isdigit, fact.span.of(text))) and fact.span.of(text).casefold().endswith("day"):
        return 0, 0
    month, day = fact.value.edtf[5:7], fact.value.edtf[8:]
    known = int(month) if month.isdigit() and int(month) <= 12 else 0
    return known, int(day) if known and len(day) == 2 and day.isdigit() else 0


def _index(reading: Reading, published: date | None) -> SourceIndex:
    by_kind: defaultdict[Kind, list[int]] = defaultdict(list)
    by_near: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    by_stem: defaultdict[str, list[int]] = defaultdict(list)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, fact in enumerate(reading.facts):
        by_kind[fact.kind].append(at)
        for stem, weight in reading.near[at].weights.items():
            by_near[stem].append((at, weight))
    for number, sentence in enumerate(reading.sentences):
        for stem in sentence.stems:
            by_stem[stem].append(number)
    for place, stem in enumerate(reading.content.stems):
        places[stem].append(place)
    names = tuple(
        (tuple(plain_words(fact.value.text).split()), at)
        for at, fact in enumerate(reading.facts)
        if fact.kind == "name" and isinstance(fact.value, Wording)
    )
    return SourceIndex(
        text=reading.text,
        published=published,
        url=None,
        title="",
        site="",
        language=reading.language,
        facts=reading.facts,
        sentences=reading.sentences,
        home=reading.home,
        view=reading.view,
        words=read_words(reading.tokens),
        nouns=tuple(near.noun for near in reading.near),
        reading=reading,
        by_kind={kind: tuple(found) for kind, found in by_kind.items()},
        groups=_groups(reading.text, reading.facts),
        by_near={stem: tuple(found) for stem, found in by_near.items()},
        by_stem={stem: tuple(found) for stem, found in by_stem.items()},
        places={stem: tuple(found) for stem, found in places.items()},
        names=names,
        ends=tuple(sentence.span.end for sentence in reading.sentences),
    )
