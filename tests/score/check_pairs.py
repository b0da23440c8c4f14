"""The faithful pairs of fixtures/checks, and copies of them: changed in one known place, wrongly or lawfully."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from drafter.check import check_bullet, index_source
from drafter.check.model import NOT_OK, Report, Verdict
from drafter.text.span import Span

# A bullet: true (+), or with the kind of its lawful change (=) or of its slip (-) where the fixture names one.
_MARKED = re.compile(r"(\+|=\w+|-\w*) ")
FOLDER = Path(__file__).parents[2] / "fixtures" / "checks"


@dataclass(frozen=True, slots=True)
class Told:
    """A source as the fixture gives it."""

    site: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A bullet, its sources, and the day it counts from."""

    bullet: str
    sources: tuple[Told, ...]

    @property
    def day(self) -> date:
        """The day of the first source."""
        return self.sources[0].day

    @property
    def japanese(self) -> bool:
        """True when a source is in Japanese."""
        return "。" in self.source_text

    @property
    def source_text(self) -> str:
        """All sources in one text."""
        return "\n".join(source.text for source in self.sources)

    def check(self) -> Report:
        """The report on the bullet."""
        indexed = [index_source(source.text, source.day, site=source.site) for source in self.sources]
        return check_bullet(self.bullet, indexed, self.day)


@dataclass(frozen=True, slots=True)
class Copy:
    """A pair with one change of a kind; `places` say where the bullet was changed (none: all of it counts)."""

    kind: str
    pair: Pair
    places: tuple[Span, ...] = ()

    def flagged(self, *, strict: bool = False) -> bool:
        """True when a fact or sentence that touches a changed place is not ok."""
        refused: frozenset[Verdict] = NOT_OK | {"doubtful"} if strict else NOT_OK
        report = self.pair.check()
        judged = [(each.fact.span, each.judgement.verdict) for each in report.facts]
        judged += [(each.span, each.judgement.verdict) for each in report.sentences]
        return any(
            verdict in refused and (not self.places or any(span.overlaps(place) for place in self.places))
            for span, verdict in judged
        )


def replaced(kind: str, pair: Pair, *changes: tuple[Span, str]) -> Copy:
    """A copy in which each span of the bullet has other words."""
    text, places, shift = pair.bullet, [], 0
    for span, words in sorted(changes):
        text = text[: span.start + shift] + words + text[span.end + shift :]
        places.append(Span(span.start + shift, span.start + shift + max(1, len(words))))
        shift += len(words) - (span.end - span.start)
    return Copy(kind, replace(pair, bullet=text), tuple(places))


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair of the fixtures, in order."""
    return tuple(pair for path in sorted(FOLDER.glob("faithful_*.txt")) for _, pair in read(path))


def read(path: Path) -> Iterator[tuple[str, Pair]]:
    """The bullets of a fixture file, each with the mark that its line begins with."""
    told: list[Told] = []
    closed = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            _, site, day = line.split()
            told, closed = ([] if closed else told), False
            told.append(Told(site, date.fromisoformat(day), ""))
        elif marked := _MARKED.match(line):
            closed = True
            yield marked[1], Pair(line[marked.end() :].strip(), tuple(told))
        elif line.strip() and not line.startswith("#"):
            told[-1] = replace(told[-1], text=f"{told[-1].text}\n{line}".strip())
