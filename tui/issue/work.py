"""The long steps of the issue screen: reading what was put in the box, and drafting. Nothing here waits on the hand."""

import asyncio
import contextlib
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import WorkerCancelled, WorkerFailed

from drafter.draft.engine import Draft
from drafter.errors import DrafterError, SourceError
from drafter.issue.model import IssueBullet
from tui.desk_screen import DeskScreen
from tui.dialogs.form import Answers
from tui.issue.jobs import Drafting, Jobs, Reading

if TYPE_CHECKING:
    from textual.widgets import OptionList

    from drafter.issue.model import Issue, IssueSource


class Work(DeskScreen):
    """Reads and drafts in workers; each has a row, can be cancelled, and says why it failed."""

    jobs: Jobs
    marked: set[str]
    state: "Issue"

    if TYPE_CHECKING:

        def reload(self, issue: Issue | None = None) -> None: ...
        def redraw(self) -> None: ...
        @property
        def sources(self) -> OptionList: ...
        def row_id(self, rows: OptionList) -> str | None: ...
        def draft_story_row(self, row_id: str | None) -> bool: ...
        def source_here(self) -> IssueSource | None: ...

    def take(self, given: str) -> None:
        """Takes what was put in the box: a row for each link or file, text as a source at once."""
        from drafter.sources.read import split_box

        for item in split_box(given):
            if item.kind == "text":
                with self.told():
                    link, source = self._link_in_want(), self.desk.paste(item.value)
                    issue, added = self.desk.add_source(self.issue_id, source)
                    self.reload(issue)
                    self.go_to_source(added.id)
                    if not source.url:
                        self.ask_about(added.id, link)
            else:
                self.read(item.value)

    def ask_about(self, source_id: str, link: str) -> None:
        """A pasted article's address, title and date; a link that could not be read is offered as its address."""
        from tui.dialogs.form import Form, Line

        source = self.desk.issue(self.issue_id).source(source_id)
        told = (
            "of the link you were on; empty it if the text is another's"
            if link
            else "may stay empty; then it can't be linked"
        )
        lines = [
            Line("url", f"Address ({told})", proposed=link),
            Line("title", "Title", source.title),
            Line("site", "Site", source.site),
            Line("published", "Published (2026-03-20, March 20, 2026 …)", str(source.published or "")),
        ]
        self.app.push_screen(Form("What was pasted", lines, act=partial(self.correct, source_id)))

    def _link_in_want(self) -> str:
        """The link that could not be read and wants its text: the row one is on among the sources; or nothing."""
        job = self.jobs.reading(self.row_id(self.sources) or "") if self.focused is self.sources else None
        return job.given if job is not None and job.failed and job.is_link else ""

    def correct(self, source_id: str, given: Answers) -> None:
        """Corrects what is known of a source. Raises UsageError."""
        from tui.issue.days import parsed_day

        fields: dict[str, object] = dict(given)
        if "published" in given:
            fields["published"] = parsed_day(given["published"], self.state.date, past=True)
        if fields:
            issue = self.desk.correct_source(self.issue_id, source_id, **fields)  # type: ignore[arg-type]
            self.jobs.drop_failed(given.get("url", ""))
            self.reload(issue)

    def read(self, given: str, *, then_draft: bool = False) -> None:
        """Reads one link or file, with a row of its own at once."""
        job = Reading(given)
        self.jobs.readings.append(job)
        job.worker = self.run_worker(self._read(job, then_draft), group="jobs", exit_on_error=False)
        self.redraw()

    async def _read(self, job: Reading, then_draft: bool) -> None:
        try:
            source = await self.desk.read(job.given)
            if not source.text.strip():
                raise SourceError("There is no text in it.", code="empty", hint="Open it and paste its text.")
            issue, added = self.desk.add_source(self.issue_id, source)
        except DrafterError as error:
            job.failed, job.code = str(error), error.code
            if self.state.sources and self.row_id(self.sources) == job.id:
                self.go_to_source(self.state.sources[-1].id)  # nobody chose this row: the next paste is not its text
            self.redraw()
            self._tell_failures()
            return
        except asyncio.CancelledError:
            job.failed = "Stopped."
            self.redraw()
            raise
        self.jobs.readings.remove(job)
        self.reload(issue)
        if not self.jobs.under_way():
            self.go_to_source(added.id)
            self._tell_failures()
        if then_draft:
            self.draft_from([added.id])

    def _tell_failures(self) -> None:
        """Says what could not be read, once nothing is being read any more: several in one message."""
        untold = [job for job in self.jobs.failed() if job.code and not job.told]
        if not untold or self.jobs.under_way():
            return
        for job in untold:
            job.told = True
        several = f"{len(untold)} could not be read. They stand last; each says why."
        self.say(f"Not read: {untold[0].failed}" if len(untold) == 1 else several, severe=True)

    def draft_from(self, source_ids: Sequence[str]) -> None:
        """Drafts one bullet from sources: the embedded engine at once, a model's draft beside it later."""
        job = Drafting(tuple(source_ids))
        self.jobs.draftings.append(job)
        job.worker = self.run_worker(self._draft(job), group="jobs", exit_on_error=False)
        self.redraw()
        self.go_to_unused(source_ids)

    async def _draft(self, job: Drafting) -> None:
        try:
            engines = self.desk.engines()
            draft = await self._ask(job, None)
            issue, bullet = self.desk.add_bullet(self.issue_id, job.source_ids, draft)
            self.marked.clear()
            self.reload(issue)
            self.go_to(bullet)
            for engine in engines[1:]:
                job.step = f"{engine.name}: asking …"
                self.redraw()
                offered = await self.desk.draft(
                    self.issue_id, job.source_ids, engine, partial(self._step, job), bullet_id=bullet.id
                )
                self.reload(self.desk.offer(self.issue_id, bullet.id, offered))
                self.say("The model's draft lies beside the bullet: v shows it.")
        except DrafterError as error:
            self.say(str(error), severe=True)
        finally:
            self.jobs.draftings.remove(job)
            self.redraw()

    async def _ask(self, job: Drafting, instruction: str | None) -> Draft:
        return await self.desk.draft(
            self.issue_id, job.source_ids, None, partial(self._step, job), instruction=instruction
        )

    def _step(self, job: Drafting, words: str) -> None:
        job.step = words
        self.redraw()

    def go_to(self, bullet: IssueBullet) -> None:
        """Puts the cursor on a bullet."""
        from textual.widgets import OptionList

        rows = self.query_one("#bullets", OptionList)
        rows.highlighted = rows.get_option_index(bullet.id)
        if self.app.screen is self:
            rows.focus()

    def go_to_source(self, source_id: str) -> None:
        """Puts the cursor on a source that came in, so that d drafts from it; the pane stays the one it was."""
        from textual.widgets import OptionList

        rows = self.query_one("#sources", OptionList)
        if any(option.id == source_id for option in rows.options):
            rows.highlighted = rows.get_option_index(source_id)

    def go_to_unused(self, after: Sequence[str] = ()) -> None:
        """The cursor of the sources goes to the next one that no bullet is made from, below some or round the end,
        so that d and d again drafts one after another.
        """
        used = {link.source_id for bullet in self.state.bullets for link in bullet.sources}
        used |= {one for job in self.jobs.draftings for one in job.source_ids}
        ids = [item.id for item in self.state.sources]
        at = min((ids.index(one) for one in after if one in ids), default=-1) + 1
        if following := next((one for one in [*ids[at:], *ids[:at]] if one not in used), None):
            self.go_to_source(following)

    def action_stop(self) -> None:
        """Stops what is under way; what was being read stays as a row, to be tried again."""
        if self.jobs.cancel():
            self.say("Stopped.")

    def drop_reading(self) -> bool:
        """Takes away the row one is on when it is no source yet; False when it is one."""
        job = self.jobs.reading(self.row_id(self.sources) or "")
        if job is not None:
            self.jobs.drop(job)
        return job is not None

    def try_failed_again(self) -> bool:
        """Tries the failed rows again; False when there are none."""
        failed = self.jobs.failed()
        self.jobs.readings = self.jobs.under_way()
        for job in failed:
            self.read(job.given)
        return bool(failed)

    def action_samples(self) -> None:
        """Loads the sample articles in their order and drafts from the first."""
        self.run_worker(self._read_samples(), group="samples", exclusive=True)

    async def _read_samples(self) -> None:
        jobs = [Reading(str(path)) for path in self.desk.samples()]
        self.jobs.readings += jobs
        for at, job in enumerate(jobs):
            job.worker = self.run_worker(self._read(job, then_draft=at == 0), group="jobs", exit_on_error=False)
            with contextlib.suppress(WorkerFailed, WorkerCancelled):
                await job.worker.wait()
        self.go_to_unused()

    def action_draft(self) -> None:
        """One bullet from the marked sources, or from the one under the cursor."""
        if self.focused is self.sources and self.draft_story_row(self.row_id(self.sources)):
            return
        here = self.source_here()
        chosen = [item.id for item in self.desk.issue(self.issue_id).sources if item.id in self.marked]
        if not chosen and here is None:
            self.say(self._why_no_draft())
            return
        wanted = chosen or [here.id] if here else chosen
        if any([link.source_id for link in bullet.sources] == wanted for bullet in self.state.bullets):
            self.say("A second bullet from the same source: u undoes it, m merges the two.")
        self.draft_from(wanted)

    def _why_no_draft(self) -> str:
        job = self.jobs.reading(self.row_id(self.sources) or "")
        if job is None:
            return "Nothing to draft from: a adds a source."
        if not job.failed:
            return "This source is still being read."
        how = "a, and paste its text" if job.is_link else "r tries again"
        return f"This one could not be read: {how}; or choose another source."
