"""The command palette: every command of the screen one is on as a sentence with its key, and every form of export."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.footer import works
from tui.sentences import SAME, sentence_of

_Row = tuple[str, Callable[[], Awaitable[None]]]


class Commands(Provider):
    """Finds commands by their words; what is disabled is left out."""

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for words, call in self._listed():
            yield DiscoveryHit(words, call)

    async def search(self, query: str) -> Hits:
        """The commands whose words match."""
        matcher = self.matcher(query)
        for words, call in self._listed():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), call)

    def _listed(self) -> Iterator[_Row]:
        listed: dict[str, ActiveBinding] = {}  # a command with two keys is one
        for active in self.screen.active_bindings.values():
            command = active.binding.id
            if command and command not in SAME and active.binding.description and works(self.screen, active):
                listed.setdefault(command, active)
        for command, active in listed.items():
            words = sentence_of(command, active.binding.description)
            yield f"{words}  ({self.app.get_key_display(active.binding)})", partial(self._call, active)
        if any(active.binding.action == "export" for active in listed.values()):
            yield from self._exports()

    def _exports(self) -> Iterator[_Row]:
        from tui.desk_screen import DeskScreen
        from tui.dialogs.export import outputs

        if isinstance(self.screen, DeskScreen):
            for at, one in enumerate(outputs(self.screen.desk)):
                yield f"Export as {one.label}: {one.what}", partial(self._export, at)

    async def _call(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)

    async def _export(self, at: int) -> None:
        from tui.desk_screen import DeskScreen
        from tui.dialogs.export import ask_export

        if isinstance(self.screen, DeskScreen):
            ask_export(self.screen, at)
