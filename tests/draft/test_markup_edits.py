"""The keys for bold and links: what a body looks like after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.markup import derive
from drafter.draft.markup_edits import with_bold, with_link
from drafter.errors import UsageError
from drafter.text.span import Span

BODY = "Kitami will build a **battery plant** in [Lakeview](1) for $640 million."


def span_of(words: str, body: str = BODY) -> Span:
    """Where the words stand in a body, markup and all."""
    at = body.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("chosen", "after"),
    [
        ("build", "Kitami will **build** a battery plant in [Lakeview](1) for $640 million."),
        (" build a ", "Kitami will **build a** battery plant in [Lakeview](1) for $640 million."),
        ("battery", "Kitami will build a battery plant in [Lakeview](1) for $640 million."),
        ("**battery plant**", "Kitami will build a battery plant in [Lakeview](1) for $640 million."),
        ("a **battery", "Kitami will build **a battery** plant in [Lakeview](1) for $640 million."),
    ],
)
def test_one_phrase_is_bold(chosen: str, after: str) -> None:
    assert with_bold(BODY, span_of(chosen)) == after


@pytest.mark.parametrize("at", [2, 4, 7])
def test_an_empty_span_means_the_word_it_stands_in(at: int) -> None:
    body = "**Kitami** will build."
    assert with_bold(body, Span(at, at)) == "Kitami will build."
    assert with_bold("Kitami will build.", Span(at - 2, at - 2)) == body


@pytest.mark.parametrize(
    ("chosen", "code"),
    [("$640", "bold_figure"), ("640", "bold_figure"), ("Lakeview", "bold_link"), ("in [Lake", "bold_link")],
)
def test_a_figure_or_an_anchor_is_not_made_bold(chosen: str, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        with_bold(BODY, span_of(chosen))
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("chosen", "source", "after"),
    [
        ("build", 2, "Kitami will [build](2) a **battery plant** in [Lakeview](1) for $640 million."),
        ("Lakeview", 1, "Kitami will build a **battery plant** in Lakeview for $640 million."),
        ("Lakeview", 2, "Kitami will build a **battery plant** in [Lakeview](2) for $640 million."),
        ("view](1) for", 2, "Kitami will build a **battery plant** in Lake[view for](2) $640 million."),
    ],
)
def test_an_anchor_is_set_moved_or_taken_off(chosen: str, source: int, after: str) -> None:
    assert with_link(BODY, span_of(chosen), source) == after


def test_an_anchor_is_no_part_of_the_bold_phrase_and_has_words() -> None:
    with pytest.raises(UsageError, match="share"):
        with_link(BODY, span_of("plant"), 1)
    with pytest.raises(UsageError, match="word"):
        with_link(BODY, span_of(" "), 1)


@given(st.text(st.sampled_from("ab 1*[]()\n")), st.integers(0, 40), st.integers(0, 40))
def test_the_words_of_a_body_stay_as_they_are(body: str, start: int, end: int) -> None:
    span = Span(min(start, end, len(body)), min(max(start, end), len(body)))
    for edit in (lambda: with_bold(body, span), lambda: with_link(body, span, 1)):
        try:
            after = edit()
        except UsageError:
            continue
        assert "".join(derive(after).text.split("*")) == "".join(derive(body).text.split("*"))
