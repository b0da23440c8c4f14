"""Promises in Japanese: a plan's word or a verb in the present at the sentence's end, and the day right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.facts import find_facts
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Time
from drafter.sources.model import Source
from drafter.text.span import Span

_PLAN = re.compile(
    r"(?:予定|見通し|見込み|見込む|方針|計画|考え|意向|運び)(?!だった|であった|していた|を(?:変更|中止|取りやめ|見直)|が(?:中止|変更))"
    r"|(?:目指す|目標)"
)
# 開く。 開きます。 開くと発表した。 開くことを決めた。 but not 開いている。 or ある。: what is told of now.
_PRESENT = re.compile(
    r"[ぁ-ん一-龥](?<!基づ)(?<!とい)(?<!てい)(?<!でい)(?<!てお)(?<![にがもで]あ)(?<!いま)[るうくすつむぶぐぬ]"
    r"(?=[。」]?\s*$|(?:と|ことを|ことが)(?:正式に)?(?:発表|表明|述べ|明らか|説明|話|語|伝え|決|分か|わか))"
)
_CALLED_OFF = re.compile(r"中止|延期|取りやめ|見送")
_MONTH = re.compile(r"[\d０-９]{1,2}月")
# は10日、: the day of saying so.
_OF_SAYING = re.compile(r"[はが]\s*$")
# た、 たが、 結んだ協定: another clause, which tells what is past.
_PAST_CLAUSE = re.compile(r"[たっ]だ?[、。]|たが|[いっんし][ただ](?=[一-龥「])|同(?:日|月|年)")


def promised_ja(text: str, sentence: Span, day: date, sources: Sequence[Source]) -> tuple[Span, Span] | None:
    """The words that promise and those of their day, where that lies before `day` and after the source's own."""
    words = sentence.of(text)
    if _CALLED_OFF.search(words):
        return None
    printed = next((source.published for source in sources if words.strip() in " ".join(source.text.split())), None)
    dates = [
        (fact.span, _ahead(covered[1], fact.span.of(words), printed))
        for fact in find_facts(words, printed or day)
        if fact.kind == "date" and isinstance(fact.value, Time) and (covered := bounds(fact.value.edtf)) is not None
    ]
    for cue in [*_PLAN.finditer(words), *_PRESENT.finditer(words)]:
        near = [(when, end) for when, end in dates if when.end <= cue.start() and _is_of(words, when, cue.start())]
        if near and all((printed or date.min) < end < day for _, end in near):
            return Span(*cue.span()).shift(sentence.start), near[-1][0].shift(sentence.start)
    return None


def _ahead(end: date, words: str, printed: date | None) -> date:
    """A day of a month without its year, as the next one after the source's own day."""
    passed = printed is not None and end <= printed and _MONTH.match(words) is not None
    return end.replace(year=end.year + 1, day=min(end.day, 28) if end.month == 2 else end.day) if passed else end


def _is_of(words: str, when: Span, cue: int) -> bool:
    if words.startswith("以降", when.end):  # with no end
        return False
    said = words[when.end : when.end + 1] == "、" and _OF_SAYING.search(words[: when.start])
    return not said and _PAST_CLAUSE.search(words, when.end, cue) is None
