"""Japanese dates that name a year, a month or a day: 2022年(令和4年)12月16日, 12月1日及び2日, 6日(火), 10~12月期."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.facts.dates.gate import around, matches
from drafter.facts.dates.japanese.words import BEGINS, ERA, KANJI, SMALL, START, TILDE, WEEKDAYS, numeral, western
from drafter.facts.dates.mention import Anchor, Calendar, Expression, Mention, Range, Shift, Unit
from drafter.text.lazy import lazily

_YEARS_AWAY: dict[str, tuple[int, Anchor]] = {
    "一昨年": (-2, "published"),
    "おととし": (-2, "published"),
    "昨年": (-1, "published"),
    "去年": (-1, "published"),
    "今年": (0, "published"),
    "本年": (0, "published"),
    "ことし": (0, "published"),
    "再来年": (2, "published"),
    "来年": (1, "published"),
    "明年": (1, "published"),
    "同年": (0, "text"),
    "翌年": (1, "text"),
}
_BEFORE: dict[str, Unit] = {"前年": "year", "前月": "month", "前週": "week"}
_THE_ONE_BEFORE = lazily(
    r"(?P<w>前年|前月|前週(?!末))(?P<same>同期|同月)?(?!比|度|末比|並|割|[同]|対比|実績比|踏襲|後)"
)
_TERM_WORD, _FEAST_WORD = lazily("月期"), lazily("元[日旦]|大みそか|大晦日")
_TERM = lazily(rf"(?<![\d.,])(?P<y>(?:19|20)\d\d|\d\d)年(?P<m>{SMALL})月期(?!間|限|待|末)")
_FEAST = lazily(r"(?=[\d元大])(?:(?<!\d)(?P<y>(?:19|20)\d\d)年の?)?(?P<f>元日(?![本産銀経航立])|元旦|大みそか|大晦日)")
_MONTHS_AWAY: dict[str, tuple[int, Anchor]] = {
    "先々月": (-2, "published"), "先月": (-1, "published"), "今月": (0, "published"), "再来月": (2, "published"),
    "来月": (1, "published"), "同月": (0, "text"), "翌月": (1, "text"),
}  # fmt: skip
_WITHIN_YEAR = lazily(r"(?<![一-龥\d])(?:年内(?=[にのは、。も])|年末(?=までに|に(?!か)))")
_YEAR = (
    rf"(?:(?P<era>{ERA})(?P<ey>元|\d{{1,2}}|[{KANJI}]{{1,3}})年(?:\(\d{{4}}年?\))?"
    rf"|(?<![\d.,])(?P<y>(?:1[0-9]|20)\d\d|[一二][〇一二三四五六七八九]{{3}})年(?:\((?:{ERA})(?:元|\d{{1,2}}|[{KANJI}]{{1,3}})年\))?"
    rf"|(?P<ry>{'|'.join(_YEARS_AWAY)}))"
)
_NOT_YEAR = r"(?!度|代|間|目|連続|ぶり|生(?!まれ)|余|[前同]期|比)"
_WEEKDAY = rf"(?:\((?:[{WEEKDAYS}](?:曜日?)?(?:・?祝)?)\)|[{WEEKDAYS}]曜日?)?"
_NOT_DAY = (
    r"(?!間|目|連続|ぶり|以内|以上|前|後|分|程度|余|当たり|あたり|平均|\d(?!\d?時)|[一二三四五六七八九十]回|本|産|経"
)
_NOT_DAY += r"|続|連騰|連敗|連勝)"
_MONTH_DAY = lazily(
    rf"{BEGINS}(?:{_YEAR}(?:の)?)?{START}(?P<m>{SMALL})月(?!間|分の|食|面)"
    rf"(?:(?P<d>{SMALL})(?:日(?!間|目|連続)|(?=[、・]{SMALL}(?:の)?(?:両)?日)|(?=(?:{TILDE})\d{{1,2}}日)){_WEEKDAY}"
    rf"(?:(?P<j>、|・|及び|および|と|{TILDE})(?P<d2>{SMALL})(?:の?両日|日){_NOT_DAY}{_WEEKDAY})?)?"
)
# What is put off from one day to another spans no days: 2日から9日に変更.
_PUT_OFF = lazily(r"に(?:変更|延期|前倒し|先送り|繰り上げ|繰り下げ|ずら|ずれ)")
_YEAR_ALONE = lazily(BEGINS + _YEAR + _NOT_YEAR)
# What follows a year told by its last two digits, and never a length of so many years.
_AFTER_SHORT_YEAR = (
    r"(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?",
    r"(?=に(?!わた|渡|及|[一二三数1-5](?:度|回|人|件))|までに|以降|末|初め|半ば|ごろ|頃|比(?![べ較]))",
    r"(?=産|卒|入社|公開|発売|完成|開業|開館|竣工|稼働)",
    r"(?<=[2-4]\d年)(?=まで(?:続|有効|の(?:計画|事業|\d)))",
    r"(?=から(?!\d{1,3}(?:[年か]|\.\d年)|減|短|縮|延|の(?:任期|契約|期間|禁錮|懲役)))",
    r"(?<=[2-3]\d年)(?=の[^、。\n\d]{1,10}(?:を目指|を予定|を計画|を見込|を見据|に向け))",
    r"(?<=[12]\d年)(?=は[^。\n]{0,40}[っいしきぎりみげえれめ][ただ](?:。|$|が))",
    r"(?<=[2-3]\d年)(?=は[^。\n]{0,40}(?:見込|見通し|予測|予想|目標))",
)
_SHORT_YEAR = lazily(
    rf"(?=[0-3]\d年)(?<![\d.,{KANJI}年月約])(?<!平成)(?<!昭和)(?<!令和)(?<!大正)(?<!明治)(?<!懲役)(?<!禁錮)(?<!最長)"
    rf"(?<!およそ)(?P<y>[0-3]\d)年(?:{'|'.join(_AFTER_SHORT_YEAR)})"
)
# Behind a year in full, one told by two digits that lies near: 2019年…24年の輸出額, not 2011年から14年の歳月.
_YEAR_IN_FULL = lazily(r"(?<!\d)20(\d\d)年[^。\n]{0,60}\Z")
_YEAR_AGAIN = lazily(
    r"(?=[0-3]\d年)(?<![\d.,から来丸満約計間上超])(?P<y>[0-3]\d)年"
    r"(?=の(?!歴史|歳月|節目|経験|任期|期間|契約|長|刑|実刑|懲役|月日|間|時を|伝統|キャリア)|も|時点|を(?:上回|下回|超|100))"
)
_MONTH_AWAY = lazily(
    rf"(?=[先今再来同翌])(?P<rm>{'|'.join(_MONTHS_AWAY)})(?!比)(?:の?(?P<d>{SMALL})日(?!間|目)" + _WEEKDAY + ")?"
)
_DAY_ALONE = lazily(rf"(?=\d)(?<![\d.,月年/泊{KANJI}])(?P<d>[12]?\d|3[01])日{_NOT_DAY}{_WEEKDAY}")
# A day in kanji needs what only a date has beside it: 四日市 and 三日月 are none, nor is a day's work (一日に八時間).
_KANJI_DAY = lazily(
    rf"(?=[二三四五六七八九十])(?<![{KANJI}万億数第月何幾])(?P<d>[{KANJI}]{{1,3}})日"
    r"(?=付|午前|午後|未明|早朝|朝[、にに]|夜[、にの]|夕方?[、に]|深夜|正午|[、にはの](?!出|入|間)|から|まで(?!も)|、)(?<!十日)"
    r"|(?=[一十])(?<![一二三四五六七八九十百千万億数第月何幾])(?P<d2>一|十)日(?=付|午前|午後|未明|早朝|夜[、に]|深夜|正午)"
    rf"|(?<=[はで])(?=[一二三四五六七八九十])(?P<d3>[{KANJI}]{{1,3}})日(?=[、(])"
)
_DAYS = lazily(
    rf"(?=\d)(?<![\d.,月/-])(?P<d>\d{{1,2}})(?:日{_WEEKDAY})?(?P<j>、|・|及び|および|{TILDE})(?P<d2>\d{{1,2}})(?:の?両日|日){_NOT_DAY}{_WEEKDAY}"
)
_MONTHS = lazily(
    rf"{BEGINS}(?:(?:{_YEAR}|(?<![\d.,])(?P<sy>[0-3]\d)年)(?:の)?)?{START}(?P<m>\d{{1,2}})月?(?:[~-]|から)(?P<m2>\d{{1,2}})月(?!\d)(?:期)?"
)
_YEARS = lazily(r"(?=[12])(?<![\d.,])(?P<y>(?:1[89]|20)\d\d)年?(?:[~-]|から)(?P<y2>(?:1[89]|20)?\d\d)年" + _NOT_YEAR)


def dated(text: str) -> Iterator[Mention]:
    """A month with what stands around it: the year before it, the day, a second day, the weekday."""
    known: dict[tuple[str, bool], tuple[Expression, int]] = {}
    for match in matches(_MONTH_DAY, text, "月"):
        words = match.group(), _PUT_OFF.match(text, match.end()) is not None
        if words not in known:
            known[words] = _read(match, apart=words[1])
        what, length = known[words]
        yield Mention(match.start(), match.start() + length, what)


def _read(match: re.Match[str], *, apart: bool) -> tuple[Expression, int]:
    """What the words name, and how many of them do."""
    first = Calendar(_year(match), numeral(match["m"]), numeral(match["d"]) if match["d"] else None)
    what = _placed(match, first)
    if not match["d2"]:
        return what, len(match.group())
    if apart or _apart(match):
        return what, match.start("j") - match.start()
    return Range(what, Calendar(_year(match), first.month, numeral(match["d2"]))), len(match.group())


def years(text: str) -> Iterator[Mention]:
    """A year alone, in either count or told from this one; 20年3月 and 20年に for 2020."""
    for match in _YEAR_ALONE.finditer(text):
        yield Mention(match.start(), match.end(), _placed(match, Calendar(_year(match))))
    for match in matches(_SHORT_YEAR, text, "年"):
        month, day = (int(match[name]) if match[name] else None for name in ("m", "d"))
        yield Mention(match.start(), match.end(), Calendar(f"20{match['y']}", month, day))
    for match in matches(_YEAR_AGAIN, text, "年の", "年も", "年時点", "年を"):
        told = _YEAR_IN_FULL.search(text, max(0, match.start() - 70), match.start())
        if told and abs(int(told[1]) - int(match["y"])) <= 15:
            yield Mention(match.start(), match.end(), Calendar(f"20{match['y']}"))
    for match in matches(_YEARS, text, "年"):
        last = match["y2"] if len(match["y2"]) == 4 else match["y"][:2] + match["y2"]
        if match["y"] < last:
            yield Mention(match.start(), match.end(), Range(Calendar(match["y"]), Calendar(last)))


def months(text: str) -> Iterator[Mention]:
    """来月, 来月3日, 同月17日, and stretches of months such as 10~12月期."""
    for match in matches(_MONTH_AWAY, text, "月"):
        by, anchor = _MONTHS_AWAY[match["rm"]]
        rest = Calendar(day=numeral(match["d"])) if match["d"] else None
        yield Mention(match.start(), match.end(), Shift("month", by, anchor, rest))
    for match in matches(_MONTHS, text, "月"):
        if match.group().endswith("期") and int(match["m2"]) == int(match["m"]) + 2 and int(match["m"]) % 3 == 1:
            quarter = Calendar(_year(match), 33 + int(match["m"]) // 3)
            yield Mention(match.start(), match.end(), _placed(match, quarter))
            continue
        first = _placed(match, Calendar(_year(match), int(match["m"])))
        yield Mention(
            match.start(), match.end(), Range(first, _placed(match, Calendar(_year(match), int(match["m2"]))))
        )


def before(text: str) -> Iterator[Mention]:
    """前年, 前月, 前週, 前年同期: the one before that of the sentence, else before that of publication."""
    for match in matches(_THE_ONE_BEFORE, text, "前年", "前月", "前週"):
        same = match["same"] is not None
        yield Mention(match.start(), match.end(), _back(_BEFORE[match["w"]], not same))


@lru_cache(maxsize=16)
def _back(unit: Unit, whole: bool) -> Shift:
    return Shift(unit, -1, "text", whole=whole)


def terms(text: str) -> Iterator[Mention]:
    """2026年3月期: the business year that ends in that month."""
    for match in around(_TERM, _TERM_WORD, text):
        month = numeral(match["m"])
        if not 1 <= month <= 12:
            continue
        year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
        first = Calendar(f"{year - 1:04}", month + 1) if month < 12 else Calendar(f"{year:04}", 1)
        yield Mention(match.start(), match.end(), Range(first, Calendar(f"{year:04}", month)))


def feasts(text: str) -> Iterator[Mention]:
    """元日, 大みそか, 年内."""
    for match in matches(_WITHIN_YEAR, text, "年内", "年末"):
        yield Mention(match.start(), match.end(), Shift("year", 0, "published"))
    for match in around(_FEAST, _FEAST_WORD, text):
        month, day = (1, 1) if match["f"][0] == "元" else (12, 31)
        yield Mention(match.start(), match.end(), Calendar(match["y"], month, day))


def days(text: str) -> Iterator[Mention]:
    """17日 without its month, 1、2両日, 8~10日."""
    for match in matches(_DAY_ALONE, text, "日"):
        yield Mention(match.start(), match.end(), Calendar(day=int(match["d"])))
    for match in matches(_KANJI_DAY, text, "日"):
        group = match.lastgroup or "d"
        day = numeral(match[group])
        if day <= 31:
            yield Mention(match.start(), match.end(group) + 1, Calendar(day=day))
    for match in matches(_DAYS, text, "日"):
        first, last = int(match["d"]), int(match["d2"])
        if first < last <= 31 and not _apart(match):
            yield Mention(match.start(), match.end(), Range(Calendar(day=first), Calendar(day=last)))


def _apart(match: re.Match[str]) -> bool:
    """True for two days of two events: 6日、13日から訪れると発表した, where 1日、2日の両日 are one stretch."""
    listed = match["j"] == "、" and match.string[match.end("d")] == "日" and not match.group().endswith("両日")
    return listed and numeral(match["d2"]) != numeral(match["d"]) + 1


def _year(match: re.Match[str]) -> str | None:
    if "sy" in match.re.groupindex and match["sy"]:
        return f"20{match['sy']}"
    if match["era"]:
        return western(match["era"], match["ey"])
    return f"{numeral(match['y']):04}" if match["y"] else None


def _placed(match: re.Match[str], what: Calendar) -> Expression:
    """The calendar place, inside the year that words such as 昨年 name; an era's year not yet set has no day."""
    if match["ry"]:
        by, anchor = _YEARS_AWAY[match["ry"]]
        return Shift("year", by, anchor, what if what.month else None)
    return Calendar("XXXX") if what.year == "XXXX" else what
