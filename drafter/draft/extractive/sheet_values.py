"""The value of a Japanese source's fact in English: amounts, counts, days and lengths of time, with their hedges.

Values come from the facts' own values, never from a guess at the words; what has no plain English is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage
from drafter.facts.model import Fact, Figure, Time, Wording, plain

_UNITS = {
    "t": "tons", "km": "kilometers", "m": "meters", "kg": "kilograms", "ha": "hectares", "m2": "square meters",
    "km2": "square kilometers", "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts", "kWh": "kilowatt-hours",
    "L": "liters", "kL": "kiloliters", "mi": "miles", "ft": "feet", "acre": "acres", "bbl": "barrels",
    "ft3": "cubic feet", "m3": "cubic meters", "gal": "gallons", "kn": "knots", "ft2": "square feet",
}  # fmt: skip
# Two figures and 年 are a year as often as a number of years; only 年間 and the like tell.
_TWO_FIGURES = re.compile(r"[2-9]\d年$")
_FOR_YEARS = re.compile(r"(?:間|ぶり|以上|以内|超|余り|近く|分|連続|越し|来|目)")
_PER = re.compile(r"あたり|当たり|につき")
_EVERY = re.compile(r"ごと|毎")
_PERIODS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}
_PERIOD = re.compile(r"P(T?)(\d+)([YMWDH])$")
# What stands before a figure that comes again and again, or that is one's; an age or a day ends in the same signs.
_AGAIN = re.compile(
    r"(?:毎(?P<each>[年月週日])|(?<![\d今昨来同前翌近数本])(?P<per>[年月])[間産]?|(?P<day>日)量"
    r"|(?<![\d.万千百])[1１一](?P<one>[年月週日人株台泊]|トン|キロ|バレル))(?:に|あたり|当たり|につき)?"
    r"(?:約|およそ|最大|少なくとも|平均)?$"
)
_RATES = {
    "年": "a year", "月": "a month", "週": "a week", "日": "a day", "人": "a person", "株": "a share", "台": "each",
    "泊": "a night", "トン": "a ton", "キロ": "a kilogram", "バレル": "a barrel",
}  # fmt: skip
_APIECE = re.compile(r"ずつ")
_FISCAL = re.compile(r"(\d{4})-04/(\d{4})-03$")
_BY = re.compile(r"(?:末|中)?まで[にの]")
_FROM = re.compile(r"以降|から(?!\d)|より")
_WAY = re.compile(r"\s?(?:超|近く|程度)?(減|増|低下|上昇|下落|縮小|拡大)")
_UP = ("増", "上昇", "拡大")
_BESIDE = re.compile(r"\s?(?:ほど|程度|余り|以上)?(多|少な|高|低|長|短|安|速)[いくか]")
_COMPARED = {
    "多": "more", "少な": "fewer", "高": "higher", "低": "lower", "長": "longer", "短": "shorter", "安": "cheaper",
    "速": "faster",
}  # fmt: skip
_OVER = re.compile(r"を(?:超|上回)")
_COUNTERS = {
    "人": "people", "名": "people", "編成": "trainsets", "発": "rounds", "種類": "kinds",
    "自治体": "municipalities", "団体": "organizations", "都市": "cities", "床": "beds", "部隊": "units", "席": "seats",
    "隻": "ships", "件": "cases", "社": "companies", "台": "vehicles or machines", "棟": "buildings",
    "戸": "homes", "世帯": "households", "校": "schools", "か国": "countries", "カ国": "countries",
    "ヵ国": "countries", "往復": "round trips", "羽": "birds", "頭": "animals", "か所": "places", "カ所": "places",
    "店": "shops", "便": "flights", "両": "vehicles",
}  # fmt: skip
_DATE_HEDGES = {
    "上旬": "early",
    "中旬": "mid",
    "下旬": "late",
    "初め": "early",
    "末": "the end of",
    "ごろ": "around",
    "頃": "around",
    "早ければ": "as early as",
    "早くて": "as early as",
}
_SIGNS = {"USD": "$", "JPY": "¥", "EUR": "€", "GBP": "£"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_HEDGES = {
    "約": "about", "およそ": "about", "ほぼ": "nearly", "最大": "up to", "以上": "at least", "超": "more than",
    "以下": "at most", "未満": "less than", "近く": "nearly", "程度": "about", "前後": "around",
    "少なくとも": "at least", "最長": "up to", "以内": "within",
}  # fmt: skip
_SMALL = Decimal(12)
# What a figure counts, written after it: one counter may stand for several things.
_MEASURES = {"立方フィート": "cubic feet", "立方メートル": "cubic meters", "バレル": "barrels", "ガロン": "gallons"}
_AGO = re.compile(r"(?:週間|カ月|か月|ヵ月|年)(?:余り)?前$")


def value_of(fact: Fact, passage: Passage, flies: str) -> tuple[str, str] | None:
    """The kind and the English of a fact of a sentence; None where it has none, or where it is no news beside others.

    `flies` is what 機 counts in this source. A share that rose or fell is of the kind `change`.
    """
    at = fact.span.shift(-passage.span.start)
    surface, after = at.of(passage.text), passage.text[at.end :]
    if "同" in surface or "倍" in surface or _may_be_a_year(surface, after) or _only_measures(fact, after):
        return None
    if fact.kind == "date":
        said = _date(fact, surface, after, passage)
        return None if said is None else ("date", said)
    if fact.kind == "number":
        said = _count(fact, surface, after, flies)
        return None if said is None else ("number", _again(_over(said, fact, after), passage.text[: at.start], after))
    if (said := in_english(fact)) is None:
        return None
    if fact.kind == "percent" and (way := _WAY.match(after)):
        return "change", f"{'up' if way.group(1) in _UP else 'down'} {said}"
    if fact.kind == "percent" and (beside := _BESIDE.match(after)):
        return "change", f"{said} {_COMPARED[beside.group(1)]}"
    if fact.kind == "duration":
        return "duration", f"every {said}" if _EVERY.match(after) else said
    return fact.kind, _again(_over(said, fact, after), passage.text[: at.start], after)


def _only_measures(fact: Fact, after: str) -> bool:
    """True for the one barrel or one day that another figure is told by: 1バレル60ドル, 1日あたり."""
    one = fact.kind == "quantity" and isinstance(fact.value, Figure) and fact.value.amount == 1
    return one or (fact.kind == "duration" and _PER.match(after) is not None)


def _may_be_a_year(surface: str, after: str) -> bool:
    return _TWO_FIGURES.match(surface) is not None and _FOR_YEARS.match(after) is None


def _over(said: str, fact: Fact, after: str) -> str:
    return f"more than {said}" if fact.hedge is None and _OVER.match(after) else said


def _again(said: str, before: str, after: str) -> str:
    """A figure with how often it comes, and that it is each one's: `4 people each a year` (毎年4名ずつ)."""
    found = _AGAIN.search(before)
    rate = f" {_RATES[found[str(found.lastgroup)]]}" if found else ""
    return f"{said}{' each' if _APIECE.match(after) else ''}{rate}"


def _count(fact: Fact, surface: str, after: str, flies: str) -> str | None:
    """The number with what it counts; a small one says something only with that."""
    counters = {**_COUNTERS, "機": flies}
    counter = next((word for mark, word in counters.items() if surface.endswith(mark)), None)
    counter = counter or next((word for mark, word in _MEASURES.items() if after.startswith(mark)), None)
    if counter is None:
        counter = next((word for mark, word in counters.items() if len(mark) > 1 and after.startswith(mark)), None)
    if counter is None:
        return in_english(fact)
    if not isinstance(fact.value, Figure) or fact.value.amount == 1:
        return None
    said, hedge = _figure(fact.value, fact.kind), _HEDGES.get(fact.hedge) if fact.hedge else ""
    return None if said is None or hedge is None else f"{hedge} {said} {counter}".strip()


def _date(fact: Fact, surface: str, after: str, passage: Passage) -> str | None:
    """The date as the source gives it: with a year only where the source gives one, or where it is not the page's."""
    if not isinstance(fact.value, Time):
        return None
    own = passage.published.year if passage.published else None
    fiscal = _FISCAL.match(fact.value.edtf)
    if fiscal:
        said: str | None = f"fiscal {fiscal.group(1)}"
    elif fact.inferred == "year":
        # The source names no year; the one filled in is a guess where it is not the page's.
        sure = own is not None and fact.value.edtf.startswith(str(own))
        bare = house_date(re.sub(r"\b\d{4}-(?=\d\d)", "XXXX-", fact.value.edtf), None)
        said = house_date(fact.value.edtf, 0) if sure else bare
    else:
        said = house_date(fact.value.edtf, 0)
    if said is not None and _AGO.search(surface) and fact.hedge is None:
        return f"around {said}"
    return None if said is None else _with_bound(said, fact.hedge, after)


def _with_bound(said: str, hedge: str | None, after: str) -> str | None:
    if _BY.match(after) or hedge in ("までに", "まで"):
        return f"by {said}"
    if hedge is not None:
        word = _DATE_HEDGES.get(hedge)
        return f"{word}{'-' if word == 'mid' else ' '}{said}" if word else None
    return f"from {said}" if _FROM.match(after) else said


def in_english(fact: Fact, year: int | None = None) -> str | None:
    """The value of a figure or a time with its hedge; None when it has none, or counts only a few of something.

    `year` is the one that days leave out.
    """
    value = fact.value
    if isinstance(value, Wording):
        return None
    if isinstance(value, Time):
        said = house_date(value.edtf, year) if fact.kind == "date" else _period(value.edtf)
    elif fact.kind == "number" and value.amount is not None and value.amount < _SMALL:
        return None
    else:
        said = _figure(value, fact.kind)
    hedge = _HEDGES.get(fact.hedge) if fact.hedge else ""
    return None if said is None or hedge is None else f"{hedge} {said}".strip()


def _period(edtf: str) -> str | None:
    match = _PERIOD.match(edtf)
    if match is None:
        return None
    clock, count, sign = match.groups()
    return f"{count} {_PERIODS[clock + sign]}{'s' if count != '1' else ''}" if clock + sign in _PERIODS else None


def _figure(value: Figure, kind: str) -> str | None:
    if value.amount is None:
        if value.low is None or value.high is None:
            return None
        return f"{_amount(value.low, value, kind)} to {_amount(value.high, value, kind)}"
    return _amount(value.amount, value, kind)


def _amount(amount: Decimal, value: Figure, kind: str) -> str:
    if kind == "percent":
        return f"{plain(amount)} {'points' if value.unit else 'percent'}"
    unit = f" {_UNITS.get(value.unit, value.unit)}" if value.unit else ""
    if value.currency:
        sign = _SIGNS.get(value.currency)
        return f"{sign}{_scaled(amount)}" if sign else f"{_scaled(amount)} {value.currency}"
    return f"{_scaled(amount)}{unit}"


def _scaled(amount: Decimal) -> str:
    for size, word in _SCALES:
        if abs(amount) >= size and (amount / size * 10000) % 1 == 0:
            return f"{plain(amount / size)} {word}"
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else plain(amount)
