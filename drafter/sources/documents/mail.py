"""E-mail: the words of every part, the subject as title, the day that the sender wrote (RFC 5322, RFC 2045 to 2047)."""

import email
import re
from collections.abc import Iterator
from datetime import date
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from drafter.sources.charset import decode
from drafter.sources.documents.document import Document
from drafter.text.entry import admit

_MOST_PARTS = 200
# A plain part of fewer characters may stand in for one in HTML.
_LEAST_SAID = 400


def read_mail(raw: bytes) -> Document:
    """The plain parts joined in order; an HTML part only where no plain one stands beside it."""
    try:
        message = email.message_from_bytes(raw, policy=default)
        parts = list(_leaves(message))[:_MOST_PARTS]
    except (MessageError, ValueError, RecursionError):
        return Document("", trouble="This is no e-mail that can be read: paste its text instead.")
    words = [text for part in _chosen(parts) if (text := _words(part).strip())]
    left = sum(1 for part in parts if part.get_content_maintype() not in ("text", "multipart", "image"))
    warnings = (("attachments", f"{left} attached file(s) were not read: open each as a source."),) if left else ()
    name, address = parseaddr(_header(message, "From"))
    day = _day(_header(message, "Date"))
    return Document(
        admit("\n\n".join(words)),
        title=admit(_header(message, "Subject")),
        site=admit(name or address.rpartition("@")[2]),
        published=day,
        published_source="mail" if day else None,
        trouble="" if words else "This e-mail holds no text.",
        warnings=warnings,
    )


def _leaves(message: Message) -> Iterator[Message]:
    for part in message.walk():
        if not part.is_multipart():
            yield part


def _chosen(parts: list[Message]) -> list[Message]:
    """The parts that are the message itself: plain text, or HTML where there is none or only a word that there is a
    message in HTML; no attached file."""
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _is_attached(part)]
    plain = [part for part in texts if part.get_content_subtype() == "plain" and _words(part).strip()]
    said = sum(len(_words(part)) for part in plain)
    if said >= _LEAST_SAID:
        return plain
    pages = [part for part in texts if part.get_content_subtype() == "html"]
    return pages if sum(len(_words(part)) for part in pages) > 2 * said else plain


def _is_attached(part: Message) -> bool:
    return str(part.get("Content-Disposition", "")).lower().startswith("attachment")


def _words(part: Message) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    if part.get_content_subtype() == "html":
        from drafter.sources.page.parse import parse_page

        return str(parse_page(raw, _charset(part), "")["text"])
    text = decode(raw, _charset(part)).text.replace("\r\n", "\n")
    return _unflowed(text) if _param(part, "format").lower() == "flowed" else text


def _charset(part: Message) -> str | None:
    return _param(part, "charset") or None


def _param(part: Message, name: str) -> str:
    try:
        found = part.get_param(name, "")
    except (ValueError, HeaderParseError):
        return ""
    return found if isinstance(found, str) else ""


def _unflowed(text: str) -> str:
    """Lines that end in a space run on into the next (RFC 3676); the signature's mark does not."""
    return re.sub(r"(?<!\n-- )(?<!^-- ) \n(?!\n)", " ", text)


def _header(message: Message, name: str) -> str:
    try:
        found = str(message.get(name, ""))
    except (ValueError, HeaderParseError, IndexError):
        return ""
    if "=?" in found:
        found = _encoded_words(found)
    return " ".join(found.split())


def _encoded_words(found: str) -> str:
    try:
        pieces = decode_header(found)
    except (HeaderParseError, ValueError):
        return found
    return "".join(decode(p, c).text if isinstance(p, bytes) else p for p, c in pieces)


def _day(said: str) -> date | None:
    try:
        return parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError):
        return None
