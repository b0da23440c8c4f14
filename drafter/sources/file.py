"""A file on this machine to a source: pages and documents by the child process, anything else as the text it is."""

import re
from pathlib import Path

from drafter.errors import SourceError
from drafter.sources.assemble import source_of, source_of_text
from drafter.sources.charset import decode, is_binary
from drafter.sources.documents.document import format_of
from drafter.sources.model import Source
from drafter.sources.parser import parser
from drafter.sources.reading import Keep, reading_of
from drafter.text.display import display_line

MOST_BYTES = 10_000_000
_PAGE = re.compile(
    rb"^\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml|article)\b", re.I | re.S
)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")


def read_file(path: Path, base_url: str = "", keep: Keep | None = None) -> Source:
    """The source in a file; `base_url` is where a saved page came from, `keep` takes what is evidence.

    Raises SourceError: `missing`, `directory`, `unreadable`, `empty`, `too_large`, `binary`.
    """
    raw = file_bytes(path)
    found, encoding = _read(raw, path.name, base_url)
    if keep is not None:
        keep(reading_of(path.name, raw, found, encoding=encoding), raw, found.text)
    return found


def _read(raw: bytes, name: str, base_url: str) -> tuple[Source, object]:
    """The source in the bytes, and the encoding that they were read in; None for a document."""
    if is_page(raw, name) or format_of(raw, name) is not None:
        parts = parser().parse(raw, url=base_url, name=name)
        return source_of(parts, origin=name), parts.get("encoding")
    if is_binary(raw):
        raise SourceError(
            f"{display_line(name)} is no text, page, PDF, DOCX or e-mail.",
            code="binary",
            hint="Save it as one of these, or paste its text.",
        )
    decoded = decode(raw)
    if not decoded.text.strip():
        raise SourceError(f"{display_line(name)} is empty.", code="empty", hint="Give a file that holds text.")
    return source_of_text(decoded.text, origin=name), decoded.encoding


def file_bytes(path: Path) -> bytes:
    """What the file holds. Raises SourceError in words."""
    name = display_line(str(path))
    try:
        if path.is_dir():
            from drafter.sources.folder import files_in

            files_in(path)
            raise SourceError(f"{name} is a folder.", code="directory", hint="Give a file inside it.")
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(f"There is no file {name}.", code="missing", hint="Check the path.") from None
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or "the path is no path"
        raise SourceError(f"{name} can't be read: {told}.", code="unreadable", hint="Check its rights.") from None
    if len(raw) > MOST_BYTES:
        raise SourceError(f"{name} is over 10 MB.", code="too_large", hint="Give the article alone.")
    if not raw.strip():
        raise SourceError(f"{name} is empty.", code="empty", hint="Give a file that holds text.")
    return raw


def is_page(raw: bytes, name: str = "") -> bool:
    """Whether the bytes are HTML: by how they begin, or by the file's name."""
    return bool(_PAGE.match(raw[:2000])) or name.lower().endswith(_PAGE_NAMES)
