"""The sources of an issue: read, added, corrected, taken out. Texts are never changed: a correction is a new text."""

from __future__ import annotations

import secrets
from datetime import date
from pathlib import Path

from drafter.desk.ledger import Ledger, acting
from drafter.errors import UsageError
from drafter.issue.back import PLACEHOLDER
from drafter.issue.model import Issue, IssueSource
from drafter.resources import sample_paths
from drafter.sources.assemble import host_of
from drafter.sources.model import Source
from drafter.store import Change, State
from drafter.text.entry import admit, fingerprint
from drafter.text.language import language_of


class Shelf(Ledger):
    """What the desk does with sources."""

    async def read(self, given: str) -> Source:
        """The source of one link or one file's path; its bytes are kept as evidence. Raises SourceError."""
        from drafter.sources.read import read_one

        return await read_one(given, settings=self.settings, keep=self.evidence.keep)

    def paste(self, text: str) -> Source:
        """The source of pasted text. Raises SourceError."""
        from drafter.sources.read import read_text

        return read_text(text, keep=self.evidence.keep)

    def samples(self) -> list[Path]:
        """The sample articles that come with the program."""
        return sample_paths()

    @acting
    def add_source(self, issue_id: str, source: Source) -> tuple[Issue, IssueSource]:
        """Adds a source; the same text from the same address is not added twice."""
        found = self.issue(issue_id)
        for item in found.sources:
            if (item.source.sha256, item.source.url) == (source.sha256, source.url):
                return found, item
        source_id = "s" + secrets.token_hex(3)
        order = [*(item.id for item in found.sources), source_id]
        changes = [
            Change("source", source_id, 0, None, _state(source)),
            self._changed(found.id, "issue", found.id, {"source_order": order}, found.version),
        ]
        self._act(found.id, "add a source", changes, texts={source.sha256: source.text})
        return self._issue(found.id), IssueSource(id=source_id, source=source)

    @acting
    def correct_source(
        self,
        issue_id: str,
        source_id: str,
        *,
        title: str | None = None,
        site: str | None = None,
        url: str | None = None,
        published: date | None = None,
        text: str | None = None,
    ) -> Issue:
        """Corrects what is known of a source (an empty string empties it); a corrected text is a new text."""
        issue_id = self._resolved(issue_id)
        given = {"title": title, "site": site, "url": url, "text": text}
        update: State = {key: admit(value) for key, value in given.items() if value is not None}
        if "url" in update:
            update["url"] = _address(update["url"])
            if not (site or self.issue(issue_id).source(source_id).site):
                update["site"] = host_of(update["url"] or "")
        if published is not None:
            update |= {"published": published.isoformat(), "published_source": "given"}
        texts = {}
        if text is not None:
            new = update.pop("text")
            sha256 = fingerprint(new)
            texts = {sha256: new}
            # Spans of the old text's warnings mean nothing in the new one.
            update |= {"sha256": sha256, "language": language_of(new), "partial": False, "warnings": []}
        if update:
            self._act(issue_id, "correct a source", [self._changed(issue_id, "source", source_id, update)], texts=texts)
        return self._issue(issue_id)

    @acting
    def remove_source(self, issue_id: str, source_id: str) -> Issue:
        """Takes a source out. Raises UsageError (`source_in_use`) while a bullet rests on it."""
        found = self.issue(issue_id)
        for place, bullet in enumerate(found.bullets, 1):
            if any(item.source_id == source_id for item in bullet.sources):
                raise UsageError(
                    f"Bullet {place} rests on this source.", code="source_in_use", hint="Drop that bullet first."
                )
        order = [item.id for item in found.sources if item.id != source_id]
        changes = [
            self._changed(found.id, "source", source_id, None),
            self._changed(found.id, "issue", found.id, {"source_order": order}, found.version),
        ]
        self._act(found.id, "remove a source", changes)
        return self._issue(found.id)


def _state(source: Source) -> State:
    return source.model_dump(mode="json", exclude={"text"})


def _address(given: str) -> str | None:
    if not given.strip():
        return None
    if given.strip() == PLACEHOLDER:
        return PLACEHOLDER
    if not given.strip().lower().startswith(("http://", "https://")):
        raise UsageError("A source's address begins with http:// or https://.", code="bad_address", hint="Correct it.")
    return given.strip()
