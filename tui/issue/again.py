"""A source's page fetched again, and what it says otherwise now: first where bullets rest on it."""

from typing import TYPE_CHECKING

from textual.content import Content

from drafter.errors import DrafterError
from drafter.issue.model import IssueSource
from tui.desk_screen import DeskScreen
from tui.shown import line

if TYPE_CHECKING:
    from drafter.desk.again import Compared, Difference


class Again(DeskScreen):
    """The fetch runs beside the desk; the kept text stays the evidence."""

    if TYPE_CHECKING:

        def source_here(self) -> IssueSource | None: ...
        def try_failed_again(self) -> bool: ...

    def action_retry(self) -> None:
        """Tries the failed rows again; where none failed, fetches the source one is on and shows what changed."""
        if self.try_failed_again():
            return
        item = self.source_here()
        if item is None:
            self.say("No source failed. Go to one to fetch its page again.")
            return
        self.say("Fetching the page again …")
        self.run_worker(self._refetch(item), group="refetch", exclusive=True, exit_on_error=False)

    async def _refetch(self, item: IssueSource) -> None:
        from drafter.desk.again import refetch

        try:
            found = await refetch(self.desk, self.issue_id, item)
        except DrafterError as error:
            self.say(str(error), severe=True)
            return
        if self.is_attached:
            self._show_changes(found)

    def _show_changes(self, found: "Compared") -> None:
        from tui.dialogs.words import Words

        if found.same:
            self.say("The page says what it said.")
            return
        rows = [line("The kept text stays the evidence.", "dim")]
        rows += [line(f"{what}: {old} → {new}") for what, old, new in found.about]
        for one in found.differences:
            rows += [Content(), *_told(one)]
        self.app.push_screen(Words("The page has changed", Content("\n").join(rows)))


def _told(one: "Difference") -> list[Content]:
    from tui.difference import difference

    claims = [line(f"  bullet {rest.bullet}: {rest.claim}", "dim") for rest in one.rests if rest.kind != "sentence"]
    return [difference(one.changed.old, one.changed.new), *claims]
