"""A draft that lies beside a bullet: accepted whole, by sentence, or dropped. It never overwrites by itself."""

from collections.abc import Callable
from difflib import SequenceMatcher

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label
from textual.widgets.option_list import Option

from drafter.issue.model import Issue, IssueBullet, Version
from drafter.text.display import display_line
from drafter.text.sentences import sentences
from tui.desk_screen import DeskScreen
from tui.difference import CAME, GONE, difference
from tui.rows import Rows
from tui.shown import line, shown

Answer = tuple[str, list[int]]
# Below this likeness two sentences are two, and no wording of one another.
_LIKE = 0.6
_BOXES = {False: "[ ] ", True: "[x] "}


def against(body: str, mine: str) -> list[Content]:
    """Each sentence of a draft as its difference from the sentence of mine that it is a wording of; a sentence that
    is new stands out whole, one that I have already is quiet.
    """
    have = [span.of(mine) for span in sentences(mine)]
    told = []
    for words in (span.of(body) for span in sentences(body)):
        likeness, near = max(((SequenceMatcher(None, words, one).ratio(), one) for one in have), default=(0.0, ""))
        if words in have:
            told.append(shown(words, "dim"))
        else:
            told.append(difference(near, words) if likeness > _LIKE else shown(words, CAME))
    return told


class Offer(ModalScreen[Answer | None]):
    """The offer's sentences, each of which can be chosen. The answer: `whole`, `some` with places, or `drop`."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape", "close", "close"),
        Binding("a", "answer('whole')", "accept whole"),
        # Before the list sees it, which would open the row.
        Binding("enter", "answer('some')", "accept the chosen sentences", priority=True),
        Binding("space", "choose", "choose a sentence", priority=True),
        Binding("x", "answer('drop')", "drop the draft"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, offered: Version, headline: str, body: str) -> None:
        super().__init__()
        self._offered = offered
        self._headline = difference(display_line(headline), display_line(offered.headline))
        self._sentences = against(offered.body, body)
        self._chosen: set[int] = set()

    def compose(self) -> ComposeResult:
        """What it says, sentence by sentence; new ones stand out."""
        with Vertical(classes="dialog tall"):
            yield Label(line(f"A draft by {self._offered.by}, beside yours", "bold"), classes="dialog-title")
            yield Label(self._headline, classes="dialog-note")
            yield Rows(id="sentences")
            legend = Content.assemble(("new", CAME), " · ", ("gone", GONE), " · ", ("as yours", "dim"))
            keys = "space choose · enter take the chosen · a take all · x drop · esc leave beside"
            yield Label(Content("\n").join([legend, Content(keys)]), classes="dialog-keys")

    def on_resize(self) -> None:
        """Sentences are broken to the width."""
        self.call_after_refresh(self.redraw)

    def redraw(self) -> None:
        """Draws each sentence whole, behind its box."""
        rows = self.query_one("#sentences", Rows)
        here, width = rows.highlighted or 0, max(20, rows.size.width - len(_BOXES[True]) - 2)
        told = []
        for at, sentence in enumerate(self._sentences):
            first, *others = sentence.wrap(width) or [Content()]
            box = Content.styled(_BOXES[at in self._chosen], "bold")
            told.append(Content("\n").join([box + first, *(Content(" " * box.cell_length) + row for row in others)]))
        rows.set_options([Option(row) for row in told])
        rows.highlighted = here if told else None

    def action_choose(self) -> None:
        """Chooses the sentence one is on, or leaves it, and goes on to the next."""
        rows = self.query_one("#sentences", Rows)
        if rows.highlighted is not None:
            self._chosen ^= {rows.highlighted}
            self.redraw()
            rows.highlighted = min((rows.highlighted or 0) + 1, len(self._sentences) - 1)

    def on_option_list_option_selected(self) -> None:
        """Two clicks."""
        self.action_choose()

    def action_move(self, by: int) -> None:
        """One sentence down or up."""
        rows = self.query_one("#sentences", Rows)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_answer(self, how: str) -> None:
        """Answers; before anything is chosen, enter takes the sentence one is on."""
        here = self.query_one("#sentences", Rows).highlighted
        chosen = sorted(self._chosen) or ([here] if here is not None else [])
        if how != "some" or chosen:
            self.dismiss((how, chosen))

    def action_close(self) -> None:
        """Leaves it beside."""
        self.dismiss(None)


def show_offer(screen: DeskScreen, bullet: IssueBullet, then: Callable[[Issue], None]) -> None:
    """Shows the offer of a bullet and does what was answered."""

    def answered(answer: Answer | None) -> None:
        if answer is None:
            return
        how, chosen = answer
        with screen.told():
            if how == "drop":
                then(screen.desk.drop_offer(screen.issue_id, bullet.id))
            else:
                then(screen.desk.accept_offer(screen.issue_id, bullet.id, chosen if how == "some" else None))

    if bullet.offered is not None:
        screen.app.push_screen(Offer(bullet.offered, bullet.headline, bullet.body), answered)
