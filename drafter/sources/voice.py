"""Whether a page argues or gives a speech rather than reports: by its kicker, its headline, its address, its byline.

Only what a page says of itself counts, as a line of its own or at an end of its headline: a report on an editorial or
on somebody's remarks is a report. A page that says nothing of the kind is taken for a report.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from drafter.text.address import split_address

Voice = Literal["opinion", "speech"]

TOLD: dict[Voice, str] = {
    "opinion": "This page calls itself opinion: say who argues so, and where.",
    "speech": "This page gives a speech or remarks: say who said so, and where.",
}
_ARGUES = (
    r"(?:analysis (?:and|&|/|\|) )?opinions?(?: (?:and|&|/|\|) (?:analysis|commentary|editorials?))?|commentar(?:y|ies)"
    r"|(?:guest |our |staff )?(?:editorials?|columns?|essays?|columnist|commentator|opinion|commentary)|op-?eds?"
    r"|letters? to the editor|viewpoints?|社説|論説|主張|オピニオン|論壇|寄稿|コラム"
)
_SPEAKS = (
    r"(?:prepared |opening |closing |keynote )?(?:remarks|speech|speeches)"
    r"(?: as (?:prepared|delivered)(?: for delivery)?)?|as (?:prepared|delivered)(?: for delivery)?"
    r"|スピーチ|演説|講演|挨拶"
)
_SPEECH_BY = r"(?:remarks|speech|keynote(?: speech| address)?|address|lecture|testimony)(?: delivered)? (?:by|of) [A-Z]"
_KICKERS: dict[Voice, re.Pattern[str]] = {
    "opinion": re.compile(rf"[(\[（【]?(?:{_ARGUES})[)\]）】]?:?$", re.IGNORECASE),
    "speech": re.compile(rf"[(\[（【]?(?:{_SPEAKS})[)\]）】]?:?$", re.IGNORECASE),
}
_HEADS: dict[Voice, re.Pattern[str]] = {
    "opinion": re.compile(rf"^[(\[（【]?(?:{_ARGUES})(?:[)\]）】]|\s*[|:：／/]|\s+[-–—]\s)", re.IGNORECASE),
    "speech": re.compile(rf"^(?:[^:|]*[:|]\s*)?(?i:{_SPEECH_BY})"),
}
_PATHS: dict[Voice, frozenset[str]] = {
    "opinion": frozenset(
        "opinion opinions op-ed oped op-eds editorial editorials commentary column columns columnists"
        " guest-columns shasetsu".split()
    ),
    "speech": frozenset("speech speeches remarks speeches-remarks".split()),
}
_HEAD, _MOST_LINES, _LONG = 1500, 10, 140
# A line below an essay: whose views these are.
_VIEWS = re.compile(
    r"\b(?:views?|opinions?) (?:and opinions? )?(?:expressed|in this (?:article|essay|column|piece)) [^.\n]{0,60}?"
    r"\b(?:author|writer|columnist)",
    re.IGNORECASE,
)


def voice_of(heads: Sequence[str], lines: Iterable[str], address: str, text: str) -> Voice | None:
    """`opinion` or `speech` where the page says so of itself, else None.

    `heads` are its headlines as written, `lines` the short lines that stand around them, each one alone.
    """
    path = {part for part in split_address(address).path.casefold().split("/")[:-1] if part}
    alone = [" ".join(line.split()) for line in lines]
    for voice in ("opinion", "speech"):
        headed = any(_HEADS[voice].match(head.strip()) for head in heads)
        if headed or path & _PATHS[voice] or any(_KICKERS[voice].match(line) for line in alone):
            return voice
    return "opinion" if _VIEWS.search(text) else None


def lines_above(text: str) -> list[str]:
    """The short lines at the head of a text, down to its first sentence."""
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()][:_MOST_LINES]
    long = next((at for at, line in enumerate(lines) if len(line) > _LONG), len(lines))
    return lines[:long]
