"""Extractive bullets of invented articles: the key figures kept, what the checker refuses, headlines, repetition.

The worst five are shown in full, to be read as an editor reads them; `--all` after the part's name shows every one.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.check.model import NOT_OK
from drafter.draft import Draft, derive, draft_extractive
from drafter.draft.copying import copied_runs
from drafter.draft.markup import count_words
from tests.score.draft_articles import Event, events

_SORTS = {"money": "money", "number": "people", "quantity": "size", "date": "date"}
_WORD = re.compile(r"[A-Za-z][a-z'-]{3,}")


@dataclass(slots=True)
class Scored:
    """One draft with its counts. `missed` are the keys that the bullet lacks, by sort."""

    event: Event
    draft: Draft
    seconds: float
    keys: Counter[str] = field(default_factory=Counter)
    missed: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words of the body."""
        return derive(self.draft.bullet.body).text

    @property
    def unsupported(self) -> int:
        """The facts of headline and body that the checker refuses."""
        reports = (self.draft.report, self.draft.headline_report)
        return sum(verdict in NOT_OK for report in reports for verdict in report.verdicts())

    @property
    def hard(self) -> list[str]:
        """The codes of the hard faults: headline, bold, links, length refused."""
        return [fault.code for fault in self.draft.faults if fault.hard]

    @property
    def repeated(self) -> float:
        """The largest share of its longer words that a sentence has in common with another."""
        told = [set(_WORD.findall(one.casefold())) for one in re.split(r"(?<=[a-z\d])\. ", self.text)]
        pairs = [(a, b) for at, a in enumerate(told) for b in told[at + 1 :] if min(len(a), len(b)) > 3]
        return max((len(a & b) / min(len(a), len(b)) for a, b in pairs), default=0.0)

    @property
    def copied(self) -> float:
        """The share of the words that stand in runs of eight or more of a source: an extractive draft says so."""
        runs = copied_runs(self.text, [source.text for source in self.event.sources], 8)
        return sum(len(run.of(self.text).split()) for run in runs) / max(1, len(self.text.split()))

    @property
    def badness(self) -> float:
        """How much an editor would have to do."""
        words = count_words(self.text)
        length = abs(words - 95) / 100 if self.draft.bullet.form == "bullet" else 0.0
        return 10 * self.unsupported + 3 * len(self.hard) + len(self.missed) + length + max(0.0, self.repeated - 0.4)


def scored(event: Event) -> Scored:
    """The draft of an event with its counts."""
    began = time.perf_counter()
    draft = draft_extractive(event.request)
    found = Scored(event, draft, time.perf_counter() - began)
    values = {checked.fact.value for checked in draft.report.facts}
    for key, fact in event.key_facts():
        sort = _SORTS.get(fact.kind, fact.kind)
        found.keys[sort] += 1
        if fact.value not in values:
            found.missed[key] = sort
    return found


def kept(all_: Sequence[Scored]) -> dict[str, tuple[int, int]]:
    """By sort, and for `all`, how many keys the bullets keep, of how many."""
    keys = sum((one.keys for one in all_), Counter[str]())
    missed = Counter(sort for one in all_ for sort in one.missed.values())
    table = {sort: (keys[sort] - missed[sort], keys[sort]) for sort in sorted(keys)}
    return {**table, "all": (keys.total() - missed.total(), keys.total())}


def main() -> None:
    """Prints the table, the totals, and the worst five."""
    all_ = [scored(event) for event in events()]
    print(
        f"{'event':<16}{'words':>6}{'kept':>7}{'refused':>9}{'same':>6}{'copied':>8}{'ms':>6}  hard faults; keys missed"
    )
    for one in all_:
        count = f"{one.keys.total() - len(one.missed)}/{one.keys.total()}"
        shown = "; ".join([*one.hard, *one.missed])
        print(
            f"{one.event.name:<16}{count_words(one.text):>6}{count:>7}{one.unsupported:>9}{one.repeated:>6.2f}"
            f"{one.copied:>8.2f}{one.seconds * 1000:>6.0f}  {shown}"
        )
    for sort, (have, of) in kept(all_).items():
        print(f"key figures kept, {sort}: {have}/{of} = {have / of:.3f}")
    print(f"facts refused by the checker: {sum(one.unsupported for one in all_)} of all {len(all_)} drafts")
    worst = sorted(all_, key=lambda one: -one.badness)
    for one in worst if "--all" in sys.argv else worst[:5]:
        print(f"\n{one.event.name}: {one.draft.bullet.headline}\n  {one.draft.bullet.body}")
