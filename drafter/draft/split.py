"""Cuts a long source into parts at sentence ends, each with its exact span. Loads the splitters only when called."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.text.sentences import sentences
from drafter.text.span import Span


def split(text: str, most: int) -> list[Span]:
    """The spans of parts of at most `most` code points that together cover the text, no sentence cut in two.

    A sentence longer than `most` is cut at a space, or anywhere. Lengths are characters and nothing overlaps: with
    token lengths or overlaps the splitters lose where a chunk began.
    """
    if len(text) <= most:
        return [Span(0, len(text))] if text else []
    spans: list[Span] = []
    for start, end in _blocks(text):
        whole = spans and end - spans[-1].start <= most
        if whole:
            spans[-1] = Span(spans[-1].start, end)
        elif end - start <= most:
            spans.append(Span(start, end))
        else:
            spans += _cut(text, start, end, most)
    return spans


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of the text, each with the white space after it, without gaps."""
    starts = [span.start for span in sentences(text)]
    edges = [0, *starts[1:], len(text)] if starts else [0, len(text)]
    return pairwise(edges)


def _cut(text: str, start: int, end: int, most: int) -> Iterator[Span]:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n", "。", "、", "; ", ", ", " ", ""],
        keep_separator="end",
        chunk_size=most,
        chunk_overlap=0,
        length_function=len,
        strip_whitespace=False,
    )
    at = start
    for chunk in splitter.split_text(text[start:end]):
        yield Span(at, at + len(chunk))
        at += len(chunk)
