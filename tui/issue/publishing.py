"""The commands that belong to a publication: its issue's state, its house style, what its earlier issues had."""

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from drafter.desk.states import NEXT, change_state
from drafter.issue.model import Issue, State
from tui.desk_screen import DeskScreen
from tui.dialogs.choose import Choose
from tui.dialogs.form import Form, Line
from tui.shown import line

if TYPE_CHECKING:
    from drafter.desk.back import Remembered


class Publishing(DeskScreen):
    """Each action calls the desk once and draws what it returns."""

    state: Issue

    if TYPE_CHECKING:

        def reload(self, issue: Issue | None = None) -> None: ...

    def action_state(self) -> None:
        """Draft, in check, checked, released, corrected; with open points a reason is asked for, and kept."""
        states = NEXT[self.state.state]
        rows = [Content(state.replace("_", " ")) for state in states]
        present = self.state.state.replace("_", " ")
        title = f"The issue is {'a draft' if present == 'draft' else present}. Set it to"
        self.app.push_screen(Choose(title, rows), lambda at: None if at is None else self._ask_reason(states[at]))

    def _ask_reason(self, state: State) -> None:
        left = 0 if state in ("draft", "in_check") else len(self.desk.gate(self.issue_id))
        if not left:
            self._change_state(state, {})
            return
        asked = Line("reason", f"{left} points are open. Reason for going on all the same (kept)")
        self.app.push_screen(Form("The state", [asked], whole=True), partial(self._change_state, state))

    def _change_state(self, state: State, given: dict[str, str] | None) -> None:
        if given is None:
            return
        with self.told():
            issue, notes = change_state(self.desk, self.issue_id, state, given.get("reason", ""))
            self.reload(issue)
            self.say(" ".join(notes) or f"The issue is {state.replace('_', ' ')}.")

    def action_style(self) -> None:
        """The house style that the issue goes by."""
        from drafter.issue.house_file import house_text
        from tui.dialogs.words import Words

        house = self.desk.houses.of(self.state.title)
        where = str(house.path) if house.path else "no file of its own: `drafter style learn --save` makes one"
        rows = [
            line(where),
            Content(),
            *(line(row) for row in house_text(house.style).splitlines()),
        ]
        self.app.push_screen(Words("House style", Content("\n").join(rows)))

    def action_earlier(self) -> None:
        """What earlier issues had on the matters at hand, and what moved since; a thread looks."""
        self.run_worker(self._look_back, thread=True, group="earlier", exclusive=True)

    def _look_back(self) -> None:
        from drafter.desk.back import remembered

        found = remembered(self.desk, self.state, [item.source for item in self.state.sources])
        if self.is_attached:
            self.app.call_from_thread(self._show_earlier, found)

    def _show_earlier(self, found: "Remembered") -> None:
        from tui.dialogs.words import Words

        if not found:
            self.say("Earlier issues had nothing on these matters.")
            return
        rows: list[Content] = []
        for source, bullets in found:
            rows.append(line(source.title or source.url or source.origin, "bold"))
            for one in bullets:
                issue = one.issue
                rows.append(line(f"  Vol. {issue.volume}.{issue.number}, {issue.date}: {one.bullet.headline}"))
                rows += [line(f"    it said {move.before}, now {move.now}") for move in one.moved]
                rows += [line(f"    promised for {day.words}, which has passed") for day in one.passed]
        self.app.push_screen(Words("Earlier issues", Content("\n").join(rows)))
