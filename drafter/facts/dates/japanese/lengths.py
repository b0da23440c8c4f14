"""Japanese durations: 3年間, 72時間, 6か月, 半年, 2年半, 1時間15分, 45歳, 3~5年."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.facts.dates.gate import matches
from drafter.facts.dates.japanese.words import KANJI, START, numeral
from drafter.facts.dates.mention import Mention, Period
from drafter.facts.model import plain
from drafter.facts.numerals.kanji import kanji_value
from drafter.text.lazy import lazily

_MONTHS = "[かカヶヵケ箇]月"
_LENGTH = lazily(
    rf"(?=[\d{KANJI}])(?<!第)(?<!昭和)(?<!平成)(?<!令和)(?<!大正)(?<!明治){START}(?:(?P<low>\d{{1,3}}(?:\.\d)?)(?:[~-]|から))?(?P<n>\d{{1,4}}(?:\.\d{{1,2}})?|[{KANJI}]{{1,4}})(?P<big>[万億](?=年))?"
    rf"(?P<u>年(?!度|代|生|目|\d(?!\d?{_MONTHS})|産|式|版)(?:間)?|{_MONTHS}(?:間)?|週間|営業日(?!目)|週(?=ぶり|連続|続けて|続き|以内|以上|目まで)|日間|日(?=(?:(?<=\d{{3}}日)|(?<=\.\d日)|(?<=[4-9]\d日)|(?<=3[2-9]日))(?!目)|以内|連続|ぶり|以上|続[落伸騰]|連騰|連敗|連勝|当たり|あたり)|時間|分間|秒間|分(?!の[\d{KANJI}半]|け|野|析|類|配|割|離)|秒|歳(?!代)|世紀(?=ぶり|にわた))"
    rf"(?P<half>半(?!ば|期|減|数|導))?(?:(?P<n2>\d{{1,2}})(?P<u2>{_MONTHS}|分|秒|日間)(?:間)?)?"
    r"(?:(?P<n3>\d{1,2})秒)?(?P<part>(?<=秒)\d{1,2}(?![\d.,年月日時分]))?"
)
# Ages of the earth and of the stars, whose numeral has more than one scale: 1億1200万年, 2億8千万年.
_AGES = lazily(r"(?<![\d.,])(?P<n>\d{1,4}(?:億\d{1,4}[千百]?万|[千百]万))年間?")
# Days that pass, by more than a month has: 40~60日.
_MANY_DAYS = lazily(r"(?<![\d.,月/])(?P<low>\d{1,3})日?(?:[~-]|から)(?P<n>\d{2,3})日間?(?![付目])")
# Days that pass, and terms of prison in years and months; a bare 22日 is a date otherwise.
_PASSING = lazily(
    r"(?=\d)(?:(?<=より)(?=\d+日(?:、|早|遅|短|長|多|少))|(?<=あと)|(?<=残り)|(?<=公開)|(?<=在任)|(?<=上映)|(?<=わずか))(?P<d>\d{1,3})日(?!付|間|に)"
    r"|(?<=から)[^\d。、\n]{1,12}まで(?P<until>\d{1,3})日(?!付|間|に|の)"
    # What is used or done in a day: 1日に使う水の量, 1日に何度も.
    r"|(?<!\d)(?P<each>1)日(?=に(?:[^、。\n\d]{1,8}(?:量|数|時間|距離|頻度|額)[はがをのもに]|[数何][回度人本件台])"
    r"|(?:約|平均)?\d[\d,.万千]*(?:往復|便|回|本|件|人|台|個|食|トン|時間|キロ|リットル))"
)
_PRISON = lazily(r"(?:懲役|禁錮|禁固|拘禁刑)(?P<all>(?P<y>\d{1,2}|[一二三四五六七八九十]{1,2})年(?P<m>\d{1,2})月)")
_HALF = lazily(r"半(?<![前後上下\d一二三四五六七八九十].)(?P<u>年|日|世紀|月)(?!期|度|\w?号)間?")
_HALVES = {"年": "P6M", "日": "PT12H", "世紀": "P50Y", "月": "P15D"}
_LETTERS = {"年": "Y", "歳": "Y", "週": "W", "日": "D", "営": "D", "時": "H", "分": "M", "秒": "S", "世": "Y"}
_KANJI_MINUTES = lazily(f"[{KANJI}]+")


def lengths(text: str) -> Iterator[Mention]:
    """Every duration with its number; minutes of a clock and 十分 are none."""
    for match in _LENGTH.finditer(text):
        if not _is_clock(text, match):
            yield Mention(match.start(), match.end(), Period(_period(match)))
    for match in matches(_AGES, text, "万年"):
        yield Mention(match.start(), match.end(), Period(f"P{plain(kanji_value(match['n']))}Y"))
    for match in matches(_MANY_DAYS, text, "日"):
        if int(match["n"]) > 31:
            yield Mention(match.start(), match.end(), Period(f"P{match['low']}D/P{match['n']}D"))
    for match in matches(_HALF, text, "半"):
        yield Mention(match.start(), match.end(), Period(_HALVES[match["u"]]))


def passing(text: str) -> Iterator[Mention]:
    """あと24日, 平年より22日早い, 解散から投開票まで16日, 懲役4年6月."""
    for match in matches(_PASSING, text, "日"):
        name = match.lastgroup or "d"
        yield Mention(match.start(name), match.end(name) + 1, Period(f"P{int(match[name])}D"))
    for match in matches(_PRISON, text, "懲役", "禁錮", "禁固", "拘禁刑"):
        yield Mention(match.start("all"), match.end("all"), Period(f"P{numeral(match['y'])}Y{int(match['m'])}M"))


def _is_clock(text: str, match: re.Match[str]) -> bool:
    unit, number = match["u"], match["n"]
    kanji = not number[0].isdigit()
    if unit[0] in "分秒" and (kanji and "間" not in unit):
        return True
    if not match["big"] and len(number) == 4 and number.isdigit() and unit[0] == "年" and "間" not in unit:
        return 1000 <= int(number) <= 2200 and text[max(0, match.start() - 1) : match.start()] != "約"
    return unit[0] in "分秒" and text[max(0, match.start() - 1) : match.start()] in ("時", "分", "度")


def _period(match: re.Match[str]) -> str:
    number = Decimal(match["n"]) if match["n"][0].isdigit() else Decimal(numeral(match["n"]))
    number *= {"万": 10**4, "億": 10**8}.get(match["big"] or "", 1)
    whole = _written(number, match["u"], half=match["half"] is not None)
    if match["low"]:
        return f"{_written(Decimal(match['low']), match['u'], half=False)}/{whole}"
    for count, unit in ((match["n2"], match["u2"]), (match["n3"], "秒")):
        if count:
            finer = _written(Decimal(count), unit, half=False)
            whole += finer[2:] if "T" in whole and "T" in finer else finer[1:]
    return f"{whole[:-1]}.{match['part']}S" if match["part"] else whole


def _written(number: Decimal, unit: str, *, half: bool) -> str:
    if unit[0] in "世":
        number *= 100
    if half:
        number += Decimal("0.5")
    finer = {"年": ("月", 12), "時": ("分", 60), "分": ("秒", 60)}.get(unit[0])
    if finer and (number % 1 * finer[1]) % 1 == 0 < number % 1:
        part = _written(number % 1 * finer[1], finer[0], half=False)
        whole = Decimal(int(number))
        return _written(whole, unit, half=False) + part.lstrip("PT") if whole else part
    time = "T" if unit[0] in "時分秒" else ""
    return f"P{time}{plain(number)}{_LETTERS.get(unit[0], 'M')}"
