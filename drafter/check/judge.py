"""One fact of the bullet judged by all its sources: the best occurrence by its neighbours, or what contradicts it."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.figures import Outcome, compare_figures, slip
from drafter.check.index import Sentence, SourceIndex, noun_after
from drafter.check.model import Evidence, Judgement, Reason, Verdict
from drafter.check.wordings import find_name, find_quote
from drafter.facts.dates.edtf import precision, same, supports
from drafter.facts.model import Fact, Figure, Kind, Time
from drafter.text.display import display_line
from drafter.text.span import Span

_RANK: dict[Verdict, int] = {
    "supported": 5, "weaker": 4, "doubtful": 3, "conflicting": 2, "unchecked": 1, "unsupported": 0,
}  # fmt: skip
_ALIKE: frozenset[Kind] = frozenset({"number", "quantity", "percent"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A fact of a source beside the bullet's fact: how it compares, and how many neighbours they share."""

    source: int
    fact: Fact
    outcome: Outcome | None
    shared: int
    same_noun: bool


def judge(fact: Fact, text: str, sentence: Sentence, sources: Sequence[SourceIndex]) -> Judgement:
    """The judgement of one fact that stands in a sentence of the bullet's text."""
    if fact.kind in ("name", "quote"):
        return _judge_wording(fact, text, sources)
    seen = [each for at, source in enumerate(sources) for each in _occurrences(fact, text, sentence, at, source)]
    equal = [each for each in seen if each.outcome is not None]
    if equal:
        best = max(equal, key=lambda each: (_standing(each), each.shared, each.same_noun))
        crossed = _crossed(fact, best, seen)
        return _conflict(fact, crossed, "value", "", sources) if crossed else _found(fact, text, best, sources)
    joined = _both_ends(fact, seen, sources)
    return joined or _missing(fact, text, seen, sources)


def _crossed(fact: Fact, best: Occurrence, seen: Sequence[Occurrence]) -> Occurrence | None:
    """The source's other number for the thing counted, when the bullet's stands there for something else."""
    if fact.kind != "number" or any(each.same_noun for each in seen if each.outcome is not None):
        return None
    rivals = (each for each in seen if each.outcome is None and each.same_noun and each.source == best.source)
    return next((each for each in rivals if each.fact.kind == "number" and each.shared >= best.shared), None)


def _standing(each: Occurrence) -> int:
    assert each.outcome is not None
    return _RANK[each.outcome[0]]


def _occurrences(fact: Fact, text: str, sentence: Sentence, at: int, source: SourceIndex) -> list[Occurrence]:
    noun = noun_after(text, fact)
    found = []
    for number, other in enumerate(source.facts):
        if not _comparable(fact, other):
            continue
        home = source.sentences[source.home[number]]
        found.append(
            Occurrence(
                at,
                other,
                _compare(fact, other),
                len(sentence.stems & home.stems),
                noun != "" and noun == source.nouns[number],
            )
        )
    return found


def _comparable(fact: Fact, other: Fact) -> bool:
    return fact.kind == other.kind or (fact.kind in _ALIKE and other.kind in _ALIKE)


def _compare(fact: Fact, other: Fact) -> Outcome | None:
    if isinstance(fact.value, Time) and isinstance(other.value, Time):
        if same(other.value.edtf, fact.value.edtf):
            return "supported", "inferred-year" if "X" in other.value.edtf[:4] else "same"
        if fact.inferred and other.inferred and same(_yearless(other.value.edtf), _yearless(fact.value.edtf)):
            return "supported", "inferred-year"
        return ("supported", "derived") if supports(other.value.edtf, fact.value.edtf) else None
    return compare_figures(fact, other) if isinstance(other.value, Figure) else None


def _yearless(edtf: str) -> str:
    return "/".join("XXXX" + end[4:] for end in edtf.split("/"))


def _found(fact: Fact, text: str, best: Occurrence, sources: Sequence[SourceIndex]) -> Judgement:
    assert best.outcome is not None
    verdict, reason = best.outcome
    source = sources[best.source]
    words = best.fact.span.of(source.text)
    if verdict == "supported":
        if source.language == "ja" and reason == "same":
            reason = "translated"
        elif reason == "same" and words.casefold() != fact.span.of(text).casefold():
            reason = "relative-date" if fact.kind == "date" and not any(map(str.isdigit, words)) else "reformatted"
    hedged = f"{best.fact.hedge} {words}" if best.fact.hedge and best.fact.hedge not in words else words
    said = f"The source says {display_line(hedged)} ({place(source, best.source, best.fact.span)})."
    if verdict == "weaker":
        lost = {"hedge": "The hedge differs.", "precision": "The source is more exact, or a range."}
        said = f"{lost.get(reason, '')} {said}".strip()
    return Judgement(verdict, reason, said, (evidence(source, best.source, best.fact.span),))


def _both_ends(fact: Fact, seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Judgement | None:
    """A range of days that two dates of the sources give together, or a day at the edge of a range of theirs."""
    if not isinstance(fact.value, Time) or fact.value.edtf.startswith("P"):
        return None
    times = [(each, each.fact.value.edtf) for each in seen if isinstance(each.fact.value, Time)]
    first, slash, last = fact.value.edtf.partition("/")
    if not slash:
        edge = [each for each, edtf in times if "/" in edtf and any(supports(end, first) for end in edtf.split("/"))]
        pair = edge[:1]
    else:
        low = next((each for each, edtf in times if supports(edtf.split("/")[0], first)), None)
        high = next((each for each, edtf in times if supports(edtf.split("/")[-1], last)), None)
        pair = [low, high] if low and high else []
    if not pair:
        return None
    shown = tuple(evidence(sources[each.source], each.source, each.fact.span) for each in pair)
    words = " and ".join(item.match for item in shown)
    where = place(sources[pair[0].source], pair[0].source, pair[0].fact.span)
    said = f"The source gives it by its ends: {display_line(words)} ({where})."
    return Judgement("supported", "derived", said, shown)


def _missing(fact: Fact, text: str, seen: Sequence[Occurrence], sources: Sequence[SourceIndex]) -> Judgement:
    ranked = sorted(seen, key=lambda each: (each.same_noun, each.shared, -each.source), reverse=True)
    for each in ranked:
        slipped = slip(fact, each.fact) if isinstance(fact.value, Figure) else None
        if slipped and (each.shared >= 1 or sources[each.source].language == "ja"):
            return _conflict(fact, each, slipped[0], f" ({slipped[1]})", sources)
    if ranked and ranked[0].shared >= 2 and _same_thing(fact, ranked[0]):
        return _conflict(fact, ranked[0], "date" if fact.kind == "date" else "value", "", sources)
    near = ranked[0] if ranked and ranked[0].shared else None
    if _counts_back(fact, text):
        return Judgement("unchecked", "unjudged", "This counts what was named before: count it by eye.")
    shown = (evidence(sources[near.source], near.source, near.fact.span),) if near else ()
    return Judgement("unsupported", "absent", "This is not in the sources given.", shown)


def _counts_back(fact: Fact, text: str) -> bool:
    """True for "the two plants": a small number that only counts again what the text has named."""
    small = isinstance(fact.value, Figure) and fact.value.amount is not None and 2 <= fact.value.amount <= 4
    before = text[max(0, fact.span.start - 6) : fact.span.start].casefold()
    return small and fact.kind == "number" and before.endswith(("the ", "these ", "those ", "both ", "両"))


def _same_thing(fact: Fact, each: Occurrence) -> bool:
    if isinstance(fact.value, Time) and isinstance(each.fact.value, Time):
        return each.shared >= 3 and precision(fact.value.edtf) == precision(each.fact.value.edtf)
    if isinstance(fact.value, Figure) and isinstance(each.fact.value, Figure):
        alike = fact.kind == each.fact.kind and fact.value.currency == each.fact.value.currency
        return alike and (each.same_noun or each.shared >= 4)
    return False


def _conflict(fact: Fact, each: Occurrence, reason: Reason, named: str, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[each.source]
    words = display_line(each.fact.span.of(source.text))
    said = f"The source says {words}{named} ({place(source, each.source, each.fact.span)})."
    return Judgement("conflicting", reason, said, (evidence(source, each.source, each.fact.span),), words)


def _judge_wording(fact: Fact, text: str, sources: Sequence[SourceIndex]) -> Judgement:
    look = find_name if fact.kind == "name" else find_quote
    found = [(at, hit) for at, source in enumerate(sources) if (hit := look(fact, source)) is not None]
    if not found:
        return _unknown(fact, text, sources)
    at, (verdict, reason, span) = max(found, key=lambda item: _RANK[item[1][0]])
    shown = (evidence(sources[at], at, span),) if span else ()
    words = display_line(shown[0].match) if shown else "the same words"
    where = place(sources[at], at, span) if span else name_of(sources[at], at)
    said = f"The source says {words} ({where})."
    return Judgement(verdict, reason, said, shown)


def _unknown(fact: Fact, text: str, sources: Sequence[SourceIndex]) -> Judgement:
    if text.isascii() or fact.span.of(text).replace("’", "'").isascii() or fact.kind == "quote":
        foreign = any(source.language == "ja" for source in sources) and any(map(str.isalpha, fact.span.of(text)))
        if foreign:
            return Judgement("unchecked", "script", "A source is in Japanese: compare this by eye.")
    if fact.kind == "quote" and len(fact.span.of(text).split()) <= 2:
        return Judgement("unchecked", "unjudged", "Marked words that the sources lack: compare them by eye.")
    return Judgement("unsupported", "absent", "This is not in the sources given.")


def name_of(source: SourceIndex, at: int) -> str:
    """What a person calls a source: its site, its title, or its number."""
    return display_line(source.site or source.title or f"source {at + 1}")


def place(source: SourceIndex, at: int, span: Span) -> str:
    """Where a span of a source stands, in words: its name and the number of the sentence."""
    number = next((n for n, each in enumerate(source.sentences, 1) if each.span.end > span.start), 1)
    return f"{name_of(source, at)}, sentence {number}"


def evidence(source: SourceIndex, at: int, span: Span) -> Evidence:
    """A span of a source as evidence, with the sentence around it."""
    around = next((each.span for each in source.sentences if each.span.end > span.start), span)
    return Evidence(at, span, around.of(source.text), span.of(source.text))
