"""The fact-checker's screen: each claim in its sentence beside the sentence of its source, signed with one key."""

import contextlib
from time import monotonic

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from drafter.desk import Desk, Open
from drafter.draft.markup import derive
from drafter.errors import DrafterError
from drafter.issue.claims import Claim
from drafter.issue.model import Act, Issue
from drafter.text.display import display_line
from tui.check.beside import Beside
from tui.check.rows import claim_row, claim_words
from tui.desk_screen import DeskScreen
from tui.dialogs.form import Form, Line
from tui.footer import DeskFooter
from tui.marked_area import MarkedArea
from tui.place import Place
from tui.rows import Rows
from tui.shown import counted
from tui.tour import TourLine

# Keys repeat some 30 times a second; no claim is read in less.
SECONDS_TO_READ = 0.12


class CheckScreen(Beside):
    """Claims worst first over the whole issue. The order is drawn once, so that signing never moves a row."""

    NAME = "check"
    CSS_PATH = "check.tcss"
    HELP_WORDS = (
        "Each claim in its sentence, beside what it rests on; y goes on.\n"
        "] and [ go through the source; p confirms by the sentence marked.\n"
        "¶ a whole sentence: who did what. ↺ signed once, changed since.\n"
        "✔ confirmed ✘ disputed ? asked ↩ answered – no claim\n"
    )
    BINDINGS = [  # noqa: RUF012
        Binding("escape,q", "back", "back", id="back_check", key_display="esc"),
        Binding("y", "sign('confirm')", "confirm", id="confirm"),
        Binding("n", "note('dispute')", "dispute", id="dispute"),
        Binding("a", "note('ask')", "ask", id="ask"),
        Binding("minus", "sign('no_claim')", "no claim", id="no_claim", key_display="-"),
        Binding("u", "sign('undo')", "undo", id="unsign"),
        Binding("p", "pick", "pick", id="pick"),
        Binding(
            "right_square_bracket,full_stop",
            "sentence(1)",
            "next source sentence",
            id="next_sentence",
            show=False,
            key_display="]",
        ),
        Binding(
            "left_square_bracket,comma",
            "sentence(-1)",
            "sentence before",
            id="previous_sentence",
            show=False,
            key_display="[",
        ),
        Binding("Y", "sign_name", "confirm a name all over", id="confirm_name", show=False),
        Binding("b", "blind", "blind", id="blind"),
        Binding("s", "unseen", "unseen", id="unseen"),
        Binding("e", "edit", "edit", id="edit_claim"),
        Binding("o", "open_source", "source in the browser", id="open_evidence", show=False),
        Binding("C", "copy", "copy claim, evidence", id="copy_evidence", show=False),
        Binding("x", "export", "export", id="export_check", show=False),
        Binding("j", "row(1)", show=False),
        Binding("k", "row(-1)", show=False),
        Binding("l", "pane(1)", show=False),
        Binding("h", "pane(-1)", show=False),
        Binding("question_mark", "help", "help", id="help_check", key_display="?"),
    ]

    def __init__(self, desk: Desk, issue_id: str, claim_key: str = "") -> None:
        """`claim_key` is the claim to begin on."""
        super().__init__(desk, issue_id)
        self._begin_on = claim_key
        self.blind = desk.settings.desk.blind
        self.only_unseen = False
        self.state: Issue = desk.issue(issue_id)
        self.claims: list[Claim] = []
        self.rows: list[Claim] = []
        self._order: list[str] = []
        self._last_y = float("-inf")
        self._warned = False

    def compose(self) -> ComposeResult:
        """The counter, the claims, the claim and its evidence."""
        yield TourLine(id="tour")
        yield Static(id="top")
        with Horizontal(id="panes"):
            yield Rows(id="claims", classes="-titled")
            with Vertical(id="right"):
                yield Static(id="claim", classes="-titled")
                yield MarkedArea(id="source", read_only=True)
        yield DeskFooter()

    def on_mount(self) -> None:
        """Draws the claims."""
        self.query_one("#claim").border_title = "Claim"
        self.list.focus()
        self.query_one("#top", Static).update(Content("Checking every bullet …"))
        self.run_worker(self._check_all, thread=True, group="claims")

    def _check_all(self) -> None:
        # In a thread: the first check of long sources takes its time; what follows is answered from memory.
        with contextlib.suppress(DrafterError):  # reload says it in words
            self.desk.claims(self.issue_id)
        self.deliver(self.reload, fresh=True)

    def place(self) -> Place:
        """The claim one is on."""
        claim = self.claim_here()
        return Place(self.issue_id, self.NAME, claim.key if claim is not None else self._begin_on)

    def changed_elsewhere(self) -> None:
        """Another desk changed or signed something."""
        self.reload()

    def go_to_open(self, point: Open) -> None:
        """To the claim in the list; to the editor for what is no claim."""
        if point.code == "link_address":
            home = next(screen for screen in self.app.screen_stack if isinstance(screen, DeskScreen))
            self.dismiss()
            home.call_after_refresh(home.go_to_open, point)
        elif point.claim_key is None:
            super().go_to_open(point)
        else:
            self.only_unseen, self._begin_on = False, point.claim_key
            self.reload()

    def on_screen_resume(self) -> None:
        """Back from an edit: some claims may have reopened."""
        if self._order:
            self.reload(fresh=True)

    def on_resize(self) -> None:
        """Rows are cut to the width."""
        self.call_after_refresh(self.redraw)

    @property
    def list(self) -> OptionList:
        """The list of claims."""
        return self.query_one("#claims", OptionList)

    def reload(self, *, fresh: bool = False) -> None:
        """Asks for the claims as they now stand; `fresh` draws their order anew."""
        from drafter.check.model import WORST_FIRST

        with self.told():
            self.state = self.desk.issue(self.issue_id)
            going = {bullet.id: at for at, bullet in enumerate(self.state.going_out)}
            found = [claim for claim in self.desk.claims(self.issue_id) if claim.bullet_id in going]
            if self.blind:
                found.sort(key=lambda c: (going[c.bullet_id], c.part != "headline", c.span))
            else:
                found.sort(key=lambda c: (WORST_FIRST.index(c.judgement.verdict), going[c.bullet_id]))
            if not fresh:
                places = {key: at for at, key in enumerate(self._order)}
                found.sort(key=lambda c: places.get(c.key, len(places)))
            self.claims, self._order = found, [claim.key for claim in found]
        self.redraw()

    def redraw(self) -> None:
        """Draws the counter, the rows and the claim."""
        if not self.stands:
            return
        here = self.claim_here()
        self.rows = [c for c in self.claims if not self.only_unseen or c.signed is None or (here and c.key == here.key)]
        width = max(24, self.list.size.width)
        at = next((i for i, c in enumerate(self.rows) if here and c.key == here.key), self.list.highlighted or 0)
        if not self.list.option_count and not self._begin_on:
            at = next((i for i, c in enumerate(self.rows) if c.open), 0)
        if self._begin_on and (found := [i for i, c in enumerate(self.rows) if c.key == self._begin_on]):
            at, self._begin_on = found[0], ""
        places = {bullet.id: str(place) for place, bullet in enumerate(self.state.going_out, 1)}
        before = [None, *(claim.bullet_id for claim in self.rows)]
        self.list.set_options(
            Option(claim_row(claim, places[claim.bullet_id] if claim.bullet_id != last else "", self.blind, width))
            for claim, last in zip(self.rows, before, strict=False)
        )
        self.list.highlighted = min(at, len(self.rows) - 1) if self.rows else None
        left = sum(claim.open for claim in self.claims)
        modes = " · blind" * self.blind + " · only unseen" * self.only_unseen
        self.list.border_title = f"Claims by bullet, {'in reading order' if self.blind else 'the worst first'}"
        told = f"{left} of {len(self.claims)} claims left"
        if left and all(claim.signed is not None for claim in self.claims if claim.open):
            told += ", all with the editor now"
        if self.claims and not left:
            told = f"All {len(self.claims)} claims are settled: x exports"
        self.query_one("#top", Static).update(
            Content.styled(f"{told}{modes} · signing as {display_line(self.desk.settings.person)}", "bold")
        )
        self.show_claim()

    def claim_here(self) -> Claim | None:
        """The claim one is on."""
        at = self.list.highlighted
        return self.rows[at] if at is not None and at < len(self.rows) else None

    def on_option_list_option_highlighted(self) -> None:
        """Another claim."""
        self.show_claim()

    def on_option_list_option_selected(self) -> None:
        """Enter or two clicks: to the editor."""
        self.action_edit()

    def show_claim(self) -> None:
        """The claim in its sentence, and the source at its evidence."""
        if not self.stands:
            return
        claim, words = self.claim_here(), self.query_one("#claim", Static)
        if claim is None:
            words.update(Content("Nothing is left to look at." if self.claims else "The issue makes no claim yet."))
            return
        bullet = self.state.bullet(claim.bullet_id)
        text = bullet.headline if claim.part == "headline" else derive(bullet.body).text
        place = self.state.going_out.index(bullet) + 1
        self.query_one("#claim").border_title = f"Bullet {place} · {claim.part} · {claim.kind}"
        words.update(claim_words(claim, self.state, text, self.blind))
        self.show_source()

    def action_row(self, by: int) -> None:
        """The next or previous claim."""
        self.list.action_cursor_down() if by > 0 else self.list.action_cursor_up()

    def action_sign(self, act: Act, note: str = "") -> None:
        """Signs the claim one is on and goes on to the next that is open; a key held down signs once."""
        if act == "confirm" and not note and self._held_down():
            return
        claim = self.claim_here()
        if claim is None or not self.attempt(lambda: self.desk.sign(self.issue_id, claim, act, note)):
            return
        self.reload()
        if act != "undo":
            self.go_on()

    def _held_down(self) -> bool:
        """True for a y so soon after the last one that nobody can have read the claim between them."""
        last, self._last_y = self._last_y, monotonic()
        held = self._last_y - last < SECONDS_TO_READ
        if held and not self._warned:
            self.say("A y that is held down signs once: press it for each claim.")
        self._warned = held
        return held

    def action_sign_name(self) -> None:
        """Confirms every mention of the name in its bullet, and goes on."""
        here = self.claim_here()
        if here is None or here.kind != "name":
            self.say("Y is for names: y signs this claim.")
            return
        same = [
            c for c in self.claims if c.kind == "name" and c.bullet_id == here.bullet_id and c.open and _same(c, here)
        ]
        for claim in same:
            if not self.attempt(lambda claim=claim: self.desk.sign(self.issue_id, claim, "confirm")):  # type: ignore[misc]
                break
        self.say(f"Confirmed {counted(len(same), 'mention')}.")
        self.reload()
        self.go_on()

    def go_on(self) -> None:
        """To the next open claim after this one, round the end."""
        at = self.list.highlighted or 0
        order = [*range(at + 1, len(self.rows)), *range(at + 1)]
        following = next(
            (i for i in order if i < len(self.rows) and self.rows[i].open and self.rows[i].signed is None), None
        )
        if following is not None:
            self.list.highlighted = following

    def action_note(self, act: Act) -> None:
        """Asks for a note and signs with it."""
        if self.claim_here() is None:
            return
        title = "Dispute: what is wrong?" if act == "dispute" else "Ask the editor"
        form = Form(title, [Line("note", "Note")], whole=True)
        self.app.push_screen(form, lambda given: self.action_sign(act, given["note"]) if given else None)

    def action_blind(self) -> None:
        """Hides the machine's verdicts until a claim is signed, in reading order."""
        self.blind = not self.blind
        self.reload(fresh=True)

    def action_unseen(self) -> None:
        """Only what nobody has signed."""
        self.only_unseen = not self.only_unseen
        self.redraw()

    def action_edit(self) -> None:
        """Opens the claim's bullet in the edit screen."""
        from tui.edit.screen import EditScreen

        if (claim := self.claim_here()) is not None:
            self.app.push_screen(EditScreen(self.desk, self.issue_id, claim.bullet_id))

    def action_export(self) -> None:
        """What stands open, then form and file."""
        from tui.dialogs.export import ask_export

        ask_export(self)

    def action_back(self) -> None:
        """Back to the issue."""
        self.dismiss()


def _same(one: Claim, other: Claim) -> bool:
    """True when both name the same: equal words, or one the last words of the other (a surname)."""
    short, long = sorted((one.text.casefold(), other.text.casefold()), key=len)
    return long == short or long.endswith(" " + short)
