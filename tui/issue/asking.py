"""The commands of the issue screen that act at once or ask one thing first."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from drafter.desk import Open
from drafter.draft.markup import derive
from drafter.errors import UsageError
from drafter.issue.model import Issue, IssueBullet, IssueSource
from drafter.text.sentences import sentences
from tui.dialogs.choose import Choose
from tui.dialogs.form import Answers, Form, Line
from tui.issue.days import parsed_day
from tui.issue.rows import copied_bullet
from tui.reaching import Reaching
from tui.shown import counted, line, marked

if TYPE_CHECKING:
    from textual.widgets import OptionList

    from drafter.desk.search import Page


class Asking(Reaching):
    """Each action calls the desk once and draws what it returns."""

    state: Issue
    marked: set[str]

    if TYPE_CHECKING:

        @property
        def sources(self) -> OptionList: ...
        @property
        def bullets(self) -> OptionList: ...
        def reload(self, issue: Issue | None = None) -> None: ...
        def redraw(self) -> None: ...
        def take(self, given: str) -> None: ...
        def drop_reading(self) -> bool: ...
        def bullet_here(self) -> IssueBullet | None: ...
        def source_here(self) -> IssueSource | None: ...
        def correct(self, source_id: str, given: Answers) -> None: ...
        def go_to(self, bullet: IssueBullet) -> None: ...

    def action_add(self) -> None:
        """The one box."""
        from tui.dialogs.box import Box

        self.app.push_screen(Box(), lambda given: self.take(given) if given else None)

    def action_mark(self) -> None:
        """Marks a source, or takes the mark away, and goes on to the next."""
        if (here := self.source_here()) is not None:
            self.marked ^= {here.id}
            self.redraw()
            self.sources.action_cursor_down()

    def action_row(self, by: int) -> None:
        """One row down or up in the pane one is in."""
        rows = self.sources if self.focused is self.sources else self.bullets
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_edit(self) -> None:
        """Opens the bullet in the edit screen."""
        from tui.edit.screen import EditScreen

        if (bullet := self.bullet_here()) is None:
            self.say("No bullet yet: d drafts one from the source you are on.")
            return
        self.app.push_screen(EditScreen(self.desk, self.issue_id, bullet.id))

    def action_check(self) -> None:
        """Opens the check screen."""
        from tui.check.screen import CheckScreen

        if not self.state.bullets:
            self.say("No bullet to check yet.")
            return
        self.app.push_screen(CheckScreen(self.desk, self.issue_id))

    def action_move(self, by: int) -> None:
        """Moves the bullet in the order."""
        if (bullet := self.bullet_here()) is not None:
            to = self.state.bullets.index(bullet) + by
            if 0 <= to < len(self.state.bullets):
                with self.told():
                    self.reload(self.desk.move_bullet(self.issue_id, bullet.id, to))

    def action_hold(self) -> None:
        """Holds the bullet for the next issue, or lets it go out again."""
        if (bullet := self.bullet_here()) is not None:
            with self.told():
                self.reload(self.desk.hold_bullet(self.issue_id, bullet.id, not bullet.held))

    def action_drop(self) -> None:
        """Drops the row one is on; u brings it back."""
        bullet, source = self.bullet_here(), self.source_here()
        with self.told():
            if self.focused is self.sources and self.drop_reading():
                self.redraw()
            elif self.focused is self.sources and source is not None:
                self.reload(self.desk.remove_source(self.issue_id, source.id))
                self.say("Dropped the source: u brings it back.")
            elif self.focused is self.bullets and bullet is not None:
                self.reload(self.desk.drop_bullet(self.issue_id, bullet.id))
                self.say("Dropped the bullet: u brings it back.")

    def action_merge(self) -> None:
        """Merges another bullet into this one."""
        here = self.bullet_here()
        others = [bullet for bullet in self.state.bullets if here is not None and bullet.id != here.id]
        if here is None or not others:
            self.say("There is no other bullet to merge with.")
            return

        def chosen(at: int | None) -> None:
            if at is not None:
                with self.told():
                    self.reload(self.desk.merge_bullets(self.issue_id, here.id, others[at].id))

        self.app.push_screen(Choose("Merge into this bullet", [line(other.headline) for other in others]), chosen)

    def action_split(self) -> None:
        """Parts the bullet before a sentence; the rest becomes the next bullet."""
        here = self.bullet_here()
        text = derive(here.body).text if here is not None else ""
        found = [span.of(text) for span in sentences(text)]
        if here is None or len(found) < 2:
            self.say("The bullet has one sentence only: there is nothing to part.")
            return

        def chosen(at: int | None) -> None:
            if at is not None:
                with self.told():
                    issue, new = self.desk.split_bullet(self.issue_id, here.id, at + 1)
                    self.reload(issue)
                    self.go_to(new)
                    self.say("Parted in two: the new one wants a headline. u puts them together again.")

        self.app.push_screen(Choose("The new bullet begins with", [line(words) for words in found[1:]]), chosen)

    def action_tour(self) -> None:
        """Begins the tour, or ends it."""
        from tui.app import DeskApp
        from tui.tour import Tour, TourLine

        if isinstance(self.app, DeskApp):
            self.app.tour = None if self.app.tour is not None else Tour()
            self.query_one(TourLine).look()

    def action_undo(self) -> None:
        """Undoes the last act on the issue and says which it was."""
        with self.told():
            undone = self.desk.undo(self.issue_id)
            if undone is None:
                self.say("Nothing to undo.")
                return
            self.reload(undone[0])
            self.say(f"Undone: {undone[1]}. U does it again.")

    def action_redo(self) -> None:
        """Does again what was undone last and says which it was."""
        with self.told():
            redone = self.desk.redo(self.issue_id)
            if redone is None:
                self.say("Nothing was undone last that could be done again.")
                return
            self.reload(redone[0])
            self.say(f"Done again: {redone[1]}.")

    def action_blank(self) -> None:
        """An empty bullet on the marked sources, to be written by hand."""
        here = self.source_here()
        chosen = [item.id for item in self.state.sources if item.id in self.marked] or ([here.id] if here else [])
        with self.told():
            issue, bullet = self.desk.add_blank_bullet(self.issue_id, chosen)
            self.reload(issue)
            self.go_to(bullet)

    def action_details(self) -> None:
        """Title, volume, number, date, image and credit, the paragraph about the publication."""
        issue = self.state
        lines = [
            Line("title", "Title", issue.title),
            Line("volume", "Volume", issue.volume),
            Line("number", "Number", str(issue.number)),
            Line("date", "Date (2026-03-20, March 20, 2026 …)", str(issue.date)),
            Line("image_source", "Image credit", issue.image_source),
            Line("image_url", "Image address", issue.image_url),
            Line("about", "About paragraph", issue.about),
        ]
        self.app.push_screen(Form("The issue", lines, act=self._set_details))

    def _set_details(self, given: Answers) -> None:
        fields: dict[str, object] = dict(given)
        if "date" in given:
            fields["date"] = parsed_day(given["date"], self.state.date) or self.state.date
        if "number" in given:
            fields["number"] = _number(given["number"])
        if fields:
            self.reload(self.desk.set_details(self.issue_id, **fields))

    def go_to_open(self, point: Open) -> None:
        """A link that goes nowhere is mended at its source; what else stands open, where one writes or signs."""
        wanting = [item for item in self.state.sources if not item.source.url]
        linked = next((b.sources for b in self.state.bullets if b.id == point.bullet_id), ())
        item = next((one for one in wanting if any(one.id == link.source_id for link in linked)), None)
        if point.code == "link_address" and item is not None and self.go_to_row(item.id):
            self.action_source_details()
        else:
            super().go_to_open(point)

    def action_source_details(self) -> None:
        """Title, site, address and date of the source one is on."""
        if (item := self.source_here()) is None:
            return
        source = item.source
        lines = [
            Line("title", "Title", source.title),
            Line("site", "Site", source.site),
            Line("url", "Address", source.url or ""),
            Line("published", "Published (2026-03-20, March 20, 2026 …)", str(source.published or "")),
        ]
        self.app.push_screen(Form("The source", lines, act=partial(self.correct, item.id)))

    def action_offer(self) -> None:
        """Shows the draft that lies beside the bullet."""
        from tui.dialogs.offer import show_offer

        bullet = self.bullet_here()
        if bullet is None or bullet.offered is None:
            self.say("No draft lies beside this bullet.")
            return
        show_offer(self, bullet, self.reload)

    def action_preview(self) -> None:
        """The issue as it goes out."""
        from tui.dialogs.words import Words

        self.app.push_screen(Words("Preview", preview(self.state)))

    def action_export(self) -> None:
        """What stands open, then form and file."""
        from tui.dialogs.export import ask_export

        ask_export(self)

    def action_copy(self) -> None:
        """Copies the bullet one is on as plain text, or the source's text with its address."""
        bullet, item = self.bullet_here(), self.source_here()
        if self.focused is self.sources and item is not None:
            source = item.source
            self.copy("\n\n".join(part for part in (source.title, source.url, source.text) if part))
        elif bullet is not None:
            self.copy(copied_bullet(bullet))

    def action_browse(self) -> None:
        """Opens the source one is on in the browser."""
        if (item := self.source_here()) is not None:
            self.open_source(item.source)

    def action_open(self) -> None:
        """Another issue."""
        issues = self.desk.issues()
        rows: Sequence[Content] = [
            line(f"{one.title} · Vol. {one.volume}.{one.number} · {one.date} · {counted(one.bullets, 'bullet')}")
            for one in issues
        ]
        self.app.push_screen(Choose("Issues", rows), lambda at: None if at is None else self._go(issues[at].id))

    def action_versions(self) -> None:
        """The wordings the bullet has had."""
        from tui.dialogs.versions import show_versions

        if (bullet := self.bullet_here()) is not None:
            show_versions(self, bullet, self.reload)

    def action_search(self) -> None:
        """Searches the sources and bullets of all issues."""
        from tui.dialogs.search import Search

        self.app.push_screen(Search(self.desk), self._go_to_page)

    def _go_to_page(self, page: "Page | None") -> None:
        if page is not None and page.issue_id == self.state.id:
            self.go_to_row(page.row_id)
        elif page is not None:
            self._go(page.issue_id, page.row_id)

    def go_to_row(self, row_id: str) -> bool:
        """To a bullet or a source, whichever has that id; False when none has it."""
        for rows in (self.bullets, self.sources):
            if any(option.id == row_id for option in rows.options):
                rows.highlighted = rows.get_option_index(row_id)
                rows.focus()
                return True
        return False

    def action_new(self) -> None:
        """A new issue, proposed from the last."""
        with self.told():
            self._go(self.desk.new_issue().id)
            self.say("A new issue: i shows its details, u undoes.")

    def _go(self, issue_id: str, row_id: str = "") -> None:
        from tui.issue.screen import IssueScreen

        self.app.switch_screen(IssueScreen(self.desk, issue_id, row_id))


def _number(given: str) -> int:
    if not given.strip().isdigit():
        raise UsageError(f"{given} is no number.", code="bad_number", hint="Write it in digits.")
    return int(given)


def preview(issue: Issue) -> Content:
    """The issue as words with bold phrases and links shown as such."""
    from drafter.draft.markup import derive

    parts = [
        line(issue.title, "bold"),
        line(f"Vol. {issue.volume}.{issue.number}, {issue.date:%B} {issue.date.day}, {issue.date.year}"),
    ]
    parts += [Content(), Content.styled("Headlines", "bold underline")]
    parts += [line(f"{at}. {bullet.headline}") for at, bullet in enumerate(issue.going_out, 1)]
    parts += [Content(), Content.styled("Details", "bold underline")]
    for bullet in issue.going_out:
        derived = derive(bullet.body)
        styles = [(link.span, "underline $text-accent") for link in derived.links]
        parts += [marked(derived.text, styles + [(span, "bold") for span in derived.bolds]), Content()]
    return Content("\n").join([*parts, line(issue.about, "dim")])
