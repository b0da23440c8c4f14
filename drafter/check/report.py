"""The check of a whole bullet: every fact and sentence judged, and what the sources have that the bullet lacks."""

from collections.abc import Sequence
from datetime import date

from drafter.check.disagreements import disagreements
from drafter.check.index import SourceIndex, read_text
from drafter.check.judge import judge_facts
from drafter.check.left_out import left_out
from drafter.check.model import CheckedFact, CheckedSentence, Report
from drafter.check.notes import notes
from drafter.check.occurrences import shares_of
from drafter.check.sense import judge_sentences
from drafter.check.verbatim import twins


def check_bullet(text: str, sources: Sequence[SourceIndex], published: date | None = None) -> Report:
    """The report on a bullet's plain text; `published` is the day its own relative dates count from."""
    day = published or next((source.published for source in sources if source.published), None)
    bullet = read_text(text, day)
    shares = [shares_of(sentence.stems, sources) for sentence in bullet.sentences]
    same = twins(bullet, sources)
    judged = judge_facts(bullet, shares, sources, same)
    checked = tuple(CheckedFact(fact, found) for fact, found in zip(bullet.facts, judged, strict=True))
    senses = judge_sentences(bullet, shares, sources, same, judged)
    told = tuple(CheckedSentence(each.span, found) for each, found in zip(bullet.sentences, senses, strict=True))
    left, differing = left_out(bullet.facts, sources), disagreements(sources)
    return Report(text, checked, told, left, differing, notes(checked, text, sources))
