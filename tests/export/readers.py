"""Other programs that read an exported file: its words, its links with their anchors, its bold phrases in the text.

All words are compared as letters: without the marks of lists and without white space, which no form keeps alike.
"""

import email
import email.policy
import io
import re
import zipfile
from collections.abc import Callable
from ctypes import byref, c_char, c_int
from dataclasses import dataclass
from email.message import EmailMessage
from html.parser import HTMLParser
from itertools import groupby
from xml.etree import ElementTree

import pypdfium2
import pypdfium2.raw as pdfium
from markdown_it import MarkdownIt

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Read:
    """What a program found in a file."""

    letters: str
    links: list[tuple[str, str]]
    bolds: list[str]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[tuple[str, str]] = []
        self.bolds: list[str] = []
        self._open: dict[str, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens what may hold words."""
        self._open[tag] = (len(self.text), dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Takes a link or a bold phrase."""
        start, address = self._open.pop(tag, (0, ""))
        if tag == "a":
            self.links.append((bare(self.text[start:]), address))
        elif tag == "strong":
            self.bolds.append(bare(self.text[start:]))

    def handle_data(self, data: str) -> None:
        """Takes the words that are shown."""
        if not {"style", "title"} & set(self._open):
            self.text += data


def page(raw: bytes) -> Read:
    """An HTML page or fragment."""
    reader = _Page()
    reader.feed(raw.decode("utf-8"))
    return Read(bare(reader.text), reader.links, reader.bolds)


def markdown(raw: bytes) -> Read:
    """A Markdown text, as CommonMark renders it."""
    return page(MarkdownIt().render(raw.decode("utf-8")).encode())


def plain(raw: bytes) -> Read:
    """A plain text: its links have no anchors of their own, and it has no bold."""
    text = raw.decode("utf-8")
    addresses = re.findall(r"\[(https?://[^\]]+)\]", text)
    words = re.sub(r"\s\[https?://[^\]]+\]", "", text)
    return Read(bare(re.sub(r"(?m)^- ", "", words)), [("", address) for address in addresses], [])


def mail(raw: bytes) -> tuple[Read, Read]:
    """The two parts of a message: text, page."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    found = [message.get_body((kind,)) for kind in ("plain", "html")]
    contents = [part.get_content().encode() for part in found if part is not None]
    return plain(contents[0]), page(contents[1])


def word(raw: bytes) -> Read:
    """A Word file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        body = ElementTree.fromstring(packed.read("word/document.xml"))
        relations = ElementTree.fromstring(packed.read("word/_rels/document.xml.rels"))
    targets = {one.get("Id"): str(one.get("Target")) for one in relations}
    links = [(bare(_said(link)), targets[link.get(f"{R}id")]) for link in body.iter(f"{W}hyperlink")]
    bolds = [bare(_said(run)) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    return Read(bare(_said(body)), links, bolds)


def _said(element: ElementTree.Element) -> str:
    return "".join(words.text or "" for words in element.iter(f"{W}t"))


def pdf(raw: bytes) -> Read:
    """A PDF: letters with their fonts, and the letters that lie under each link; bold in the size of the text."""
    text, links, bolds = "", [], []
    document = pypdfium2.PdfDocument(raw)
    for sheet in document:
        letters = sheet.get_textpage()
        text += letters.get_text_range()
        links += _links(document, sheet, letters)
        bolds += _bolds(letters)
    document.close()
    joined = [
        (bare("".join(words for words, _ in group)), url) for url, group in groupby(links, key=lambda one: one[1])
    ]
    return Read(bare(text.replace("•", "")), joined, bolds)


def _links(
    document: pypdfium2.PdfDocument, sheet: pypdfium2.PdfPage, letters: pypdfium2.PdfTextPage
) -> list[tuple[str, str]]:
    found, at, link = [], c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sheet, byref(at), byref(link)):
        box, held = pdfium.FS_RECTF(), (c_char * 2000)()
        pdfium.FPDFLink_GetAnnotRect(link, byref(box))
        size = pdfium.FPDFAction_GetURIPath(document, pdfium.FPDFLink_GetAction(link), held, 2000)
        words = letters.get_text_bounded(box.left, box.bottom, box.right, box.top)
        found.append((words, held.raw[: size - 1].decode()))
    return found


def _bolds(letters: pypdfium2.PdfTextPage) -> list[str]:
    count = letters.count_chars()
    heavy = [_is_bold(letters, at) for at in range(count)]
    spans = [list(group) for bold, group in groupby(range(count), key=heavy.__getitem__) if bold]
    return [bare(letters.get_text_range(span[0], len(span))) for span in spans]


def _is_bold(letters: pypdfium2.PdfTextPage, at: int) -> bool:
    held, flags = (c_char * 200)(), c_int()
    size = pdfium.FPDFText_GetFontInfo(letters, at, held, 200, byref(flags))
    return b"Bold" in held.raw[:size] and round(pdfium.FPDFText_GetFontSize(letters, at)) == 11


def bare(text: str) -> str:
    """The letters of a text alone."""
    return re.sub(r"[\s\ufffe\ufeff\x02]", "", text)


READERS: dict[str, Callable[[bytes], Read]] = {
    "md": markdown,
    "html": page,
    "txt": plain,
    "docx": word,
    "pdf": pdf,
}
