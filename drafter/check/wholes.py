"""A part told as the whole: most of a thing in the source, all of it in the bullet."""

import re
from collections.abc import Sequence

from drafter.check.clauses import clause_at, stems_in
from drafter.check.index import Reading, SourceIndex
from drafter.check.occurrences import Shares
from drafter.check.turns import Turn
from drafter.text.span import Span

_WHOLE = re.compile(
    r"\b(?:all(?! but| over| the way| in all|-)|every(?! year| month| week| day| quarter| time| \w+ (?:years|months))"
    r"|the (?:entire|whole|full)|entirely|wholly)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:most|many|some|several|part(?:ly)?|portion|half|majority"
    r"|(?:a|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?"
    r"|nearly|almost|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of|\d+ ?(?:%|percent))\b"
    r"|大半|大部分|多く|一部|半数|半分|過半|ほとんど|[0-9０-９一二三四五六七八九]割|分の[0-9０-９一二三四五六七八九]|のうち",
    re.IGNORECASE,
)
_WHOLE_JA = re.compile("すべて|全て|全員|全額|全部|全点|全面|全[0-9０-９]|いずれも")
_SHARED = 2


def made_whole(bullet: Reading, number: int, shares: Shares, sources: Sequence[SourceIndex]) -> Turn | None:
    """The source's sentence that says of a part what the bullet says of all; None where a source says all too."""
    for match in _WHOLE.finditer(bullet.text, *bullet.sentences[number].span):
        if any(fact.kind == "quote" and fact.span.contains(Span(*match.span())) for fact in bullet.facts):
            continue
        told = bullet.content.between(match.end(), bullet.sentences[number].span.end)[:1]
        mine = stems_in(bullet, number, clause_at(bullet, number, match.start()))
        where = None
        for at, source in enumerate(sources):
            for home in shares[at]:
                found = source.sentences[home]
                if len(mine & found.stems) < _SHARED or not found.stems.intersection(told):
                    continue
                whole = _WHOLE_JA if source.language == "ja" else _WHOLE
                if whole.search(source.text, *found.span):
                    return None
                if where is None and _PART.search(source.text, *found.span):
                    where = at, home
        if where:
            return Turn("conflicting", "value", *where, "The source says it of a part, not of the whole")
    return None
