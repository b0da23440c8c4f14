"""A source put together: what was parsed, or a text as it was pasted, with its hash and its warnings."""

import re
from datetime import date

from drafter.sources.dateline import day_of_text, day_of_update
from drafter.sources.model import Source, SourceWarning
from drafter.sources.pasted.cleaned import cleaned
from drafter.sources.voice import TOLD, lines_above, voice_of
from drafter.text.address import split_address
from drafter.text.entry import admit, fingerprint
from drafter.text.language import language_of

_OTHER = re.compile(
    r"^(?:also read|read more|read also|related|see also|関連記事|あわせて読みたい)\s*[:：].*$", re.I | re.M
)
# What UTF-8 becomes when it is read as Windows-1252 or as Shift_JIS.
_MANGLED = re.compile(
    "â€[\u0080-\u00ff\u2018-\u203a\u0152-\u0178œ™”“]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|(?:縺|繧|繝){1}.(?:縺|繧|繝)"
)


def source_of(parts: dict[str, object], *, origin: str, warnings: tuple[SourceWarning, ...] = ()) -> Source:
    """The source of a parsed page or document."""
    text = str(parts["text"])
    known = {key: value for key, value in parts.items() if key != "encoding"}
    made = Source.model_validate({**known, "sha256": fingerprint(text), "origin": origin})
    return made.model_copy(update={"warnings": (*made.warnings, *warnings)}) if warnings else made


def source_of_text(text: str, *, origin: str, title: str | None = None) -> Source:
    """The source of a text as it came, with the headline and the day that the text itself shows (`text`)."""
    admitted = admit(text)
    view = cleaned(admitted)
    shown = "\n".join(view.dated)
    day = day_of_text(view.given.get("date", "")) or day_of_text(shown)
    updated = None if day else day_of_update(shown)
    headline, site = parted(view.title)
    url = view.given.get("url")
    return Source(
        url=url,
        sha256=fingerprint(admitted),
        text=admitted,
        title=headline if title is None else title,
        site=site or host_of(url or ""),
        published=day or updated,
        published_source="text" if day or updated else None,
        language=language_of(admitted),
        origin=origin,
        kind="article" if admitted.strip() else "empty",
        warnings=(
            *_other_articles(admitted),
            *_mangled(admitted),
            *_only_updated(updated),
            *_no_report(headline, url or "", admitted),
        ),
    )


def parted(title: str) -> tuple[str, str]:
    """A headline and the name of the site that a browser sets behind it; the name is short and the headline is not."""
    head, bar, name = title.rpartition(" | ")
    return (head, name) if bar and len(name.split()) < 4 and len(head) > 2 * len(name) else (title, "")


def host_of(url: str) -> str:
    """The host of an address without its www; empty where it names none."""
    return re.sub(r"^www\d?\.", "", split_address(url).hostname or "")


def _other_articles(text: str) -> list[SourceWarning]:
    told = "This line points to another article; drafts leave it out."
    return [SourceWarning(code="other_article", message=told, span=found.span()) for found in _OTHER.finditer(text)]


def _only_updated(updated: date | None) -> list[SourceWarning]:
    """Weekdays are counted from the day of an update when the text shows no other."""
    told = f"Only the day of an update is shown ({updated}): correct it if the article came out earlier."
    return [SourceWarning(code="updated_day", message=told)] if updated else []


def _no_report(headline: str, url: str, text: str) -> list[SourceWarning]:
    """What argues or is a speech, by the lines above its text."""
    voice = voice_of([headline], lines_above(text), url, text)
    return [] if voice is None else [SourceWarning(code=voice, message=TOLD[voice])]


def _mangled(text: str) -> list[SourceWarning]:
    """Letters that were read in the wrong character set before they were copied."""
    found = _MANGLED.search(text)
    told = "Letters here were read in the wrong character set before they were copied (â€œ): copy the text anew."
    return [SourceWarning(code="charset", message=told, span=found.span())] if found else []
