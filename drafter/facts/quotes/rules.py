"""Quotations: marks paired by direction or context, nested ones too, bounded so that a lost mark costs little.

Folding makes curly marks straight, so their direction is read from the source's own text. A mark that is never
closed is forgotten at the next blank line or after `LONGEST` characters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.facts.candidate import Candidate, View
from drafter.facts.model import Wording
from drafter.facts.names.japanese_bodies import named_brackets
from drafter.facts.quotes.speaker import speaker_of
from drafter.text.lazy import lazily
from drafter.text.span import Span

LONGEST = 2000
_LONGEST_SINGLE = 400
_DEEPEST = 8
_MARK = lazily("[\"'「」『』]|\\n[ \\r]*\\n\\s*")
_CLOSES = {"」": "「", "』": "『"}
_CLIPPED = lazily(r"'(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|n'|cause\b|bout\b)", re.IGNORECASE)
_REOPENED = lazily('\\n\\s*[“"]')
_INCHES = lazily(r'"[ -][a-z][^"\n]{0,120}[,.!?]"')
_CURLY = {"“": "open", "‟": "open", "„": "open", "”": "close", "‘": "open", "’": "close"}


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    curly: bool
    reopens: bool = False


def candidates(view: View) -> Iterator[Candidate]:
    """Every closed quotation of the view with its speaker where its sentence names one, inner ones included.

    The brackets of a name (護衛艦「もがみ」) quote nobody.
    """
    standing: list[_Open] = []
    named = {span.start for span in named_brackets(view.text)} if "「" in view.text else set()
    for match in _MARK.finditer(view.text):
        at, mark = match.start(), match.group()
        if mark[0] == "\n":
            standing = _carried(view, standing, match.end())
            continue
        if standing and standing[0].reopens:
            standing[0].reopens = False
            continue
        opened = _take(view, mark, at, standing)
        if (
            opened is not None
            and opened.at + 1 not in named
            and (found := _quotation(view, opened.at, at + 1)) is not None
        ):
            yield found


def _take(view: View, mark: str, at: int, standing: list[_Open]) -> _Open | None:
    """Open a quotation at this mark, or close and return the one that it ends; None when it opens or is no mark."""
    if mark in "「『":
        return _push(standing, _Open(mark, at, True))
    if mark in _CLOSES:
        return _pop(standing, _CLOSES[mark], at)
    way = _CURLY.get(source_char(view, at))
    if mark == "'":
        return _single(view.text, at, way, standing)
    if way is None:
        way = _way(view.text, at, standing)
    if way == "open":
        return _push(standing, _Open(mark, at, True))
    return _pop(standing, mark, at) if way == "close" else None


def _way(text: str, at: int, standing: list[_Open]) -> str | None:
    """Whether a straight double mark opens or closes, by its neighbours and by what stands open."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    is_open = any(each.mark == '"' for each in standing)
    if is_open and before.isdigit() and _INCHES.match(text, at):
        return None
    may_open = after.strip() != "" and (before == "" or not (before.isalnum() or before in ".,!?;%)]"))
    if is_open and not (may_open and (before == "" or before.isspace() or before in "(['") and not _ended(after)):
        return "close"
    if is_open:
        return "open" if standing[-1].mark != '"' else "close"
    if may_open or (after.isalpha() and not after.isascii()):
        return "open"
    return None


def _ended(after: str) -> bool:
    return after in ".,;:!?)]"


def _single(text: str, at: int, way: str | None, standing: list[_Open]) -> _Open | None:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return None
    is_open = any(each.mark == "'" for each in standing)
    if is_open and way != "open" and not before.isspace() and not after.isalnum():
        return _pop(standing, "'", at, _LONGEST_SINGLE)
    if way != "close" and after.isalnum() and not before.isalnum() and not _CLIPPED.match(text, at):
        return _push(standing, _Open("'", at, way == "open"))
    return None


def _push(standing: list[_Open], opened: _Open) -> _Open | None:
    standing.append(opened)
    if len(standing) > _DEEPEST:
        del standing[0]
    return None


def _pop(standing: list[_Open], mark: str, at: int, longest: int = LONGEST) -> _Open | None:
    for index in range(len(standing) - 1, -1, -1):
        opened = standing[index]
        if opened.mark == mark:
            del standing[index:]
            return opened if at - opened.at <= longest else None
    return None


def _carried(view: View, standing: list[_Open], resumes: int) -> list[_Open]:
    """What stays open over a blank line: one quotation, when the next paragraph begins with its opening mark."""
    outer = next((each for each in standing if each.mark == '"'), None)
    if outer is None or view.text[resumes : resumes + 1] != '"' or resumes - outer.at > LONGEST:
        return []
    if source_char(view, resumes) not in '“"':
        return []
    if source_char(view, resumes) != source_char(view, outer.at):
        return []
    return [_Open(outer.mark, outer.at, outer.curly, reopens=True)]


def source_char(view: View, at: int) -> str:
    """The source's own character at a place of the view; the view's own when the source is not at hand."""
    starts = view.folded.starts
    place = at if starts is None else starts[at]
    return view.source[place : place + 1] or view.text[at]


def _quotation(view: View, start: int, end: int) -> Candidate | None:
    words = view.folded.span(start + 1, end - 1).of(view.source or view.text).strip()
    if not words or not any(char.isalnum() for char in words):
        return None
    words = _REOPENED.sub("\n\n", words)
    return Candidate(Span(start, end), "quote", Wording(words, speaker=speaker_of(view.text, start, end)))
