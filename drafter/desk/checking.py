"""Checking, signing and going out: what the fact-checker does, and the gate before export."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from drafter.check.model import Report
from drafter.desk.bullets import Bullets
from drafter.desk.history import history_of
from drafter.desk.ledger import now
from drafter.draft import Fault, HouseStyle, find_faults
from drafter.draft.checking import check_text, index_sources
from drafter.draft.fault import Part
from drafter.draft.markup import derive
from drafter.errors import StorageError, UsageError
from drafter.issue.claims import Claim, claims_of
from drafter.issue.gate import Open, gate
from drafter.issue.model import Act, Issue, IssueBullet, SignOff
from drafter.issue.promises import PASSED, passed_promises
from drafter.settings import Settings
from drafter.sources.model import Source
from drafter.store import Entry, Record, Store

if TYPE_CHECKING:
    from drafter.export.proof import Proof

# Checks are kept so that none is made twice. A bullet that is typed leaves one at every pause: of one headline and
# its sources, the last few wordings are enough.
_KEPT = 64
_KEPT_WORDINGS = 2
_PASSED = re.compile(r"(?:export as \w+|checked|released|corrected) with \d+ open: ")
_CORRECTION = re.compile(r"correction: ")
_Key = tuple[tuple[tuple[str, date | None, str | None], ...], str, date | None, HouseStyle]
_HOUSE = HouseStyle()


@dataclass(frozen=True, slots=True)
class BulletCheck:
    """A bullet checked: its headline, the plain text of its body, and its faults of style."""

    headline: Report
    body: Report
    faults: list[Fault] = field(default_factory=list)


class Desk(Bullets):
    """Everything an editor or a fact-checker can do; the command line and the screens call only this."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime] = now) -> None:
        super().__init__(settings, store, clock)
        self._results: dict[_Key, dict[str, BulletCheck]] = {}

    def check(self, issue_id: str, bullet_id: str, headline: str | None = None, body: str | None = None) -> BulletCheck:
        """Checks a bullet as it is typed, or as it is saved."""
        issue = self.issue(issue_id)
        return self._checked(issue, issue.bullet(bullet_id), headline, body)

    def check_with(
        self,
        sources: Sequence[Source],
        headline: str,
        body: str,
        day: date | None,
        house: HouseStyle = _HOUSE,
    ) -> BulletCheck:
        """Checks a text against sources; touches no store, so any thread may do it. The last results are kept."""
        key: _Key = (tuple((s.sha256, s.published, s.url) for s in sources), headline, day, house)
        with self.lock:
            if (known := self._results.get(key, {}).get(body)) is not None:
                return known
        indexed = index_sources(sources)
        reports = check_text(headline, indexed, day), check_text(derive(body).text, indexed, day)
        faults = find_faults(headline, body, [source.text for source in sources], house, day)
        made = BulletCheck(*reports, [*_passed(*reports, sources, day), *faults])
        with self.lock:
            wordings = self._results[key] = self._results.pop(key, {})
            wordings[body] = made
            if len(wordings) > _KEPT_WORDINGS:
                wordings.pop(next(iter(wordings)))
            if len(self._results) > _KEPT:
                self._results.pop(next(iter(self._results)))
        return made

    def claims(self, issue_id: str, bullet_id: str | None = None) -> list[Claim]:
        """The claims of one bullet, or of every bullet in order; each bullet's worst first."""
        issue, signoffs = self.issue(issue_id), self.signoffs(issue_id)
        chosen = issue.bullets if bullet_id is None else (issue.bullet(bullet_id),)
        found: list[Claim] = []
        for bullet in chosen:
            checked = self._checked(issue, bullet, None, None)
            found += claims_of(bullet, checked.headline, checked.body, signoffs)
        return found

    def sign(self, issue_id: str, claim: Claim, act: Act, note: str = "") -> SignOff:
        """Puts what a person says of a claim on the record, beside what was said before."""
        issue_id = self._resolved(issue_id)
        signed = SignOff(
            bullet_id=claim.bullet_id,
            person=self.settings.person,
            at=self._clock(),
            act=act,
            note=note,
            claim_key=claim.key,
            verdict=claim.judgement.verdict,
            evidence_sha256=claim.evidence_sha256,
        )
        self._act(issue_id, f"sign off: {act.replace('_', ' ')}", signed=signed.model_dump(mode="json"))
        return signed

    def gate(self, issue_id: str) -> list[Open]:
        """What still stands open before the issue may go out."""
        issue, claims = self.issue(issue_id), self.claims(issue_id)
        faults = {bullet.id: self._checked(issue, bullet, None, None).faults for bullet in issue.going_out}
        return gate(issue, claims, self.house(issue.title), faults)

    def proof(self, issue_id: str) -> Proof:
        """The record of the issue as it stands: every claim, what it rests on, and who said what of it."""
        from drafter.export.proof import draw_proof
        from drafter.export.proof.model import Passed

        issue = self.issue(issue_id)
        acts = self._store.records(issue.id)
        passed = [Passed(person=act.person, at=act.at, words=act.words) for act in acts if _PASSED.match(act.words)]
        notes = [Passed(person=act.person, at=act.at, words=act.words) for act in acts if _CORRECTION.match(act.words)]
        claims, signoffs = self.claims(issue.id), self.signoffs(issue.id)
        by = self.settings.person
        return draw_proof(issue, claims, signoffs, made=self._clock(), made_by=by, passed=passed, corrections=notes)

    def acts(self, issue_id: str) -> list[Record]:
        """Everything that was done to the issue of that whole id, oldest first; empty when it isn't here."""
        return list(self._store.records(issue_id))

    def entries(self, issue_id: str) -> list[Entry]:
        """The present state of every part of the issue of that whole id, those taken out too."""
        return self._store.entries(issue_id)

    def text_of(self, sha256: str) -> str:
        """The source text of that name. Raises StorageError (`no_text`)."""
        return self._store.text(sha256)

    def has_text(self, sha256: str) -> bool:
        """True when the source text of that name is kept here."""
        try:
            self._store.text(sha256)
        except StorageError:
            return False
        return True

    def note(self, issue_id: str, words: str) -> None:
        """Puts words on the record of an issue; they change nothing."""
        self._act(self._resolved(issue_id), words)

    def keep_act(self, act: Record, texts: Mapping[str, str]) -> Record:
        """Keeps an act of another desk as it was done there: its person, its time."""
        return self._store.append(act, texts)

    def forms(self) -> tuple[str, ...]:
        """The forms that an issue can go out in."""
        from drafter.export import FORMS

        return tuple(FORMS)

    def export(
        self,
        issue_id: str,
        form: str,
        reason: str | None = None,
        *,
        layout: str | None = None,
        fragment: bool = False,
    ) -> bytes:
        """The issue as a file. Raises UsageError (`open_claims`) when something is open and no reason is given."""
        from drafter.export import write

        if form not in self.forms():
            raise UsageError(f"There is no form {form}.", code="no_form", hint=f"Choose of {', '.join(self.forms())}.")
        issue = self.issue(issue_id)
        left = self.gate(issue.id)
        if left and not (reason or "").strip():
            count = f"{len(left)} things stand" if len(left) > 1 else "One thing stands"
            raise UsageError(
                f"{count} open; the first: {left[0].message}",
                code="open_claims",
                hint="Settle them, or give a reason, which is kept.",
            )
        font = self.settings.publication.pdf_font
        history = history_of(self, issue) if form == "json" else None
        house = self.house(issue.title)
        made = write(issue, form, layout=layout, house=house, fragment=fragment, font=font, history=history)
        if left:
            self._act(issue.id, f"export as {form} with {len(left)} open: {reason}")
        return made

    def _checked(self, issue: Issue, bullet: IssueBullet, headline: str | None, body: str | None) -> BulletCheck:
        return self.check_with(
            issue.sources_of(bullet),
            bullet.headline if headline is None else headline,
            bullet.body if body is None else body,
            issue.date,
            self.house(issue.title),
        )


def _passed(headline: Report, body: Report, sources: Sequence[Source], day: date | None) -> Iterator[Fault]:
    """What is told as still to come though the issue's day has reached it: the gate holds it, so the writer sees it."""
    if day is None:
        return
    parts: tuple[tuple[Part, Report], ...] = (("headline", headline), ("body", body))
    for part, report in parts:
        facts = [checked.fact for checked in report.facts]
        for one in passed_promises(report.text, facts, day, sources, headline=part == "headline"):
            yield Fault(PASSED, one.message(day), False, one.span, part)
