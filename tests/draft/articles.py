"""The articles that answers are written for, as sources: samples as pages, the others as files with a head of lines."""

from datetime import date
from functools import cache
from pathlib import Path

from drafter.sources.file import read_file
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from drafter.text.language import language_of

ROOT = Path(__file__).resolve().parents[2]


@cache
def article(path: str) -> Source:
    """The source at a path of the project."""
    if path.endswith(".html"):
        return read_file(ROOT / path)
    head, _, text = (ROOT / path).read_text(encoding="utf-8").partition("\n---\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    return source_of(text, title=said["title"], site=said["site"], published=date.fromisoformat(said["published"]))


def source_of(text: str, *, title: str = "", site: str = "", published: date | None = None) -> Source:
    """A source of that text, as if pasted and dated by hand."""
    return Source(
        sha256=fingerprint(text),
        text=text,
        title=title,
        site=site,
        url="https://news.example.com/a",
        published=published,
        language=language_of(text),
    )
