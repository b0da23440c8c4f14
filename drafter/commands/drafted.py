"""A draft as JSON of the `draft` command and as lines for a person. All offsets are into the plain text, from 0."""

from collections.abc import Sequence

from drafter.check.model import GLYPHS, Report, checked_fact_json, report_json
from drafter.draft import Draft, derive
from drafter.facts.model import Json
from drafter.sources.model import Source


def draft_json(draft: Draft, sources: Sequence[Source]) -> dict[str, Json]:
    """One of `bullets` in the JSON of the `draft` command."""
    derived = derive(draft.bullet.body)
    links: list[Json] = [
        {
            "anchor": link.anchor,
            "start": link.span.start,
            "end": link.span.end,
            "url": sources[link.source - 1].url if 0 < link.source <= len(sources) else None,
            "source": link.source - 1,
        }
        for link in derived.links
    ]
    return {
        "headline": draft.bullet.headline,
        "body": draft.bullet.body,
        "text": derived.text,
        "bold": derived.bold.of(derived.text) if derived.bold else None,
        "bold_span": list(derived.bold) if derived.bold else None,
        "links": links,
        "form": draft.bullet.form,
        "sources": [_source(source) for source in sources],
        "facts": [checked_fact_json(fact, draft.report.text) for fact in draft.report.facts],
        "headline_facts": [checked_fact_json(fact, draft.headline_report.text) for fact in draft.headline_report.facts],
        **{key: report_json(draft.report)[key] for key in ("sentences", "left_out", "disagreements")},
        "warnings": [fault.json() for fault in draft.faults],
        "engine": dict(draft.engine),
    }


def draft_told(draft: Draft) -> str:
    """The draft for a person: headline, body, what is marked, what is advised."""
    flagged = [*_flagged(draft.headline_report), *_flagged(draft.report)]
    advice = [f"  - {fault.message}" for fault in draft.faults]
    return "\n".join(
        [draft.bullet.headline, "", draft.bullet.body, *([""] if flagged or advice else []), *flagged, *advice]
    )


def _flagged(report: Report) -> list[str]:
    return [
        f"  {GLYPHS[item.judgement.verdict]} {item.fact.span.of(report.text)}: {item.judgement.message}"
        for item in report.facts
        if item.judgement.verdict != "supported"
    ]


def _source(source: Source) -> Json:
    given: Json = source.model_dump(
        mode="json", include={"title", "site", "url", "published", "language", "kind", "origin", "sha256"}
    )
    return given
