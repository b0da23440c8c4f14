"""Neighbours: what stands beside a numeral and belongs to it, before (mark, lead) and after (scale, unit, counter)."""

import re
from decimal import Decimal

from drafter.facts.figures import counters, currencies, units
from drafter.facts.figures.item import Item
from drafter.facts.figures.points import english_points, of_an_index
from drafter.facts.figures.weights import weighs_kilos, weighs_pounds
from drafter.facts.numerals.digits import DIGITS, digits_value
from drafter.facts.numerals.english import SCALES, ratio, words_value
from drafter.text.lazy import lazily

_OUT_OF = lazily(
    rf"(?: (?:in|out of|of every) (?:every )?)({DIGITS}|two|three|four|five|six|seven|eight|nine|ten|twelve"
    rf"|twenty)\b(?! ?(?:%|percent))"
)
_HALF = lazily(r"[½¼¾⅓⅔]|(?<=\d) (?P<top>[1-7])/(?P<bottom>[2-8])(?![\w/])")
_HALVES = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": ratio(Decimal(1), Decimal(3)),
    "⅔": ratio(Decimal(2), Decimal(3)),
}
_SCALE = lazily(
    r"(?:[ -](?P<word>(?:hundred |thousand )?(?:thousand|million|billion|trillion|dozen|hundred|crore|lakh)(?!s)|bn|tn"
    r"|trn|mn)\b|(?P<mark>bn|tn|trn|mn|k(?! ?run)|K|b|B|M|T|m)(?![A-Za-z0-9]))"
)
_PEOPLE = lazily(
    r" (?:people|users|jobs|homes|households|customers|visitors|passengers|vehicles|cars|units|tourists|residents"
    r"|workers|subscribers|barrels|tons|tonnes|shares|votes|voters|doses)\b"
)
_MARKS = {"k": 10**3, "K": 10**3, "b": 10**9, "B": 10**9, "M": 10**6, "T": 10**12, "m": 10**6}
_PERCENT = lazily(
    r"(?P<points>[ -]?(?:%|percent|per cent)[ -](?:points?|pts?)\b|[ -]percentage[ -]points?\b|[ -]pp\b|％?ポイント"
    r"|%ポイント)|(?P<percent> ?%|[ -](?:percent|per cent|pct|pc)\b|パーセント)"
)
_SUFFIX = lazily(lambda: f"{currencies.CENTS}|{currencies.SEN}|{currencies.word_after()}|{units.word_after()}")
_COUNTER = lazily(counters.after_digits)
_KANJI_COUNTER = lazily(counters.after_kanji)
_SEN = lazily(r"(\d{1,2}(?:\.\d{1,2})?)(?:銭?(?:~|-|から)(\d{1,2}))?銭")
_INNING_KANJI = lazily(r"に(?![わ分及])|、|から")
_NAMED = lazily(r"[ァ-ヴー]{2}(?<!ナス)(?<!ラス)(?<!トル)(?<!ュード)(?<!ジック)\Z")
_INNING = lazily(r"表|裏|途中|無死|[一二12\0]死|の攻撃|の守備|に先頭|先頭")
_WARM = lazily(r"[気温熱暑寒冷涼冬夏]|摂氏|セ氏|平年|最低|最高|上昇|温暖|高い|低い|凍")
_PACE = lazily(r"(?<!秒)速度(?:は|が|を|で)?(?:約|最高|毎時)?\Z")
# The scale of a temperature is named before it: セ氏40度, 華氏約98度.
_HEAT_SCALE = lazily(r"(?:[摂セ]氏|(?P<fahrenheit>[華カ]氏))(?=約?\Z)")
_BALL = lazily("球速|最速|直球|速球|変化球|カーブ|スライダー|フォーク")
_TIME = lazily(
    r"[ -](?:years?|days?|hours?|weeks?|months?|minutes?|seconds?|decades?|century|centuries|nights?|weekends?"
    r"|quarters?)\b|年|月(?!面)|日(?!本)|時間|か月|カ月|ヵ月|ヶ月|ケ月|週間|週|分(?!の[\d一二三四五六七八九十百千半]"
    r"|野|け)|秒|歳|世紀|時(?!速)|か年|カ年|泊|世代|代|学期|四半期"
)
_LISTED = lazily(r"[~、-]\d")
_NO_FIGURE_AFTER = lazily(r"[号式条項次期世系節丁番]|番目|つ星")


def plain_item(match: re.Match[str], value: Decimal) -> Item:
    """A numeral by itself."""
    return Item(match.start(), match.end(), value, value, digits_end=match.end())


def amount(text: str, match: re.Match[str], value: Decimal, kanji: bool = False) -> Item | None:
    """A numeral with what stands beside it: mark, scale, unit, currency, counter; None where it is no figure."""
    item = plain_item(match, value)
    currency = currencies.before().get(match["mark"].strip()) if match["mark"] else None
    if currency:
        item.kind, item.currency = "money", currency
        item.bare, item.before = False, True
    elif match["mark"]:
        # Letters of a currency in lower case are a word: "rm 5" is no ringgit.
        item.start = match.end("mark")
    if stands_alone(text, item.end):
        return item
    _add_half(text, item)
    _add_scale(text, item)
    if item.before:
        return item
    if not _add_suffix(text, item) and not _add_counter(text, item, kanji):
        if _TIME.match(text, item.end) or _NO_FIGURE_AFTER.match(text, item.end):
            return None
        if is_named(text, item.start):
            return item if _LISTED.match(text, item.end) else None
        _add_out_of(text, item)
    return item


def is_named(text: str, start: int) -> bool:
    """True when a word in katakana leads straight into the number: レベル4, ステージ3."""
    return start > 1 and text[start - 1] >= "ァ" and _NAMED.search(text, max(0, start - 4), start) is not None


def _is_inning(text: str, item: Item, kanji: bool) -> bool:
    """True when 回 is an inning: 6回表; sports pages write innings in kanji and counts in digits."""
    if _INNING.match(text, item.end):
        return True
    return kanji and _INNING_KANJI.match(text, item.end) is not None


def stands_alone(text: str, end: int) -> bool:
    """True when what follows can add nothing: a mark, or a space before a digit."""
    after = text[end : end + 1]
    return after in ",.;:)\"'\n\0" or (
        after == " " and "0" <= text[end + 1 : end + 2] <= "9" and text[end + 2 : end + 3] != "/"
    )


def _add_half(text: str, item: Item) -> None:
    half = _HALF.match(text, item.end)
    if half:
        part = ratio(Decimal(half["top"]), Decimal(half["bottom"])) if half["top"] else _HALVES[half.group()]
        # Grain is told in cents and their parts: $5.28 1/2 is half a cent more.
        item.value += part * currencies.CENT if item.value != int(item.value) else part
        item.coefficient, item.end = item.value, half.end()


def _add_scale(text: str, item: Item) -> None:
    found = _SCALE.match(text, item.end)
    if found is None:
        return
    if found["word"]:
        scale = 1
        for word in found["word"].split():
            scale *= SCALES[word.lower()]
    else:
        mark = found["mark"]
        if mark in "mbTM" and not item.before and not (mark in "mM" and _PEOPLE.match(text, found.end())):
            return
        scale = _MARKS.get(mark) or SCALES[mark]
    item.scale = Decimal(scale)
    item.value = item.coefficient * scale
    item.end = item.digits_end = found.end()


def _add_suffix(text: str, item: Item) -> bool:
    percent = _PERCENT.match(text, item.end)
    if percent:
        if percent["points"] == "ポイント" and of_an_index(text, item, percent.end()):
            item.end, item.counter, item.bare = percent.end(), "ポイント", False
            return True
        item.kind, item.end, item.bare = "percent", percent.end(), False
        item.unit = "points" if percent["points"] else None
        return True
    found = _SUFFIX.match(text, item.end)
    if found is None:
        return _add_points(text, item)
    item.end, item.bare = found.end(), False
    if found["unit"]:
        item.kind, item.unit = "quantity", units.unit_after(found["unit"])
        if item.unit == "bps":
            item.kind, item.unit = "percent", "points"
            item.value = item.coefficient = item.value / 100
        _heed_lead(text, item)
        return True
    item.kind = "money"
    if found["currency"]:
        item.currency = currencies.currency_after(found["currency"])
        if item.currency == "GBP" and item.scale == 1 and weighs_pounds(text, item.start, item.end, found.group()):
            item.kind, item.currency, item.unit = "quantity", None, "lb"
        _add_sen(text, item)
        return True
    item.currency = "JPY" if found["sen"] else "GBP" if found["cents"] in (" pence", "ペンス") else "USD"
    item.value = item.value * currencies.CENT
    item.coefficient = item.value
    return True


def _heed_degrees(text: str, item: Item, lead: str) -> None:
    """度 are degrees of heat or of an angle, or how many times: 氷点下5度, セ氏40度, 北緯35度, 2度訪れた."""
    scale = _HEAT_SCALE.search(lead)
    if scale:
        item.unit = "°F" if scale["fahrenheit"] else "°C"
        item.start -= len(lead) - scale.start() if scale.end() == len(lead) else 0
    elif lead.endswith(("氷点下", "零下")):
        item.value, item.coefficient = -item.value, -item.coefficient
        item.start -= 3 if lead.endswith("氷点下") else 2
    elif lead.endswith(("北緯", "南緯", "東経", "西経", "角度", "傾斜", "傾き")):
        item.unit = "°"
    elif (
        item.value < 8
        and item.value == int(item.value)
        and not _WARM.search(text, max(0, item.start - 20), item.end + 12)
    ):
        item.kind, item.unit, item.counter = "number", None, "度"


def _is_speed(text: str, item: Item, lead: str) -> bool:
    """Whether a way is one an hour: 時速60キロ, 制限速度は50キロ, 最速158キロの直球."""
    return (
        lead.endswith(("時速", "毎時"))
        or _PACE.search(text, max(0, item.start - 8), item.start) is not None
        or _BALL.search(text, item.start - 6, item.end + 6) is not None
    )


def _heed_lead(text: str, item: Item) -> None:
    """時速60キロ is a speed, 氷点下5度 lies under zero: Japanese says so before the number."""
    lead = text[max(0, item.start - 4) : item.start]
    if item.unit == "°C" and text[item.end - 1] == "度":
        _heed_degrees(text, item, lead)
    elif item.unit == "km" and weighs_kilos(text, item.start, item.end):
        item.unit = "kg"
    elif item.unit in ("km", "mi") and _is_speed(text, item, lead):
        item.unit = "km/h" if item.unit == "km" else "mph"
        item.start -= 2 * lead.endswith(("時速", "毎時"))
    elif item.unit in ("km", "mi") and lead.endswith(("時速約", "毎時約")):
        item.unit = "km/h" if item.unit == "km" else "mph"
    elif item.unit == "m" and lead.removesuffix("約").endswith(("秒速", "風速")):
        item.unit = "m/s"


def _add_points(text: str, item: Item) -> bool:
    end = english_points(text, item)
    if end is None:
        return False
    item.kind, item.unit, item.end, item.bare = "percent", "points", end, False
    return True


def _add_sen(text: str, item: Item) -> None:
    sen = _SEN.match(text, item.end)
    if sen and item.currency == "JPY":
        if sen.group(2):
            item.top = item.value + Decimal(sen.group(2)) * currencies.CENT
        item.value += Decimal(sen.group(1)) * currencies.CENT
        item.end = sen.end()


def _add_counter(text: str, item: Item, kanji: bool) -> bool:
    if text[item.end : item.end + 1] < "\u3000":
        return False
    counter = (_KANJI_COUNTER if kanji else _COUNTER).match(text, item.end)
    if counter is None or (not counter.group().endswith("目") and _TIME.match(text, item.end)):
        return False
    item.counter, item.end = counter.group(), counter.end()
    if counters.is_ordinal(item.counter) or (item.counter == "回" and _is_inning(text, item, kanji)):
        item.kind, item.bare = "ordinal", False
    return True


def _add_out_of(text: str, item: Item) -> None:
    found = _OUT_OF.match(text, item.end) if item.scale == 1 else None
    if found is None:
        return
    bottom = found.group(1)
    whole = words_value(bottom) if bottom.isalpha() else digits_value(bottom)
    share = whole in (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000) or "out" in found.group()
    one_in = item.value == 1 and not 1500 <= whole <= 2100
    if 0 < item.value <= whole and (share or one_in):
        item.value = item.coefficient = ratio(item.value, whole)
        item.end = found.end()
