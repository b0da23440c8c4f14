"""Japanese people without a title: full names told by a common surname or given name, by an age, a team or a rank."""

from collections.abc import Iterator

from drafter.facts.names.japanese_people import KANJI, KATA, SOLE_GIVEN, without_lead
from drafter.facts.names.japanese_titles import title, title_at_end
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

# What may follow a name that stands by itself.
_NAMED_ENDS = "(?=[はがのをにもと、。・()]|組[がはの、]|\\Z)"
_STARTS = rf"(?<![{KANJI}{KATA}])"


def _by_surname() -> str:
    surnames = listed("japanese_surnames")
    firsts = "".join(sorted({each[0] for each in surnames}))
    given = rf"(?P<g>[{SOLE_GIVEN}]|[{KANJI}]{{2,3}}|{any_of(listed('japanese_kana_givens'))}){_NAMED_ENDS}"
    return rf"(?=[{firsts}]){_STARTS}{any_of(surnames)}(?:{given}|[ぁ-ん]{{2,3}}(?=(?P<t>{title()})))"


_BY_SURNAME = lazily(_by_surname)
_NO_GIVEN = lazily(
    "[県市町村区島駅港店社省局部課会議員側氏家邸派系校業行館線所場園院組寺城橋台戦党軍内外後長相者産製型式版展賞曲出身両同各全裁検庁署聞銀]"
)
# A given name behind one to three kanji makes a full name, whatever the surname: 志田|千陽, 岡|慎之助.
_ALONE = lazily(rf"{_STARTS}[{KANJI}]{{3,6}}{_NAMED_ENDS}")
# Whose age stands behind in brackets is a person, unless the words say no more than a calling or a kinship.
_BY_AGE = lazily(rf"{_STARTS}(?P<n>[{KANJI}]{{3,6}})(?=\((?:\d{{1,2}}|1[01]\d)(?:歳)?[)、=])")
_CALLING = lazily(
    "(?:[員生者性職児人主師手長業官家士役相母父妻夫妹弟姉兄孫氏党派元前現新]|[長次二三四五][男女]|息子|男子|女子|選手"
    "|容疑|被告|候補)$"
)
# A player by surname alone stands behind the team: ヤクルトの村上が. Words of the land are no players there.
_BY_TEAM = lazily(
    lambda: (
        rf"(?:(?<=[{KATA}A-Z]の)|(?<=(?:阪神|巨人|広島|中日|西武|楽天)の))"
        rf"(?P<n>{any_of(listed('japanese_surnames') - listed('japanese_lands'))})(?=[がはも])"
    )
)
# Wrestlers stand behind their rank: 関脇安青錦, 横綱大の里.
_BY_RANK = lazily(
    rf"(?:横綱|大関|関脇|小結|前頭|十両|平幕)(?P<n>[{KANJI}]{{2,4}}|[{KANJI}]{{1,2}}[のノ][{KANJI}]{{1,2}}){_NAMED_ENDS}"
)
_RING_NAME = lazily(rf"{_STARTS}[{KANJI}]{{1,3}}ノ[{KANJI}]{{1,2}}(?![{KANJI}{KATA}])")


def untitled(text: str) -> Iterator[tuple[Span, str | None]]:
    """The names; the role is that of a title right behind a given name in hiragana, which no other rule reads."""
    for match in _BY_AGE.finditer(text) if "(" in text else ():
        if not _CALLING.search(match["n"]) and title_at_end(match["n"]) == len(match["n"]):
            yield Span(match.end() - len(without_lead(match["n"])), match.end()), None
    for match in _BY_SURNAME.finditer(text):
        if match["t"] or not _NO_GIVEN.search(match["g"]) or match["g"] in SOLE_GIVEN:
            yield Span(*match.span()), match["t"]
    for match in _ALONE.finditer(text):
        name = match.group().removesuffix("組")
        if _ends_with_given(name):
            yield Span(match.start(), match.start() + len(name)), None
    for pattern in (_BY_TEAM, _BY_RANK):
        for match in pattern.finditer(text):
            if match["n"] not in listed("japanese_nobody"):
                yield Span(*match.span("n")), None
    for match in _RING_NAME.finditer(text) if "ノ" in text else ():
        yield Span(*match.span()), None


def _ends_with_given(run: str) -> bool:
    """Whether a given name of two or three kanji ends a run, and no plain word stands where the surname would."""
    for length in (3, 2):
        surname = run[:-length]
        if 1 <= len(surname) <= 3 and run[-length:] in listed("japanese_givens"):
            return surname not in listed("japanese_plain_parts") and surname not in listed("japanese_nobody")
    return False
