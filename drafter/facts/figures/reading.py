"""Reading: from each numeral of a text to one figure, with what stands beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.facts.figures import currencies
from drafter.facts.figures.item import Item
from drafter.facts.figures.neighbours import amount, is_named, plain_item, stands_alone
from drafter.facts.figures.ordinals import in_name, ordinal_stands
from drafter.facts.figures.units import unit_after, word_after
from drafter.facts.numerals.digits import DIGITS, digits_value
from drafter.facts.numerals.english import (
    FRACTION,
    ORDINAL,
    POINT,
    SCALES,
    WORDS,
    fraction_value,
    ordinal_value,
    ratio,
    words_value,
)
from drafter.facts.numerals.kanji import KANJI, MIXED, RUN, kanji_value
from drafter.text.lazy import lazily

_SIGN = r"(?<![\w.,)%])-(?=[\d$€£¥])|マイナス|[△▲](?=[\d¥])|(?<!or )\bminus "
# Looked at before the rest: a currency's letters with their digits, and how number words begin.
_LETTERED = r"(?-i:[A-Z][A-Za-z.]{0,3}\$? ?\d)|minus "
_WORDED = r"ze|one|tw|th(?:ir|re|ou)|fou|fort|fi[fvr]|six|se[vc]|ei|ni|ten|el|a [tqfsenhdmbo]|hal|hun"


def _numeral() -> str:
    """Every form of a numeral, each a group by its name in `_READERS`, with its sign and mark."""
    return (
        rf"(?=[\d.\-$€£¥₩₹₱₫₽₿฿₺₴マ△▲第半{KANJI}]"
        rf"|{_LETTERED})(?P<sign>{_SIGN})?(?P<mark>(?<![A-Za-z]){currencies.mark_before()} ?(?=\d)"
        rf"|¥ ?(?=[{KANJI}]))?(?:(?P<long>[\d,]{{41,}})|(?P<nth>\b(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,5}})(?:st|nd"
        rf"|rd|th)\b)|(?P<kanjipart>(?:{MIXED}|[{KANJI}万億兆]{{1,5}}|\d{{1,4}})分の(?:[{KANJI}]{{1,4}}|\d{{1,3}}))"
        r"|(?P<half>(?<!過)(?<!前)(?<!後)半(?:数|分)(?!ご))"
        rf"|(?P<which>第(?:[{KANJI}]{{1,5}}|\d{{1,4}}))|(?P<wari>(?:\d{{1,2}}|[{KANJI}]{{1,2}})割(?!り|合|れ)"
        rf"(?:(?:\d|[{KANJI}])分(?!の[一二三四五六七八九\d])(?:(?:\d|[{KANJI}])厘)?)?)"
        rf"|(?P<mixed>(?<![A-Za-z\d.]){MIXED})"
        r"|(?P<slash>(?<![\w/.])\d{1,3}/\d{1,3}(?![\w/]))"
        rf"|(?P<digits>(?<![A-Za-z\d.]){DIGITS}|(?<=[ 率は])\.\d{{2,3}}(?![\w.-]|,\d))|(?P<kanji>{RUN}))"
        rf"|\b(?={_WORDED})(?:(?P<fraction>{FRACTION})|(?P<ordinal>{ORDINAL})|(?P<words>{WORDS}\b))"
    )


_NUMERAL = lazily(_numeral, re.IGNORECASE | re.ASCII)
_KANJI_SCALE = lazily(r"[百千万億兆].")
_SPANS = lazily(r"\b(?:in|over|for|last|past|next|straight|first|consecutive|of) (?:the )?\Z")
_WHICH = lazily(
    r"回目|回|位置|位|代|期|号|次(?!世界|産業|大戦)|弾|陣|波|週(?!間)|日(?!曜)|条|章|話|人者|戦|子|版|作|巻|部|例|四半期"
    r"|種|類|十"
)
_WHICH_COUNTS = frozenset(("回", "回目", "位", "弾", "陣", "波", "日", "週", "次", "期", "戦", "例", "四半期"))
_GLUED = lazily(r"[A-Za-z]")
_SCALED_NTH = lazily(r"[ -](hundred|thousand|million|billion|trillion)th\b")
# Three-quarters of a mile, three-tenths of a percent.
_OF_A_UNIT = lazily(lambda: rf" of (?:an?|one)(?:(?P<percent> percent| per cent| %)\b|{word_after()})")
_PENCE = lazily(r"p(?= (?:a|per|each)\b|[.,;)]|\Z| in| from| to| an)")
_YEAR = lazily(r"1[5-9]\d\d|20\d\d")
_CALENDAR = frozenset("年月歳秒")
_HAS_BEFORE = lazily(
    r"\b(?:had|has|have|drew|seats?|holds?|scored|totall?ed|numbered"
    r"|(?:crowd|group|total) of (?:about|around|roughly)) \Z"
)
_COUNTED = lazily(r" (?!is\b|was\b|has\b|as\b)(?:[a-z]{3,20}s\b(?<!ss)|people\b|men\b|women\b)")
_OF_THINGS = lazily(r"(?:もの|近い|以上の|余りの|の)(?=[一-龥ァ-ヺ])")
_ABOUT = lazily(r"(?:約|およそ|ほぼ|最大|少なくとも|計)\Z")
_OWN_TIMES = 1900
_COUNTED_AFTER = lazily(
    r"[ -](?:[A-Za-z-]+ ){0,2}?(?:[A-Za-z]{2,}[^s\W]s\b|people\b|men\b|women\b|children\b)| (?:million|billion)"
    r"|[^ ]|\Z"
)


def read(text: str) -> Iterator[Item]:
    """The figures of a text one by one, ranges not yet joined, in order of their start."""
    reach = 0
    for match in _NUMERAL.finditer(text):
        if match.start() < reach:
            continue
        kind = match.lastgroup
        if kind is None or kind == "long":
            continue
        item = _READERS[kind](text, match)
        if item is not None:
            reach = item.end
            if match["sign"]:
                item.value, item.coefficient = -item.value, -item.coefficient
            yield item


def _nth(text: str, match: re.Match[str]) -> Item:
    return _ordinal(match, digits_value(match["nth"][:-2]))


def _ordinal(match: re.Match[str], value: Decimal) -> Item:
    item = plain_item(match, value)
    item.kind, item.bare = "ordinal", False
    return item


def _ordinal_words(text: str, match: re.Match[str]) -> Item | None:
    if not ordinal_stands(text, match.start(), match.end()):
        return None
    return _ordinal(match, ordinal_value(match["ordinal"]))


def _which(text: str, match: re.Match[str]) -> Item | None:
    counter = _WHICH.match(text, match.end())
    if counter is None or counter.group() not in _WHICH_COUNTS:
        return None
    item = _ordinal(match, kanji_value(match["which"][1:]))
    item.end = counter.end()
    return item


def _kanji_part(text: str, match: re.Match[str]) -> Item:
    bottom, _, top = match["kanjipart"].partition("分の")
    return plain_item(match, ratio(kanji_value(top), kanji_value(bottom)))


def _half(text: str, match: re.Match[str]) -> Item:
    item = plain_item(match, Decimal("0.5"))
    item.bare = False
    return item


def _wari(text: str, match: re.Match[str]) -> Item:
    tens, _, ones = match["wari"].partition("割")
    ones, _, tenths = ones.partition("分")
    value = kanji_value(tens) * 10 + (kanji_value(ones) if ones else 0)
    value += kanji_value(tenths[:-1]) / 10 if tenths else 0
    item = plain_item(match, value)
    item.kind, item.bare = "percent", False
    if not ones:
        item.coefficient, item.scale = value / 10, Decimal(10)
    return item


def _slash(text: str, match: re.Match[str]) -> Item | None:
    top, _, bottom = match["slash"].partition("/")
    if int(top) >= int(bottom):
        return None
    return plain_item(match, ratio(Decimal(top), Decimal(bottom)))


def _digits(text: str, match: re.Match[str]) -> Item | None:
    end = match.end()
    after = text[end : end + 2]
    if (
        match["mark"] is None
        and after[1:] != "目"
        and (after[:1] in _CALENDAR or (after[:1] == "日" and after != "日本"))
    ):
        return None
    if match["mark"] is None and stands_alone(text, end):
        if _is_year(text, match) or is_named(text, match.start()):
            return None
        return plain_item(match, digits_value(match["digits"]))
    if text[end : end + 1] == "~" and match["mark"] is None and not is_named(text, match.start()):
        return None if _is_year(text, match) else plain_item(match, digits_value(match["digits"]))
    nth = _SCALED_NTH.match(text, match.end()) if text[end : end + 1] in (" ", "-") else None
    if nth:
        ordinal = _ordinal(match, digits_value(match["digits"]) * SCALES[nth.group(1)])
        ordinal.end = nth.end()
        return ordinal
    item = amount(text, match, digits_value(match["digits"]))
    if (
        item is not None
        and item.end == match.end()
        and _PENCE.match(text, item.end)
        and "£" in text[: item.start][-400:]
    ):
        item.kind, item.currency, item.value, item.bare = "money", "GBP", item.value * currencies.CENT, False
        item.end += 1
        return item
    if item is None or _GLUED.match(text, item.end):
        return None
    if item.kind == "number" and item.scale == 1 and item.counter is None and _is_year(text, match):
        return item if _COUNTED.match(text, item.end) or _counted_in_japanese(text, item) else None
    return item


def _counted_in_japanese(text: str, item: Item) -> bool:
    """約1700の酒蔵: Japanese writes 年 behind a year, but for one of our own times (2020の夢), which takes no 約."""
    if _OF_THINGS.match(text, item.end) is None:
        return False
    return item.value < _OWN_TIMES or _ABOUT.search(text, max(0, item.start - 5), item.start) is not None


def _is_year(text: str, match: re.Match[str]) -> bool:
    """True of four digits that may be a year; "had 2040" counts."""
    start = match.start("digits")
    return _YEAR.fullmatch(match["digits"]) is not None and not _HAS_BEFORE.search(text, max(0, start - 24), start)


def _mixed(text: str, match: re.Match[str]) -> Item | None:
    return amount(text, match, kanji_value(match["mixed"]))


def _kanji(text: str, match: re.Match[str]) -> Item | None:
    surface = match["kanji"]
    if len(surface) > 40:
        return None
    item = amount(text, match, kanji_value(surface), kanji=True)
    if item is None or (
        item.kind == "number"
        and item.counter is None
        and not _KANJI_SCALE.search(surface)
        and not (surface[-1] in "十百千万億" and text[item.end : item.end + 2] in ("余の", "余り"))
    ):
        return None
    return item


def _words(text: str, match: re.Match[str]) -> Item | None:
    surface = match["words"]
    if in_name(text, match.start(), match.end()):
        return None
    if text[max(0, match.start() - 4) : match.start()].lower() == "the " and not _COUNTED_AFTER.match(
        text, match.end()
    ):
        return None
    lone = surface.lower() in ("one", "zero")
    item = amount(text, match, words_value(surface))
    if item is not None:
        item.words = True
        if lone and item.bare and item.value == item.coefficient and item.end == match.end():
            return None
    return item


def _fraction(text: str, match: re.Match[str]) -> Item | None:
    surface = match["fraction"].lower()
    share = POINT.sub("", surface)
    if share.endswith(" quarters") and _SPANS.search(text, max(0, match.start() - 14), match.start()):
        return None
    item = plain_item(match, fraction_value(share))
    if share != surface:
        item.kind, item.unit, item.bare = "percent", "points", False
        return item
    unit = _OF_A_UNIT.match(text, item.end)
    if unit:
        item.end, item.bare = unit.end(), False
        item.kind, item.unit = ("quantity", unit_after(unit["unit"])) if unit["unit"] else ("percent", None)
    return item


_READERS = {
    "nth": _nth,
    "kanjipart": _kanji_part,
    "which": _which,
    "half": _half,
    "wari": _wari,
    "mixed": _mixed,
    "slash": _slash,
    "digits": _digits,
    "kanji": _kanji,
    "fraction": _fraction,
    "ordinal": _ordinal_words,
    "words": _words,
}
