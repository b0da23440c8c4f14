"""The markup of a bullet: what is text and what is markup, and offsets both ways, for any string at all."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.markup import count_words, derive, mark, plain
from drafter.text.span import Span

CASES: list[tuple[str, str, list[str], list[tuple[str, int]]]] = [
    (
        "The firm will **open a plant** and [hire](1).",
        "The firm will open a plant and hire.",
        ["open a plant"],
        [("hire", 1)],
    ),
    ("**[open](1)** it", "open it", ["open"], [("open", 1)]),
    ("a [b](12) c [d](2)", "a b c d", [], [("b", 12), ("d", 2)]),
    ("no [link](x) and no [link](https://a.example)", "no [link](x) and no [link](https://a.example)", [], []),
    ("[a](0)", "a", [], [("a", 0)]),
    ("[a](12345)", "[a](12345)", [], []),
    ("2 ** 3 ** 4", "2 ** 3 ** 4", [], []),
    ("** a**", "** a**", [], []),
    ("**a\nb**", "**a\nb**", [], []),
    ("****", "****", [], []),
    ("**a** and **b**", "a and b", ["a", "b"], []),
    ("[a [b](1)", "[a b", [], [("b", 1)]),
    ("", "", [], []),
]


@pytest.mark.parametrize(("body", "text", "bolds", "links"), CASES)
def test_what_is_markup_and_what_is_text(body: str, text: str, bolds: list[str], links: list[tuple[str, int]]) -> None:
    derived = derive(body)
    assert derived.text == text
    assert [span.of(text) for span in derived.bolds] == bolds
    assert [(link.span.of(text), link.source) for link in derived.links] == links


@given(st.text(alphabet="ab *[]()12\n", max_size=60))
def test_every_character_of_the_text_stands_in_the_body(body: str) -> None:
    derived = derive(body)
    for at, char in enumerate(derived.text):
        assert body[derived.to_body(at)] == char
        assert derived.to_text(derived.to_body(at)) == at
    for link in derived.links:
        assert link.anchor == link.span.of(derived.text)
        assert derived.body_span(link.span).of(body).strip("*") != ""


@given(st.text(max_size=200))
def test_nothing_that_is_typed_fails(body: str) -> None:
    derived = derive(body)
    assert count_words(derived.text) >= 0
    assert len(derived.text) <= len(body)


@given(st.lists(st.text(alphabet="abcdé", min_size=1, max_size=6), min_size=4, max_size=12), st.data())
def test_what_is_marked_is_read_back(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    ends = [len(" ".join(words[: at + 1])) for at in range(len(words))]
    spans = [Span(end - len(word), end) for word, end in zip(words, ends, strict=True)]
    bold = Span(spans[0].start, spans[1].end)
    links = [(spans[at], data.draw(st.integers(1, 9))) for at in range(3, len(words), 2)]
    derived = derive(mark(text, bold, links))
    assert derived.text == text == plain(mark(text, bold, links))
    assert derived.bold == bold
    assert [(link.span, link.source) for link in derived.links] == links


@pytest.mark.parametrize("piece", ["[", "**", "[a](", "[a](1)", "** a"])
def test_a_long_run_of_brackets_and_stars_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    derive(piece * 50_000)
    assert time.process_time() - began < 2
