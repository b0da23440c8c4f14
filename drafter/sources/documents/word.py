"""DOCX: every paragraph in reading order, with tables, tracked insertions, text boxes and the base of ruby.

Office Open XML (ECMA-376 part 1, WordprocessingML). Deleted text, the fallback of a drawing that is already read and
the reading above a ruby base are left out.
"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from drafter.sources.dateline import day_of_text
from drafter.sources.documents.document import Document
from drafter.text.entry import admit

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_BYTES = 40_000_000
_BROKEN = "This DOCX can't be read: it is broken, protected by a password, or too large. Paste its text instead."
_TITLES = ("Title", "Heading1", "a3", "1")


def read_word(raw: bytes) -> Document:
    """The words of the document; `trouble` when the archive is broken, protected or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            body = _xml(archive, "word/document.xml")
            core = _xml(archive, "docProps/core.xml") if "docProps/core.xml" in archive.namelist() else None
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError):
        return Document("", trouble=_BROKEN)
    paragraphs = [(style, text) for style, text in _paragraphs(body) if text.strip()]
    text = admit("\n\n".join(text for _, text in paragraphs))
    day = day_of_text(text)
    return Document(
        text,
        title=admit(_title(core, paragraphs)),
        published=day,
        published_source="visible" if day else None,
        trouble="" if text else "This DOCX holds no text.",
    )


def _xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """The part's tree. Raises ValueError for a part that is too large, malformed, or declares entities."""
    info = archive.getinfo(name)
    if info.file_size > _MOST_BYTES:
        raise ValueError("too large")
    with archive.open(info) as stream:
        raw = stream.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise ValueError("refused")
    try:
        return ElementTree.fromstring(raw)
    except (ElementTree.ParseError, RecursionError) as error:
        raise ValueError("malformed") from error


def _title(core: ElementTree.Element | None, paragraphs: list[tuple[str, str]]) -> str:
    named = next((text for style, text in paragraphs[:12] if style in _TITLES), "")
    said = (core.findtext(f"{_DC}title") or "").strip() if core is not None else ""
    first = paragraphs[0][1] if paragraphs and len(paragraphs[0][1]) <= 120 else ""
    return " ".join((named or said or first).split())


def _paragraphs(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Each paragraph's style and words, a table's row as one line, a text box after the paragraph that holds it."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}tr":
            cells = [" ".join(t for _, t in _cell(cell)) for cell in element.findall(f"{_W}tc")]
            yield "", " | ".join(cell for cell in cells if cell.strip())
        elif element.tag == f"{_W}p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            yield style.get(f"{_W}val", "") if style is not None else "", _words(element)
            stack.extend(reversed(list(_boxes(element))))
        elif element.tag not in _LEFT_OUT and element.tag != _FALLBACK:
            stack.extend(reversed(element))


def _cell(cell: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for child in cell:
        if child.tag in (f"{_W}p", f"{_W}tbl", f"{_W}sdt"):
            yield from _paragraphs(child)


def _words(paragraph: ElementTree.Element) -> str:
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            pieces.append("\t" if element.tag == f"{_W}tab" else "\n")
        elif element.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif element.tag not in _LEFT_OUT and element.tag not in (_FALLBACK, f"{_W}txbxContent"):
            stack.extend(reversed(element))
    return "".join(pieces).strip()


def _boxes(paragraph: ElementTree.Element) -> Iterator[ElementTree.Element]:
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}txbxContent":
            yield element
        elif element.tag not in _LEFT_OUT and element.tag != _FALLBACK:
            stack.extend(reversed(element))
