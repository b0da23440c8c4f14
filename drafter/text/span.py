"""Owns `Span`, the only form in which a place in a text is written down.

A span is a half-open range of Unicode code points into the text it was made for: `text[span.start:span.end]`.
Bytes, rows, columns and terminal cells are converted elsewhere and never kept.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in the text it was made for."""
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        """The same range in a text that begins `by` code points earlier."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True when the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
