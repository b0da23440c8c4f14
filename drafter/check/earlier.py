"""The value that a thing had before, told by a bullet as the present one: "up from 51", "against 73"."""

import re
from collections.abc import Sequence

from drafter.check.cases import Case, are_rivals
from drafter.check.index import Reading, SourceIndex, rough_amount
from drafter.check.occurrences import Occurrence
from drafter.facts.model import Figure

_LED = re.compile(
    r"\b(?:from|against|versus|unlike|instead of|compared (?:with|to)|in contrast to) (?:[a-z-]+ ){0,2}$",
    re.IGNORECASE,
)
_LED_JA = re.compile(
    "(?:前年(?:度|同期|同月)?|前回|前期|従来|当初|昨年(?:度)?|一昨年|ピーク)(?:は|の|だった|時の)?(?:約|およそ|延べ)?$"
)
_FROM_JA = re.compile("(?:程度|余り|以上)?(?:から|より|だったのが|だったが)")
# What makes a value of the bullet a past one too.
_PAST = re.compile(
    r"\b(?:from|than|against|versus|compared|earlier|before|ago|previous\w*|prior|last|was|were|had|used|once|formerly"
    r"|original\w*|initial\w*|until|since|peak\w*|then|in (?:19|20)\d\d)\b|前|昨|から|より|当初|従来|ピーク",
    re.IGNORECASE,
)
_MANY = 10  # below it a number counts too many things to be told apart by its lead
_REACH, _AROUND = 30, 60  # characters before a value in which its lead stands, and around one of the bullet


def is_earlier(reading: Reading, at: int) -> bool:
    """True for a value from which another has come, by the words beside it."""
    span, home = reading.facts[at].span, reading.sentences[reading.home[at]].span
    before = reading.text[max(home.start, span.start - _REACH) : span.start]
    if reading.language == "ja":
        return _LED_JA.search(before) is not None or _FROM_JA.match(reading.text, span.end) is not None
    return _LED.search(before) is not None


def present_value(case: Case, bullet: Reading, sources: Sequence[SourceIndex]) -> Occurrence | None:
    """What a source has now where the bullet tells what it had before; None where the bullet tells it as past too."""
    if not isinstance(case.fact.value, Figure) or case.fact.kind == "ordinal" or not case.equal:
        return None
    span, home = bullet.facts[case.at].span, bullet.sentences[bullet.home[case.at]].span
    around = max(home.start, span.start - _AROUND), min(home.end, span.end + _AROUND)
    if _PAST.search(bullet.text, *around):
        return None
    if not all(is_earlier(sources[each.source].reading, each.at) for each in case.equal):
        return None
    if case.fact.kind == "number" and (rough_amount(case.fact) or 0.0) < _MANY:
        return None
    beside_it = [bullet.facts[at].value for at in bullet.sentences[bullet.home[case.at]].facts]
    told = [each for each in case.seen if each.outcome is None and are_rivals(case.fact, each)]
    for old in case.equal:
        source = sources[old.source]
        beside = (each for each in told if each.source == old.source and source.home[each.at] == source.home[old.at])
        present = [each for each in beside if not is_earlier(source.reading, each.at)]
        if any(each.fact.value in beside_it for each in present):
            return None
        if present:
            return min(present, key=lambda each: abs(each.at - old.at))
    return None
