"""A source put together: what was parsed, or a text as it was pasted, with its hash and its warnings."""

import re

from drafter.sources.dateline import day_of_text
from drafter.sources.model import Source, SourceWarning
from drafter.text.address import split_address
from drafter.text.entry import admit, fingerprint
from drafter.text.language import language_of

_OTHER = re.compile(
    r"^(?:also read|read more|read also|related|see also|関連記事|あわせて読みたい)\s*[:：].*$", re.I | re.M
)
_TITLE_END = ".!?。！？,;:、"


def source_of(parts: dict[str, object], *, origin: str, warnings: tuple[SourceWarning, ...] = ()) -> Source:
    """The source of a parsed page or document."""
    text = str(parts["text"])
    known = {key: value for key, value in parts.items() if key != "encoding"}
    made = Source.model_validate({**known, "sha256": fingerprint(text), "origin": origin})
    return made.model_copy(update={"warnings": (*made.warnings, *warnings)}) if warnings else made


def source_of_text(text: str, *, origin: str, title: str | None = None) -> Source:
    """The source of a text as it came; a short first line that ends in no stop is taken for its title.

    The day that the text itself shows is its day of publication, said to be that (`text`).
    """
    admitted = admit(text)
    day = day_of_text(admitted)
    return Source(
        sha256=fingerprint(admitted),
        text=admitted,
        title=_first_line(admitted) if title is None else title,
        published=day,
        published_source="text" if day else None,
        language=language_of(admitted),
        origin=origin,
        kind="article" if admitted.strip() else "empty",
        warnings=tuple(_other_articles(admitted)),
    )


def host_of(url: str) -> str:
    """The host of an address without its www; empty where it names none."""
    return re.sub(r"^www\d?\.", "", split_address(url).hostname or "")


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.strip().splitlines()[:2]]
    if len(lines) < 2 or not lines[0]:
        return ""
    first = lines[0].lstrip("# ").strip()
    short = len(first) <= (60 if language_of(first) == "ja" else 120)
    return first if short and first[-1:] not in _TITLE_END else ""


def _other_articles(text: str) -> list[SourceWarning]:
    told = "This line points to another article; drafts leave it out."
    return [SourceWarning(code="other_article", message=told, span=found.span()) for found in _OTHER.finditer(text)]
