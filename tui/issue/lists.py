"""The two lists of the issue screen: each draws its rows to its own size, and says in the footer what enter does."""

from collections.abc import Callable, Collection, Sequence

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from drafter.desk import BulletCheck, Claim
from drafter.issue.model import Issue, IssueBullet
from tui.issue.jobs import Jobs
from tui.issue.rows import bullet_row, reading_row, source_row
from tui.rows import Rows

_NO_SOURCE = "No source yet: a adds some."
_NO_BULLET = (
    "No bullet yet: d drafts one from the source you are on at the left. space marks several, and d then makes one "
    "bullet of them."
)


class ListResized(Message):
    """A list has another size."""


class _Kept(Rows):
    _drawn: object = None

    def fill(self, options: Sequence[Option], empty: str = "") -> None:
        """Replaces the rows and stays on the row one was on; `empty` stands there when there are none."""
        prompts = [(option.id, option.prompt) for option in options]
        # Two contents are equal where their words are: their styles are compared too.
        drawn = [empty, *((name, told.plain, told.spans) for name, told in prompts if isinstance(told, Content))]
        if (drawn, self.size.width) == self._drawn:
            return
        self._drawn = drawn, self.size.width
        here, place = self.highlighted_option, self.highlighted or 0
        ids = [option.id for option in options]
        self.set_options(options or ([Option(self._beside_the_frame(empty), disabled=True)] if empty else []))
        if here is not None and here.id in ids:
            self.highlighted = ids.index(here.id)
        else:
            self.highlighted = min(place, len(options) - 1) if options else None

    def on_resize(self) -> None:
        """Rows are cut and words are wrapped to the width, which is known only now."""
        self.post_message(ListResized())

    def _beside_the_frame(self, words: str) -> Content:
        lines = Content.styled(words, "dim").wrap(max(8, self.size.width - 2))
        return Content("\n").join(Content(" ") + row for row in lines)


class SourceRows(_Kept):
    """The sources; enter opens what is known of one."""

    BINDINGS = [Binding("enter", "select", "details", id="enter_source")]  # noqa: RUF012

    def draw(self, issue: Issue, jobs: Jobs, marked: Collection[str], stories: Callable[[int], list[Option]]) -> None:
        """What is on its way or failed, the sources, the stories on offer."""
        width = max(20, self.size.width)
        used: dict[str, list[str]] = {}
        for place, bullet in enumerate(issue.going_out, 1):
            for link in bullet.sources:
                used.setdefault(link.source_id, []).append(str(place))
        rows = [
            Option(
                source_row(item, jobs.step_of(item.id), item.id in marked, used.get(item.id, ()), width),
                item.id,
            )
            for item in issue.sources
        ]
        coming = [Option(reading_row(job, width), job.id) for job in jobs.under_way()]
        failed = [Option(reading_row(job, width), job.id) for job in jobs.failed()]
        # What is on its way stands first, in sight on a small screen too; what failed last, after all that is here.
        self.fill(coming + rows + stories(width) + failed)
        self.border_title = f"Sources ({len(issue.sources)})"


class BulletRows(_Kept):
    """The bullets; enter opens one in the edit screen."""

    BINDINGS = [Binding("enter", "select", "edit", id="enter_bullet")]  # noqa: RUF012

    def draw(
        self,
        issue: Issue,
        check_of: Callable[[IssueBullet], BulletCheck | None],
        claims_of: Callable[[IssueBullet], list[Claim]],
    ) -> None:
        """The bullets in order; their headlines in full where all of them have room for it."""
        width = max(30, self.size.width)
        lines = 2 if 3 * len(issue.bullets) <= self.size.height else 1
        numbers = {bullet.id: at for at, bullet in enumerate(issue.going_out, 1)}
        rows = [
            Option(bullet_row(numbers.get(b.id, 0), b, check_of(b), claims_of(b), width, lines), b.id)
            for b in issue.bullets
        ]
        self.fill(rows, _NO_BULLET if issue.sources else _NO_SOURCE)
        self.border_title = f"Issue ({len(issue.going_out)})"
