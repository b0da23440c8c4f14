"""Help on the screen one is on: what it is for, then its commands with their keys, in two columns where they fit."""

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from tui.shown import line

if TYPE_CHECKING:
    from tui.desk_screen import DeskScreen

_KEY = 6
# One is in it already; J/K stands for both; the words name U and tab; enter says in the footer what it does.
_LEFT_OUT = frozenset({"help", "move(-1)", "redo", "select", "quit", "app.focus_next"})


def help_words(screen: "DeskScreen", words: str, width: int) -> Content:
    """The words and the commands of a screen, in a width of cells."""
    listed = [binding for binding in commands_of(screen) if binding.action not in _LEFT_OUT]
    commands = [(screen.app.get_key_display(binding), binding.description) for binding in listed]
    columns = 2 if width >= 60 else 1
    wide = (width - 2 * (columns - 1)) // columns
    rows = -(-len(commands) // columns)
    told = []
    for at in range(rows):
        cells = [_command(*commands[i], wide) for i in range(at, len(commands), rows)]
        told.append(Content("  ").join(cells))
    return Content("\n").join([Content(words), *told])


def commands_of(screen: "DeskScreen") -> list[Binding]:
    """Every command of a screen in its order, one key each, whether or not it does something at this moment."""
    found: dict[str, Binding] = {}
    lists = [widget for widget in screen.focus_chain if type(widget).__module__.startswith("tui.")]
    for keys in [*(widget._bindings for widget in lists), screen._bindings, screen.app._bindings]:
        for bindings in keys.key_to_bindings.values():
            for binding in bindings:
                if binding.id and binding.description:
                    found.setdefault(binding.id, binding)
    return list(found.values())


def _command(key: str, words: str, wide: int) -> Content:
    told = Content.assemble((f"{key:>{_KEY}}", "bold $text-accent"), "  ", line(words, "", wide - _KEY - 2))
    return told.pad_right(max(0, wide - told.cell_length))
