"""What an import brought in, as the command shows it: a merge with its clashes, a back issue beside its file."""

from collections.abc import Sequence
from itertools import takewhile

from drafter.commands.issue_shown import counted, issue_json, named
from drafter.desk.merge import Merged
from drafter.draft.house import Layout
from drafter.draft.markup import derive
from drafter.facts.model import Json
from drafter.issue.model import Issue
from drafter.issue.reprint import REASONS, Difference
from drafter.text.display import display_line, shortened


def merged_told(merged: Merged) -> str:
    """What a merge brought, and each clash with both texts."""
    issue = merged.issue
    places = {bullet.id: place for place, bullet in enumerate(issue.bullets, 1)}
    signed = f", {counted(merged.signed, 'sign-off')} among them" if merged.signed else ""
    held = counted(len(issue.bullets), "bullet")
    rows = [f"{issue.id}  {named(issue)}, {held}: {counted(merged.acts, 'new act')}{signed}"]
    for clash in merged.clashes:
        what = f"Bullet {places[clash.id]}" if clash.id in places else f"The {clash.kind}"
        person = display_line(clash.person)
        rows += [f"≠ {what}: {clash.field} was written on both desks.", f"  here: {clash.mine or '(taken out)'}"]
        rows.append(f"  {person}: {clash.theirs or '(taken out)'}")
    if any(clash.kind == "bullet" and clash.field in ("headline", "body") for clash in merged.clashes):
        rows.append("What stood here stands; the other text lies beside it as an offered draft. To take or leave it:")
        rows.append("  drafter issue edit ID N --accept   or   drafter issue edit ID N --reject")
    return "\n".join(rows)


def merged_json(merged: Merged) -> dict[str, Json]:
    """The same as JSON."""
    clashes: list[Json] = [
        {"kind": c.kind, "id": c.id, "field": c.field, "here": c.mine, "there": c.theirs, "person": c.person}
        for c in merged.clashes
    ]
    return {**issue_json(merged.issue), "acts": merged.acts, "signed": merged.signed, "clashes": clashes}


def reprint_told(issue: Issue, layout: Layout, found: Sequence[Difference]) -> str:
    """What was read of a back issue, and what reads otherwise than the file: by reason, each line before and now."""
    bodies = [derive(bullet.body) for bullet in issue.bullets]
    links, bolds = sum(len(body.links) for body in bodies), sum(len(body.bolds) for body in bodies)
    parts = [(len(bodies), "headline"), (len(bodies), "bullet"), (links, "link"), (bolds, "bold phrase")]
    rows = [f"  Read: {', '.join(counted(number, word) for number, word in parts)}; the layout is {layout}."]
    for why, reason in REASONS.items():
        mine = [one for one in found if one.why == why]
        if mine:
            rows.append(f"  {counted(len(mine), 'line')} {reason}:")
        for one in mine:
            alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.before, one.now, strict=False)))
            start = max(0, alike - 24)
            rows += [
                f"    {sign} {_part(words, start)}" for sign, words in (("-", one.before), ("+", one.now)) if words
            ]
    return "\n".join(rows if found else [*rows, "  Written again, it is the file to the letter."])


def _part(words: str, start: int) -> str:
    """A line from a place on: where it begins to read otherwise."""
    return ("…" if start else "") + shortened(words[start:], 90)
