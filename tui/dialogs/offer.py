"""A draft that lies beside a bullet: accepted whole, by sentence, or dropped. It never overwrites by itself."""

from collections.abc import Callable
from difflib import SequenceMatcher

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, SelectionList

from drafter.issue.model import Issue, IssueBullet, Version
from drafter.text.sentences import sentences
from tui.desk_screen import DeskScreen
from tui.difference import CAME, difference
from tui.shown import line, shown

Answer = tuple[str, list[int]]
# Below this likeness two sentences are two, and no wording of one another.
_LIKE = 0.6


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
        Binding("enter", "answer('some')", "accept the chosen sentences", priority=True),
        Binding("x", "answer('drop')", "drop the draft"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, offered: Version, mine: str) -> None:
        super().__init__()
        self._offered, self._mine = offered, mine

    def compose(self) -> ComposeResult:
        """What it says, sentence by sentence; new ones stand out."""
        with Vertical(classes="dialog tall"):
            yield Label(line(f"A draft by {self._offered.by}, beside yours", "bold"), classes="dialog-title")
            yield Label(shown(self._offered.headline, "bold"), classes="dialog-note")
            body = self._offered.body
            rows = [(told, at) for at, told in enumerate(against(body, self._mine))]
            yield SelectionList[int](*rows)
            keys = "a take all · space choose, enter take those · x drop · esc leave beside"
            yield Label(Content(keys), classes="dialog-keys")

    def action_move(self, by: int) -> None:
        """One sentence down or up."""
        rows = self.query_one(SelectionList)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_answer(self, how: str) -> None:
        """Answers."""
        chosen = sorted(self.query_one(SelectionList).selected)
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
        screen.app.push_screen(Offer(bullet.offered, bullet.body), answered)
