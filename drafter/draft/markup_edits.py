"""What the keys for bold and for links make of a body: the markup stays whole, and exactly one phrase is bold.

Spans are of the body, markup and all; what they cut of it is left out of the words that are meant. An empty span means
the word that it stands in.
"""

from collections.abc import Iterable

from drafter.draft.markup import Derived, derive, mark
from drafter.errors import UsageError
from drafter.text.span import Span

Marked = list[tuple[Span, int]]


def with_bold(body: str, span: Span) -> str:
    """The body with the words of a span as its one bold phrase; without any where they are bold already.

    Raises `UsageError` for words with a figure or in a link: style rules that a key has no reason to break.
    """
    told = derive(body)
    words, links = _words(told, span), _links(told)
    if any(bold.contains(words) for bold in told.bolds):
        return mark(told.text, None, links)
    if any(char.isdigit() for char in words.of(told.text)):
        raise UsageError("A bold phrase holds no figure: select the words that tell the news.", code="bold_figure")
    if _touching(words, (place for place, _ in links)):
        raise UsageError("The bold phrase and a link may not share words.", code="bold_link")
    return mark(told.text, words, links)


def with_link(body: str, span: Span, source: int) -> str:
    """The body with the words of a span as the anchor of a source; without the link where it was that already.

    A link that shares words with the new one gives way. Raises `UsageError` for words of the bold phrase.
    """
    told = derive(body)
    words, links = _words(told, span), _links(told)
    if told.bold is not None and words.overlaps(told.bold):
        raise UsageError("The bold phrase and a link may not share words.", code="bold_link")
    kept = [(place, number) for place, number in links if not place.overlaps(words)]
    same = any(number == source and place.contains(words) for place, number in links)
    return mark(told.text, told.bold, kept if same else [*kept, (words, source)])


def _words(told: Derived, span: Span) -> Span:
    """The words of a body's span in the plain text, without white space at their edges; the word at an empty span."""
    found = told.text_span(span)
    if not found.of(told.text):
        found = _word_at(told.text, found.start)
    words = found.of(told.text)
    start = found.start + len(words) - len(words.lstrip())
    if not words.strip():
        raise UsageError("Put the cursor on a word, or select some.", code="no_words")
    if any(char in "[]\n" for char in words.strip()):
        raise UsageError("A phrase stands on one line and holds no bracket.", code="no_phrase")
    return Span(start, start + len(words.strip()))


def _word_at(text: str, offset: int) -> Span:
    start = end = offset
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end)


def _links(told: Derived) -> Marked:
    """The links that stand beside the bold phrases; one that shares words with a bold phrase loses its mark."""
    return [(link.span, link.source) for link in told.links if not _touching(link.span, told.bolds)]


def _touching(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
