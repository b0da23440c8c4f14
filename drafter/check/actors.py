"""Who did what to whom: two names that change places around the same verb."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Shares
from drafter.check.words import plain_words, stem_of
from drafter.facts.model import Fact, Wording
from drafter.text.span import Span

_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|d)\b[^,;]*\bby\b")
# Verbs that two sides do to each other: exchanging the names changes nothing.
_MUTUAL = frozenset(
    "meet agree discuss sign said cooper joint held talk share work join wed marry length longer also still".split()
)
_LINK = re.compile(r"\b(?:and|with|,)\b|,")

# A word that may be a verb: none behind an article; and how many words behind a name its verb may stand.
_WORD, _VERBS = re.compile(r"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )\b[a-z]{3,}"), 5
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_TO = re.compile(r" to (?:the )?")

Act = tuple[str, str, str]


def exchanged(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> tuple[int, int] | None:
    """The source and sentence in which the names of the bullet's sentence change places; None when none do."""
    sentence = bullet.sentences[number]
    mine = set(_acts(bullet.text, sentence.span, [bullet.facts[at] for at in sentence.facts]))
    if not mine:
        return None
    where = None
    for at, source in enumerate(sources):
        for home, shared in shares[at].items():
            if shared < 2:
                continue
            facts = [source.facts[each] for each in source.sentences[home].facts]
            told = set(_acts(source.text, source.sentences[home].span, facts))
            if any(verb == "<from" and (other, verb, one) in told for one, verb, other in mine - told):
                return at, home
            shared_verbs = {verb for _, verb, _ in mine & told}
            turned = {verb for one, verb, other in mine if (other, verb, one) in told} - {"<from"}
            if shared_verbs and not turned - shared_verbs:
                return None
            if where is None and turned - shared_verbs:
                where = at, home
    return where


def _acts(text: str, span: Span, facts: Sequence[Fact]) -> Iterator[Act]:
    """Each pair of neighbouring names with the verb-like words between them; a passive is turned to active."""
    names = [fact for fact in facts if fact.kind == "name" and isinstance(fact.value, Wording)]
    for one, other in [*pairwise(names), *zip(names, names[2:], strict=False)]:
        between = text[one.span.end : other.span.start]
        if len(between) > 60 or _LINK.search(between):
            continue
        first, second = _key(one), _key(other)
        if _FROM.search(text, max(0, one.span.start - 10), one.span.start) and _TO.fullmatch(between):
            yield first, "<from", second
        for word in _WORD.findall(between)[:_VERBS]:
            stem = stem_of(word)
            if stem and stem not in _MUTUAL and first != second:
                yield (second, stem, first) if _PASSIVE.search(between) else (first, stem, second)


def _key(fact: Fact) -> str:
    assert isinstance(fact.value, Wording)
    words = plain_words(fact.value.text).split()
    return stem_of(words[-1]) or words[-1] if words else ""
