"""Who says or does a thing: the person to whom the bullet gives it, and the one whom the source names with it.

Compared by what is said, its figures among it, in the sentences of each person; a sentence with no name in it belongs
to whoever was named last. Nothing is found where the bullet's person is named anywhere near.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from drafter.check.cast import Cast, Voice, in_full, is_called_so, role_of, speaks_in, text_of
from drafter.check.context import fact_key
from drafter.check.hearing import known_as
from drafter.check.index import Reading, SourceIndex
from drafter.check.names import entries_of, known_kind
from drafter.check.roles import HEADS, role_words
from drafter.check.words import plain_words, stem_of
from drafter.facts.model import Fact, Wording
from drafter.text.span import Span

_ENOUGH = 1.4  # what another person's sentence must share of what is told, in words that are rare there
_SHARE = 0.2  # of all that is told, the part that it must share
_OWN = 0.34  # of that, what the sentences of the bullet's own person may share
_BACK = 2  # sentences for which a person goes on being the one who is meant
_COMMON, _RARE = 0.4, 1.0  # the weight of a word that many sentences of a source have, and of any other
_BREAK = re.compile(r";\s|[.!?][”\"]?\s|, (?:while|but|and) ")
_RELATIVE = re.compile(r", (?:which|that|who) (?:[\w-]+ ){0,4}$")
_FEWEST = 3  # words of what is told: with fewer all must be there
_LITTLE = 2  # words behind a name that are too few to be what it says
_LONG = 3  # words of a person's name
_SAID = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|argu\w+|not(?:ed|es)|point(?:ed|s) out|warn\w*|wr(?:ote|ites)|claim\w*"
    r"|add(?:ed|s)|stress\w*|testif\w+|explain\w*|remark\w*|stat(?:ed|es)|believ\w+|insist\w*|assert\w*|maintain\w*|estimat\w+"
    r"|predict\w*|criticiz\w+|prais\w+|call(?:ed|s|ing)|oppos\w+|urg(?:ed|es)|demand\w*|propos\w+|suggest\w*"
    r"|acknowledg\w+|admit\w*|den(?:ied|ies)|announc\w+|report\w*|reveal\w*|express\w*|voic\w+|complain\w*|describ\w+"
    r"|hail\w*|welcom\w+|promis\w+|vow\w*|pledg\w+|expect\w*|according to|request\w*|reject\w*|object\w*|compar\w+"
    r"|hop\w+|recall\w*|observ\w+|conced\w+|declar\w+|emphasi\w+|question\w*|protest\w*|thank\w*|ask(?:ed|s)|agree[sd]?)\b",
    re.IGNORECASE,
)


def other_voice(
    bullet: Reading, at: int, sources: Sequence[SourceIndex], casts: Sequence[Cast]
) -> tuple[int, Span] | None:
    """The source and the name there of the person who says or does what the bullet gives to its own; None if unsure."""
    known = frozenset().union(*(cast.surnames for cast in casts))
    if not _may_be_person(bullet.facts[at], known):
        return None
    told = frozenset(_told_of(bullet, at, known))
    if len(told) < _LITTLE:
        return None
    own, other, found = 0.0, 0.0, None
    speaks = speaks_in(bullet.text, bullet.facts[at].span)
    for number, (source, cast) in enumerate(zip(sources, casts, strict=True)):
        mine = _key_of(bullet.facts[at], speaks, source, cast)
        marks = _marks(bullet.facts[at], mine, source)
        for score, span, voices in _told_there(told, source, cast):
            if any(voice.key == mine for voice in voices) or marks.search(source.text, *span):
                own = max(own, score)
            elif mine and voices and score > other and (source.language != "ja" or len(told) >= _FEWEST):
                other, found = score, (number, voices[0].span)
    enough = _ENOUGH if len(told) >= _FEWEST else len(told)
    return found if other >= max(enough, _SHARE * len(told)) and own <= _OWN * other else None


def _told_there(told: frozenset[str], source: SourceIndex, cast: Cast) -> Iterator[tuple[float, Span, Sequence[Voice]]]:
    """Where a source has what is told: how much of it, the stretch to look through for a name, and who is named."""
    few = max(2, len(source.sentences) // 8)
    weights = {stem: _RARE if len(source.by_stem[stem]) <= few else _COMMON for stem in told if stem in source.by_stem}
    scores: dict[int, float] = {}
    for stem, weight in weights.items():
        for home in source.by_stem[stem]:
            scores[home] = scores.get(home, 0.0) + weight
    for home, score in scores.items():
        if home in cast.parts:
            for part in cast.parts[home]:
                yield sum(weights.get(stem, 0.0) for stem in part.stems), part.span, part.voices
            continue
        # What no one is named with may be said by whoever is named behind it: “I know. I was there,” said Marlow.
        last = home if home in cast.named else min(home + 1, len(source.sentences) - 1)
        around = Span(source.sentences[home].span.start, source.sentences[last].span.end)
        yield score, around, _speaking(cast.named, home)


def _marks(fact: Fact, key: str | None, source: SourceIndex) -> re.Pattern[str]:
    """What else names a person in a source: the surname anywhere, and the office with no name beside it."""
    assert isinstance(fact.value, Wording)
    if source.language == "ja":
        held = known_as(fact.value.text, source)
        names = {text_of(at, source) for at in held} | ({key} if key else set())
        offices = {role for at in held if (role := role_of(at, source)) and len(role) > 1}
        alone = [rf"(?<![副元前ァ-ヺ一-鿿]){re.escape(office)}(?=[はがもの])" for office in sorted(offices)]
        return re.compile("|".join([*map(re.escape, sorted(names)), *alone]) or "(?!)")
    heads = role_words(fact.value.role or "") & HEADS
    alone = [rf"\b[Tt]he (?:\w+ )?{head}\b" for head in sorted(heads)]
    return re.compile("|".join([rf"\b(?i:{re.escape(key or fact.value.text)})\b", *alone]))


def _speaking(named: Mapping[int, Sequence[Voice]], home: int) -> Sequence[Voice]:
    """Those named in a sentence, or else in the last one before it that names any."""
    return next((named[near] for near in range(home, home - _BACK - 1, -1) if near in named), ())


def _told_of(bullet: Reading, at: int, known: frozenset[str]) -> Iterator[str]:
    """The stems of what a sentence of the bullet gives to a person: up to the next one, names and titles left out."""
    fact, home = bullet.facts[at], bullet.sentences[bullet.home[at]]
    people = [bullet.facts[other].span for other in home.facts if _may_be_person(bullet.facts[other], known)]
    before = max((span.end for span in people if span.end < fact.span.start), default=home.span.start)
    after = next((span.start for span in people if span.start > fact.span.end), home.span.end)
    after = min([after, *(match.start() for match in _BREAK.finditer(bullet.text, fact.span.end, after))])
    behind = [stem for stem in bullet.content.between(fact.span.end, after) if stem not in _titles_of(fact)]
    start = fact.span.end
    if len(behind) < _LITTLE and not _RELATIVE.search(bullet.text, before, fact.span.start):
        # "…, said Marlow": what is told stands before the name, back to the last clause that is whole.
        start = max([before, *(match.end() for match in _BREAK.finditer(bullet.text, before, fact.span.start))])
    names = [each.span for held in home.facts if (each := bullet.facts[held]).kind == "name"]
    spoken = _titles_of(fact) | {stem_of(word) for word in _SAID.findall(bullet.text, start, after)}
    starts, stems = bullet.content.starts, bullet.content.stems
    for place in range(bisect_left(starts, start), bisect_left(starts, after)):
        if stems[place] not in spoken and not any(span.start <= starts[place] < span.end for span in names):
            yield stems[place]
    for held in home.facts:
        key = fact_key(bullet.facts[held]) if start <= bullet.facts[held].span.start < after else ""
        if key:
            yield key


def _titles_of(fact: Fact) -> frozenset[str]:
    assert isinstance(fact.value, Wording)
    return frozenset(map(stem_of, plain_words(fact.value.role or "").split()))


def _may_be_person(fact: Fact, known: frozenset[str]) -> bool:
    if fact.kind != "name" or not isinstance(fact.value, Wording):
        return False
    words = plain_words(fact.value.text).split()
    if fact.value.role is not None or (words[-1:] and words[-1] in known):
        return True
    plain = len(words) in (2, _LONG) and "of" not in words
    return plain and not known_kind(words[-1]) and not entries_of(" ".join(words))


def _key_of(fact: Fact, speaks: bool, source: SourceIndex, cast: Cast) -> str | None:
    """The key of a bullet's person in a source; None for a name that it has not, or not as a person's."""
    assert isinstance(fact.value, Wording)
    if source.language == "ja":
        held = [at for at in known_as(fact.value.text, source) if role_of(at, source)]
        return in_full(held[0], source) if held else None
    words = plain_words(fact.value.text).split()
    if (
        len(words) == 1
        and not fact.value.role
        and any(len(each) > 1 and each[0] == words[0] for each, _ in source.names)
    ):
        return None  # a firm by its first word, though its founder has the name too
    known = words[-1:] and (words[-1] in cast.surnames or (speaks and is_called_so(words, source)))
    return words[-1] if known else None
