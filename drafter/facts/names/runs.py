"""Runs: capitalised words of a text that stand together, tied by the words that join names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.facts.names.lines import Lines
from drafter.facts.names.shapes import joins
from drafter.facts.names.vocabulary import calendar, numbered
from drafter.text.lazy import lazily
from drafter.text.span import Span

_ABBREVIATED = (
    "Gov|Govs|Adm|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Brig|Sen|Sens|Rep|Reps|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Rev|Hon|Amb|Sec|Pres"
    "|Jr|Sr|Co|Corp|Inc|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_TAILS = (
    "based|led|level|made|wide|style|owned|born|run|bound|held|era|only|like|type|class|elect|long|old|year|day|mile"
    "|free|area|side|built|rich|wing|size|sized|grade|term|time|state|range|scale|plus|ready|turn|ally"
)
_OWNERS = r"(?:St\. [A-Z][a-z]+|King|Queen|McDonald|Lloyd|Moody|Macy|Sotheby|Christie|Wendy|Domino|Kellogg|Levi|Lowe)"
# Capitals with their accents: Óscar, Åland, Şanlıurfa.
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
_LETTER = "A-Za-z0-9À-ɏḀ-ỿ"
_WORD = lazily(
    rf"(?=[{_CAPITAL}\daeb])(?:{_OWNERS}'s(?= [A-Z])|Prime Minister's Office"
    r"|(?:People|Women|Children|Veterans|Attorney General)'s(?= [A-Z])|U\. [SK]\."
    rf"|(?:[A-Z]\.){{2,6}}(?:-[A-Z][a-z]+)?|(?:{_ABBREVIATED})\b\.|[A-Z]\.(?= [A-Z])"
    r"|\d{1,3}(?:st|nd|rd|th)(?= (?:[A-Z][a-z]{2,}(?: |\b)|U\.S\.))|2\+2|A/S\b"
    rf"|(?:(?:al|el|bin)-)?(?:[DO]'|Mc|Mac)?[{_CAPITAL}][{_LETTER}]*(?:&[A-Z][{_LETTER}]*)*"
    rf"(?:-(?:[{_CAPITAL}0-9][{_LETTER}]*|(?!{_TAILS}\b)[a-z]{{1,5}}\b))*(?:'(?!s\b)[{_CAPITAL}][{_LETTER}]+)?)"
)
_LINK = lazily(
    r"(, | |, and )((?:of the|for the|on the|of|for|in|at|on|to|and|&|von der|van der|van den|de la|de los|de|van|von"
    r"|bin|al|da|del|la) )?"
)
_NUMBER = lazily(r" (?:\d{1,4}(?:-\d{3})?\b(?!,\d|\.\d| (?:million|billion|trillion|percent))|[IVX]{1,4}\b)")
_STARTS = lazily(r"(?:[,:] '$|^|[.!?:;]['\")\]]*\s|\n|[\"“*•|>#\[]|(?:^|\n)\s*[-–•*]\s)\s*[\"'(\[*•-]*\s*$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together: their text and places, whether the first one opens a sentence, what follows."""

    words: list[str]
    spans: list[Span]
    opens: bool
    manner: int
    labels: bool
    after: str


def runs_of(text: str) -> Iterator[Run]:
    """The runs of a text in order."""
    lines = Lines(text)
    words: list[str] = []
    spans: list[Span] = []
    for match in _WORD.finditer(text):
        at, end = match.span()
        before = text[at - 1 : at]
        if before and ((before.isalnum() and before < "\u3000") or before in "_@/+" or text[end : end + 1] == "@"):
            continue
        between = text[spans[-1].end : at] if spans else ""
        link = None if not spans or len(between) > 10 else _link(words, between, match.group())
        if link is None or len(words) > 24:
            if spans:
                yield _close(text, words, spans, lines)
            words, spans = [], []
        else:
            offset = spans[-1].end
            for part in re.finditer(r"[^\s,]+", link):
                words.append(part.group())
                spans.append(Span(offset + part.start(), offset + part.end()))
        words.append(match.group())
        spans.append(Span(at, end))
    if spans:
        yield _close(text, words, spans, lines)


def _link(words: list[str], between: str, word: str) -> str | None:
    """The text that ties two capitalised words into one run, or None when the run ends between them."""
    if between == " ":
        return "" if words[-1].rstrip(".") not in calendar() and words[-1] not in ("Inc.", "Ltd.", "Corp.") else None
    found = _LINK.fullmatch(between)
    if found is None or not joins(words, between.strip(), word):
        return None
    return between


def _close(text: str, words: list[str], spans: list[Span], lines: Lines) -> Run:
    first, last = spans[0].start, spans[-1].end
    if words[-1] in numbered() and (number := _NUMBER.match(text, last)):
        words.append(number.group().strip())
        spans.append(Span(last + 1, number.end()))
        last = number.end()
    opens = _STARTS.search(text[max(0, first - 6) : first] if first > 6 else "\n" + text[:first]) is not None
    labels = len(words) < 4 and text[last : last + 1] == ":" and not text[lines.start(first) : first].strip(" -*•#\t")
    return Run(words, spans, opens, lines.manner(first), labels, text[last : last + 16])
