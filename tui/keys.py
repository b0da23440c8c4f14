"""The keys of the settings held against the commands there are: what can't be meant is told, and nothing is guessed."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from textual.binding import Binding


def all_commands() -> dict[str, list[Binding]]:
    """Every command by the name that the settings know it by, once for each screen or list that has it."""
    from tui.app import DeskApp
    from tui.check.screen import CheckScreen
    from tui.edit.screen import EditScreen
    from tui.issue.lists import BulletRows, SourceRows
    from tui.issue.screen import IssueScreen

    found: dict[str, list[Binding]] = {}
    for owner in (IssueScreen, SourceRows, BulletRows, EditScreen, CheckScreen, DeskApp):
        for binding in owner.BINDINGS:
            if isinstance(binding, Binding) and binding.id:
                found.setdefault(binding.id, []).append(binding)
    return found


def faults_of(keys: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the keys of the settings, in words: names of no command, keys of another one."""
    from tui.check.screen import CheckScreen
    from tui.edit.screen import EditScreen
    from tui.issue.screen import IssueScreen

    known = all_commands()
    for name in keys:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            yield f"Settings: desk.keys.{name} is no command." + (f" Did you mean {near[0]}?" if near else "")
    for screen in (IssueScreen, EditScreen, CheckScreen):
        taken: dict[str, str] = {}
        for binding in screen.BINDINGS:
            if not isinstance(binding, Binding) or not binding.id:
                continue
            for key in keys.get(binding.id, binding.key).split(","):
                other = taken.setdefault(key.strip(), binding.id)
                if other != binding.id:
                    named, held = (binding.id, other) if binding.id in keys else (other, binding.id)
                    yield f"Settings: desk.keys.{named}: {key} is the key of {held} already."
