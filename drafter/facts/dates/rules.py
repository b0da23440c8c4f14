"""The door to dates and durations: gathers the mentions of both languages, joins ranges, resolves, softens.

Linear in the text: every pattern is bounded, and a language's rules run only where its gate finds a word of theirs.
"""

from collections.abc import Iterable, Iterator

from drafter.facts.candidate import Candidate, View
from drafter.facts.dates.english import explicit
from drafter.facts.dates.english.sense import sense_of
from drafter.facts.dates.mention import Mention, Period
from drafter.facts.dates.resolve import Resolver
from drafter.facts.model import Kind, Time
from drafter.text.span import Span


def candidates(view: View) -> Iterator[Candidate]:
    """The dates and durations of a text, in order, spans never overlapping; values as facts.md section 1."""
    text = view.text
    mentions = _longest(_english(text))
    resolver = Resolver(view.published, lambda start, end: sense_of(text, start, end), text)
    for mention in mentions:
        found = resolver.resolve(mention)
        if found is not None:
            kind: Kind = "duration" if isinstance(mention.what, Period) else "date"
            span = Span(mention.start, mention.end)
            yield Candidate(span, kind, Time(found.edtf), mention.hedge, found.inferred)


def _english(text: str) -> Iterator[Mention]:
    yield from explicit.dated(text)
    yield from explicit.numeric(text)
    yield from explicit.bare_months(text)


def _longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order without overlap: of two that meet the longer stands, at equal length the first found."""
    standing: list[Mention] = []
    for mention in sorted(mentions, key=lambda found: (found.start, -found.end)):
        if not standing or mention.start >= standing[-1].end:
            standing.append(mention)
        elif mention.end - mention.start > standing[-1].end - standing[-1].start:
            standing[-1] = mention
    return standing
