"""A part told as the whole: most of a thing in the source, all of it in the bullet."""

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.check.clauses import clause_at, stems_in
from drafter.check.figures import reach
from drafter.check.index import Reading, SourceIndex, rough_amount
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.text.display import display_line
from drafter.text.span import Span

_WHOLE = re.compile(
    r"\b(?:(?<!\bin )(?<!\bat )(?<!\babove )(?<!\bafter )all(?! told| but| over| the way| in all|-)"
    r"|every(?! year| month| week| day| quarter| time| \w+ (?:years|months))"
    r"|the (?:entire|whole|full)|entirely|wholly)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:most|many|some|several|part(?:ly)?|portion|half|majority"
    r"|(?:a|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?"
    r"|nearly|almost|others?|among (?:them|these|those)|of (?:them|whom|which)|(?:first|second|third|last) of"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of|\d+ ?(?:%|percent))\b"
    r"|大半|大部分|多く|一部|半数|半分|過半|ほとんど|[0-9０-９一二三四五六七八九]割|分の[0-9０-９一二三四五六七八九]|のうち",
    re.IGNORECASE,
)
_WHOLE_JA = re.compile("すべて|全て|全員|全額|全部|全点|全面|全[0-9０-９]|いずれも")
_OF = re.compile(r" of (?:the |its |their |his |her |these |those |about |around |some |a total of )*")
_OUT_OF = re.compile(r"\W*(?:Of|Out of) (?:the |its |their |these |those |some |about )*")
_SHARED, _AROUND, _MUCH = 2, 3, 0.34
_REACH = 3  # how far behind "all" the thing may stand of which it is said


def made_whole(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's sentence that says of a part what the bullet says of all; None where a source says all too."""
    for match in _WHOLE.finditer(bullet.text, *bullet.sentences[number].span):
        if any(fact.kind == "quote" and fact.span.contains(Span(*match.span())) for fact in bullet.facts):
            continue
        told = bullet.content.between(match.end(), bullet.sentences[number].span.end)[:_REACH]
        where = None
        for at, source in enumerate(sources):
            for home in shares[at]:
                found = source.sentences[home]
                if not found.stems.intersection(told) or not _of_the_same(bullet, number, match.start(), source, home):
                    continue
                whole = _WHOLE_JA if source.language == "ja" else _WHOLE
                if whole.search(source.text, *found.span):
                    return None
                if where is None and _PART.search(source.text, *found.span):
                    where = at, home
        if where:
            return Turn("conflicting", "value", *where, "The source says it of a part, not of the whole")
    return None


def _of_the_same(bullet: Reading, number: int, place: int, source: SourceIndex, home: int) -> bool:
    """True when a sentence shares words of the clause about the whole, or with those beside it much of the sentence."""
    found = source.sentences[home].stems
    if len(stems_in(bullet, number, clause_at(bullet, number, place)) & found) >= _SHARED:
        return True
    around = frozenset(found)
    for near in range(max(0, home - 1), min(len(source.sentences), home + 2)):
        around |= source.sentences[near].stems
    mine = bullet.sentences[number].stems
    return len(mine & around) >= max(_AROUND, _MUCH * len(mine))


def larger_than_whole(bullet: Reading, number: int) -> str | None:
    """What a sentence says against itself: a part that is more than its whole; None where it agrees with itself."""
    figures = [bullet.facts[at] for at in bullet.sentences[number].facts if rough_amount(bullet.facts[at]) is not None]
    for one, other in pairwise(figures):
        start = bullet.sentences[number].span.start
        if _OF.fullmatch(bullet.text, one.span.end, other.span.start):
            part, whole = one, other
        elif _OUT_OF.fullmatch(bullet.text, max(start, one.span.start - 14), one.span.start):
            part, whole = other, one
        else:
            continue
        alike = part.kind == whole.kind and reach(part).measure == reach(whole).measure
        if alike and (rough_amount(part) or 0.0) > (rough_amount(whole) or 0.0):
            words = display_line(bullet.text[one.span.start : other.span.end])
            return f"The sentence contradicts itself: in “{words}” the part is more than the whole."
    return None
