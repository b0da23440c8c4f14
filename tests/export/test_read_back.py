"""Mail, Word and PDF files read by other programs: the same words, links and bold, and nothing alive from outside."""

import email
import email.policy
import io
import re
import zipfile
from email.message import EmailMessage
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from drafter.errors import UsageError
from drafter.export import write
from drafter.export.fonts import font_for
from drafter.issue.model import Issue
from tests.export.test_forms import HOSTILE, PLANT, Words, issue, written

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LINKS = ["https://a.example/x", "https://b.example/y%281%29"]
BINARY = ("docx", "pdf")


def mailed(given: Issue) -> tuple[EmailMessage, str, str]:
    """The message, its text and its page."""
    message = email.message_from_bytes(write(given, "eml"), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None and page is not None
    return message, text.get_content(), page.get_content()


def parts(given: Issue) -> dict[str, ElementTree.Element]:
    """The parts of the Word file."""
    with zipfile.ZipFile(io.BytesIO(write(given, "docx"))) as packed:
        return {name: ElementTree.fromstring(packed.read(name)) for name in packed.namelist()}


def word_words(given: Issue) -> list[str]:
    """The words of the Word file, paragraph by paragraph."""
    body = parts(given)["word/document.xml"]
    return " ".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in body.iter(f"{_W}p")).split()


def pdf_read(raw: bytes) -> tuple[str, list[str]]:
    """The text of a PDF without its spaces, and the addresses of its links."""
    with_spaces = ""
    links: list[str] = []
    document = pypdfium2.PdfDocument(raw)
    for page in document:
        with_spaces += page.get_textpage().get_text_range()
        for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
            kind = pdfium.FPDFAnnot_GetSubtype(pdfium.FPDFPage_GetAnnot(page, at))
            assert kind == pdfium.FPDF_ANNOT_LINK
        links += [one.decode() for one in re.findall(rb"/URI \(([^)]*)\)", raw)] if not links else []
    document.close()
    return re.sub(r"\s|\ufffe", "", with_spaces), list(dict.fromkeys(links))


def test_a_mail_opens_as_a_draft_with_both_parts() -> None:
    message, text, page = mailed(issue(PLANT))
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", None, None)
    assert message["Subject"] == "Alliance Digest Vol. 1.4, February 25, 2022"
    assert text.split() == written("txt", issue(PLANT)).split()
    assert Words(page).words == Words(written("html", issue(PLANT))).words
    assert Words(page).links == LINKS


@pytest.mark.parametrize("words", [*HOSTILE, "Digest\r\nBcc: all@evil.example\r\n\r\nGone", "日報\nTo: x@evil.example"])
def test_no_title_makes_a_header(words: str) -> None:
    message, _, page = mailed(issue(words, headline=words, title=words, about=words, image_source=words))
    assert set(message.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert [part.get_content_type() for part in message.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert "script" not in Words(page).tags and Words(page).links == []


def test_a_word_file_has_real_links_bold_and_headings() -> None:
    read = parts(issue(PLANT))
    body, relations = read["word/document.xml"], read["word/_rels/document.xml.rels"]
    targets = {one.get("Id"): one.get("Target") for one in relations if one.get("TargetMode") == "External"}
    anchors = [
        ("".join(t.text or "" for t in link.iter(f"{_W}t")), targets[link.get(f"{_R}id")])
        for link in body.iter(f"{_W}hyperlink")
    ]
    assert anchors == [("announced", LINKS[0]), ("will create", LINKS[1])]
    bold = [r.findtext(f"{_W}t") for r in body.iter(f"{_W}r") if r.find(f"{_W}rPr/{_W}b") is not None]
    assert bold == ["open a new plant"]
    styles = [style.get(f"{_W}val") for style in body.iter(f"{_W}pStyle")]
    assert styles == ["Title", "Meta", "Meta", "Heading1", "ListBullet", "Heading1", "ListBullet", "About"]
    titles = [one.text for one in read["docProps/core.xml"]]
    assert titles == ["Alliance Digest Vol. 1.4"]
    assert word_words(issue(PLANT)) == Words(written("html", issue(PLANT))).words


@pytest.mark.parametrize("words", [*HOSTILE, "=HYPERLINK(1)", "{ DDEAUTO c:\\x }", "\ufffe\uffff \x0b end"])
def test_hostile_words_are_only_words_in_a_word_file(words: str) -> None:
    given = issue(words, headline=words, title=words, about=words, image_source=words)
    read = parts(given)
    tags = {element.tag.removeprefix(_W) for element in read["word/document.xml"].iter()}
    allowed = "document body p pPr pStyle spacing r rPr b rStyle t sectPr pgSz pgMar"
    assert tags <= set(allowed.split())
    assert all(one.get("TargetMode") is None for one in read["word/_rels/document.xml.rels"])


def test_a_pdf_has_the_words_the_links_and_the_bold() -> None:
    raw = write(issue(PLANT), "pdf")
    text, links = pdf_read(raw)
    assert text.replace("•", "") == "".join(Words(written("html", issue(PLANT))).words)
    assert links == LINKS
    assert b"Helvetica-Bold" in raw


@pytest.mark.parametrize("words", [one for one in HOSTILE if one.isascii()])
def test_hostile_words_are_only_words_in_a_pdf(words: str) -> None:
    raw = write(issue(words, headline=words, title=words, about=words, image_source=words), "pdf")
    _, links = pdf_read(raw)
    assert links == []
    assert not re.search(rb"/(JavaScript|JS|Launch|AcroForm|EmbeddedFile|OpenAction\s*<<)", raw)


@pytest.mark.parametrize("form", [*BINARY, "eml"])
def test_the_bytes_depend_on_the_issue_alone(form: str) -> None:
    assert write(issue(PLANT), form) == write(issue(PLANT), form)


def test_letters_that_no_font_draws_are_a_plain_refusal(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"No font on this machine can draw 日本.*fonts-ipaexfont"):
        font_for("日本", folders=[str(tmp_path)])
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    with pytest.raises(UsageError, match="can't draw"):
        write(issue("北見 will open."), "pdf", font=tmp_path / "broken.ttf")


def test_a_fragment_is_the_body_of_the_page() -> None:
    fragment = write(issue(PLANT), "html", fragment=True).decode()
    assert fragment in written("html", issue(PLANT))
    assert not {"html", "head", "body", "style"} & set(Words(fragment).tags)


def test_markdown_has_the_layout_of_two_lists() -> None:
    assert write(issue(PLANT, PLANT), "md", layout="lists").decode() == (
        "# Alliance Digest Vol 1.4\n\n- Battery plant to open\n- Battery plant to open\n\n"
        + 2
        * (
            "* Kitami Cell will **open a new plant** in Clarkdale, the state [announced](https://a.example/x) on"
            " March 10. It [will create](https://b.example/y%281%29) 980 jobs.\n"
        )
        + "\nA digest.\n"
    )


@pytest.mark.parametrize(
    ("form", "options"), [("json", {"layout": "lists"}), ("md", {"layout": "columns"}), ("txt", {"fragment": True})]
)
def test_an_option_of_another_form_is_refused(form: str, options: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        write(issue(PLANT), form, **options)  # type: ignore[arg-type]
