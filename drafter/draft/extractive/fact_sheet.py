"""The fact sheet of a Japanese source: its telling sentences, each with its figures, dates and names in English.

It translates values only, by rule and by the glossary, each beside its sentence. It is no bullet and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.check.model import NOT_OK, Report
from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.material import Passage
from drafter.facts.model import Fact, Figure, Time, Wording, plain

_LABELS = {
    "name": "who or where",
    "money": "how much",
    "number": "how many",
    "percent": "share",
    "change": "change",
    "quantity": "how big",
    "date": "when",
    "duration": "how long",
}
_WEIGHTS = {
    "money": 5, "number": 3, "quantity": 3, "date": 3, "name": 1, "duration": 1, "percent": 1, "change": 2
}  # fmt: skip
_UNITS = {
    "t": "tons", "km": "kilometers", "m": "meters", "kg": "kilograms", "ha": "hectares", "m2": "square meters",
    "km2": "square kilometers", "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts", "kWh": "kilowatt-hours",
    "L": "liters", "kL": "kiloliters", "mi": "miles", "ft": "feet", "acre": "acres", "bbl": "barrels",
}  # fmt: skip
# Where a report was written, before it; the same hour by another clock, inside it: neither is the event's.
_DATELINE = re.compile(r"^\s*(?:【[^】]{1,40}】|［[^］]{1,40}］|\[[^\]]{1,40}\])\s*")
_OTHER_CLOCK = re.compile(r"（(?:日本|現地|米[^）時]{0,4}|同)時間[^）]*）")
# Two figures and 年 are a year as often as a number of years; only 年間 and the like tell.
_TWO_FIGURES = re.compile(r"[2-9]\d年$")
_FOR_YEARS = re.compile(r"(?:間|ぶり|以上|以内|超|余り|近く|分|連続|越し|来|目)")
# Countries named by one character each, side by side: 日米両政府.
_SIDE_BY_SIDE = re.compile(
    r"[日米韓豪英印比加]{2,4}(?=両|[、のがはと間]|首脳|外相|防衛|財務|共同|政府|関税|協議|同盟|貿易)"
)
_COUNTRIES = {
    "日": "Japan", "米": "United States", "韓": "South Korea", "豪": "Australia", "英": "United Kingdom", "印": "India",
    "比": "Philippines", "加": "Canada",
}  # fmt: skip
_PERIODS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_PERIOD = re.compile(r"P(\d+)([YMWD])$")
_FISCAL = re.compile(r"(\d{4})-04/(\d{4})-03$")
_BY = re.compile(r"(?:末|中)?まで[にの]")
_FROM = re.compile(r"以降|から(?!\d)|より")
_WAY = re.compile(r"\s?(?:超|近く|程度)?(減|増|低下|上昇|下落|縮小|拡大)")
_UP = ("増", "上昇", "拡大")
_OVER = re.compile(r"を(?:超|上回)")
_COUNTERS = {
    "人": "people", "名": "people", "席": "seats", "隻": "ships", "機": "aircraft", "件": "cases", "社": "companies",
    "台": "vehicles or machines", "棟": "buildings", "戸": "homes", "世帯": "households", "校": "schools",
    "か国": "countries", "カ国": "countries", "ヵ国": "countries", "往復": "round trips",
    "羽": "birds", "頭": "animals",
    "か所": "places", "カ所": "places", "店": "shops", "便": "flights", "両": "vehicles",
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
    "少なくとも": "at least",
}  # fmt: skip
_MOST_SENTENCES = 6
_SMALL = Decimal(12)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the source with what it says in English, each value under its kind."""

    sentence: str
    told: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """`- sentence (how much: $810 million)`; the sentence alone when nothing of it is told."""
        return f"- {self.sentence} ({_joined(self.told)})" if self.told else f"- {self.sentence}"

    def without(self, words: str) -> Line:
        """The line without the values that hold those words."""
        return Line(self.sentence, tuple((kind, said) for kind, said in self.told if words not in said))


def sheet_lines(group: Sequence[Passage], year: int | None, translate: Mapping[str, str]) -> list[Line]:
    """The lines of the sheet, a sentence each, in the order of the source.

    `translate` gives the English of names; a name without one is left to the sentence.
    """
    told = [(passage, list(_told(passage, year, translate))) for passage in group]
    lede = [pair for pair in told[:1] if pair[1]]
    rest = sorted((pair for pair in told[1:] if _weight(pair[1])), key=lambda pair: -_weight(pair[1]))
    chosen = sorted([*lede, *rest[: _MOST_SENTENCES - len(lede)]], key=lambda pair: (pair[0].source, pair[0].place))
    return [Line(_sentence(passage.text), tuple(dict.fromkeys(facts))) for passage, facts in chosen]


def _sentence(text: str) -> str:
    return _DATELINE.sub("", " ".join(text.split()))


def judged(report: Report) -> Report:
    """The check of a sheet without verdicts on its brackets as sentences: the Japanese beside says how sure it is."""
    told = tuple(one for one in report.sentences if not one.span.of(report.text).startswith("("))
    return replace(report, sentences=told)


def let_stand(lines: Sequence[Line], check: Callable[[str], Report]) -> list[Line]:
    """The lines without the values that the check refuses, and without the lines of which it refuses the whole."""
    kept = list(lines)
    for _ in range(sum(len(line.told) + 1 for line in lines)):
        text = "\n".join(line.text for line in kept)
        report = judged(check(text))
        facts = [one.fact.span for one in report.facts if one.judgement.verdict in NOT_OK]
        whole = [one.span for one in report.sentences if one.judgement.verdict in NOT_OK]
        if not facts and not whole:
            break
        span = (facts or whole)[0]
        at = text.count("\n", 0, span.start)
        slim = kept[at].without(span.of(text)) if facts else None
        kept[at : at + 1] = [slim] if slim is not None and slim.told and slim != kept[at] else []
    return kept


def _weight(facts: Sequence[tuple[str, str]]) -> int:
    return sum(_WEIGHTS[kind] for kind in {kind for kind, _ in facts} if kind != "name")


def _joined(facts: Sequence[tuple[str, str]]) -> str:
    by_kind: dict[str, list[str]] = {}
    for kind, said in facts:
        by_kind.setdefault(kind, []).append(said)
    kinds = [kind for kind in _LABELS if kind in by_kind]
    return "; ".join(f"{_LABELS[kind]}: {' / '.join(dict.fromkeys(by_kind[kind]))}" for kind in kinds)


def _told(passage: Passage, year: int | None, translate: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for together in _SIDE_BY_SIDE.findall(passage.text):
        yield from (("name", _COUNTRIES[one]) for one in together)
    beside = [match.span() for pattern in (_DATELINE, _OTHER_CLOCK) for match in pattern.finditer(passage.text)]
    for fact in _apart(passage.facts):
        at = fact.span.shift(-passage.span.start)
        surface, after = at.of(passage.text), passage.text[at.end :]
        if fact.kind not in _LABELS or "同" in surface or "倍" in surface or _may_be_a_year(surface, after):
            continue
        if any(start <= at.start < end for start, end in beside):
            continue
        if fact.kind == "date":
            if (day := _date(fact, surface, after, passage)) is not None:
                yield fact.kind, day
        elif fact.kind == "number":
            if (count := _count(fact, surface, year, translate)) is not None:
                yield fact.kind, _over(count, fact, after)
        elif (said := in_english(fact, year, translate)) is not None:
            way = _WAY.match(after) if fact.kind == "percent" else None
            yield (
                ("change", f"{'up' if way.group(1) in _UP else 'down'} {said}")
                if way
                else (
                    fact.kind,
                    _over(said, fact, after),
                )
            )


def _may_be_a_year(surface: str, after: str) -> bool:
    return _TWO_FIGURES.match(surface) is not None and _FOR_YEARS.match(after) is None


def _apart(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts without those that lie inside another of the same kind."""
    for fact in facts:
        if not any(one is not fact and one.kind == fact.kind and one.span.contains(fact.span) for one in facts):
            yield fact


def _over(said: str, fact: Fact, after: str) -> str:
    return f"more than {said}" if fact.hedge is None and fact.kind != "name" and _OVER.match(after) else said


def _count(fact: Fact, surface: str, year: int | None, translate: Mapping[str, str]) -> str | None:
    """The number with what it counts; a small one says something only with that."""
    counter = next((word for mark, word in _COUNTERS.items() if surface.endswith(mark)), None)
    if counter is None:
        return in_english(fact, year, translate)
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
    return None if said is None else _with_bound(said, fact.hedge, after)


def _with_bound(said: str, hedge: str | None, after: str) -> str | None:
    if _BY.match(after) or hedge in ("までに", "まで"):
        return f"by {said}"
    if hedge is not None:
        word = _DATE_HEDGES.get(hedge)
        return f"{word}{'-' if word == 'mid' else ' '}{said}" if word else None
    return f"from {said}" if _FROM.match(after) else said


def in_english(fact: Fact, year: int | None, translate: Mapping[str, str]) -> str | None:
    """The value of a fact in English with its hedge; None when it has none, or counts only a few of something."""
    value = fact.value
    if isinstance(value, Time):
        said = house_date(value.edtf, year) if fact.kind == "date" else _period(value.edtf)
        hedge = _HEDGES.get(fact.hedge) if fact.hedge else ""
        return None if said is None or hedge is None else f"{hedge} {said}".strip()
    if isinstance(value, Wording):
        name = translate.get(value.text)
        return f"the {name}" if name and name.startswith(("Ministry ", "Department ")) else name
    if fact.kind == "number" and value.amount is not None and value.amount < _SMALL:
        return None
    if (said := _figure(value, fact.kind)) is None:
        return None
    if fact.hedge is None:
        return said
    hedge = _HEDGES.get(fact.hedge)
    return f"{hedge} {said}" if hedge else None


def _period(edtf: str) -> str | None:
    match = _PERIOD.match(edtf)
    if match is None:
        return None
    return f"{match.group(1)} {_PERIODS[match.group(2)]}{'s' if match.group(1) != '1' else ''}"


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
