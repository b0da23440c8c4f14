"""The sense of a Japanese clause around a date: a comma ties the date to the sentence's last verb, else the first."""

from functools import lru_cache

from drafter.facts.dates.tense import Sense
from drafter.text.lazy import lazily

_STOP = lazily(r"[。\n]")
_MARK = lazily(
    r"(?P<ahead>予定|方針|計画|見通し|目指|に向け|見込|までに|にも(?=[^。]{1,40}(?:[うくぐすつぬぶむる]|見通し|方針|予定)$)|まで(?=[、のに続延開行申募受])|期限|締め?切|[うくぐすつぬぶむる](?:考え|意向|構え|構想|案を|よう(?=求|要|指示|命|促))"
    r"|施行(?!され?た|済|から)|へ(?=。)|に(?:延期|先送り|繰り延べ|ずれ込|変更|前倒し|繰り上げ|繰り下げ)"
    # What is told to come: 実施すると発表した, but not what goes on: 続いていると発表した.
    r"|(?<!てい)(?<!であ)(?<!とい)[うくぐすつぬぶむる]と(?:発表|公表|表明|述べ|明らか|伝え|話|語|決|説明|通知|予告))"
    r"|(?P<back>(?:[しっいきちりえけせてねべめれんぎげび])(?:た|だ)(?=[。、とのがこ人際」もとき]|$)|(?:だった|でした|ました)"
    r"|現在)|(?P<lasting>以来|から続|から[^、。]{1,12}[てで]いる(?=[一-龥]))"
)
_END_BACK = lazily(r"(?:[^いく]た|だった|ました|でした|いた|んだ)[」)]?$")
_END_AHEAD = lazily(r"(?:[うくぐすつぬぶむる]|予定|方針|計画|見通し|見込み|へ)(?:だ|です|である)?$")
# What is so or is thought so lies on neither side: とみられる, と推定される, ている.
_END_STATE = lazily(r"(?:と(?:み|見)られる|とされる|推定される|という|ている|ておる|である)$")
# A verb that leaves its clause open takes its time from the sentence's end: 開かれ、…示された.
_LEFT_OPEN = lazily(r"(?<![対関通応])[れきしちりいびみぎえけせねめ]、")
# Where something was said: 27日の記者会見で、…訪問すると発表した.
_SETTING = lazily(r"の[^、。\n]{1,12}で、")
# What begins on a day is to come, whatever is then said of it: 10月1日から値上げする食品は3024品目に上った.
_TO_COME = lazily(r"(?:から|に|で)[^。、\n]{0,16}(?:する|[一-龥](?<!い)[うくぐすつぬぶむる])(?=[一-龥ァ-ヺ])")
_END_MEANT = lazily(r"(?:予定|方針|計画|見通し|見込み|目指す|目標)(?:だ|です|である|で|だが|だった)?$")
# A length of time up to a date may lie behind or ahead: 9月までの1年間で91億円だった, 6月21日までの150日間となる.
_UP_TO = lazily(r"までの(?:[\d一二三四五六七八九十]|半年)")
_DELIVERY = lazily("(?:渡し|限月|きり)")


def sense_of(text: str, start: int, end: int) -> Sense:
    """What the words after `[start, end)` say up to the sentence's end, at most 120 characters."""
    if _DELIVERY.match(text, end):
        return Sense("ahead", sure=True)
    return _sense(text[end : end + 120])


@lru_cache(maxsize=1024)
def _sense(after: str) -> Sense:
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    if clause.startswith(("、", "午前", "午後", "夜", "朝", "付")) and _END_BACK.search(clause):
        return Sense("back", sure=True)
    if _SETTING.match(clause) and _END_BACK.search(clause):
        return Sense("back", sure=True)
    first = _MARK.search(clause)
    if clause.startswith("以降") and (first is None or not first["ahead"]):
        # Since a month, or from it on: the nearest.
        return Sense("open", sure=False)
    left_open = _LEFT_OPEN.search(clause)
    if left_open is not None and (first is None or left_open.start() < first.start()):
        return Sense(_at_end(clause).toward, sure=False)
    if first is not None:
        if first["lasting"]:
            return Sense("back", sure=True)
        if first["ahead"]:
            return _ahead(clause)
        # A past within a sentence that ends ahead is that of an aside: 8月9日の式典に、冷え込んだ隣国の代表も招く.
        return Sense("back", sure=_at_end(clause).toward != "ahead" and not _TO_COME.match(clause))
    sense = _at_end(clause)
    return sense._replace(sure=False) if _TO_COME.match(clause) else sense


def _ahead(clause: str) -> Sense:
    """What a word of things to come says: sure where it closes its clause (25日にも判断する見通し)."""
    head = clause.partition("、")[0]
    meant = _END_MEANT.search(head) is not None
    if _UP_TO.match(clause) and not meant:
        return Sense("open", sure=False)
    return Sense("ahead", sure=meant)


def _at_end(clause: str) -> Sense:
    if _END_BACK.search(clause):
        return Sense("back", sure=True)
    ahead = _END_AHEAD.search(clause) is not None and _END_STATE.search(clause) is None
    return Sense("ahead", sure=False) if ahead else Sense("open", sure=False)
