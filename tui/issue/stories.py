"""Sources that tell one story, offered as one bullet: found in a thread, shown beside the sources, taken by a key."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from drafter.issue.model import Issue, IssueSource
from tui.desk_screen import DeskScreen
from tui.issue.rows import site
from tui.shown import line

Story = tuple[str, ...]


class Stories(DeskScreen):
    """Needs the issue and the row one is on. `stories` are those of the sources as they now stand."""

    state: Issue
    stories: list[Story]
    _looked_at: tuple[tuple[str, str], ...] = ()

    if TYPE_CHECKING:

        def redraw(self) -> None: ...
        def source_here(self) -> IssueSource | None: ...
        def draft_from(self, source_ids: Sequence[str]) -> None: ...

    def look_for_stories(self) -> None:
        """Looks for them again, in a thread, when the sources have changed."""
        sources = self.state.sources
        known = tuple((item.id, f"{item.source.sha256}{item.source.published}") for item in sources)
        if known != self._looked_at:
            self._looked_at = known
            self.run_worker(partial(self._look, known, sources), thread=True, group="stories")

    def _look(self, known: tuple[tuple[str, str], ...], sources: Sequence[IssueSource]) -> None:
        from drafter.issue.stories import stories

        found = stories(sources)
        if known == self._looked_at:
            self.deliver(self._found, known, found)

    def _found(self, known: tuple[tuple[str, str], ...], found: list[Story]) -> None:
        if known == self._looked_at:
            self.stories = found
            self.redraw()

    def offered_stories(self) -> list[Story]:
        """The stories of sources that are all here and that no bullet yet joins."""
        here = {item.id for item in self.state.sources}
        joined = [{item.source_id for item in bullet.sources} for bullet in self.state.bullets]
        return [
            story for story in self.stories if here.issuperset(story) and not any(j.issuperset(story) for j in joined)
        ]

    def story_rows(self, width: int) -> list[Option]:
        """A line for each story on offer, with what to call its sources."""
        rows = []
        for at, story in enumerate(self.offered_stories()):
            words = f"{len(story)} tell one story: g" + (" drafts one bullet" if width > 40 else "")
            head = Content.assemble((" ≈ ", "$text-accent bold"), line(words, "$text-accent", max(4, width - 4)))
            named = " + ".join(site(self.state.source(one)) for one in story)
            rows.append(
                Option(
                    Content("\n").join([head, Content("   ") + line(named, "dim", max(4, width - 4))]), f"story-{at}"
                )
            )
        return rows

    def action_story(self) -> None:
        """One bullet from the sources of the story that the row belongs to, else of the first one."""
        offered, here = self.offered_stories(), self.source_here()
        if not offered:
            self.say("No sources here seem to tell one story: space marks some, d makes one bullet of them.")
            return
        self.draft_from(next((story for story in offered if here is not None and here.id in story), offered[0]))

    def draft_story_row(self, row_id: str | None) -> bool:
        """Drafts the story of a row of the pane; False when the row is none."""
        if row_id is None or not row_id.startswith("story-"):
            return False
        self.draft_from(self.offered_stories()[int(row_id.removeprefix("story-"))])
        return True
