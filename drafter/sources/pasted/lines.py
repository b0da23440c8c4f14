"""A pasted text in lines and in paragraphs: every kind of line end, marks of quoted mail, lines wrapped at a column."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from drafter.sources.page.lines import is_sentence, is_stamp

_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CELL = re.compile(r"[^\t]+")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_ENDED = re.compile(r"[.!?:;。！？：][\"'”’」』）)\]]*$")
_STARTS_LIST = re.compile(
    r"\s*(?:[-*•·■●◆○▼※>#|]|\d{1,2}[.)]\s|[(（]?\d{1,2}[)）]|(?:from|to|date|sent|subject|cc):\s)", re.I
)
_WIDE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_DIVIDED = re.compile(r"[^\W\d_][-‐\u00ad]$")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}\s*/\s*\d{1,3})\W*", re.IGNORECASE
)
_LEAST_HEAD, _LONGEST_HEAD = 10, 120
# A line of more characters that holds tabs is several lines pasted into one, and no row of a table.
_LONG_ROW = 200
_LEAST_QUOTED = 3
# The widths in characters that e-mail and word processors wrap at, and how far lines of one paragraph fall short.
_NARROWEST, _WIDEST, _RAGGED = 34, 110, 22
_NARROWEST_WIDE, _WIDEST_WIDE, _RAGGED_WIDE = 18, 60, 4
# Columns of print are narrower than lines of mail: below this width every line must look as if it went on.
_COLUMN = 45


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something: where its words begin (behind marks of quoting) and end, and whether an empty line
    stands before it."""

    start: int
    end: int
    words: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that read as one: the places of the first and the last, and their words."""

    first: int
    last: int
    words: str


def lines_of(text: str) -> list[Line]:
    """The lines that hold words, in order. Whatever parts lines parts them here, so does a tab in a very long one."""
    found: list[Line] = []
    quoted = len(re.findall(r"^[ \t]*>", text, re.MULTILINE)) >= _LEAST_QUOTED
    at, empty = 0, False
    for match in _LINE.finditer(text):
        ends = len(_ENDS.findall(text, at, match.start()))
        empty = empty or ends > 1
        for start, end in _rows(text, *match.span()):
            mark = _QUOTED.match(text, start, end) if quoted else None
            start = mark.end() if mark else start
            words = text[start:end]
            if words.strip():
                found.append(Line(start, end, words, empty or not found))
                empty = False
            else:
                empty = True
        at = match.end()
    return found


def ends_between(text: str, line: Line, following: Line) -> int:
    """How many line ends stand between two lines; 0 when it is a tab."""
    return len(_ENDS.findall(text, line.end, following.start))


def without_print(lines: Sequence[Line]) -> list[Line]:
    """The lines without running heads, which stand more than once but for their numbers, and numbers of pages."""
    masked = [re.sub(r"\d+|\s+", "", line.words) for line in lines]
    often = Counter(masked)
    return [
        line
        for line, mask in zip(lines, masked, strict=True)
        if (
            not _PAGE_NUMBER.fullmatch(line.words)
            and not (often[mask] > 1 and len(mask) > _LEAST_HEAD and len(line.words) < _LONGEST_HEAD)
        )
        or is_sentence(line.words)
    ]


def goes_on(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it goes on in the next: as wide as its paragraph, not ended, no list and no heading."""
    found = [False] * len(lines)
    for first, last in _runs(lines):
        block = [line.words.rstrip() for line in lines[first:last]]
        wide = bool(_WIDE.search(block[0]))
        least, most, ragged = (_NARROWEST_WIDE, _WIDEST_WIDE, _RAGGED_WIDE) if wide else (_NARROWEST, _WIDEST, _RAGGED)
        width = max(map(len, block))
        full = [len(words) >= width - ragged for words in block[:-1]]
        # All lines of a paragraph but the last are full; in a column that is a menu hardly any is.
        if not least <= width <= most or 5 * sum(full) < 3 * len(full):
            continue
        if not wide and width < _COLUMN and not _flows(block):
            continue
        for at, words in enumerate(block[:-1]):
            following = block[at + 1]
            sure = len(block) > 2 or following[:1].islower() or not _ENDED.search(words)
            found[first + at] = full[at] and sure and not _STARTS_LIST.match(following) and not is_stamp(following)
    for at, line in enumerate(lines[1:]):
        divided = _DIVIDED.search(lines[at].words.rstrip()) and line.words.lstrip()[:1].islower()
        found[at] = found[at] or bool(divided and not line.apart)
    return found


def paragraphs_of(lines: Sequence[Line], wrapped: Sequence[bool], drops: Callable[[int], int]) -> list[Paragraph]:
    """The lines put together where they go on; `drops` says how many signs at a line's end are the printer's."""
    found: list[Paragraph] = []
    first = 0
    for at in range(len(lines)):
        if not wrapped[at]:
            words = lines[first].words.strip()
            for place in range(first + 1, at + 1):
                following, dropped = lines[place].words.strip(), drops(place - 1)
                words = words[:-dropped] + following if dropped else words + between(words, following) + following
            found.append(Paragraph(first, at, words))
            first = at + 1
    return found


def between(before: str, after: str) -> str:
    """What joins two lines of a paragraph: nothing between Japanese characters or after a hyphen, else a space."""
    if re.search(r"\w[-‐]$|\u00ad$", before) or (_WIDE.match(before[-1:]) and _WIDE.match(after[:1])):
        return ""
    return " "


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start > _LONG_ROW and "\t" in text[start:end]:
        yield from (cell.span() for cell in _CELL.finditer(text, start, end))
    else:
        yield start, end


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The runs of two lines and more with no empty line between: first and one past the last."""
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].apart:
            if at - first > 1:
                yield first, at
            first = at


def _flows(block: Sequence[str]) -> bool:
    """Whether most lines of a narrow block go on in small letters."""
    return len(block) > 2 and 2 * sum(words[:1].islower() for words in block[1:]) >= len(block) - 1
