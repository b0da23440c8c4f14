"""The wordings a bullet has had, each as its difference from the one that stands; one of them can be taken back."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import pairwise

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from drafter.draft.markup import count_words, derive
from drafter.issue.model import Issue, IssueBullet, Version
from tui.desk_screen import DeskScreen
from tui.difference import difference, replaced
from tui.shown import line

_PAUSE = timedelta(seconds=15)
_LONGEST = timedelta(minutes=2)
_TYPED = 60


class Versions(ModalScreen[Version | None]):
    """The answer is the version that shall stand. The newest stands first."""

    BINDINGS = [  # noqa: RUF012
        Binding("escape,q", "close", "close"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, versions: Sequence[Version]) -> None:
        super().__init__()
        self._versions = versions[::-1]

    def compose(self) -> ComposeResult:
        """Which there were, and what taking one back would change."""
        with Vertical(classes="dialog tall"):
            yield Label(Content("Versions of this bullet"), classes="dialog-title")
            yield OptionList(*[Option(self._row(at)) for at in range(len(self._versions))], id="versions")
            with VerticalScroll(can_focus=False, id="difference-box"):
                yield Static(id="difference")
            keys = "enter brings this version back; struck out goes, underlined comes · esc close"
            yield Label(Content(keys), classes="dialog-keys")

    def _row(self, at: int) -> Content:
        version = self._versions[at]
        words = count_words(derive(version.body).text)
        told = f"{version.at.astimezone():%b %d %H:%M:%S}  {version.by}  {words}w" + (
            "  as it stands" if at == 0 else ""
        )
        return line(told)

    def on_mount(self) -> None:
        """Begins on the wording before the one that stands."""
        self.query_one(OptionList).highlighted = min(1, len(self._versions) - 1)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Shows what would change."""
        self.query_one("#difference", Static).update(_change(self._versions[0], self._versions[event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answers; the one that stands is no answer."""
        self.dismiss(self._versions[event.option_index] if event.option_index else None)

    def action_move(self, by: int) -> None:
        """One version down or up."""
        rows = self.query_one(OptionList)
        rows.action_cursor_down() if by > 0 else rows.action_cursor_up()

    def action_close(self) -> None:
        """Closes with no answer."""
        self.dismiss(None)


def at_pauses(found: Sequence[Version]) -> list[Version]:
    """The wordings that stood for a while, oldest first: of those typed in one go, the last.

    The first and the last stay, and so does what was changed by more than a hand types in a moment.
    """
    kept = list(found[:1])
    for version, following in pairwise(found[1:]):
        typed_on = version.by == following.by and following.at - version.at <= _PAUSE
        if not typed_on or following.at - kept[-1].at > _LONGEST or _changed(version, following) > _TYPED:
            kept.append(version)
    return kept + list(found[1:][-1:])


def _changed(one: Version, other: Version) -> int:
    """How many characters came or went from one wording to another, at most."""
    before, after = f"{one.headline}\n{one.body}", f"{other.headline}\n{other.body}"
    gone, came = replaced(before, after)
    return max(len(gone), len(came))


def _change(present: Version, other: Version) -> Content:
    if present is other:
        return Content.assemble(line(present.headline, "bold"), "\n\n", difference(present.body, present.body))
    return Content("\n\n").join([difference(present.headline, other.headline), difference(present.body, other.body)])


def show_versions(screen: DeskScreen, bullet: IssueBullet, then: Callable[[Issue], None]) -> None:
    """Shows the versions of a bullet; the one chosen is saved as the newest, which can be undone."""

    def chosen(version: Version | None) -> None:
        if version is None:
            return
        with screen.told():
            issue = screen.desk.issue(screen.issue_id)
            stands = issue.bullet(bullet.id).version
            screen.desk.save_bullet(screen.issue_id, bullet.id, stands, version.headline, version.body)
            then(screen.desk.issue(screen.issue_id))
            screen.say("The version stands again.")

    with screen.told():
        found = screen.desk.versions(screen.issue_id, bullet.id)
        if len(found) > 1:
            screen.app.push_screen(Versions(at_pauses(found)), chosen)
        else:
            screen.say("This bullet has had one wording only.")
