"""PDF, DOCX and e-mail: the words in reading order, the title, the day, and what is said when there are no words."""

import io
import zipfile
from datetime import date
from email.message import EmailMessage

import pytest

from drafter.sources.documents.document import Document, format_of, read_document
from drafter.sources.documents.pdf import _joined

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SENTENCE = (
    "Dredging at the port of Kawanami will begin in June and cost 4.2 billion yen, and the new quay will take "
    "manufacturing cargo from 2028, the ministry said."
)


def two_columns() -> bytes:
    """A release in two columns under a headline that crosses both, with a running head and page numbers."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    for page in range(3):
        pdf.add_page()
        pdf.set_font("Times", size=9)
        pdf.text(15, 10, "Ministry of Harbours - Press release")
        pdf.text(100, 290, f"Page {page + 1}")
        if page == 0:
            pdf.set_font("Times", "B", 18)
            pdf.set_xy(15, 20)
            pdf.multi_cell(180, 9, "Ministry to deepen the port of Kawanami\nby two metres")
            pdf.set_font("Times", size=10)
            pdf.set_xy(15, 42)
            pdf.cell(0, 6, "March 4, 2026")
        pdf.set_font("Times", size=10)
        for column in range(2):
            pdf.set_y(55)
            for at in range(4):
                pdf.set_x(15 + column * 95)
                pdf.multi_cell(85, 5, f"Item {page}{column}{at}. {SENTENCE}")
                pdf.ln(2)
    return bytes(pdf.output())


def scanned() -> bytes:
    """A page with a drawing and no text."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    return bytes(pdf.output())


def docx(body: str, **parts: str) -> bytes:
    """A DOCX whose document part holds `body`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def run(words: str) -> str:
    """A run of words."""
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(*inside: str) -> str:
    """A paragraph."""
    return f"<w:p>{''.join(inside)}</w:p>"


def mail(subject: str, text: str, charset: str, html: str | None = None) -> bytes:
    """An e-mail of a Japanese ministry."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Press Office <press@harbours.example>"
    message["Date"] = "Wed, 04 Mar 2026 09:30:00 +0900"
    if text:
        message.set_content(text, charset=charset)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def read(raw: bytes, name: str = "") -> Document:
    """The document in the bytes, told by themselves."""
    form = format_of(raw, name)
    assert form is not None
    return read_document(raw, form)


def test_a_pdf_is_read_column_by_column_without_its_running_heads() -> None:
    found = read(two_columns())
    assert (found.title, found.published) == (
        "Ministry to deepen the port of Kawanami by two metres",
        date(2026, 3, 4),
    )
    items = [line for line in found.text.splitlines() if line.startswith("Item")]
    assert [line.split(".")[0] for line in items] == [
        f"Item {page}{column}{at}" for page in range(3) for column in range(2) for at in range(4)
    ]
    assert all(line.endswith(SENTENCE) for line in items)
    assert "Harbours" not in found.text
    assert "Page" not in found.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("Plain ") + run("words.")), "Plain words."),
        (
            paragraph(
                "<w:r><w:ruby><w:rt>"
                + run("しおた")
                + "</w:rt><w:rubyBase>"
                + run("塩田")
                + "</w:rubyBase></w:ruby></w:r>",
                run("知事"),
            ),
            "塩田知事",
        ),
        (
            paragraph("<w:ins>" + run("kept") + "</w:ins>", "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"),
            "kept",
        ),
        (
            "<w:tbl><w:tr><w:tc>"
            + paragraph(run("jobs"))
            + "</w:tc><w:tc>"
            + paragraph(run("1,170"))
            + "</w:tc></w:tr></w:tbl>",
            "jobs | 1,170",
        ),
        (
            paragraph(
                run("Outside."),
                "<w:r><w:pict><w:txbxContent>" + paragraph(run("In the box.")) + "</w:txbxContent></w:pict></w:r>",
            ),
            "Outside.\n\nIn the box.",
        ),
        (paragraph(run("one"), "<w:r><w:br/></w:r>", run("two")), "one\ntwo"),
    ],
)
def test_a_docx_keeps_every_word_that_stands(body: str, text: str) -> None:
    assert read(docx(body), "release.docx").text == text


@pytest.mark.parametrize(
    ("raw", "subject", "text"),
    [
        (
            mail("Port to be deepened", "It costs 4.2 billion yen.", "utf-8"),
            "Port to be deepened",
            "It costs 4.2 billion yen.",
        ),
        (mail("港湾の整備", "工費は42億円。", "iso-2022-jp"), "港湾の整備", "工費は42億円。"),
        (mail("港湾の整備", "工費は42億円。", "shift_jis"), "港湾の整備", "工費は42億円。"),
        (mail("Both", "Plain.", "utf-8", "<p>Marked up.</p>"), "Both", "Plain."),
    ],
)
def test_a_mail_gives_subject_day_and_words(raw: bytes, subject: str, text: str) -> None:
    found = read(raw)
    assert (found.title, found.text, found.site) == (subject, text, "Press Office")
    assert (found.published, found.published_source) == (date(2026, 3, 4), "mail")


def test_a_mail_says_what_it_did_not_read() -> None:
    message = EmailMessage()
    message["Subject"] = "With a table"
    message["From"] = "press@harbours.example"
    message.set_content("See the table.")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="t.bin")
    found = read(message.as_bytes(), "a.eml")
    assert [code for code, _ in found.warnings] == ["attachments"]
    assert found.site == "harbours.example"


@pytest.mark.parametrize(
    ("raw", "name", "word"),
    [
        (b"%PDF-1.7 and nothing behind it", "a.pdf", "broken"),
        (scanned(), "a.pdf", "picture of a page"),
        (b"PK\x03\x04 cut off", "a.docx", "broken"),
        (docx(""), "a.docx", "no text"),
        (docx("<w:p>"), "a.docx", "broken"),
        (b"From: a@b.example\nSubject: x\n\n", "a.eml", "no text"),
    ],
)
def test_a_document_without_words_says_why(raw: bytes, name: str, word: str) -> None:
    found = read(raw, name)
    assert found.text == ""
    assert word in found.trouble
    assert found.parts()["kind"] == "empty"


def test_an_entity_bomb_is_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", bomb)
    assert "can't be read" in read(out.getvalue(), "a.docx").trouble


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (b"<!DOCTYPE html><p>page</p>", None),
        (b"A plain text.\nSubject: none", None),
        (b"Note: this is no mail\nsaid the editor", None),
        (b"\xef\xbb\xbf%PDF-1.4", "pdf"),
        (b"Received: from x\n by y\nSubject: z\n\nwords", "eml"),
    ],
)
def test_a_format_is_told_by_the_bytes(raw: bytes, form: str | None) -> None:
    assert format_of(raw) == form


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the manu-", "facturing of", "the manufacturing of"),
        ("the Indo-", "Pacific region", "the Indo-Pacific region"),
        ("工費は", "42億円", "工費は42億円"),
        ("it cost", "42 yen", "it cost 42 yen"),
    ],
)
def test_lines_are_joined_as_they_were_written(before: str, after: str, joined: str) -> None:
    assert _joined(before, after) == joined
