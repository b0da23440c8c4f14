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
# 開く。 行われる。 開きます。 but not している。 or という。: what is told of now.
_PRESENT = re.compile(
    r"[ぁ-ん一-龥](?<!基づ)(?<!とい)(?<!てい)(?<!でい)(?<![にがもで]あ)(?<!いま)[るうくすつむぶぐぬ](?=[。」]?\s*$)"
)
_CALLED_OFF = re.compile(r"中止|延期|取りやめ|見送")
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
        (fact.span, covered[1])
        for fact in find_facts(words, printed or day)
        if fact.kind == "date" and isinstance(fact.value, Time) and (covered := bounds(fact.value.edtf)) is not None
    ]
    for cue in [*_PLAN.finditer(words), *_PRESENT.finditer(words)]:
        near = [(when, end) for when, end in dates if when.end <= cue.start() and _is_of(words, when, cue.start())]
        if near and all((printed or date.min) < end < day for _, end in near):
            return Span(*cue.span()).shift(sentence.start), near[-1][0].shift(sentence.start)
    return None


def _is_of(words: str, when: Span, cue: int) -> bool:
    said = words[when.end : when.end + 1] == "、" and _OF_SAYING.search(words[: when.start])
    return not said and _PAST_CLAUSE.search(words, when.end, cue) is None
