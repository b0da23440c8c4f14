"""What the fact-checker wrote on claims of the bullet: shown to the editor, who answers it here."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from drafter.desk import Claim
from drafter.draft.markup import derive
from drafter.errors import DrafterError
from tui.desk_screen import DeskScreen
from tui.dialogs.choose import Choose
from tui.dialogs.form import Answers, Form, Line
from tui.issue.rows import note_words, noted
from tui.shown import counted

if TYPE_CHECKING:
    from tui.marked_area import MarkedArea
    from tui.written import InputLine


class Notes(DeskScreen):
    """An answer lies beside the note on the record, and the claim goes back to whoever wrote it."""

    bullet_id: str
    noted: Sequence[Claim] = ()

    if TYPE_CHECKING:

        @property
        def area(self) -> MarkedArea: ...
        @property
        def headline(self) -> InputLine: ...
        def show_status(self) -> None: ...

    def look_for_notes(self) -> None:
        """Looks in a thread, which checks the bullet as it is saved."""
        self.run_worker(self._look_for_notes, thread=True, group="notes", exclusive=True)

    def _look_for_notes(self) -> None:
        try:
            claims = self.desk.claims(self.issue_id, self.bullet_id)
        except (DrafterError, KeyError):
            return
        self.deliver(self._noted, noted(claims))

    def _noted(self, found: Sequence[Claim]) -> None:
        from tui.footer import DeskFooter

        self.noted = found
        self.show_status()
        self.query_one(DeskFooter).look()

    def note_count(self) -> Content:
        """How many notes wait, for the line below."""
        count = len(self.noted)
        return Content.styled(f"✉ {counted(count, 'note')}: f10", "$text-accent bold") if count else Content()

    def action_notes(self) -> None:
        """The notes; the one chosen is gone to and answered."""
        if not self.noted:
            self.say("No note on this bullet waits for an answer.")
            return
        found = list(self.noted)
        rows = [note_words(claim) for claim in found]
        self.app.push_screen(
            Choose("Notes of the fact-checker", rows), lambda at: None if at is None else self._answer(found[at])
        )

    def _answer(self, claim: Claim) -> None:
        if claim.part == "headline":
            self.headline.focus()
            self.headline.cursor_position = min(claim.span.start, len(self.headline.value))
        else:
            self.area.focus()
            self.area.look_at(derive(self.area.text).body_span(claim.span).start)
        lines = [Line("note", "Your answer (esc: mend the text instead, which reopens the claim)")]
        form = Form("Answer", lines, note=note_words(claim), whole=True, act=partial(self._answered, claim))
        self.app.push_screen(form)

    def _answered(self, claim: Claim, given: Answers) -> None:
        if note := given["note"].strip():
            self.desk.sign(self.issue_id, claim, "answer", note)
            self.say("Answered: the claim is back with the fact-checker.")
            self.look_for_notes()
