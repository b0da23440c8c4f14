"""The sense of a Japanese clause around a date: a comma ties the date to the sentence's last verb, else the first."""

import re
from functools import lru_cache

from drafter.facts.dates.tense import Sense

_STOP = re.compile(r"[。\n]")
_MARK = re.compile(
    r"(?P<ahead>予定|方針|計画|見通し|目指|に向け|見込|までに|まで(?=[、のに続延開行申募受])|期限|締め?切|する考え|するよう"
    r"|施行|へ(?=。))"
    r"|(?P<back>(?:[しっいきちりえけせてねべめれんぎげび])(?:た|だ)(?=[。、とのがこ人際」もとき]|$)|(?:だった|でした|ました)"
    r"|以来|から続|現在)"
)
_END_BACK = re.compile(r"(?:[^いく]た|だった|ました|でした|いた|んだ)[」)]?$")
_END_AHEAD = re.compile(
    r"(?:する|される|れる|める|まる|える|開く|行う|なる"
    r"|ある|ます|く|う|つ|ぶ|む|す|予定|へ)(?:予定|方針|計画|見通し|見込み)?"
    r"(?:だ|です|である)?$"
)


def sense_of(text: str, start: int, end: int) -> Sense:
    """What the words after `[start, end)` say up to the sentence's end, at most 120 characters."""
    return _sense(text[end : end + 120])


@lru_cache(maxsize=1024)
def _sense(after: str) -> Sense:
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    if clause.startswith(("、", "午前", "午後", "夜", "朝", "付")) and _END_BACK.search(clause):
        return Sense("back", sure=True)
    first = _MARK.search(clause)
    if first is not None:
        return Sense("ahead", sure=False) if first["ahead"] else Sense("back", sure=True)
    if _END_BACK.search(clause):
        return Sense("back", sure=True)
    return Sense("ahead", sure=False) if _END_AHEAD.search(clause) else Sense("open", sure=False)
