"""The rows and the evidence of the issue screen as Content. Holds no state and asks nothing of the desk."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rich.cells import cell_len
from textual.content import Content

from drafter.check.model import NOT_OK, Judgement, Report, Verdict
from drafter.desk import BulletCheck, Claim
from drafter.desk.left_out import left_out_figures
from drafter.draft.markup import count_words, derive
from drafter.issue.model import Issue, IssueBullet, IssueSource
from drafter.issue.promises import PASSED
from drafter.sources.model import Source
from drafter.text.display import display_line
from tui.issue.jobs import Reading
from tui.shown import STYLES, counted, counts, glyph, line, marked, shown

if TYPE_CHECKING:
    from drafter.issue.memory import Earlier

NL = Content("\n")
_GAP = 2
_LEFT_OUT = 8


def day(source: Source) -> str:
    """The day a source was published, short."""
    return f"{source.published:%b} {source.published.day}" if source.published else "no date"


def site(source: Source) -> str:
    """What to call a source in a row."""
    host = urlsplit(source.url).hostname if source.url else ""
    origin = "pasted text" if source.origin == "paste" else PurePath(source.origin).name
    return source.site or (host or "").removeprefix("www.") or origin or source.title


def source_row(item: IssueSource, step: str, marked_out: bool, used: Sequence[str], width: int) -> Content:
    """A source: its sign, site, day, words; its title beneath, and the places of the bullets made from it."""
    source = item.source
    troubled = source.kind != "article" or source.partial
    sign, style = ("◐", "$text-accent") if step else ("!", "$text-warning bold") if troubled else ("✓", "$text-success")
    tail = step or (f"{source.kind}: " if source.kind != "article" else "") + f"{day(source)} {_length(source)}"
    box = Content.styled("●" if marked_out else " ", "$text-accent bold")
    room = max(4, width - Content(tail).cell_length - 5)
    first = Content.assemble(box, Content.styled(sign, style), " ", line(site(source), "", room))
    made = f"→{','.join(used)}" if used else ""
    title = line(source.title or source.text[:80], "" if used else "bold", max(4, width - 5 - len(made)))
    return NL.join(
        [apart(first, line(tail, "dim"), width - 1), apart(Content("   ") + title, line(made, "dim"), width - 1)]
    )


def cut_inside(words: str, room: int) -> str:
    """A long name cut inside, where addresses of one site are alike; its end tells them apart."""
    if cell_len(words) <= room:
        return words
    first = max(1, (room - 1) // 3)
    return f"{words[:first]}…{words[-(room - 1 - first) :]}"


def apart(left: Content, right: Content, width: int) -> Content:
    """Two pieces on one line, the second at its right end; in line from row to row, whatever the width of letters."""
    left = left.truncate(max(1, width - right.cell_length - 1), ellipsis=True)
    gap = " " * max(1, width - left.cell_length - right.cell_length)
    return Content.assemble(left, gap, right).truncate(max(1, width), ellipsis=True)


def _length(source: Source) -> str:
    if source.language == "ja":
        return f"{len(source.text)}字"
    return f"{len(source.text.split())}w"


def reading_row(job: Reading, width: int) -> Content:
    """A source that is on its way or did not come, on one line."""
    sign, tail = (("✗", "$text-error bold"), "not read") if job.failed else (("◐", "$text-accent"), "reading …")
    name = job.given.removeprefix("https://").removeprefix("http://")
    room = max(4, width - cell_len(tail) - 5)
    words = line(cut_inside(display_line(name), room), "", room)
    return apart(Content.assemble(" ", sign, " ", words), line(tail, "dim"), width - 1)


def reading_words(job: Reading) -> Content:
    """What is on its way or did not come, in the evidence pane: why, and what can be done."""
    if not job.failed:
        return NL.join([line(job.given, "bold"), line("It is being read; esc stops that.", "dim")])
    ways = ("r tries again · " if job.may_come else "") + "D takes the row away"
    if job.is_link:
        ways = f"a, and paste its text: the address is filled in · {ways}"
    return NL.join(
        [
            line(job.given, "bold"),
            Content.assemble(("✗ ", "$text-error bold"), line(job.failed)),
            Content(),
            line(ways, "$text-accent"),
        ]
    )


def bullet_row(
    number: int, bullet: IssueBullet, check: BulletCheck | None, claims: Sequence[Claim], width: int, lines: int = 1
) -> Content:
    """A bullet: its place and headline, on `lines` lines; its words, verdicts and links beneath, and what waits for a
    person.
    """
    place = "·" if bullet.held else str(number)
    words = bullet.headline or "(no headline)"
    pieces = line(words, "bold").wrap(max(8, width - 4)) if lines > 1 else []
    if not 0 < len(pieces) <= lines:
        pieces = [line(words, "bold", max(8, width - 4))]
    head = Content("\n   ").join([Content.assemble((f"{place:>2} ", "dim"), pieces[0]), *pieces[1:]])
    derived = derive(bullet.body)
    parts: list[Content] = [Content(f"{count_words(derived.text)}w")]
    if check is not None:
        parts.append(counts(_verdicts(check)))
    parts.append(Content(counted(len(derived.links), "link")))
    parts = [Content.styled(word, "$text-accent") for word in _states(bullet, claims)] + parts
    return NL.join([head, (Content("   ") + Content(" · ").join(parts)).truncate(max(8, width), ellipsis=True)])


def _verdicts(check: BulletCheck) -> Iterable[Verdict]:
    """Those of the facts, and of the sentences that do not hold: what the editor lists."""
    for report in (check.headline, check.body):
        yield from (fact.judgement.verdict for fact in report.facts)
        yield from (one.judgement.verdict for one in report.sentences if one.judgement.verdict in NOT_OK)


def _states(bullet: IssueBullet, claims: Sequence[Claim]) -> list[str]:
    states = ["held"] if bullet.held else []
    states += ["fact sheet: rewrite"] if bullet.form == "fact_sheet" else []
    states += ["✎ a draft: v"] if bullet.offered else []
    notes, reopened = len(noted(claims)), sum(claim.reopened for claim in claims)
    return states + ([f"✉{notes}"] if notes else []) + ([f"↺{reopened}"] if reopened else [])


def noted(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that somebody disputed or asked about, and that wait for the editor."""
    return [claim for claim in claims if claim.signed is not None and claim.signed.act in ("dispute", "ask")]


def note_words(claim: Claim) -> Content:
    """A note on a claim, in words: what of, who said what."""
    assert claim.signed is not None
    said = {"dispute": "disputes", "ask": "asks about", "answer": "answered on"}.get(claim.signed.act, claim.signed.act)
    note = f": {claim.signed.note}" if claim.signed.note else ""
    return Content.assemble(("✉ ", "$text-accent bold"), line(f"{claim.signed.person} {said} “{claim.text}”{note}"))


def earlier_words(found: "Sequence[Earlier]") -> list[Content]:
    """What earlier issues said of the matter: where, the headline, what moved since, and which day has passed."""
    rows = [Content.styled("Earlier on this matter", "bold")] if found else []
    for one in found:
        where = f"Vol. {one.issue.volume}.{one.issue.number}, {one.issue.date:%Y-%m-%d}: "
        rows.append(Content.assemble(("↩ ", "$text-accent bold"), line(where, "dim"), line(one.bullet.headline)))
        rows += [Content.assemble("  ", line(f"{one.before} → {one.now}", "bold")) for one in one.moved]
        rows += [Content.assemble("  due by now: ", line(promise.words, "italic")) for promise in one.passed]
    return rows + ([Content()] if found else [])


def top_line(issue: Issue, open_count: int | None, saved: str, width: int) -> Content:
    """The head of the screen; at its right end, where there is room, when the last act was saved (HH:MM:SS)."""
    numbered = f"Vol. {issue.volume}.{issue.number} · {issue.date:%b} {issue.date.day}, {issue.date.year}"
    left = "" if open_count is None else f" · {counted(open_count, 'claim')} open" if open_count else " · nothing open"
    head = Content.assemble(
        " ", line(issue.title, "bold"), "   ", line(f"{numbered} · {issue.state.replace('_', ' ')}")
    )
    times = [f"saved {saved} ", f"saved {saved[:5]} "] if saved else []
    for words in (left, left.replace(" claims", "").replace(" claim", "")):
        for told in times:
            if head.cell_length + cell_len(words + told) + _GAP <= width:
                return apart(head + line(words), line(told, "dim"), width)
    return head + line(left)


def source_words(source: Source, earlier: "Sequence[Earlier]" = ()) -> Content:
    """A source in the evidence pane."""
    dated = f"{source.published:%Y-%m-%d}" if source.published else "no date: t gives one"
    head = [line(source.title or "(no title)", "bold"), line(f"{site(source)} · {dated}", "dim")]
    head += [line(source.url, "dim")] if source.url else []
    head += [line(f"! {warning.message}", "$text-warning") for warning in source.warnings]
    # A pasted article begins with its title, which stands above already.
    text = source.text.removeprefix(f"{source.title}\n").lstrip() if source.title else source.text
    return NL.join([*head, Content(), *earlier_words(earlier), shown(text[:6000])])


def bullet_words(
    issue: Issue,
    bullet: IssueBullet,
    check: BulletCheck | None,
    claims: Sequence[Claim] = (),
    earlier: "Sequence[Earlier]" = (),
) -> Content:
    """A bullet in the evidence pane: its text with its facts marked, what is wrong and what was left out."""
    if check is None:
        return NL.join([line(bullet.headline, "bold"), Content(), shown(derive(bullet.body).text)])
    sources = issue.sources_of(bullet)
    facts = [(fact.fact.span, STYLES[fact.judgement.verdict]) for fact in check.body.facts]
    parts = [line(bullet.headline, "bold"), marked(check.body.text, facts), Content()]
    parts += [note_words(claim) for claim in noted(claims)]
    if reopened := sum(claim.reopened for claim in claims):
        parts += [line(f"↺ An edit reopened {counted(reopened, 'claim')} signed before.", "$text-accent")]
    for report in (check.headline, check.body):
        parts += _troubles(report, sources)
    if check.body.left_out:
        figures = left_out_figures(check.body.left_out, sources, issue.date)[:_LEFT_OUT]
        left = " · ".join(figure.words for figure in figures)
        parts += [Content.assemble(("Left out: ", "bold"), left)]
    for disagreement in check.body.disagreements:
        sides = " / ".join(f"{side.text} ({site(sources[side.source])})" for side in disagreement.sides)
        parts.append(Content.assemble(("The sources disagree: ", "bold"), line(sides)))
    # A fact sheet is to be rewritten whole: what it lacks of a bullet is moot, what has passed since is not.
    told = [fault for fault in check.faults if bullet.form != "fact_sheet" or fault.code == PASSED]
    notes = list(dict.fromkeys([*(fault.message for fault in told), *bullet.faults]))
    parts += [line(f"– {note}", "dim") for note in dict.fromkeys(notes)]
    return NL.join([*parts, Content(), *earlier_words(earlier)] if earlier else parts)


def _troubles(report: Report, sources: Sequence[Source]) -> list[Content]:
    rows: list[Content] = []
    for fact in report.facts:
        if fact.judgement.verdict != "supported":
            rows.append(judged(fact.fact.span.of(report.text), fact.judgement))
            rows += list(quoted(fact.judgement, sources))
    return rows


def judged(words: str, judgement: Judgement) -> Content:
    """A fact's words with its sign and the reason; what is in order keeps still beside what is not."""
    quiet = "dim" if judgement.verdict == "supported" else ""
    return Content.assemble(glyph(judgement.verdict), " ", line(words, "bold"), "  ", line(judgement.message, quiet))


def in_short(words: str, judgement: Judgement) -> Content:
    """A fact in a list: what stands in the source as it stands here needs no reason."""
    if judgement.verdict == "supported" and judgement.reason == "same":
        return Content.assemble(glyph("supported"), " ", line(words))
    return judged(words, judgement)


def quoted(judgement: Judgement, sources: Sequence[Source]) -> Iterable[Content]:
    """The source's sentence that a judgement rests on."""
    for evidence in judgement.evidence[:1]:
        if evidence.source < len(sources):
            name = site(sources[evidence.source])
            yield Content.assemble("    ", line(f"{name}: ", "dim"), line(evidence.text, "italic"))


def quotation(words: str, source: Source) -> str:
    """A sentence of a source as it is copied: the words, who published them and when, the address."""
    dated = f", {source.published:%Y-%m-%d}" if source.published else ""
    return "\n".join([f"“{words.strip()}”", f"{site(source)}{dated}", *([source.url] if source.url else [])])


def copied_bullet(bullet: IssueBullet) -> str:
    """A bullet as it is copied: headline and text without markup."""
    return "\n\n".join(part for part in (bullet.headline, derive(bullet.body).text) if part.strip())
