"""The pace that belongs to a figure's sense: a year, a month, a week, a day, an hour, in English and in Japanese."""

import re
from collections.abc import Sequence

from drafter.check.cases import Case
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.places import evidence, place, told
from drafter.facts.model import Figure

_PACES = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
_ADVERBS = {"annual": "year", "yearly": "year", "quarterly": "quarter", "monthly": "month", "weekly": "week",
            "daily": "day", "hourly": "hour"}  # fmt: skip
_JA = {
    "year": "年間|年産|年額|年収|年俸|毎年|年商", "month": "月間|月産|月額|月給|毎月|月商", "week": "毎週|週",
    "day": "日量|日額|日給|毎日|[1１一]日(?:当たり|あたり)", "hour": "時給|毎時|[1１一]時間(?:当たり|あたり)",
}  # fmt: skip
_SOFT_JA = "(?:で|に|は|が)?(?:約|およそ|最大で?|計|平均で?|最低)*$"
# "120 units a year", never "a year earlier"; and what stands before: "annual output of 120 units".
_BEHIND = re.compile(
    r"(?:[ -](?!from |than |in |over |for |against |compared |since |and |or |to )[A-Za-z-]+){0,5}?,? ?"
    r"(?:(?:/| (?:a|an|per|each|every) )"
    rf"(?P<pace>{'|'.join(_PACES)})\b(?! (?:earlier|ago|before|later|after|on|old|from now))"
    rf"|\b(?P<adverb>annually|{'|'.join(_ADVERBS)}|per annum)\b)"
)
_BEFORE = re.compile(
    rf"\b(?P<adverb>{'|'.join(_ADVERBS)}) (?:[a-z-]+ ){{1,4}}(?:(?:about|around|roughly|some|nearly|almost|up to) )?$",
    re.IGNORECASE,
)
# 年間120台, never 3年間で120台 or 12月1日に.
_COUNTED_JA = "(?<![0-9０-９一二三四五六七八九十数今先来前翌同カか])"
_BEFORE_JA = re.compile(f"{_COUNTED_JA}(?:{'|'.join(f'(?P<{pace}>{words})' for pace, words in _JA.items())}){_SOFT_JA}")
_BARE_JA = re.compile(f"(?<![0-9０-９一-鿿ァ-ヶ])(?P<bare>[年月])(?:に)?{_SOFT_JA}")
_SHORT = 14  # characters before a Japanese figure in which its pace stands
_BARE = {"年": "year", "月": "month"}


def pace_of(reading: Reading, at: int) -> str | None:
    """The stretch of time for which a figure counts; None where none is told."""
    span, text = reading.facts[at].span, reading.text
    home = reading.sentences[reading.home[at]].span
    if reading.language == "ja":
        begin = max(home.start, span.start - _SHORT)
        match = _BEFORE_JA.search(text, begin, span.start)
        if match:
            return match.lastgroup
        bare = _BARE_JA.search(text, begin, span.start)
        return _BARE[bare["bare"]] if bare else None
    match = _BEHIND.match(text, span.end, home.end)
    if match:
        return match["pace"] or _ADVERBS.get(match["adverb"], "year")
    before = _BEFORE.search(text, home.start, span.start)
    return _ADVERBS[before["adverb"].casefold()] if before else None


def other_pace(case: Case, bullet: Reading, sources: Sequence[SourceIndex]) -> Judgement | None:
    """The conflict of a figure that the sources give for another stretch of time; None where one tells none."""
    if not isinstance(case.fact.value, Figure) or case.best is None:
        return None
    mine = pace_of(bullet, case.at)
    if mine is None:
        return None
    theirs = [pace_of(sources[each.source].reading, each.at) for each in case.equal]
    if None in theirs or mine in theirs:
        return None
    best, source = case.best, sources[case.best.source]
    paced = pace_of(source.reading, best.at)
    said = f"The source says {told(source, best.fact)}, for each {paced}, not for each {mine}"
    where = place(source, best.source, best.fact.span)
    return Judgement("conflicting", "unit", f"{said} ({where}).", (evidence(source, best.source, best.fact.span),))
