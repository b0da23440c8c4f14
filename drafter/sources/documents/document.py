"""What every reader of documents answers, and how a document's own kind is told from its first bytes."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from drafter.text.language import language_of

Format = Literal["pdf", "docx", "eml", "feed"]
_HEADER = re.compile(
    rb"(?:(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type"
    rb"|x-[\w-]+|dkim-signature|reply-to|cc)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Document:
    """The words, and the title, site and day that the document gives. `trouble` says in words why there are none."""

    text: str
    title: str = ""
    site: str = ""
    published: date | None = None
    published_source: str | None = None
    trouble: str = ""
    warnings: tuple[tuple[str, str] | tuple[str, str, tuple[int, int] | None], ...] = ()
    kind: Literal["article", "listing"] = "article"
    partial: bool = False

    def parts(self) -> dict[str, object]:
        """The document in the form in which a parsed page is answered."""
        warned: list[dict[str, object]] = [
            {"code": one[0], "message": one[1], "span": one[2] if len(one) == 3 else None} for one in self.warnings
        ]
        if self.trouble:
            warned.append({"code": "empty", "message": self.trouble, "span": None})
        return {
            "title": self.title,
            "site": self.site,
            "url": None,
            "published": self.published.isoformat() if self.published else None,
            "published_source": self.published_source,
            "language": language_of(f"{self.title}\n{self.text}"),
            "text": self.text,
            "kind": "empty" if self.trouble else self.kind,
            "partial": self.partial,
            "warnings": warned,
        }


def format_of(raw: bytes, name: str = "") -> Format | None:
    """The format by the bytes themselves, then by the name's ending; None for a page or plain text."""
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(b"PK\x03\x04") and (name.lower().endswith(".docx") or b"word/" in raw[:4000]):
        return "docx"
    if name.lower().endswith(".eml") or _HEADER.match(raw[:8000].replace(b"\r\n", b"\n")):
        return "eml"
    from drafter.sources.documents.feed import is_feed

    return "feed" if is_feed(raw) else None


def read_document(raw: bytes, form: Format, url: str = "") -> Document:
    """The document in the bytes. Never raises on what a stranger could send: `trouble` says what is wrong."""
    if form == "pdf":
        from drafter.sources.documents.pdf import read_pdf

        return read_pdf(raw)
    if form == "docx":
        from drafter.sources.documents.word import read_word

        return read_word(raw)
    if form == "feed":
        from drafter.sources.documents.feed import read_feed

        return read_feed(raw, url)
    from drafter.sources.documents.mail import read_mail

    return read_mail(raw)
