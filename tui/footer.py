"""The footer: the keys that do something here, in the order the screen lists its commands, as many as fit on the line.

Help and the way back are kept whatever the width; what is left out stands in help and in the palette. It is one line of
text and no widget a key: it is drawn anew at every change of focus.
"""

from collections.abc import Iterator

from rich.cells import cell_len
from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.desk_screen import DeskScreen

_KEPT = frozenset({"help", "back"})


class DeskFooter(Static):
    """A footer on one line; a click on a key presses it."""

    DEFAULT_CSS = """
    DeskFooter { dock: bottom; height: 1; color: $footer-foreground; background: $footer-background; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[Binding, str]] = []

    def on_mount(self) -> None:
        """From now on it hears when other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, lambda screen: self.look())
        self.look()

    def look(self) -> None:
        """Looks which keys work now."""
        if not self.is_attached:
            return
        named = [(binding, self.app.get_key_display(binding)) for binding in in_order(self.screen)]
        chosen = fitting(named, self.size.width or self.app.size.width)
        if (shown := [(binding, words) for binding, words in named if binding in chosen]) != self._shown:
            self._shown = shown
            self.update(Content(" ").join(_key(binding, words) for binding, words in shown), layout=False)

    def on_resize(self) -> None:
        """Another width, other keys."""
        self.look()

    def on_click(self, event: events.Click) -> None:
        """Presses the key that was clicked on."""
        end = 0
        for binding, words in self._shown:
            end += _width(binding, words)
            if event.x < end:
                self.app.simulate_key(binding.key)
                return


def _key(binding: Binding, words: str) -> Content:
    return Content.assemble((words, "$footer-key-foreground bold"), f" {binding.description}")


def _width(binding: Binding, words: str) -> int:
    return cell_len(words) + cell_len(binding.description) + 2


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
    takes = {binding: _width(binding, words) for binding, words in shown}
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
