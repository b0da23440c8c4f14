"""Years of the eras before Meiji, and decades told by an era: 元禄16年, 慶長5年9月, 昭和20年代.

Table: japanese_eras.txt. Months and days of the old calendar are not ours: they stand in the span, not in the value.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from drafter.facts.dates.gate import matches
from drafter.facts.dates.japanese.words import ERA, ERAS, SMALL, numeral
from drafter.facts.dates.mention import Calendar, Mention, Range
from drafter.facts.words import any_of, rows
from drafter.text.lazy import lazily

_LONGEST = 40


@cache
def _begun() -> Mapping[str, int]:
    """The first year of each era."""
    return {era: int(year) for (era,), (year,) in rows("japanese_eras")}


def _pattern() -> str:
    firsts = "".join(sorted({era[0] for era in _begun()}))
    month = rf"(?:{SMALL}月(?:{SMALL}日)?)?"
    return rf"(?=[{firsts}])(?P<era>{any_of(_begun())})(?P<y>元|{SMALL})年(?!間|度|代|連続|ぶり|生){month}"


_OLD = lazily(_pattern)
_DECADE = lazily(rf"(?P<era>{ERA})(?P<y>[1-6]0)年代")


def old_years(text: str) -> Iterator[Mention]:
    """A year of an era before Meiji as a year of the Western count."""
    for match in _OLD.finditer(text):
        count = numeral(match["y"])
        if 1 <= count <= _LONGEST:
            yield Mention(match.start(), match.end(), Calendar(f"{_begun()[match['era']] + count - 1:04}"))


def decades(text: str) -> Iterator[Mention]:
    """The ten years that an era's decade spans."""
    for match in matches(_DECADE, text, "0年代"):
        first = ERAS[match["era"]] + int(match["y"])
        yield Mention(match.start(), match.end(), Range(Calendar(f"{first:04}"), Calendar(f"{first + 9:04}")))
