"""The footer: the keys that do something here, in the order the screen lists its commands, as many as fit on the line.

Help and the way back are kept whatever the width; what is left out stands in help and in the palette.
"""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets._footer import FooterKey  # no public name leads to it

from tui.desk_screen import DeskScreen

_KEPT = frozenset({"help", "back"})


class DeskFooter(Footer):
    """A footer on one line; a click on a key presses it."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._composed_of: list[str | None] = []

    def compose(self) -> ComposeResult:
        """The keys that fit."""
        shown = list(in_order(self.screen))
        self._composed_of = [binding.id for binding in shown]
        for binding in fitting([(b, self.app.get_key_display(b)) for b in shown], self.size.width or 80):
            words = self.app.get_key_display(binding)
            yield FooterKey(binding.key, words, binding.description, binding.action)

    def look(self) -> None:
        """Looks whether other keys work now."""
        if self._composed_of != [binding.id for binding in in_order(self.screen)]:
            self.call_after_refresh(self.recompose)

    def on_resize(self) -> None:
        """Another width, other keys."""
        self.call_after_refresh(self.recompose)


def in_order(screen: Screen[object]) -> Iterator[Binding]:
    """What works here and is to be shown: the focused list's own keys, then the screen's in their order."""
    places = {binding.id: at for at, binding in enumerate(b for b in type(screen).BINDINGS if isinstance(b, Binding))}
    live = [active.binding for active in screen.active_bindings.values() if works(screen, active)]
    shown = screen.in_footer if isinstance(screen, DeskScreen) else bool
    named = [one for one in live if one.show and one.id and shown(one.action.partition("(")[0])]
    seen: set[str] = set()
    for binding in sorted(named, key=lambda one: places.get(one.id, -1)):
        if binding.action not in seen:
            seen.add(binding.action)
            yield binding


def works(screen: Screen[object], active: ActiveBinding) -> bool:
    """True when a binding is enabled and its action has something to act on."""
    action = active.binding.action.partition("(")[0]
    return active.enabled and (not isinstance(screen, DeskScreen) or screen.works(action))


def fitting(shown: list[tuple[Binding, str]], width: int) -> list[Binding]:
    """The bindings that fit side by side in a width, those of help and of the way back first of all."""
    takes = {binding: cell_len(words) + cell_len(binding.description) + 2 for binding, words in shown}
    left = width - sum(wide for binding, wide in takes.items() if binding.action in _KEPT)
    chosen = []
    for binding, _ in shown:
        if binding.action in _KEPT:
            chosen.append(binding)
        elif takes[binding] <= left:
            left -= takes[binding]
            chosen.append(binding)
        else:
            left = 0  # what comes later may be shorter: it would stand out of its order
    return chosen
