"""Precision, recall and F1 of facts, of spans and of values, by kind and language, on the marked corpus."""

import sys
from collections import Counter
from dataclasses import dataclass, field

from drafter.facts import find_facts
from tests.score.corpus import Case, cases, notation

LANGUAGES = {"en": "corpus_en_*.txt", "ja": "corpus_ja_*.txt"}


@dataclass(slots=True)
class Tally:
    """Counts of one language, and each fault in words."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right_span: Counter[str] = field(default_factory=Counter)
    right_value: Counter[str] = field(default_factory=Counter)
    hedges: int = 0
    right_hedges: int = 0
    traps: int = 0
    sprung: int = 0
    lines: int = 0
    faults: list[str] = field(default_factory=list)

    def f1(self, kind: str, right: Counter[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 of one kind, or of `all`; 1.0 where nothing was to be found and nothing was."""
        kinds = list(self.expected | self.found) if kind == "all" else [kind]
        hits = sum(right[k] for k in kinds)
        found, expected = sum(self.found[k] for k in kinds), sum(self.expected[k] for k in kinds)
        precision = hits / found if found else 1.0
        recall = hits / expected if expected else 1.0
        return precision, recall, 2 * hits / (found + expected) if found + expected else 1.0

    @property
    def hedge_rate(self) -> float:
        """The share of the marked hedges that were found."""
        return self.right_hedges / self.hedges if self.hedges else 1.0

    @property
    def trap_rate(self) -> float:
        """The share of the traps in which a fact was reported."""
        return self.sprung / self.traps if self.traps else 0.0


def tally(pattern: str) -> Tally:
    """The counts over the files that match a pattern."""
    total = Tally()
    for case in cases(pattern):
        _count(case, total)
    return total


def _count(case: Case, total: Tally) -> None:
    total.lines += 1
    found = [fact for fact in find_facts(case.text, case.published) if fact.kind in case.kinds]
    expected = [fact for fact in case.facts if fact.kind in case.kinds]
    total.found.update(fact.kind for fact in found)
    total.expected.update(fact.kind for fact in expected)
    by_span = {(fact.kind, fact.span): fact for fact in found}
    for want in expected:
        got = by_span.pop((want.kind, want.span), None)
        words = want.span.of(case.text)
        if got is None:
            total.faults.append(f"{case.place}: missed {want.kind} {words!r} = {want.value}")
            continue
        total.right_span[want.kind] += 1
        if notation(got) == want.value:
            total.right_value[want.kind] += 1
        else:
            total.faults.append(f"{case.place}: {want.kind} {words!r} is {want.value}, got {notation(got)}")
        if want.hedge:
            total.hedges += 1
            total.right_hedges += (got.hedge or "").casefold() == want.hedge.casefold()
            if (got.hedge or "").casefold() != want.hedge.casefold():
                total.faults.append(f"{case.place}: hedge of {words!r} is {want.hedge}, got {got.hedge}")
    for fact in by_span.values():
        total.faults.append(f"{case.place}: extra {fact.kind} {fact.span.of(case.text)!r} = {notation(fact)}")
    for trap in case.traps:
        total.traps += 1
        total.sprung += any(fact.span.overlaps(trap) and fact.kind not in ("name", "quote") for fact in found)


def main() -> None:
    """Prints the tables; `--faults` after the part's name lists every fault."""
    for language, pattern in LANGUAGES.items():
        total = tally(pattern)
        print(f"\n{language}: {total.lines} lines, {sum(total.expected.values())} facts, {total.traps} traps")
        print(f"{'kind':<10}{'n':>5}   {'span P':>7}{'R':>7}{'F1':>7}   {'value P':>7}{'R':>7}{'F1':>7}")
        for kind in [*sorted(total.expected | total.found), "all"]:
            count = sum(total.expected.values()) if kind == "all" else total.expected[kind]
            spans, values = total.f1(kind, total.right_span), total.f1(kind, total.right_value)
            shown = "   ".join("".join(f"{score:>7.3f}" for score in scores) for scores in (spans, values))
            print(f"{kind:<10}{count:>5}   {shown}")
        print(f"hedges found {total.hedge_rate:.3f} of {total.hedges}; traps reported {total.trap_rate:.3f}")
        if "--faults" in sys.argv:
            print("\n".join(total.faults))
