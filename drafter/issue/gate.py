"""The gate before export: all that still stands open, each with its place. A person may pass it with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.check.model import NOT_OK
from drafter.draft.fault import Fault
from drafter.draft.house import HouseStyle
from drafter.draft.rules import find_faults
from drafter.issue.claims import Claim
from drafter.issue.model import Issue, IssueBullet
from drafter.issue.slips import find_passed, find_slips
from drafter.text.display import display_line, shortened

_HOUSE = HouseStyle()
_SHORT = 60

# What was said of a claim that leaves it open, as a code and in words; an answer waits for who disputed or asked.
_SAID = {
    "dispute": ("disputed", "disputes"),
    "ask": ("asked", "asks about"),
    "answer": ("answered", "answered on"),
}

_ENDS = (".", "?", "!", "…", "。", "？", "！")


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that stands open: a stable code, words, the bullet and the claim it is about."""

    code: str
    message: str
    bullet_id: str | None = None
    claim_key: str | None = None


def gate(
    issue: Issue,
    claims: Iterable[Claim],
    house: HouseStyle = _HOUSE,
    faults: Mapping[str, Sequence[Fault]] | None = None,
) -> list[Open]:
    """What stands open in the bullets that go out, in their order; empty when the issue may go.

    `faults` holds the faults of style by bullet where they are known; those of other bullets are looked for.
    """
    if not issue.going_out:
        return [Open("no_bullets", "The issue has no bullet that goes out.")]
    given = list(claims)
    found = [*_of_issue(issue, house)]
    for place, bullet in enumerate(issue.going_out, 1):
        found += dict.fromkeys(_of_form(issue, bullet, place, (faults or {}).get(bullet.id), house))
        found += [_of_claim(c, place) for c in given if c.bullet_id == bullet.id and c.open]
    return found


def _of_issue(issue: Issue, house: HouseStyle) -> Iterator[Open]:
    count = len(issue.going_out)
    low, high = house.headlines
    if not low <= count <= high:
        yield Open(
            "headlines", f"The issue has {count} headline{'s' if count != 1 else ''}; the house has {low} to {high}."
        )
    if issue.image_url and not issue.image_source.strip():
        yield Open("image_credit", "The image has no credit.")


def _of_form(
    issue: Issue, bullet: IssueBullet, place: int, faults: Sequence[Fault] | None, house: HouseStyle
) -> Iterator[Open]:
    if bullet.form == "fact_sheet":
        # What else it lacks of a bullet is moot until then; what has passed since is not.
        yield Open("fact_sheet", f"Bullet {place} is a fact sheet: write it up in English.", bullet.id)
        for slip in find_passed(issue, bullet):
            yield Open(slip.code, f"Bullet {place}: {slip.message}", bullet.id)
        return
    if not bullet.headline.strip():
        yield Open("no_headline", f"Bullet {place} has no headline.", bullet.id)
    if not bullet.body.strip():
        yield Open("no_body", f"Bullet {place} has no text.", bullet.id)
        return
    if faults is None:
        texts = [source.text for source in issue.sources_of(bullet)]
        faults = find_faults(bullet.headline, bullet.body, texts, house, issue.date)
    for fault in faults:
        if fault.hard and not (fault.part == "headline" and not bullet.headline.strip()):
            yield Open(fault.code, f"Bullet {place}: {fault.message}", bullet.id)
    named = {fault.code for fault in faults}
    for slip in find_slips(issue, bullet):
        if not (slip.code == "link_dead" and "link_source" in named):
            yield Open(slip.code, f"Bullet {place}: {slip.message}", bullet.id)


def _of_claim(claim: Claim, place: int) -> Open:
    short = shortened(claim.text, _SHORT)
    if claim.signed is not None and (said := _SAID.get(claim.signed.act)) is not None:
        code, verb = said
        note = f": {display_line(claim.signed.note)}" if claim.signed.note else ""
        told = f"Bullet {place}: {claim.signed.person} {verb} “{short}”{note}"
        return Open(code, told if told.endswith(_ENDS) else f"{told}.", claim.bullet_id, claim.key)
    verdict = claim.judgement.verdict
    if verdict in NOT_OK:
        return Open(
            verdict, f"Bullet {place}: “{short}” is {verdict} and nobody signed it.", claim.bullet_id, claim.key
        )
    return Open("unsigned", f"Bullet {place}: nobody signed “{short}”.", claim.bullet_id, claim.key)
