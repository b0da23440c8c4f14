"""Laws of checking: a text supports its own sentences, order is nothing, and a further source takes nothing away."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafter.check import SourceIndex, check_bullet, index_source
from drafter.check.model import Judgement, Report
from drafter.text.sentences import sentences

FOLDER = Path(__file__).parents[2] / "fixtures"
DAY = date(2025, 3, 18)
# A day that leans on the sentence before it says another day when it is lifted out.
_LEANING = re.compile(
    r"同日|同月|同期|^\d{1,2}日|the (?:day|week|month|year) (?:before|after)|(?:earlier|later)$|That day"
)


@cache
def articles() -> tuple[str, ...]:
    """The texts of the sources in the fixtures, in English and in Japanese."""
    paths = sorted((FOLDER / "articles_draft").glob("*.txt"))
    plain = [path.read_text(encoding="utf-8").split("---\n", 1)[-1] for path in paths]
    told = [
        "\n".join(line for line in block.splitlines()[1:] if line and line[0] not in "+#")
        for path in sorted((FOLDER / "checks").glob("faithful_*.txt"))
        for block in path.read_text(encoding="utf-8").split("\n@")[1:]
    ]
    return tuple(text for text in [*plain, *told] if text.strip())


ARTICLES = st.integers(0, len(articles()) - 1).map(lambda at: articles()[at])


def _read(text: str) -> SourceIndex:
    return index_source(text, DAY)


@given(ARTICLES, st.data())
def test_the_own_sentences_of_a_source_are_supported(text: str, data: st.DataObject) -> None:
    spans = sentences(text)
    picked = data.draw(st.lists(st.sampled_from(spans), min_size=1, max_size=4, unique=True))
    bullet = "\n\n".join(span.of(text) for span in sorted(picked))
    report = check_bullet(bullet, [_read(text)], DAY)
    words = [(item.fact.span.of(bullet), item.judgement) for item in report.facts]
    assert [(said, told.message) for said, told in words if told.verdict != "supported" and not _leans(said)] == []
    turned = [each.judgement for each in report.sentences if each.judgement.verdict in ("conflicting", "unsupported")]
    assert [each.message for each in turned] == []


def _leans(words: str) -> bool:
    """True for what can't be looked up alone: a day of the sentence before, a single letter."""
    return len(words) == 1 or _LEANING.search(words) is not None


@given(st.lists(ARTICLES, min_size=2, max_size=4, unique=True), st.data())
def test_the_order_of_sources_changes_indexes_only(texts: list[str], data: st.DataObject) -> None:
    bullet = data.draw(st.sampled_from([span.of(texts[0]) for span in sentences(texts[0])]))
    turned = data.draw(st.permutations(texts))
    told = [_told(check_bullet(bullet, [_read(text) for text in order], DAY), order) for order in (texts, turned)]
    assert told[0] == told[1]


@given(st.lists(ARTICLES, min_size=2, max_size=3, unique=True), st.data())
def test_a_further_source_takes_no_support_away(texts: list[str], data: st.DataObject) -> None:
    bullet = data.draw(st.sampled_from([span.of(texts[0]) for span in sentences(texts[0])]))
    alone = check_bullet(bullet, [_read(texts[0])], DAY)
    joined = check_bullet(bullet, [_read(text) for text in texts], DAY)
    for one, more in zip(alone.facts, joined.facts, strict=True):
        if one.judgement.verdict == "supported":
            assert more.judgement.verdict == "supported", more.judgement.message


def _told(report: Report, texts: list[str]) -> list[object]:
    """A report in which every source is named by its text, and what has no order is sorted."""
    return [
        [_judged(item.judgement) for item in report.facts],
        [_judged(item.judgement) for item in report.sentences],
        [(left.text, sorted(texts[at] for at in left.sources)) for left in report.left_out],
        sorted(sorted((side.text, texts[side.source]) for side in item.sides) for item in report.disagreements),
        sorted(note.code for note in report.notes),
    ]


def _judged(judgement: Judgement) -> tuple[object, ...]:
    """The verdict, its reason and whether it has evidence."""
    return judgement.verdict, judgement.reason, bool(judgement.evidence)
