"""The commands of the edit screen. Each changes the text as an undoable edit, or lays a draft beside it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.widgets import TextArea

from drafter.desk.left_out import LeftOutFigure, left_out_figures, spaced
from drafter.desk.values import value_for
from drafter.draft.markup import derive
from drafter.draft.markup_edits import with_bold, with_link
from drafter.errors import DrafterError
from drafter.issue.model import Issue, IssueBullet
from drafter.text.display import display, display_line
from drafter.text.span import Span
from tui.dialogs.choose import Choose
from tui.difference import replaced
from tui.edit.external import edit_outside
from tui.edit.left_out import left_out_rows
from tui.edit.placed import Placed, evidence_of, next_fact
from tui.issue.rows import quotation, site
from tui.reaching import Reaching
from tui.shown import line

if TYPE_CHECKING:
    from datetime import date

    from drafter.desk import BulletCheck
    from drafter.sources.model import Source
    from tui.marked_area import MarkedArea
    from tui.written import InputLine


class Commands(Reaching):
    """Needs the screen's widgets and the facts as last checked."""

    bullet_id: str
    bullet: IssueBullet
    state: Issue
    facts: list[Placed]
    check: "BulletCheck | None"
    shown_source: int
    steps = 0  # to be gone from fact to fact when the first check comes

    if TYPE_CHECKING:

        @property
        def area(self) -> MarkedArea: ...
        @property
        def headline(self) -> InputLine: ...
        def typed(self) -> tuple[str, str]: ...
        def fact_here(self) -> Placed | None: ...
        def part_and_offset(self) -> tuple[str, int]: ...
        def bullet_sources(self) -> list[Source]: ...
        def desk_day(self) -> date: ...
        def start_check(self) -> None: ...
        def show_status(self) -> None: ...

    def action_fact(self, by: int) -> None:
        """The next or previous fact; before the first check has come, as soon as it comes."""
        if self.check is None:
            self.steps += by
        elif (found := next_fact(self.facts, *self.part_and_offset(), by)) is not None:
            self.go_to_fact(found)

    def go_to_fact(self, fact: Placed) -> None:
        """Puts the cursor on a fact."""
        if fact.part == "headline":
            self.headline.focus()
            self.headline.cursor_position = fact.span.start
        else:
            self.area.focus()
            self.area.look_at(fact.span.start)

    def value_here(self, here: Placed | None) -> str | None:
        """What f6 would write in place of a fact."""
        if here is None or here.checked is None:
            return None
        told = value_for(here.checked, here.words, self.bullet_sources(), self.desk_day())
        return display_line(told) if told is not None else None

    def left_out(self) -> list[LeftOutFigure]:
        """The figures that the bullet lacks, the most important first."""
        left = self.check.body.left_out if self.check is not None else ()
        return left_out_figures(left, self.bullet_sources(), self.desk_day())

    def action_apply(self) -> None:
        """Puts the source's value in place of the fact under the cursor."""
        here = self.fact_here()
        suggestion = self.value_here(here)
        if here is None or suggestion is None:
            self.say("The source offers no value for what is under the cursor.")
            return
        if here.part == "headline":
            self.headline.replace(suggestion, here.span.start, here.span.end)
        elif (
            here.span.of(self.area.text) == display(here.words)
            or derive(here.span.of(self.area.text)).text == here.words
        ):
            self.area.replace_span(here.span, suggestion)
        else:
            self.say("The text has changed since: wait for the marks.")

    def action_insert_left_out(self) -> None:
        """Inserts a figure that the bullet lacks at the cursor."""
        figures = self.left_out()
        if not figures:
            self.say("The bullet leaves no figure out.")
            return
        width = min(100, self.app.size.width * 9 // 10) - 8

        def chosen(at: int | None) -> None:
            if at is not None:
                text, cursor = self.area.text, self.area.cursor_offset_in_text
                self.area.insert(spaced(text[:cursor], figures[at].words, text[cursor:]))

        rows = left_out_rows(figures, self.bullet_sources(), width)
        self.app.push_screen(Choose("Left out: insert at the cursor", rows), chosen)

    def action_select_all(self) -> None:
        """Selects the headline or the body, whichever one is in."""
        (self.headline if self.focused is self.headline else self.area).action_select_all()

    def action_bold(self) -> None:
        """Makes the selection, or the word under the cursor, the one bold phrase; takes it off where it is that."""
        self._mark(with_bold)

    def action_link(self) -> None:
        """Links the selection, or the word under the cursor, to one of the bullet's sources."""
        numbered = self.bullet.sources
        if not numbered:
            self.say("The bullet has no source to link to.")
            return
        if len(numbered) == 1:
            self._mark(partial(with_link, source=numbered[0].number))
            return
        rows = [line(f"{item.number}  {site(self.state.source(item.source_id))}") for item in numbered]
        span = self._chosen()

        def chosen(at: int | None) -> None:
            if at is not None:
                self._mark(partial(with_link, source=numbered[at].number), span)

        self.app.push_screen(Choose("Link to", rows), chosen)

    def _mark(self, edit: Callable[[str, Span], str], span: Span | None = None) -> None:
        """Marks the chosen words anew, as one edit that undo takes back; what may not be is said."""
        before = self.area.text
        with self.told():
            after = edit(before, self._chosen() if span is None else span)
            self.area.replace_span(*replaced(before, after))

    def _chosen(self) -> Span:
        return Span(*sorted(map(self.area.offset_of, self.area.selection)))

    def action_redraft(self) -> None:
        """Asks for an instruction and lays the new draft beside the text."""
        from tui.dialogs.form import Form, Line

        self.save_now()
        asked = Form(
            "Redraft: lies beside yours, changes nothing",
            [Line("how", "How? (shorter, 60 words, lead with the cost, a new headline …)")],
            whole=True,
            does="draft",
        )
        self.app.push_screen(asked, self._redraft_as)

    def _redraft_as(self, given: dict[str, str] | None) -> None:
        if given is not None:
            self.run_worker(self._redraft(given["how"].strip() or None), group="redraft", exclusive=True)

    async def _redraft(self, instruction: str | None) -> None:
        ids = [item.source_id for item in self.bullet.sources]
        with self.told():
            engine = self.desk.engines()[-1]
            if engine.name != "extractive":
                self.say("Redrafting; write on meanwhile.")
            draft = await self.desk.draft(
                self.issue_id, ids, engine, lambda step: None, instruction=instruction, bullet_id=self.bullet_id
            )
            if (draft.bullet.headline, draft.bullet.body) == self.typed():
                self.say("The draft comes out as what stands here: sentences written by hand stay.")
                return
            self.save_now()
            self.take(self.desk.offer(self.issue_id, self.bullet_id, draft))
            self.action_offer()

    def action_offer(self) -> None:
        """Shows the draft that lies beside."""
        from tui.dialogs.offer import show_offer

        self.save_now()
        self.take(self.desk.issue(self.issue_id))
        if self.bullet.offered is None:
            self.say("No draft lies beside: f5 asks for one.")
        else:
            show_offer(self, self.bullet, self.take)

    def take(self, issue: Issue) -> None:
        """Takes the bullet as it now stands in the issue, into the widgets too."""
        self.state, self.bullet = issue, issue.bullet(self.bullet_id)
        if self.area.text != display(self.bullet.body):
            end = self.area.document.end
            self.area.replace(display(self.bullet.body), (0, 0), end)
        if self.headline.value != display_line(self.bullet.headline):
            self.headline.value = display_line(self.bullet.headline)
        self.show_status()
        self.start_check()

    def action_versions(self) -> None:
        """The wordings this bullet has had."""
        from tui.dialogs.versions import show_versions

        self.save_now()
        show_versions(self, self.bullet, self.take)

    def action_open_source(self) -> None:
        """Opens the source at what the fact under the cursor rests on; without a fact, the source that is shown."""
        found, sources = evidence_of(self.fact_here()), self.bullet_sources()
        number = found.source if found is not None else max(0, self.shown_source)
        if number < len(sources):
            self.open_source(sources[number], found.text if found is not None else "")
        else:
            self.say("The bullet has no source.")

    def action_copy(self) -> None:
        """Copies what is selected; in the list or the source, the evidence; else the whole bullet."""
        found = None if self.focused in (self.area, self.headline) else evidence_of(self.fact_here())
        if isinstance(self.focused, TextArea) and self.focused.selected_text:
            self.copy(self.focused.selected_text)
        elif found is not None:
            self.copy(quotation(found.text, self.bullet_sources()[found.source]))
        else:
            self.copy("\n\n".join(part for part in self.typed() if part.strip()))

    def action_editor(self) -> None:
        """Opens the bullet in $EDITOR."""
        with self.told():
            text = edit_outside(self.app, self.area.text)
            if text is not None and text != self.area.text:
                self.area.replace(display(text), (0, 0), self.area.document.end)

    def show_conflict(self) -> None:
        """Another desk wrote first: both texts, and whose shall stand."""
        from tui.dialogs.conflict import ANSWERS, conflict_words
        from tui.dialogs.words import Words

        told = conflict_words(self.desk.versions(self.issue_id, self.bullet_id)[-1], *self.typed())
        self.app.push_screen(Words("Two desks wrote this bullet", told, ANSWERS), partial(self._settled, *self.typed()))

    def _settled(self, headline: str, body: str, answer: str | None) -> None:
        issue = self.desk.issue(self.issue_id)
        if answer == "f2":
            try:
                version = issue.bullet(self.bullet_id).version
                self.bullet = self.desk.save_bullet(self.issue_id, self.bullet_id, version, headline, body)
            except DrafterError as error:
                self.say(str(error), severe=True)
        elif answer == "f3":
            self.take(issue)
