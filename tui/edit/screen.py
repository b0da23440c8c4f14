"""Where a bullet is written: headline and body with every fact marked, and on the right what that fact rests on."""

from datetime import date

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from drafter.check.model import Evidence
from drafter.desk import BulletCheck, Desk
from drafter.draft.house import HouseStyle
from drafter.draft.markup import count_words, derive
from drafter.issue.model import Issue, IssueBullet
from drafter.sources.model import Source
from drafter.text.display import display, display_line
from tui.edit.checking import Checking
from tui.edit.commands import Commands
from tui.edit.notes import Notes
from tui.edit.placed import Placed, fact_at, worst_first
from tui.edit.saving import Saving
from tui.footer import DeskFooter
from tui.issue.rows import in_short, judged, site
from tui.marked_area import MarkedArea
from tui.place import Place
from tui.rows import Rows
from tui.shown import area_styles, counts, line
from tui.tour import TourLine
from tui.written import InputLine

BOLD = Style(bold=True)


class EditScreen(Commands, Saving, Notes, Checking):
    """One bullet. What is typed is saved at every pause and stands whatever rule it breaks."""

    NAME = "edit"
    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = "#body"
    HELP_WORDS = (
        "Write: at each pause every fact is marked, and all is saved.\n"
        "✓ supported ~ weaker ? doubtful ≠ conflicting ✗ unsupported\n"
        "**bold** one phrase; [anchor](1) a link; shift+tab: headline\n"
        "ctrl+ z undo, y redo; deletes: w f a word, u k up to an end\n"
    )
    BINDINGS = [  # noqa: RUF012
        Binding("escape", "back", "back", id="back", key_display="esc"),
        Binding("f2,alt+n", "fact(1)", "next", id="next_fact", priority=True, key_display="f2"),
        Binding("f6", "apply", "take value", id="apply", priority=True),
        Binding("f7", "insert_left_out", "left out", id="left_out", priority=True),
        Binding("f8", "bold", "bold", id="bold", priority=True),
        Binding("f9", "link", "link", id="link", priority=True),
        Binding("f5", "redraft", "redraft", id="redraft", priority=True),
        Binding("f10", "notes", "notes", id="notes", priority=True),
        Binding("f1", "help", "help", id="help_edit"),
        Binding("f3,alt+p", "fact(-1)", "previous", id="previous_fact", priority=True, key_display="f3"),
        Binding("f4", "editor", "$EDITOR", id="editor", priority=True),
        Binding("ctrl+o", "offer", "the draft beside", id="offer_here", priority=True, show=False),
        Binding("alt+v", "versions", "versions", id="versions_here", priority=True, show=False),
        Binding("alt+a", "select_all", "select all", id="select_all", priority=True, show=False),
        Binding("alt+o", "open_source", "source in the browser", id="open_source", priority=True, show=False),
        Binding("o", "open_source", show=False),  # where one doesn't type: in the source and the list of facts
        Binding("alt+c", "copy", "copy", id="copy", priority=True, show=False),
        Binding("ctrl+s", "save", "save now", id="save", show=False),
    ]

    def __init__(self, desk: Desk, issue_id: str, bullet_id: str, offset: int = 0) -> None:
        """`offset` is where the cursor begins in the body."""
        super().__init__(desk, issue_id)
        self._begin_at = offset
        self.bullet_id = bullet_id
        self.state: Issue = desk.issue(issue_id)
        self.bullet: IssueBullet = self.state.bullet(bullet_id)
        self.facts: list[Placed] = []
        self.listed: list[Placed] = []
        self.check: BulletCheck | None = None
        self.shown_source: int = -1

    def compose(self) -> ComposeResult:
        """Left what is written, right what it rests on."""
        yield TourLine(id="tour")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield InputLine(
                    display_line(self.bullet.headline), id="headline", placeholder="Headline", select_on_focus=False
                )
                yield MarkedArea(self.bullet.body, id="body")
                yield Static(id="reason")
                yield Rows(id="facts")
            with Vertical(id="right"):
                yield MarkedArea(id="source", read_only=True)
        yield Static(id="status")
        yield DeskFooter()

    def on_mount(self) -> None:
        """The cursor in the body, the first source beside it."""
        self.query_one("#headline").border_title = "Headline"
        self.query_one("#facts").border_title = "Facts"
        self.area.border_title = "Bullet"
        self.headline.cursor_position = 0
        self.watch(self.headline, "selection", self.show_fact, init=False)
        self.area.focus()
        if self._begin_at:
            self.area.look_at(min(self._begin_at, len(self.area.text)))
        self.look_at_source(0, None)
        self.show_status()
        self.look_for_notes()
        self.start_check()

    @property
    def area(self) -> MarkedArea:
        """The body."""
        return self.query_one("#body", MarkedArea)

    @property
    def headline(self) -> InputLine:
        """The headline."""
        return self.query_one("#headline", InputLine)

    def place(self) -> Place:
        """The bullet and where the cursor stands in its body."""
        return Place(self.issue_id, self.NAME, self.bullet_id, self.area.cursor_offset_in_text)

    def changed_elsewhere(self) -> None:
        """Another desk wrote: its text is taken when nothing here differs from what was read; else both are shown."""
        issue = self.desk.issue(self.issue_id)
        if all(bullet.id != self.bullet_id for bullet in issue.bullets):
            self.say("This bullet was dropped on another desk; u on the issue screen brings it back.", severe=True)
        elif self.typed() == (self.bullet.headline, self.bullet.body):
            self.take(issue)
        self.look_for_notes()

    def works(self, action: str) -> bool:
        """Notes and the draft beside are there or not."""
        needed = {"notes": self.noted, "offer": self.bullet.offered}
        return action not in needed or bool(needed[action])

    def typed(self) -> tuple[str, str]:
        """Headline and body; what was stored comes back untouched where nobody changed it."""
        headline, body = self.headline.value, self.area.text
        return (
            self.bullet.headline if headline == display_line(self.bullet.headline) else headline,
            self.bullet.body if body == display(self.bullet.body) else body,
        )

    def bullet_sources(self) -> list[Source]:
        """The bullet's sources in order."""
        return self.state.sources_of(self.bullet)

    def desk_day(self) -> date:
        """The issue's day."""
        return self.state.date

    def desk_house(self) -> HouseStyle:
        """The style of the issue's publication."""
        return self.desk.house(self.state.title)

    def on_text_area_changed(self, event: MarkedArea.Changed) -> None:
        """The body was typed in."""
        if event.text_area is self.area:
            self.steps = 0
            self.after_typing()
            self.show_status()

    def on_input_changed(self) -> None:
        """The headline was typed in."""
        self.after_typing()

    def on_input_submitted(self) -> None:
        """Enter in the headline goes on to the body."""
        self.area.focus()

    def on_text_area_selection_changed(self, event: MarkedArea.SelectionChanged) -> None:
        """The cursor moved: show what the fact under it rests on."""
        if event.text_area is self.area:
            self.show_fact()

    def on_descendant_focus(self) -> None:
        """From the headline to the body or back: another fact is under the cursor."""
        self.show_fact()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A fact of the list: the cursor goes there."""
        self.go_to_fact(self.listed[event.option_index])

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Moving through the list shows the whole reason below the text."""
        if event.option_list.has_focus:
            self.show_fact()

    def show_check(self) -> None:
        """Marks the facts and lists them."""
        styles = area_styles(self.app.theme_variables)
        derived = derive(self.area.text)
        bolds = [(derived.body_span(span), BOLD) for span in derived.bolds]
        # A sentence is told in the list: marked from end to end it would drown its own figures.
        facts = [(item.part, item.span, styles[item.judgement.verdict]) for item in self.facts if item.checked]
        self.area.mark(bolds + [(span, style) for part, span, style in facts if part == "body"])
        self.headline.mark([(span, style) for part, span, style in facts if part == "headline"])
        rows = self.query_one("#facts", OptionList)
        here = rows.highlighted
        self.listed = worst_first(self.facts)
        rows.set_options([Option(in_short(item.words, item.judgement)) for item in self.listed])
        rows.highlighted = min(here or 0, len(self.listed) - 1) if self.listed else None
        self.area.border_subtitle = self._left_out()
        steps, self.steps = self.steps, 0
        for _ in range(abs(steps)):
            self.action_fact(1 if steps > 0 else -1)
        self.show_fact()
        self.show_status()

    def _left_out(self) -> Content:
        """The figures that the bullet lacks, the most important first, as many as the frame has room for."""
        left = " · ".join(figure.words for figure in self.left_out())
        return line(f"f7 left out: {left}", "", max(8, self.area.size.width - 2)) if left else Content()

    def part_and_offset(self) -> tuple[str, int]:
        """Where the cursor stands."""
        if self.focused is self.headline:
            return "headline", self.headline.cursor_position
        return "body", self.area.cursor_offset_in_text

    def fact_here(self) -> Placed | None:
        """The fact under the cursor, in the list where that has the focus."""
        rows = self.query_one("#facts", OptionList)
        if rows.has_focus and rows.highlighted is not None and rows.highlighted < len(self.listed):
            return self.listed[rows.highlighted]
        return fact_at(self.facts, *self.part_and_offset())

    def show_fact(self) -> None:
        """The reason in words, and the source scrolled to the evidence and marked."""
        if not self.stands:
            return
        here = self.fact_here()
        reason = self.query_one("#reason", Static)
        if here is None:
            reason.update(
                Content.styled("f2 goes to the next fact, f3 to the one before.", "dim") if self.facts else Content()
            )
            return
        judgement = here.judgement
        told = judged(here.words, judgement)
        if (value := self.value_here(here)) is not None:
            told += Content.styled(f"  f6 → {value}", "$text-accent bold")
        reason.update(told)
        if judgement.evidence:
            self.look_at_source(judgement.evidence[0].source, judgement.evidence[0])

    def look_at_source(self, number: int, evidence: Evidence | None) -> None:
        """Shows a source; its evidence marked and in the middle."""
        sources = self.bullet_sources()
        if not 0 <= number < len(sources):
            return
        view = self.query_one("#source", MarkedArea)
        if number != self.shown_source:
            view.show(sources[number].text)
            self.shown_source = number
            view.border_title = Content(
                display_line(f"Source {number + 1} of {len(sources)} · {site(sources[number])}")
            )
        if evidence is not None:
            view.mark([(evidence.span, Style(reverse=True))])
            self.call_after_refresh(view.look_at, evidence.span.start)

    def show_status(self) -> None:
        """Words, verdicts, and the first notes."""
        if not self.stands:
            return
        parts = [Content(f"{count_words(derive(self.area.text).text)} words")]
        if self.check is not None:
            parts.append(counts(item.judgement.verdict for item in self.facts))
            parts += [line(fault.message, "dim") for fault in self.check.faults[:3]]
        if self.bullet.form == "fact_sheet":
            parts.insert(0, Content.styled("a fact sheet: write it up in English (alt+a selects all)", "$text-warning"))
        if self.bullet.offered is not None:
            parts.insert(0, Content.styled("✎ a draft beside: ctrl+o", "$text-accent bold"))
        parts[:0] = [told for told in (self.saved_words(), self.note_count()) if told]
        self.query_one("#status", Static).update(Content(" · ").join(parts))
