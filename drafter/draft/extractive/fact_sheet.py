"""The fact sheet of a Japanese source: for each telling sentence what it says in English, and the sentence beneath it.

Values are translated by rule, names by the glossary, known words of the field one by one; no sentence is. It is no
bullet and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.check.model import NOT_OK, Report
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.matter import words_in
from drafter.draft.extractive.sheet_names import named
from drafter.draft.extractive.sheet_values import value_of
from drafter.facts.model import Fact
from drafter.text.language import language_of

_LABELS = {
    "who": "who",
    "place": "where",
    "called": "called",
    "money": "how much",
    "number": "how many",
    "percent": "share",
    "change": "change",
    "quantity": "how big",
    "date": "when",
    "duration": "how long",
    "words": "in its words",
}
_WEIGHTS = {
    "money": 5, "number": 3, "quantity": 3, "date": 3, "duration": 1, "percent": 1, "change": 2
}  # fmt: skip
# Where a report was written, before it; the same hour by another clock, inside it: neither is the event's.
_DATELINE = re.compile(r"^\s*(?:【[^】]{1,40}】|［[^］]{1,40}］|\[[^\]]{1,40}\])\s*")
_OTHER_CLOCK = re.compile(r"（(?:日本|現地|米[^）時]{0,4}|同)時間[^）]*）")
_POINT = re.compile(r"^[0-9０-９]{1,2}[　 ．.]\s*")
# How a market took it, and how a firm did at large: what a digest leaves out.
_MARKET = re.compile(r"株価|株は|終値|取引を終え|純利益|営業利益|売上高|前日比")
_MARKET_COSTS = 6
_SATELLITES = re.compile(r"衛星|号機")
_AIRCRAFT = re.compile(r"航空機|戦闘機|輸送機|偵察機|無人機|ヘリ|オスプレイ")
_MOST_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the source with what it says in English, each value under its kind."""

    sentence: str
    told: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """Two lines: `- how much: $810 million; when: March 9, 2026`, and beneath it the sentence."""
        return f"- {_joined(self.told)}\n  {self.sentence}"

    def without(self, words: str) -> Line:
        """The line without the values that hold those words."""
        return Line(self.sentence, tuple((kind, said) for kind, said in self.told if words not in said))


def sheet_lines(group: Sequence[Passage]) -> list[Line]:
    """The lines of the sheet, a sentence each, in the order of the source."""
    whole = " ".join(passage.text for passage in group)
    flies = "satellites" if _SATELLITES.search(whole) and not _AIRCRAFT.search(whole) else "aircraft"
    told = [(passage, list(dict.fromkeys(_told(passage, flies)))) for passage in group]
    lede = [pair for pair in told[:1] if any(kind != "words" for kind, _ in pair[1])]
    rest = sorted((pair for pair in told[1:] if _weight(*pair) > 0), key=lambda pair: -_weight(*pair))
    chosen = sorted([*lede, *rest[: _MOST_SENTENCES - len(lede)]], key=lambda pair: (pair[0].source, pair[0].place))
    return [Line(_sentence(passage.text), tuple(facts)) for passage, facts in chosen]


def _sentence(text: str) -> str:
    return _POINT.sub("", _DATELINE.sub("", " ".join(text.split())))


def judged(report: Report) -> Report:
    """The check of a sheet without verdicts on its English lines as sentences: the Japanese beneath them tells."""
    told = tuple(one for one in report.sentences if language_of(one.span.of(report.text)) == "ja")
    return replace(report, sentences=told)


def let_stand(lines: Sequence[Line], check: Callable[[str], Report]) -> list[Line]:
    """The lines without the values that the check refuses, and without the lines of which it refuses the whole."""
    kept = list(lines)
    for _ in range(sum(len(line.told) + 1 for line in lines)):
        text = "\n".join(line.text for line in kept)
        report = judged(check(text))
        facts = [one.fact.span for one in report.facts if one.judgement.verdict in NOT_OK]
        whole = [one.span for one in report.sentences if one.judgement.verdict in NOT_OK]
        if not facts and not whole:
            break
        span = (facts or whole)[0]
        at = text.count("\n", 0, span.start) // 2
        slim = kept[at].without(span.of(text)) if facts else None
        kept[at : at + 1] = [slim] if slim is not None and slim.told and slim != kept[at] else []
    return kept


def _weight(passage: Passage, facts: Sequence[tuple[str, str]]) -> int:
    told = sum(_WEIGHTS.get(kind, 0) for kind in {kind for kind, _ in facts})
    return told - (_MARKET_COSTS if _MARKET.search(passage.text) else 0)


def _joined(facts: Sequence[tuple[str, str]]) -> str:
    by_kind: dict[str, list[str]] = {}
    for kind, said in facts:
        by_kind.setdefault(kind, []).append(said)
    kinds = [kind for kind in _LABELS if kind in by_kind]
    return "; ".join(f"{_LABELS[kind]}: {' / '.join(dict.fromkeys(by_kind[kind]))}" for kind in kinds)


def _told(passage: Passage, flies: str) -> Iterator[tuple[str, str]]:
    beside = [match.span() for pattern in (_DATELINE, _OTHER_CLOCK) for match in pattern.finditer(passage.text)]
    names = list(named(passage, beside))
    yield from (told for _, every in names for told in every)
    for fact in _apart(passage.facts):
        start = fact.span.start - passage.span.start
        if fact.kind not in _LABELS or any(first <= start < end for first, end in beside):
            continue
        if (said := value_of(fact, passage, flies)) is not None:
            yield said
    yield from (("words", word) for word in words_in(_sentence(passage.text), [written for written, _ in names]))


def _apart(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts without those that lie inside another of the same kind."""
    for fact in facts:
        if not any(one is not fact and one.kind == fact.kind and one.span.contains(fact.span) for one in facts):
            yield fact
