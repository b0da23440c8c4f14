"""What one text leaves out and another writes: the sign, the unit or the currency of a figure, the "years" of an age.

"30 km, against 14"; "about 30 days" for "eight days, compared with about 30"; an index or a rate, which English tells
without its currency.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.ages import OTHER_KIND, age_of
from drafter.check.index import Reading, SourceIndex
from drafter.facts.model import Fact, Figure, Kind, Time

_SIGNED: tuple[Kind, ...] = ("money", "percent", "quantity", "duration")
_LENGTH = re.compile(r"P(?P<clock>T?)(?P<count>\d+)(?P<unit>[YMWDH])")
# What a bare number is set beside a length of time by: years and days count too much else to be guessed.
_BESIDE = re.compile(
    r"\b(?:from|against|with|than|versus|vs\.) (?:about |around |some |only |just |nearly |almost |roughly )?\Z"
)
# What is quoted in points or in a currency that goes without saying.
_QUOTED_RATE = re.compile(
    r"\b(?:Nikkei|Topix|Dow|Nasdaq|S&P|average|index|stocks?|shares?|yen|dollar|euro|exchange|range)\b", re.IGNORECASE
)


def told_otherwise(bullet: Reading, at: int, source: SourceIndex) -> Iterator[int]:
    """The places where a source tells the value of a bullet's fact in another kind."""
    fact = bullet.facts[at]
    amount = amount_of(fact)
    if (age := age_of(fact, bullet.text)) is not None:
        for one in _of_kind(OTHER_KIND[fact.kind], age, source):
            if age_of(source.facts[one], source.text) == age:
                yield one
    elif amount is not None and fact.kind in _SIGNED:
        for one in _of_kind("number", amount, source):
            if sign_of(fact) in elided_signs(source.reading, one) and (
                fact.kind != "duration" or _is_set_beside(source, one)
            ):
                yield one
    elif amount is not None and fact.kind == "number" and _is_rate(bullet, at):
        yield from _of_kind("money", amount, source)


def elided_signs(reading: Reading, at: int) -> frozenset[str]:
    """The signs and units that a bare number may share with its sentence: 53 to 47 percent, "30 km, against 14"."""
    fact, held = reading.facts[at], reading.sentences[reading.home[at]].facts if reading.sentences else ()
    if fact.kind != "number" or reading.near[at].noun:
        return frozenset()
    return frozenset(sign_of(reading.facts[other]) for other in held if other != at) - {""}


def sign_of(fact: Fact) -> str:
    """The unit, the currency or the per cent of a figure, the unit of a length of time; "" where it has none."""
    if isinstance(fact.value, Time):
        length = _LENGTH.fullmatch(fact.value.edtf) if fact.kind == "duration" else None
        return f"P{length['clock']}{length['unit']}" if length else ""
    if not isinstance(fact.value, Figure):
        return ""
    return fact.value.unit or fact.value.currency or ("%" if fact.kind == "percent" else "")


def amount_of(fact: Fact) -> Decimal | None:
    """The one amount of a figure, the count of a length of time; None of a range or of anything else."""
    if isinstance(fact.value, Figure):
        return fact.value.amount
    length = _LENGTH.fullmatch(fact.value.edtf) if isinstance(fact.value, Time) and fact.kind == "duration" else None
    return Decimal(length["count"]) if length else None


def _is_set_beside(source: SourceIndex, at: int) -> bool:
    start = source.facts[at].span.start
    return _BESIDE.search(source.text, max(0, start - 40), start) is not None


def _is_rate(bullet: Reading, at: int) -> bool:
    sentence = bullet.sentences[bullet.home[at]].span if bullet.sentences else None
    return (
        sentence is not None and not bullet.near[at].noun and _QUOTED_RATE.search(sentence.of(bullet.text)) is not None
    )


def _of_kind(kind: Kind, amount: Decimal, source: SourceIndex) -> Iterator[int]:
    for group in source.groups.get(kind, ()):
        if amount_of(group.fact) == amount:
            yield from group.members
