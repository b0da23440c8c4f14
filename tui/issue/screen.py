"""The home of an issue: its sources, its bullets in order, and the evidence of whichever row one is on."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from drafter.desk import BulletCheck, Claim, Desk
from drafter.issue.model import Issue, IssueBullet, IssueSource
from tui.footer import DeskFooter
from tui.issue.again import Again
from tui.issue.asking import Asking
from tui.issue.jobs import Jobs
from tui.issue.lists import BulletRows, SourceRows
from tui.issue.publishing import Publishing
from tui.issue.rows import bullet_words, reading_words, source_words, top_line
from tui.issue.stories import Stories, Story
from tui.issue.unread import keep_unread, unread
from tui.issue.verdicts import Key, Verdicts
from tui.issue.welcome import welcome
from tui.issue.work import Work
from tui.place import Place
from tui.tour import TourLine

if TYPE_CHECKING:
    from drafter.issue.memory import Earlier

# What an action needs to have something to act on.
NEEDS: dict[str, Callable[["IssueScreen"], bool]] = {
    **dict.fromkeys(("draft", "mark", "blank", "source_details", "browse"), lambda s: bool(s.state.sources)),
    **dict.fromkeys(
        ("check", "export", "edit", "hold", "preview", "split", "versions"), lambda s: bool(s.state.bullets)
    ),
    **dict.fromkeys(("move", "merge"), lambda s: len(s.state.bullets) > 1),
    **dict.fromkeys(("drop", "copy", "undo"), lambda s: bool(s.state.bullets or s.state.sources)),
    "select": lambda s: s.row_id(s.bullets if s.focused is s.bullets else s.sources) is not None,
    "offer": lambda s: any(bullet.offered for bullet in s.state.bullets),
    "story": lambda s: bool(s.offered_stories()),
    "retry": lambda s: bool(s.jobs.failed()) or bool(s.state.sources),
    "stop": lambda s: bool(s.jobs.under_way() or s.jobs.draftings),
}


class IssueScreen(Again, Work, Asking, Publishing, Stories, Verdicts):
    """Three panes on one issue. What is under way lives in `jobs`; everything else is asked of the desk."""

    NAME = "issue"
    CSS_PATH = "issue.tcss"
    HELP_WORDS = (
        "✓ supported ~ weaker ? doubtful ≠ conflicting ✗ unsupported\n"
        "tab h l: panes; j k: rows; U: redo. ✉ notes ↺ reopened ≈ one story"
    )
    BINDINGS = [  # noqa: RUF012
        Binding("a", "add", "add", id="add"),
        Binding("d", "draft", "draft", id="draft"),
        Binding("c", "check", "check", id="check"),
        Binding("x", "export", "export", id="export"),
        Binding("u", "undo", "undo", id="undo"),
        Binding("U", "redo", "redo", id="redo", show=False),
        Binding("tab", "app.focus_next", "pane", id="next_pane", key_display="tab"),
        Binding("question_mark", "help", "help", id="help_here", key_display="?"),
        Binding("space", "mark", "mark", id="mark"),
        Binding("J", "move(1)", "move", id="move_down", key_display="J/K"),
        Binding("K", "move(-1)", "move the bullet up", id="move_up", show=False),
        Binding("H", "hold", "hold", id="hold"),
        Binding("p", "preview", "preview", id="preview"),
        Binding("slash", "search", "search", id="search", key_display="/"),
        Binding("m", "merge", "merge", id="merge"),
        Binding("e", "edit", "edit the bullet", id="edit", show=False),
        Binding("S", "split", "split the bullet", id="split", show=False),
        Binding("D", "drop", "drop the row", id="drop", show=False),
        Binding("V", "versions", "versions of the bullet", id="versions", show=False),
        Binding("v", "offer", "the model's draft", id="offer", show=False),
        Binding("g", "story", "one bullet of one story", id="story", show=False),
        Binding("b", "blank", "blank bullet", id="blank", show=False),
        Binding("t", "source_details", "source: title, date", id="source_details", show=False),
        Binding("r", "retry", "try or fetch again", id="retry", show=False),
        Binding("O", "browse", "source in the browser", id="browse", show=False),
        Binding("C", "copy", "copy the row", id="copy_row", show=False),
        Binding("i", "details", "issue details", id="details"),
        Binding("o", "open", "open another issue", id="open", show=False),
        Binding("n", "new", "new issue", id="new", show=False),
        Binding("s", "samples", "sample articles", id="samples", show=False),
        Binding("R", "state", "state of the issue", id="state", show=False),
        Binding("E", "earlier", "what earlier issues had", id="earlier", show=False),
        Binding("Y", "style", "house style", id="style", show=False),
        Binding("T", "tour", "tour of six steps", id="tour", show=False),
        Binding("escape", "stop", "stop what is under way", id="stop", show=False, key_display="esc"),
        Binding("enter", "edit", show=False),  # in the evidence of a bullet
        Binding("j", "row(1)", show=False),
        Binding("k", "row(-1)", show=False),
        Binding("l", "pane(1)", show=False),
        Binding("h", "pane(-1)", show=False),
        Binding("q", "app.quit", "quit", id="quit"),
    ]

    def __init__(self, desk: Desk, issue_id: str, row_id: str = "") -> None:
        """`row_id` is the bullet or source to begin on."""
        super().__init__(desk, issue_id)
        self._begin_on = row_id
        self._saved_at = ""
        self._redrawn_soon = False
        self.came = False
        self.stories: list[Story] = []
        self.jobs = Jobs(unread(desk.settings.home, issue_id))
        self.marked: set[str] = set()
        self.checks: dict[Key, BulletCheck] = {}
        self.checking: set[Key] = set()
        self.claims: Sequence[Claim] | None = None
        self.remembered: dict[str, list[Earlier]] = {}
        self.state: Issue = desk.issue(issue_id)

    def compose(self) -> ComposeResult:
        """The head, the panes, the footer."""
        yield TourLine(id="tour")
        yield Static(id="top")
        with Horizontal(id="panes"):
            yield SourceRows(id="sources", classes="pane")
            yield BulletRows(id="bullets", classes="pane")
            with VerticalScroll(id="evidence", classes="pane"):
                yield Static(id="evidence-words")
        yield Static(welcome(), id="welcome")
        yield DeskFooter()

    def on_mount(self) -> None:
        """Shows the issue; what has rows is drawn when the panes have their size."""
        self.reload(draw=self._is_empty())
        (self.bullets if self.state.bullets else self.sources).focus()

    def on_screen_resume(self) -> None:
        """Back from another screen: things may have changed there; the first time all has just been read."""
        if self.came:
            self.reload()
        self.came = True

    def changed_elsewhere(self) -> None:
        """Another desk changed the issue."""
        self.reload()

    def place(self) -> Place:
        """The bullet one is on, else the source."""
        row = self.bullet_here() or self.source_here()
        return Place(self.issue_id, self.NAME, row.id if row is not None else "")

    def on_list_resized(self) -> None:
        """Rows are cut to the panes' width; both lists have it at once, and are drawn once."""
        if not self._redrawn_soon:
            self._redrawn_soon = True
            self.call_later(self._redraw_at_size)

    def _redraw_at_size(self) -> None:
        self._redrawn_soon = False
        self.redraw()

    @property
    def sources(self) -> SourceRows:
        """The list of sources."""
        return self.query_one("#sources", SourceRows)

    @property
    def bullets(self) -> BulletRows:
        """The list of bullets."""
        return self.query_one("#bullets", BulletRows)

    def _is_empty(self) -> bool:
        return not (self.state.sources or self.state.bullets or self.jobs.readings)

    def reload(self, issue: Issue | None = None, *, draw: bool = True) -> None:
        """Takes the issue as it now stands and draws it; once it is drawn, verdicts follow from a thread."""
        with self.told():
            self.state = issue or self.desk.issue(self.issue_id)
            saved = self.desk.saved_at(self.issue_id)
            self._saved_at = f"{saved.astimezone():%H:%M:%S}" if saved is not None else ""
        self.marked &= {item.id for item in self.state.sources}
        if draw:
            self.redraw()
        self.call_after_refresh(self.look_it_over)

    def look_it_over(self) -> None:
        """Checks every bullet and looks for sources of one story, in threads."""
        self.check_all()
        self.look_for_stories()

    def redraw(self) -> None:
        """Draws every pane."""
        if not self.stands:
            return
        keep_unread(self.desk.settings.home, self.issue_id, self.jobs.readings)
        self.set_class(self._is_empty(), "-empty")
        left = sum(claim.open for claim in self.claims) if self.claims is not None and self.state.bullets else None
        head = self.query_one("#top", Static)
        head.update(top_line(self.state, left, self._saved_at, head.size.width))
        self.sources.draw(self.state, self.jobs, self.marked, self.story_rows)
        failed = len(self.jobs.failed())
        told = ["≈ one story: g"] * bool(self.offered_stories()) + [f"✗ {failed} not read: r"] * bool(failed)
        self.sources.border_subtitle = " · ".join(told)
        self.bullets.draw(self.state, self.check_of, self.claims_of)
        if self._begin_on and self.go_to_row(self._begin_on):
            self._begin_on = ""
        self.show_evidence()
        self.query_one(DeskFooter).look()

    def works(self, action: str) -> bool:
        """Whether an action has something to act on."""
        return action not in NEEDS or NEEDS[action](self)

    def in_footer(self, action: str) -> bool:
        """Marking belongs to the sources, order and holding to the bullets."""
        of_sources = self.focused is self.sources
        return of_sources if action == "mark" else not (of_sources and action in ("move", "hold", "preview", "merge"))

    def show_evidence(self) -> None:
        """The right pane: what the row one is on rests on."""
        if not self.stands:
            return
        words, pane = self.query_one("#evidence-words", Static), self.query_one("#evidence")
        bullet, item = self.bullet_here(), self.source_here()
        if self.focused is self.sources or bullet is None:
            pane.border_title = "Source"
            told = self._source_evidence(item)
        else:
            pane.border_title = "Bullet and evidence"
            items = [item for item in self.state.sources if any(item.id == one.source_id for one in bullet.sources)]
            told = bullet_words(self.state, bullet, self.check_of(bullet), self.claims_of(bullet), self._earlier(items))
        words.update(told)

    def _source_evidence(self, item: IssueSource | None) -> Content:
        if item is not None:
            return source_words(item.source, self._earlier([item]))
        job = self.jobs.reading(self.row_id(self.sources) or "")
        return reading_words(job) if job else Content("")

    def _earlier(self, items: Sequence[IssueSource]) -> "list[Earlier]":
        """The earlier bullets on the matter of sources, each once."""
        found = [one for item in items for one in self.remembered.get(item.source.sha256, [])]
        return list({one.bullet.id: one for one in found}.values())

    def on_option_list_option_highlighted(self) -> None:
        """Another row."""
        self.show_evidence()

    def on_descendant_focus(self) -> None:
        """Another pane."""
        self.show_evidence()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a row."""
        if event.option_list is self.bullets:
            self.action_edit()
        elif not self.draft_story_row(self.row_id(self.sources)):
            self.action_source_details()

    def row_id(self, rows: OptionList) -> str | None:
        """The id of the row one is on."""
        option = rows.highlighted_option
        return option.id if option else None

    def bullet_here(self) -> IssueBullet | None:
        """The bullet one is on."""
        here = self.row_id(self.bullets)
        return next((bullet for bullet in self.state.bullets if bullet.id == here), None)

    def source_here(self) -> IssueSource | None:
        """The source one is on."""
        here = self.row_id(self.sources)
        return next((item for item in self.state.sources if item.id == here), None)
