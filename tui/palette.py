"""The command palette: every command of the screen one is on, with its key."""

from collections.abc import Iterator
from functools import partial

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.footer import works


class Commands(Provider):
    """Finds commands by their words; what is disabled is left out."""

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for words, active in self._listed():
            yield DiscoveryHit(words, partial(self._call, active))

    async def search(self, query: str) -> Hits:
        """The commands whose words match."""
        matcher = self.matcher(query)
        for words, active in self._listed():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), partial(self._call, active))

    def _listed(self) -> Iterator[tuple[str, ActiveBinding]]:
        for active in self.screen.active_bindings.values():
            if active.binding.id and active.binding.description and works(self.screen, active):
                yield f"{active.binding.description}  ({self.app.get_key_display(active.binding)})", active

    async def _call(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)
