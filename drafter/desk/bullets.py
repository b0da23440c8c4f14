"""The bullets of an issue: drafted, offered, typed, ordered, merged. No redraft overwrites what a person typed."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Sequence
from itertools import islice

from drafter.desk.ledger import acting
from drafter.desk.models import chat_engine
from drafter.desk.shelf import Shelf
from drafter.draft import Bullet, Draft, DraftRequest, Engine, ExtractiveEngine, HouseStyle
from drafter.draft.instruction import Asked, asked
from drafter.draft.kept import edited_sentences, put_back
from drafter.draft.markup import Derived, count_words, derive, mark, plain
from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueBullet, Version
from drafter.store import Change, State
from drafter.text.entry import admit
from drafter.text.sentences import sentences
from drafter.text.span import Span

_EXAMPLES = 30
_LINK = re.compile(r"\]\((\d{1,4})\)")


def _silent(_step: str) -> None:
    return None


class Bullets(Shelf):
    """What the desk does with bullets."""

    def engines(self) -> list[Engine]:
        """The engines that can draft: the embedded one, then the chat engine when a model is named."""
        if self.settings.model.name is None:
            return [ExtractiveEngine()]
        return [ExtractiveEngine(), chat_engine(self.settings)]

    async def draft(
        self,
        issue_id: str,
        source_ids: Sequence[str],
        engine: Engine | None = None,
        on_step: Callable[[str], None] = _silent,
        instruction: str | None = None,
        bullet_id: str | None = None,
    ) -> Draft:
        """A draft from sources, or of a bullet anew; it saves nothing. Raises EngineError."""
        issue = self.issue(issue_id)
        sources = tuple(issue.source(source_id) for source_id in source_ids)
        previous: Bullet | None = None
        kept: tuple[str, ...] = ()
        if bullet_id is not None:
            bullet = issue.bullet(bullet_id)
            sources = tuple(issue.sources_of(bullet))
            previous = Bullet(headline=bullet.headline, body=bullet.body, form=bullet.form)
            first = next(iter(self.versions(issue.id, bullet_id)), None)
            kept = tuple(edited_sentences(first.body, bullet.body)) if first else ()
        house = self.house_with_examples(issue)
        job = asked(instruction) if previous is not None else Asked("bullet", None, instruction)
        request = DraftRequest(
            sources, issue.date, house, job.instruction, job.task, previous, kept, _words(job, previous)
        )
        return await self.billed(issue.id, engine or ExtractiveEngine()).draft(request, on_step)

    def billed(self, issue_id: str, engine: Engine) -> Engine:
        """The engine on the issue's budget: what a model costs is counted, and it isn't asked once that is spent."""
        if engine.name == ExtractiveEngine().name:
            return engine
        from drafter.draft.chat.bill import billed

        return billed(engine, self.settings.home, issue_id)

    def house_with_examples(self, issue: Issue) -> HouseStyle:
        """The issue's house style with bullets of the publication's last released issues, for an engine's voice."""
        house = self.house(issue.title)
        back = (self.issue(one.id) for one in self.issues() if one.title == issue.title and one.id != issue.id)
        released = (bullet for one in back if one.state in ("released", "corrected") for bullet in one.going_out)
        return house.model_copy(
            update={"examples": tuple(plain(bullet.body) for bullet in islice(released, _EXAMPLES))}
        )

    def add_bullet(self, issue_id: str, source_ids: Sequence[str], draft: Draft) -> tuple[Issue, IssueBullet]:
        """Adds a draft as a new bullet at the end of the issue."""
        state = _drafted(draft)
        return self._add(issue_id, source_ids, state, f"draft a bullet ({state['engine']})")

    def add_blank_bullet(self, issue_id: str, source_ids: Sequence[str]) -> tuple[Issue, IssueBullet]:
        """Adds an empty bullet on sources."""
        return self._add(issue_id, source_ids, {"headline": "", "body": ""}, "add a bullet")

    def offer(self, issue_id: str, bullet_id: str, draft: Draft) -> Issue:
        """Lays a draft beside the bullet, whose text stays."""
        bullet, by = draft.bullet, str(draft.engine.get("name", "engine"))
        offered = Version(headline=bullet.headline, body=bullet.body, by=by, at=self._clock())
        return self._update(issue_id, bullet_id, {"offered": offered.model_dump(mode="json")}, f"offer a draft ({by})")

    @acting
    def accept_offer(self, issue_id: str, bullet_id: str, sentences: Sequence[int] | None = None) -> Issue:
        """Takes the offered text, whole or those of its sentences (from 0); undo brings the old one back."""
        bullet = self.issue(issue_id).bullet(bullet_id)
        if bullet.offered is None:
            raise UsageError("Nothing is offered for this bullet.", code="no_offer", hint="Draft again first.")
        update: State = {"offered": None}
        if sentences is None:
            update |= {"headline": bullet.offered.headline, "body": bullet.offered.body, "form": "bullet"}
        else:
            update["body"] = with_sentences(bullet.body, bullet.offered.body, sentences)
        return self._update(issue_id, bullet_id, update, "accept the offered draft", bullet.version)

    def drop_offer(self, issue_id: str, bullet_id: str) -> Issue:
        """Takes the offered text away."""
        return self._update(issue_id, bullet_id, {"offered": None}, "drop the offered draft")

    def save_bullet(self, issue_id: str, bullet_id: str, version: int, headline: str, body: str) -> IssueBullet:
        """Saves what was typed over the version that was read. Raises Conflict with both texts.

        A fact sheet that a person rewrote in other words is a bullet from then on.
        """
        issue_id = self._resolved(issue_id)
        entry = self._entry(issue_id, "bullet", bullet_id)
        state = entry.state or {}
        update: State = {"headline": admit(headline), "body": admit(body)}
        if entry.version == version and {**state, **update} == state:
            return self._issue(issue_id).bullet(bullet_id)
        if state.get("form") == "fact_sheet" and not _still_a_sheet(body):
            update |= {"form": "bullet", "faults": []}  # those of the draft were the sheet's
        self._act(issue_id, "edit a bullet", [self._changed(issue_id, "bullet", bullet_id, update, version)])
        return self._issue(issue_id).bullet(bullet_id)

    @acting
    def move_bullet(self, issue_id: str, bullet_id: str, to: int) -> Issue:
        """Moves a bullet to a place, counted from 0."""
        found = self.issue(issue_id)
        found.bullet(bullet_id)
        order = [bullet.id for bullet in found.bullets if bullet.id != bullet_id]
        order.insert(max(0, min(to, len(order))), bullet_id)
        return self.order_bullets(found.id, order)

    @acting
    def order_bullets(self, issue_id: str, order: Sequence[str]) -> Issue:
        """Puts all bullets in that order."""
        found = self.issue(issue_id)
        if sorted(order) != sorted(bullet.id for bullet in found.bullets):
            raise UsageError("The order must name every bullet once.", code="bad_order", hint="Name them all.")
        if list(order) != [bullet.id for bullet in found.bullets]:
            self._act(
                found.id, "order", [self._changed(found.id, "issue", found.id, {"order": list(order)}, found.version)]
            )
        return self._issue(found.id)

    def hold_bullet(self, issue_id: str, bullet_id: str, held: bool) -> Issue:
        """Holds a bullet back from going out, or lets it go."""
        return self._update(issue_id, bullet_id, {"held": held}, "hold a bullet" if held else "let a bullet go out")

    @acting
    def drop_bullet(self, issue_id: str, bullet_id: str) -> Issue:
        """Takes a bullet out; undo brings it back."""
        found = self.issue(issue_id)
        order = [bullet.id for bullet in found.bullets if bullet.id != bullet_id]
        changes = [
            self._changed(found.id, "bullet", bullet_id, None),
            self._changed(found.id, "issue", found.id, {"order": order}, found.version),
        ]
        self._act(found.id, "drop a bullet", changes)
        return self._issue(found.id)

    @acting
    def merge_bullets(self, issue_id: str, into: str, other: str) -> Issue:
        """Joins the text and the sources of another bullet to one, its links renumbered, its bold phrase plain."""
        found = self.issue(issue_id)
        if into == other:
            raise UsageError("A bullet can't be merged with itself.", code="same_bullet", hint="Choose two bullets.")
        first, second = found.bullet(into), found.bullet(other)
        numbers = {item.source_id: item.number for item in first.sources}
        for item in second.sources:
            numbers.setdefault(item.source_id, max(numbers.values(), default=0) + 1)
        renumbered = {item.number: numbers[item.source_id] for item in second.sources}
        tail = _LINK.sub(lambda m: f"]({renumbered.get(int(m[1]), m[1])})", second.body.replace("**", ""))
        body = f"{first.body.rstrip()} {tail.strip()}".strip()
        sources = [{"number": number, "source_id": source_id} for source_id, number in numbers.items()]
        changes = [
            self._changed(found.id, "bullet", into, {"body": body, "sources": sources}, first.version),
            self._changed(found.id, "bullet", other, None, second.version),
            self._changed(
                found.id, "issue", found.id, {"order": [b.id for b in found.bullets if b.id != other]}, found.version
            ),
        ]
        self._act(found.id, "merge two bullets", changes)
        return self._issue(found.id)

    @acting
    def split_bullet(self, issue_id: str, bullet_id: str, sentence: int) -> tuple[Issue, IssueBullet]:
        """Parts a bullet before a sentence (from 1 on); the rest becomes the next bullet, on the same sources."""
        found = self.issue(issue_id)
        bullet = found.bullet(bullet_id)
        starts = [span.start for span in sentences(derive(bullet.body).text)]
        if not 0 < sentence < len(starts):
            raise UsageError("There is no sentence to part it at.", code="no_sentence", hint="Choose a later one.")
        first, second = parted(bullet.body, starts[sentence])
        new_id = "b" + secrets.token_hex(3)
        kept = bullet.model_dump(mode="json", exclude={"id", "version"})
        order = [one.id for one in found.bullets]
        order.insert(order.index(bullet_id) + 1, new_id)
        changes = [
            self._changed(found.id, "bullet", bullet_id, {"body": first, "offered": None}, bullet.version),
            Change("bullet", new_id, 0, None, {**kept, "headline": "", "body": second, "offered": None}),
            self._changed(found.id, "issue", found.id, {"order": order}, found.version),
        ]
        self._act(found.id, "split a bullet", changes)
        issue = self._issue(found.id)
        return issue, issue.bullet(new_id)

    @acting
    def _add(self, issue_id: str, source_ids: Sequence[str], state: State, words: str) -> tuple[Issue, IssueBullet]:
        found = self.issue(issue_id)
        for source_id in source_ids:
            self._entry(found.id, "source", source_id)
        bullet_id = "b" + secrets.token_hex(3)
        sources = [{"number": number, "source_id": one} for number, one in enumerate(source_ids, 1)]
        whole = IssueBullet.model_validate({**state, "id": bullet_id, "version": 1, "sources": sources})
        kept = whole.model_dump(mode="json", exclude={"id", "version"})
        order = [*(bullet.id for bullet in found.bullets), bullet_id]
        changes = [
            Change("bullet", bullet_id, 0, None, kept),
            self._changed(found.id, "issue", found.id, {"order": order}, found.version),
        ]
        self._act(found.id, words, changes)
        return self._issue(found.id), whole

    @acting
    def _update(self, issue_id: str, bullet_id: str, update: State, words: str, version: int | None = None) -> Issue:
        issue_id = self._resolved(issue_id)
        self._act(issue_id, words, [self._changed(issue_id, "bullet", bullet_id, update, version)])
        return self._issue(issue_id)


def parted(body: str, at: int) -> tuple[str, str]:
    """The body in two, parted before an offset of its plain text; markup that opens there goes with the second."""
    derived = derive(body)
    cut = derived.body_span(Span(at, at + 1)).start
    for opens in ("[", "**", "["):
        if body[:cut].endswith(opens) and (opens == "[" or body[:cut].count(opens) % 2):
            cut -= len(opens)
    return body[:cut].rstrip(), body[cut:].strip()


def with_sentences(body: str, offered: str, chosen: Sequence[int]) -> str:
    """The body with the chosen sentences of the offered body, each in its like's place, else at the end."""
    derived = derive(offered)
    spans = sentences(derived.text)
    for at in chosen:
        if 0 <= at < len(spans) and spans[at].of(derived.text) not in derive(body).text:
            body = put_back(body, [_marked(derived, spans[at])])
    return body


def _marked(derived: Derived, span: Span) -> str:
    """One sentence of a body with the markup that lies wholly in it."""
    links = [(link.span.shift(-span.start), link.source) for link in derived.links if span.contains(link.span)]
    bold = derived.bold.shift(-span.start) if derived.bold and span.contains(derived.bold) else None
    return mark(span.of(derived.text), bold, links)


def _drafted(draft: Draft) -> State:
    return {
        "headline": draft.bullet.headline,
        "body": draft.bullet.body,
        "form": draft.bullet.form,
        "engine": str(draft.engine.get("name", "")),
        "faults": [fault.message for fault in draft.faults],
    }


def _words(job: Asked, previous: Bullet | None) -> int | None:
    """The words that a shorter bullet is to have: as asked, else three quarters of those it has."""
    if job.task != "shorten" or previous is None:
        return None
    return job.words or count_words(plain(previous.body)) * 3 // 4


def _still_a_sheet(body: str) -> bool:
    return any(line.lstrip().startswith(("- ", "* ", "・")) for line in body.splitlines())
