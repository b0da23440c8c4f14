"""PDF with a text layer: characters to runs, runs to columns, lines to paragraphs; running heads left out."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from drafter.sources.dateline import day_of_text
from drafter.sources.documents.columns import Run, in_reading_order
from drafter.sources.documents.document import Document
from drafter.text.entry import admit

_MOST_PAGES = 300
_SCAN = "This PDF is a picture of a page: it holds no text. Run it through text recognition, or paste its text."
_LOCKED = "This PDF is protected by a password: save a copy without one, or paste its text."
_BROKEN = "This PDF can't be read: it is broken. Save it anew, or paste its text."
_PAGE_NUMBERS = frozenset({"#", "- # -", "-#-", "#/#", "# / #", "Page #", "Page # of #"})
_STOPS = '.!?。！？」”"'
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")


def read_pdf(raw: bytes) -> Document:
    """The words of the document in reading order; `trouble` for a scan, a password, or a broken file."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(raw) as pdf:
            pages = [_runs(pdf[at]) for at in range(min(len(pdf), _MOST_PAGES))]
            said = str(pdf.get_metadata_dict().get("Title", ""))
            more = len(pdf) > _MOST_PAGES
    except pypdfium2.PdfiumError as error:
        return Document("", trouble=_LOCKED if "assword" in str(error) else _BROKEN)
    lines = _without_running_heads([in_reading_order(page) for page in pages])
    text = admit("\n\n".join(_paragraphs([line for page in lines for line in page])))
    day = day_of_text(text)
    warned = (("too_long", f"Only the first {_MOST_PAGES} pages were read."),) if more else ()
    return Document(
        text,
        title=admit(_title([line for page in lines[:1] for line in page], said)),
        published=day,
        published_source="visible" if day else None,
        trouble="" if text.strip() else _SCAN,
        warnings=warned,
    )


def _runs(page: object) -> list[Run]:
    """The page's runs of characters that stand on one line with no wide gap between them."""
    from drafter.sources.documents.characters import characters

    runs: list[Run] = []
    new_line = True
    for char in characters(page):
        if char.text in "\r\n":
            new_line = True
            continue
        last = runs[-1] if runs else None
        if not new_line and last is not None and last.goes_on(char):
            runs[-1] = last.with_character(char)
        elif not char.text.isspace():
            runs.append(Run(char.text, char.left, char.bottom, char.right, char.top))
            new_line = False
    return [Run(run.text.strip(), run.left, run.bottom, run.right, run.top) for run in runs if run.text.strip()]


def _without_running_heads(pages: Sequence[list[Run]]) -> list[list[Run]]:
    """The lines without those that stand apart at the edge of several pages, and without bare page numbers."""
    edges = [_edges(page) for page in pages]
    seen = Counter(shape for edge in edges for shape in {_shape(line.text) for line in edge})
    most = max(2, len(pages) // 2)

    def is_head(line: Run, edge: list[Run]) -> bool:
        shape = _shape(line.text)
        return line in edge and (shape in _PAGE_NUMBERS or (seen[shape] >= most and len(shape) < 90))

    return [[line for line in page if not is_head(line, edge)] for page, edge in zip(pages, edges, strict=True)]


def _edges(page: Sequence[Run]) -> list[Run]:
    """The lines at the top and the bottom of a page that stand apart from what is next to them."""
    down = sorted(page, key=lambda line: -line.top)
    top = [line for line, after in pairwise(down[:3]) if line.bottom - after.top > 0.7 * line.height]
    bottom = [line for before, line in pairwise(down[-3:]) if before.bottom - line.top > 0.7 * line.height]
    return [*top, *bottom, *down[-1:]] if bottom else top


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _paragraphs(lines: Sequence[Run]) -> list[str]:
    paragraphs: list[str] = []
    last: Run | None = None
    leading = _leading(lines)
    for line in lines:
        if last is not None and _runs_on(last, line, leading):
            paragraphs[-1] = _joined(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
        last = line
    return paragraphs


def _leading(lines: Sequence[Run]) -> float:
    """The usual white between two lines of prose, in line heights."""
    gaps = [(a.bottom - b.top) / a.height for a, b in pairwise(lines) if abs(a.left - b.left) < 1 and a.height]
    near = sorted(gap for gap in gaps if -0.5 < gap < 1.5)
    return near[len(near) // 3] if near else 0.2


def _runs_on(last: Run, line: Run, leading: float) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if abs(last.height - line.height) > 0.25 * max(last.height, line.height):
        return False
    ended = last.text[-1] in _STOPS
    if line.top > last.bottom + 0.5 * last.height:
        return not ended and (line.text[0].islower() or bool(_WIDE.match(line.text)))
    indented = line.left > last.left + 0.8 * last.height
    apart = (last.bottom - line.top) / last.height > leading + 0.25
    return not apart and not (indented and ended)


def _joined(before: str, after: str) -> str:
    if re.search(r"[a-z]-$", before) and after[:1].islower():
        return before[:-1] + after
    if before and after and (_WIDE.match(before[-1]) or _WIDE.match(after[0])):
        return before + after
    return before + after if before.endswith("-") else f"{before} {after}"


def _title(lines: Sequence[Run], said: str) -> str:
    """The largest line of the first page with the lines of its size behind it, else what the file says of itself."""
    if not lines:
        return ""
    largest = max(line.height for line in lines)
    usual = sorted(line.height for line in lines)[len(lines) // 2]
    if largest > 1.15 * usual:
        first = next(at for at, line in enumerate(lines) if line.height == largest)
        words = [line.text for line in lines[first : first + 4] if line.height > 0.93 * largest]
        title = words[0]
        for more in words[1:]:
            title = _joined(title, more)
        if 4 < len(title) < 200:
            return title
    bare = " ".join(said.split())
    return bare if re.search(r"[^\W\d_]{3}.*\s|[\u3041-\u9fff]{4}", bare) and not bare.startswith("Microsoft") else ""
