"""Japanese days and parts of a year told from another: 翌日, 来週, 火曜日, 昨年度, 第2四半期, 1990年代, 今夏, 3年前."""

import re
from collections.abc import Iterator

from drafter.facts.dates.gate import around, matches
from drafter.facts.dates.japanese.words import ERA, ERAS, KANJI, NUMBER, SEASONS, START, WEEKDAYS, numeral, western
from drafter.facts.dates.mention import Anchor, Calendar, Fiscal, Mention, Range, Shift, Toward, Unit, Weekday
from drafter.text.lazy import lazily

_AWAY: dict[str, tuple[Unit, int, Anchor]] = {
    "一昨日": ("day", -2, "published"), "おととい": ("day", -2, "published"), "昨日": ("day", -1, "published"),
    "きのう": ("day", -1, "published"), "本日": ("day", 0, "published"), "きょう": ("day", 0, "published"),
    "今日": ("day", 0, "published"), "明後日": ("day", 2, "published"), "明日": ("day", 1, "published"),
    "あさって": ("day", 2, "published"), "昨夜": ("day", -1, "published"), "今朝": ("day", 0, "published"),
    "同日": ("day", 0, "text"), "翌日": ("day", 1, "text"), "前日": ("day", -1, "text"), "翌朝": ("day", 1, "text"),
    "先々週": ("week", -2, "published"), "先週": ("week", -1, "published"), "今週": ("week", 0, "published"),
    "再来週": ("week", 2, "published"), "来週": ("week", 1, "published"), "翌週": ("week", 1, "text"),
}  # fmt: skip
_SHIFTED = lazily(rf"(?=[一お昨き本今明あ同翌前先再来])(?:{'|'.join(_AWAY)})(?!比|[{WEEKDAYS}]曜|の[{WEEKDAYS}]曜)")
_WEEKDAY = lazily(
    rf"(?=[先今来{WEEKDAYS}])(?:(?P<w>先週|今週|来週)の?)?(?<!毎週)(?<!第[1-5一二三四])(?<![日(])(?P<d>[{WEEKDAYS}])曜日?(?!・祝|定休|(?:は|が)?(?:定)?休(?:み|館|業|診|場)|ごと|限定|夜のドラマ|に開かれ(?!た|る)|に開く(?!会|初))"
)
_FISCAL = lazily(
    rf"(?=[\d{KANJI}明大昭平令昨前今本再来翌])(?:(?P<era>{ERA})(?P<ey>元|\d{{1,2}}|[{KANJI}]{{1,3}})|(?<!\d)(?P<y>20\d\d|19\d\d|二千(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?)|(?<![\d一])(?P<s>\d\d)|(?<![\d.,一~-])(?P<reiwa>[2-9])(?=年度(?:の?(?:当初|補正|暫定)?予算|税制|概算|[^。\n]{{0,12}}予算))|(?P<r>一昨|昨|前(?=年度(?!比|末比|同期))|今|本|再来|来|翌))年度"
    r"(?:の?(?:第(?P<q>[1-4一二三四])四半期|(?P<h>[上下])(?:半)?期))?"
)
# The year that a season or a part of a year is told with.
_ITS_YEAR = (
    r"(?<!\d)(?P<y>(?:19|20)\d\d|[0-3]\d(?=年[春夏秋冬上下第]))年の?"
    rf"|(?P<era>{ERA})(?P<ey>元|\d{{1,2}})年の?|(?P<r>今年|昨年|来年|去年)の?"
)
_PART = lazily(
    rf"(?=[\d明大昭平令今昨来去第上下前後])(?:{_ITS_YEAR})?"
    r"(?:第(?P<q>[1-4一二三四])四半期|(?<!度)(?P<h>[上下])半?期|(?<=[年の])(?P<f>前半|後半)(?!戦))"
)
_FISCAL_SPAN = lazily(r"(?=\d)(?<![\d.,])(?P<a>\d\d|(?:19|20)\d\d)(?:年度)?(?:[~-]|から)(?P<b>\d\d|(?:19|20)\d\d)年度")
_TERM = lazily(r"(?P<w>前|今|当|本|来)(?<![一-龥].)期(?=[はのにをも、。よ])(?!の試|の日程|の課程)")
_TERMS_AWAY = {"前": -1, "今": 0, "当": 0, "本": 0, "来": 1}
_AGE = lazily(
    r"(?=[\d二十])(?<!\d)(?P<y>(?:1[0-9]|20)\d)0年代|(?<![\d.])(?P<c>\d{1,2}|二十一|二十|十九|十八)世紀(?!\w?ぶり|にわた)"
)
_SEASON = lazily(rf"(?=[\d明大昭平令今昨来去])(?:{_ITS_YEAR}|(?P<t>[今昨来]))(?P<s>[春夏秋冬])(?![場休季日])")
_FISCAL_WORD, _PART_WORD = lazily("年度"), lazily("四半期|[上下]半?期|前半|後半")
_SEASON_WORD, _AGE_WORD = lazily("[春夏秋冬]"), lazily("年代|世紀")
_YEARS = {"今年": 0, "昨年": -1, "去年": -1, "来年": 1}
_FISCAL_BY = {"一昨": -2, "昨": -1, "前": -1, "今": 0, "本": 0, "来": 1, "再来": 2, "翌": 1}
_TOWARD: dict[str, Toward] = {"今": "this", "昨": "last", "来": "next"}
_UNITS: dict[str, Unit] = {"年": "year", "月": "month", "週": "week", "日": "day"}
_AGO = lazily(
    rf"(?=[\d{KANJI}]){START}(?P<n>{NUMBER})(?:(?P<u>年|日|週)間?|[かカヶヵケ箇](?P<mu>月))(?P<w>前|後)(?![半期者倒])"
)


def shifted(text: str) -> Iterator[Mention]:
    """Days and weeks that one word names, and 3年前, 10日後."""
    for match in _SHIFTED.finditer(text):
        unit, by, anchor = _AWAY[match.group()]
        yield Mention(match.start(), match.end(), Shift(unit, by, anchor))
    for match in matches(_AGO, text, "前", "後"):
        count = numeral(match["n"])
        if match["u"] == "年" and match["w"] == "後":
            continue
        by, anchor = (-count, "published") if match["w"] == "前" else (count, "text")
        shift = Shift(_UNITS[match["u"] or match["mu"]], by, anchor)
        yield Mention(match.start(), match.end(), shift)


def weekdays(text: str) -> Iterator[Mention]:
    """火曜日, 来週の月曜日; never the weekday of every week."""
    for match in matches(_WEEKDAY, text, "曜"):
        if "毎週" in text[max(0, match.start() - 10) : match.start()]:
            continue
        week = {"先週": -1, "今週": 0, "来週": 1}.get(match["w"] or "")
        yield Mention(match.start(), match.end(), Weekday(WEEKDAYS.index(match["d"]), None, week))


def fiscal_years(text: str) -> Iterator[Mention]:
    """2023年度, 令和5年度, 昨年度, 今年度上半期: April to March."""
    for match in around(_FISCAL, _FISCAL_WORD, text):
        part = _place(match["q"], match["h"])
        if match["r"]:
            anchor: Anchor = "text" if match["r"] in "前翌" else "published"
            yield Mention(match.start(), match.end(), Fiscal(None, _FISCAL_BY[match["r"]], "JP", part, anchor))
            continue
        if match["reiwa"]:
            # A year of the era that goes on, as budgets are told: 8年度予算.
            yield Mention(match.start(), match.end(), Fiscal(ERAS["令和"] + int(match["reiwa"]), None, "JP", part))
            continue
        year = western(match["era"], match["ey"]) if match["era"] else _plain_year(match["y"] or f"20{match['s']}")
        if year.isdigit():
            yield Mention(match.start(), match.end(), Fiscal(int(year), None, "JP", part))


def fiscal_spans(text: str) -> Iterator[Mention]:
    """22~26年度, 2022年度から26年度, and the business year that one word names: 前期."""
    for match in around(_FISCAL_SPAN, _FISCAL_WORD, text):
        first, last = (int(year) + (2000 if len(year) == 2 else 0) for year in (match["a"], match["b"]))
        if first < last:
            span = Range(Fiscal(first, country="JP"), Fiscal(last, country="JP"))
            yield Mention(match.start(), match.end(), span)
    for match in _TERM.finditer(text):
        yield Mention(match.start(), match.end(), Fiscal(None, _TERMS_AWAY[match["w"]], "JP"))


def _plain_year(word: str) -> str:
    return word if word.isdigit() else f"{2000 + numeral(word[1:].lstrip('千') or '〇'):04}"


def parts(text: str) -> Iterator[Mention]:
    """2024年第2四半期, 今年上半期, 2023年夏, 今夏, 1990年代, 21世紀."""
    for match in around(_PART, _PART_WORD, text):
        place = _place(match["q"], match["h"] or match["f"])
        yield Mention(match.start(), match.end(), _in_year(match, place))
    for match in around(_SEASON, _SEASON_WORD, text):
        if match["t"]:
            what: Calendar | Shift = Calendar(month=SEASONS[match["s"]], toward=_TOWARD[match["t"]])
        else:
            what = _in_year(match, SEASONS[match["s"]])
        yield Mention(match.start(), match.end(), what)
    for match in around(_AGE, _AGE_WORD, text):
        year = f"{match['y']}X" if match["y"] else f"{numeral(match['c']) - 1:02}XX"
        yield Mention(match.start(), match.end(), Calendar(year))


def _in_year(match: re.Match[str], place: int | None) -> Calendar | Shift:
    if match["r"]:
        return Shift("year", _YEARS[match["r"]], rest=Calendar(month=place))
    if match["era"]:
        return Calendar(western(match["era"], match["ey"]), place)
    year = match["y"]
    return Calendar(f"20{year}" if year and len(year) == 2 else year, place)


def _place(quarter: str | None, half: str | None) -> int | None:
    if quarter:
        return 32 + numeral(quarter)
    return (40 if half[0] in "上前" else 41) if half else None
