"""The door to dates and durations: gathers the mentions of both languages, joins ranges, resolves, softens.

Linear in the text: every pattern is bounded, and a language's rules run only where its gate finds a word of theirs.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from drafter.facts.candidate import Candidate, View
from drafter.facts.dates import english, japanese
from drafter.facts.dates.blocks import english_blocks, japanese_blocks
from drafter.facts.dates.english.hedges import softened as softened_english
from drafter.facts.dates.english.sense import sense_of as sense_english
from drafter.facts.dates.japanese.hedges import softened as softened_japanese
from drafter.facts.dates.japanese.sense import sense_of as sense_japanese
from drafter.facts.dates.joins import joined
from drafter.facts.dates.mention import Mention, Period, Shift
from drafter.facts.dates.resolve import Resolver
from drafter.facts.dates.tense import Sense
from drafter.facts.model import Kind, Time
from drafter.text.lazy import lazily
from drafter.text.span import Span

_YEAR = lazily(r"\d{4}|\d[-/.]\d")
_ENGLISH = lazily(
    r"\b(?:J(?:an|un|ul|AN|UN|UL)|F[eE][bB]|M(?:ar|ay|AR|AY)|A(?:pr|ug|PR|UG)|S[eE][pP]|O[cC][tT]|N[oO][vV]|D[eE][cC]"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|FY|[Ff]iscal|[1-4]Q|Q[1-4]|[12]H|H[12]|Christmas|New Year|\d{4}'?s\b|[Ss]pring"
    r"|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)|(?:day|week|month|year"
    r"|quarter|decade|centur|hour|minute|second|night|half)|\d(?:<sup>)?(?:st|nd|rd|th)\b"
)
_JAPANESE = lazily("[年月日週分秒時歳世旬期春夏秋冬きあお曜]")


def candidates(view: View) -> Iterator[Candidate]:
    """The dates and durations of a text, in order, spans never overlapping; values as facts.md section 1."""
    text = view.text
    mentions = (_softened(text, mention) for mention in joined(text, _longest(_mentions(text))))
    resolver = Resolver(view.published, lambda start, end: _sense(text, start, end), text)
    for mention in mentions:
        found = resolver.resolve(mention)
        if found is not None:
            kind: Kind = "duration" if isinstance(mention.what, Period) else "date"
            span = Span(mention.start, mention.end)
            yield Candidate(span, kind, _time(found.edtf), mention.hedge, found.inferred)


@lru_cache(maxsize=4096)
def _time(edtf: str) -> Time:
    return Time(edtf)


def _mentions(text: str) -> Iterator[Mention]:
    if _YEAR.search(text):
        for rule in english.IN_DIGITS:
            yield from rule(text)
    for start, block in english_blocks(text, _ENGLISH):
        yield from _moved(start, (mention for rule in english.IN_WORDS for mention in rule(block)))
    for start, block in japanese_blocks(text, _JAPANESE):
        yield from _moved(start, (mention for rule in japanese.RULES for mention in rule(block)))


def _moved(by: int, mentions: Iterator[Mention]) -> Iterator[Mention]:
    if not by:
        return mentions
    return (mention._replace(start=mention.start + by, end=mention.end + by) for mention in mentions)


def _is_japanese(text: str, start: int, end: int) -> bool:
    return not text[start:end].isascii()


def _sense(text: str, start: int, end: int) -> Sense:
    return sense_japanese(text, start, end) if _is_japanese(text, start, end) else sense_english(text, start, end)


def _softened(text: str, mention: Mention) -> Mention:
    if mention.hedge is not None:
        return mention
    is_length = isinstance(mention.what, Period)
    if _is_japanese(text, mention.start, mention.end):
        start, hedge = mention.start, softened_japanese(text, mention.start, mention.end, is_length)
    else:
        is_away = isinstance(mention.what, Shift) and mention.what.rest is None and abs(mention.what.by) > 0
        start, hedge = softened_english(text, mention.start, is_length)
        if hedge is None and is_away:
            # "More than six months ago" is softened as six months are.
            hedge = softened_english(text, mention.start, True)[1]
    return mention if hedge is None and start == mention.start else mention._replace(start=start, hedge=hedge)


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order without overlap: of two that meet the longer stands, at equal length the first found."""
    standing: list[Mention] = []
    for mention in sorted(mentions, key=lambda found: (found.start, -found.end)):
        if not standing or mention.start >= standing[-1].end:
            standing.append(mention)
        elif mention.end - mention.start > standing[-1].end - standing[-1].start:
            standing[-1] = mention
    return standing
