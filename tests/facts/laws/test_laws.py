"""Laws over whole texts: what comes after changes nothing, width changes nothing, and what is written is read again."""

import random
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts import Fact, find_facts
from drafter.facts.model import Figure, Time, plain
from tests.score.corpus import cases, notation

PUBLISHED = date(2026, 3, 18)
CASES = [*cases("corpus_en_*.txt"), *cases("corpus_ja_*.txt")]
JAPANESE = list(cases("corpus_ja_*.txt"))
WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), 0x25)})
NARROW = str.maketrans({chr(code + 0xFEE0): chr(code) for code in (*range(0x30, 0x3A), 0x25)})
FIGURES = ("money", "number", "percent", "quantity", "ordinal")
ENGLISH_FORMS = (
    "{d:%Y-%m-%d}",
    "{d:%Y}/{d.month}/{d.day}",
    "{d:%B} {d.day}, {d:%Y}",
    "{d:%b} {d.day}, {d:%Y}",
    "{d.day} {d:%B} {d:%Y}",
    "{d.day} {d:%b} {d:%Y}",
    "{d:%A}, {d:%B} {d.day}, {d:%Y}",
    "the {d.day}th of {d:%B}, {d:%Y}",
)
JAPANESE_FORMS = (
    "{d:%Y}年{d.month}月{d.day}日",
    "{w}年{d.month}月{d.day}日",
    "令和{e}年{d.month}月{d.day}日",
    "{d:%Y}年（令和{e}年）{d.month}月{d.day}日",
)
AMOUNTS: tuple[tuple[str, str], ...] = (
    ("It cost ${n:,} in all.", "{n} USD"),
    ("It cost {n:,} yen in all.", "{n} JPY"),
    ("It cost ¥{n} million in all.", "{n}000000 JPY"),
    ("It cost {n:,} euros in all.", "{n} EUR"),
    ("費用は{n}円だった。", "{n} JPY"),
    ("費用は{n:,}万円だった。", "{n}0000 JPY"),
    ("費用は{n}億ドルだった。", "{n}00000000 USD"),
    ("It covers {n:,} hectares.", "{n} ha"),
    ("The line is {n:,} kilometers long.", "{n} km"),
    ("面積は{n}ヘクタールだった。", "{n} ha"),
    ("長さは{n}キロメートルだった。", "{n} km"),
    ("Some {n:,} workers came.", "{n}"),
    ("約{n:,}人が集まった。", "{n}"),
    ("Sales rose {n} percent.", "{n}"),
    ("売り上げは{n}％増えた。", "{n}"),
)
LENGTHS: tuple[tuple[str, str], ...] = (
    ("It took {n} years.", "P{n}Y"),
    ("It took {n} months.", "P{n}M"),
    ("A {n}-day drill began.", "P{n}D"),
    ("{n}年間続いた。", "P{n}Y"),
    ("{n}カ月続いた。", "P{n}M"),
    ("{n}日間の訓練が始まった。", "P{n}D"),
    ("{n}時間が過ぎた。", "PT{n}H"),
)


def _rows(text: str, published: date | None) -> list[tuple[str, int, int, str, str | None]]:
    return [_row(fact) for fact in find_facts(text, published)]


def _row(fact: Fact) -> tuple[str, int, int, str, str | None]:
    return fact.kind, fact.span.start, fact.span.end, notation(fact), fact.hedge


def _figures(text: str, published: date | None) -> list[tuple[str, int, int, str]]:
    found = find_facts(text, published)
    return [_row(fact)[:4] for fact in found if isinstance(fact.value, Figure | Time)]


def test_what_comes_after_changes_no_fact() -> None:
    for case in CASES:
        more = f"{case.text}\n\nThe meeting ended."
        before, after = _rows(case.text, case.published), _rows(more, case.published)
        assert [row for row in after if row[1] < len(case.text)] == before, case.place


@pytest.mark.parametrize("seed", range(6))
def test_paragraphs_keep_their_figures_in_any_company(seed: int) -> None:
    order = random.Random(seed).sample(CASES, len(CASES))
    for chosen in (order[at : at + 4] for at in range(0, len(order), 4)):
        text = "\n\n".join(case.text for case in chosen)
        assert _amounts(text) == [row for case in chosen for row in _amounts(case.text)], text


def _amounts(text: str) -> list[tuple[str, str]]:
    return [(fact.kind, notation(fact)) for fact in find_facts(text, PUBLISHED) if fact.kind in FIGURES]


def test_full_width_digits_are_worth_the_same() -> None:
    for case in JAPANESE:
        narrow = case.text.translate(NARROW)
        assert _figures(narrow.translate(WIDE), case.published) == _figures(narrow, case.published), case.place


@given(st.dates(date(2019, 6, 1), date(2039, 12, 31)))
def test_a_day_has_one_value_in_a_dozen_forms(day: date) -> None:
    wide = str(day.year).translate(WIDE)
    for form in (*ENGLISH_FORMS, *JAPANESE_FORMS):
        words = form.format(d=day, w=wide, e=day.year - 2018)
        english = form in ENGLISH_FORMS
        text = f"It was told on {words}." if english else f"{words}に発表した。"
        dates = [fact for fact in find_facts(text, PUBLISHED) if fact.kind == "date"]
        assert [notation(fact) for fact in dates] == [day.isoformat()], text
        assert dates[0].span.of(text).removeprefix("the ") == words.removeprefix("the "), text


@pytest.mark.parametrize(("form", "value"), AMOUNTS)
@given(st.integers(2, 9_999))
def test_an_amount_that_is_written_is_found(form: str, value: str, number: int) -> None:
    text = form.format(n=number)
    found = [notation(fact) for fact in find_facts(text, PUBLISHED) if fact.kind in FIGURES]
    assert found == [value.format(n=number)], text


@pytest.mark.parametrize(("form", "value"), LENGTHS)
@given(st.integers(2, 99))
def test_a_length_that_is_written_is_found(form: str, value: str, number: int) -> None:
    text = form.format(n=number)
    assert [notation(fact) for fact in find_facts(text, PUBLISHED)] == [value.format(n=number)], text


@given(st.decimals(Decimal("0.1"), Decimal("99.9"), places=1))
def test_decimals_are_kept(amount: Decimal) -> None:
    shown = plain(amount)
    for text in (f"Prices rose {shown} percent.", f"物価は{shown}％上がった。"):
        assert [notation(fact) for fact in find_facts(text, PUBLISHED)] == [shown], text
