"""An issue as the `issue` commands show it: lines for a person, and JSON. Reads models only."""

from collections import Counter
from collections.abc import Mapping, Sequence

from drafter.check.model import GLYPHS, WORST_FIRST, report_json
from drafter.desk import BulletCheck, Claim, Open
from drafter.draft.markup import count_words, derive
from drafter.facts.model import Json
from drafter.issue.model import Issue, IssueBullet, IssueSummary
from drafter.text.display import display_line, flat, shortened

NO_BULLET_HINT = "`drafter draft SOURCE --issue ID` makes one."


def named(issue: Issue | IssueSummary) -> str:
    """The issue's title, number and day on one line."""
    state = issue.state.replace("_", " ")
    return f"{flat(issue.title)}  Vol. {flat(issue.volume)}.{issue.number} · {issue.date} · {state}"


def listed(issue: IssueSummary) -> str:
    """An issue in a list."""
    return f"{issue.id}  {named(issue)} · {counted(issue.bullets, 'bullet')}"


def issue_json(issue: Issue) -> dict[str, Json]:
    """The whole issue as JSON."""
    given: dict[str, Json] = issue.model_dump(mode="json")
    return given


def issue_told(issue: Issue) -> str:
    """The issue for a person."""
    bullets = "\n\n".join(bullet_told(issue, bullet, place) for place, bullet in enumerate(issue.bullets, 1))
    return "\n\n".join(part for part in (f"{issue.id}  {named(issue)}", sources_told(issue), bullets) if part)


def sources_told(issue: Issue) -> str:
    """The issue's sources, a line each."""
    if not issue.sources:
        return "No sources yet: `drafter issue add`."
    rows = []
    for place, item in enumerate(issue.sources, 1):
        source = item.source
        amount = f"{len(source.text)} characters" if source.language == "ja" else f"{count_words(source.text)} words"
        day = str(source.published or "no date")
        mark = "✓" if source.kind == "article" and not source.partial else "!"
        title = display_line(source.title or "(no title)")
        rows.append(f"  {mark} {place} {title} · {display_line(source.site) or source.origin} · {day} · {amount}")
    return "\n".join(["Sources", *rows])


def headlines_told(issue: Issue) -> str:
    """The bullets' headlines in order."""
    return "\n".join(f"{place} {_headline(bullet)}" for place, bullet in enumerate(issue.bullets, 1)) or "No bullets."


def claim_told(claim: Claim) -> str:
    """A claim on one line: verdict, words, reason."""
    again = "reopened; " if claim.reopened else ""
    said = f" [{claim.signed.act} by {claim.signed.person}]" if claim.signed else ""
    words = shortened(claim.text, 70)
    return f"{GLYPHS[claim.judgement.verdict]} {words}: {again}{display_line(claim.judgement.message)}{said}"


def claim_json(claim: Claim) -> dict[str, Json]:
    """A claim as JSON."""
    signed: Json = claim.signed.model_dump(mode="json") if claim.signed else None
    return {
        "key": claim.key,
        "bullet": claim.bullet_id,
        "part": claim.part,
        "kind": claim.kind,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "verdict": claim.judgement.verdict,
        "reason": claim.judgement.reason,
        "message": claim.judgement.message,
        "evidence": [item.json() for item in claim.judgement.evidence],
        "open": claim.open,
        "reopened": claim.reopened,
        "signed": signed,
    }


def check_json(
    issue: Issue, checks: Mapping[str, BulletCheck], claims: Sequence[Claim], left: Sequence[Open], *, ok: bool
) -> dict[str, Json]:
    """The check of an issue as JSON: each bullet's report, its claims, and what stands open."""
    bullets: list[Json] = []
    for bullet in issue.bullets:
        found = checks[bullet.id]
        bullets.append(
            {
                "id": bullet.id,
                "headline": bullet.headline,
                "text": found.body.text,
                **report_json(found.body),
                "ok": found.body.ok() and found.headline.ok(),
                "headline_facts": report_json(found.headline)["facts"],
                "faults": [fault.json() for fault in found.faults],
                "claims": [claim_json(claim) for claim in claims if claim.bullet_id == bullet.id],
            }
        )
    return {"id": issue.id, "ok": ok, "bullets": bullets, "open": open_json(left)}


def open_json(left: Sequence[Open]) -> list[Json]:
    """What stands open, as JSON."""
    return [{"code": one.code, "message": one.message, "bullet": one.bullet_id, "claim": one.claim_key} for one in left]


def check_told(issue: Issue, claims: Sequence[Claim], left: Sequence[Open]) -> str:
    """The check of an issue for a person: the claims that aren't supported, a count, and what stands open."""
    rows: list[str] = []
    for place, bullet in enumerate(issue.bullets, 1):
        mine = [claim for claim in claims if claim.bullet_id == bullet.id]
        rows.append(f"{place} {_headline(bullet)}  {_tally(mine)}")
        rows += [f"    {claim_told(claim)}" for claim in mine if claim.judgement.verdict != "supported"]
    unsigned = sum(claim.open for claim in claims)
    tally = f"{counted(len(claims), 'claim')}, {unsigned} not signed off; {len(left)} open before export"
    return "\n".join([*rows, "", tally] if rows else [tally])


def bullet_told(issue: Issue, bullet: IssueBullet, place: int) -> str:
    """A bullet for a person: its place, headline and text, and where its links lead."""
    text = derive(bullet.body).text
    marks = [f"{count_words(text)} words", counted(len(derive(bullet.body).links), "link")]
    marks += ["fact sheet"] * (bullet.form == "fact_sheet") + ["held"] * bullet.held
    marks += ["a draft lies beside it"] * (bullet.offered is not None)
    links = [f"    [{item.number}] {issue.source(item.source_id).url or '(no address)'}" for item in bullet.sources]
    rows = [f"{place} {_headline(bullet)}  ({', '.join(marks)})", f"  {bullet.body}", *links]
    if bullet.offered is not None:
        rows += [f"  beside it, by {display_line(bullet.offered.by)}: {display_line(bullet.offered.headline)}"]
        rows += [f"    {bullet.offered.body}"]
    return "\n".join(rows)


def _tally(claims: Sequence[Claim]) -> str:
    counts = Counter(claim.judgement.verdict for claim in claims)
    return " ".join(f"{GLYPHS[verdict]}{counts[verdict]}" for verdict in reversed(WORST_FIRST) if counts[verdict])


def _headline(bullet: IssueBullet) -> str:
    return display_line(bullet.headline) or "(no headline)"


def counted(number: int, word: str) -> str:
    """A number with its noun, one or several."""
    return f"{number} {word}{'' if number == 1 else 's'}"
