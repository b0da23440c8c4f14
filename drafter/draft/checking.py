"""The checks of a draft: the checker over headline and body, and its verdicts as faults. Owns no verdict itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from drafter.check.model import NOT_OK, Judgement, Report
from drafter.draft.fault import Fault, Part
from drafter.sources.model import Source
from drafter.text.display import display_line
from drafter.text.span import Span

if TYPE_CHECKING:
    from drafter.check import SourceIndex


def index_sources(sources: Sequence[Source]) -> list[SourceIndex]:
    """The sources as the checker reads them, in their order."""
    from drafter.check import index_source

    return [index_source(s.text, s.published, s.url, s.title, s.site) for s in sources]


def check_text(text: str, indexed: Sequence[SourceIndex], published: date | None) -> Report:
    """The check of a plain text against the indexed sources."""
    from drafter.check import check_bullet

    return check_bullet(text, indexed, published)


def report_faults(report: Report, part: Part = "body") -> list[Fault]:
    """What the checker refuses, as faults: one a fact or sentence, its reason in words."""
    found = [_fault(report, checked.fact.span, checked.judgement, part) for checked in report.facts]
    facts = [fault.span for fault in found if fault is not None and fault.span is not None]
    for sentence in report.sentences:
        if not any(sentence.span.contains(span) for span in facts):
            found.append(_fault(report, sentence.span, sentence.judgement, part))
    return [fault for fault in found if fault is not None]


def _fault(report: Report, span: Span, judgement: Judgement, part: Part) -> Fault | None:
    if judgement.verdict not in NOT_OK:
        return None
    words = display_line(span.of(report.text))[:80]
    message = f"“{words}” is {judgement.verdict}: {display_line(judgement.message)}"
    return Fault(f"fact_{judgement.reason}", message, True, span, part)
