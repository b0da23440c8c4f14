"""Figures that no source prints but that follow from what it prints: a conversion in brackets, a sum, a share, a count.

A sum of a whole and its own part is named as the slip that it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures import digits, reach
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Occurrence
from drafter.facts.model import Fact, Figure

# What one US dollar has bought since 2000: a conversion outside these bounds is a slip, inside them nobody can tell.
_PER_DOLLAR: dict[str, tuple[Decimal, Decimal]] = {
    code: (Decimal(low), Decimal(high))
    for code, low, high in (
        ("USD", "1", "1"), ("JPY", "75", "165"), ("EUR", "0.62", "1.2"), ("GBP", "0.48", "0.95"),
        ("KRW", "900", "1600"), ("CNY", "6", "8.3"), ("TWD", "27", "36"), ("AUD", "0.9", "2"), ("CAD", "0.9", "1.6"),
    )
}  # fmt: skip
_OPENS = re.compile(
    r"\s*(?:\(|,? or |, which is )\s*(?:about|around|roughly|nearly|some|approximately|equivalent to|~)?\s*$"
)
_PART = re.compile(
    r"\bincluding\b|\bof (?:which|whom|them|those|these)\b|\bamong (?:them|those)\b|うち|内訳", re.IGNORECASE
)
_AND = re.compile(r"(?: [a-z-]+){1,3},? and (?:about |another |some )?|[^、。]{0,10}[とや、]")
_ITEM = r"(?:the )?[A-Z][\w.&'’-]*(?: (?:of |the )?[A-Z][\w.&'’-]*)*"
_LIST = re.compile(rf"{_ITEM}(?:, {_ITEM})*,? and {_ITEM}")


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a figure follows from: the source's occurrences and the way, in words; `wrong` for a whole plus its part."""

    parts: tuple[Occurrence, ...]
    way: str
    wrong: bool = False


def converted(bullet: Reading, at: int) -> bool | None:
    """Whether a figure in brackets converts the one before it: True, False when it can't, None when it stands alone."""
    if at == 0:
        return None
    fact, before = bullet.facts[at], bullet.facts[at - 1]
    gap = bullet.text[before.span.end : fact.span.start]
    if fact.kind != before.kind or len(gap) > 28 or not _OPENS.fullmatch(gap):
        return None
    mine, theirs = reach(fact), reach(before)
    if not mine.low or not theirs.low:
        return None
    if fact.kind == "money" and mine.measure != theirs.measure:
        here, there = _PER_DOLLAR.get(mine.measure), _PER_DOLLAR.get(theirs.measure)
        if here is None or there is None:
            return None
        return here[0] / there[1] * Decimal("0.97") <= mine.low / theirs.low <= here[1] / there[0] * Decimal("1.03")
    if fact.kind == "quantity" and mine.measure == theirs.measure and unit_of(fact) != unit_of(before):
        return abs(mine.low - theirs.low) <= theirs.low * Decimal("0.06")
    return None


def unit_of(fact: Fact) -> str | None:
    """The unit of a figure; None where it has none."""
    return fact.value.unit if isinstance(fact.value, Figure) else None


def derive(fact: Fact, seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Derivation | None:
    """The sum, the difference or the share that a figure is, when two figures of one passage make it."""
    wanted = reach(fact)
    if wanted.low is None or wanted.low != wanted.high or fact.kind == "percent":
        return None
    alike = [each for each in seen if _single(each.fact) and reach(each.fact).measure == wanted.measure]
    for one, other in _pairs(alike, sources):
        a, b = _amount(one), _amount(other)
        plain = digits(wanted.low) >= 3 or fact.kind == "money" or _joined(one, other, sources[one.source])
        if not (plain or one.same_noun or other.same_noun):
            continue
        if max(one.close, other.close) < 0.6:
            continue
        if a + b == wanted.low:
            return Derivation((one, other), "the sum of", _is_part(one, other, sources[one.source]))
        if abs(a - b) == wanted.low:
            return Derivation((one, other), "the difference of")
    return None


def _single(fact: Fact) -> bool:
    found = reach(fact)
    return found.low is not None and found.low == found.high


def _amount(each: Occurrence) -> Decimal:
    return reach(each.fact).low or Decimal(0)


def _pairs(seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Iterator[tuple[Occurrence, Occurrence]]:
    for first, one in enumerate(seen):
        for other in seen[first + 1 : first + 7]:
            if one.source == other.source:
                home = sources[one.source].home
                if abs(home[one.at] - home[other.at]) <= 1:
                    yield one, other


def _joined(one: Occurrence, other: Occurrence, source: SourceIndex) -> bool:
    """True for two figures that one "and" adds up: 120 engineers and 380 line workers."""
    return _AND.fullmatch(source.text, one.fact.span.end, max(one.fact.span.end, other.fact.span.start)) is not None


def _is_part(one: Occurrence, other: Occurrence, source: SourceIndex) -> bool:
    between = source.text[one.fact.span.end : other.fact.span.start + 1]
    after = source.text[other.fact.span.end : other.fact.span.end + 14]
    return _PART.search(between) is not None or _PART.match(after.strip()) is not None


def share_of(fact: Fact, sources: Sequence[SourceIndex], homes: Sequence[dict[int, float]]) -> Derivation | None:
    """The percentage that one figure of a sentence is of another, in a sentence near to the bullet's."""
    value = fact.value
    if fact.kind != "percent" or not isinstance(value, Figure) or value.amount is None or value.unit:
        return None
    for number, source in enumerate(sources):
        least = 2 if source.language == "ja" else 3
        for home in (place for place, shared in homes[number].items() if shared >= least):
            held = [at for at in source.sentences[home].facts if source.facts[at].kind in ("number", "money")]
            for small in held:
                for large in held:
                    if _makes(value.amount, source.facts[small], source.facts[large]):
                        parts = tuple(
                            Occurrence(number, at, source.facts[at], None, 0.0, 0.0, False, 0.0)
                            for at in (small, large)
                        )
                        return Derivation(parts, "the share of")
    return None


def _makes(percent: Decimal, small: Fact, large: Fact) -> bool:
    one, other = reach(small), reach(large)
    if small.kind != large.kind or one.measure != other.measure or not one.low or not other.low or one.low >= other.low:
        return False
    step = Decimal(1).scaleb(min(0, int(percent.as_tuple().exponent)))
    return (one.low / other.low * 100).quantize(step) == percent.quantize(step)


def counted(fact: Fact, sources: Sequence[SourceIndex], homes: Sequence[dict[int, float]]) -> tuple[int, int] | None:
    """The source and the sentence whose list has as many items as a small number says."""
    value = fact.value
    if fact.kind != "number" or not isinstance(value, Figure) or value.amount is None or not 2 <= value.amount <= 10:
        return None
    for number, source in enumerate(sources):
        for home in (place for place, shared in homes[number].items() if shared >= 2):
            for match in _LIST.finditer(source.sentences[home].span.of(source.text)):
                if len(re.split(r",? and |, ", match.group())) == value.amount:
                    return number, home
    return None
