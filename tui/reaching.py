"""What leaves the desk from any screen: text to the clipboard, a source's address to the browser."""

from drafter.sources.model import Source
from tui.desk_screen import DeskScreen


class Reaching(DeskScreen):
    """Both wait on other programs, so both work in threads and say afterwards what came of it."""

    def copy(self, text: str) -> None:
        """Copies text and says which way it went."""
        from tui.clipboard import copy

        def sequence(words: str) -> None:
            self.deliver(self.app.copy_to_clipboard, words)

        def work() -> None:
            told = copy(text, self.desk.settings.home / "copied.txt", sequence)
            self.deliver(self.say, told)

        self.run_worker(work, thread=True, group="copy")

    def open_source(self, source: Source, sentence: str = "") -> None:
        """Opens a source in the browser at a sentence; where there is no browser, the address is shown."""
        from drafter.browser import address_at, open_address, opener

        if not source.url:
            self.say("This source has no address.")
            return
        address = address_at(source.url, sentence)

        def work() -> None:
            opened = open_address(address, opener())
            self.deliver(self._opened, address, opened)

        self.run_worker(work, thread=True, group="browser")

    def _opened(self, address: str, opened: bool) -> None:
        from tui.dialogs.words import Words
        from tui.shown import line

        if opened:
            self.say("Opened in the browser.")
            return
        box = Words("No browser is in reach: the address", line(address), {"c": "copy it"})
        self.app.push_screen(box, lambda answer: self.copy(address) if answer == "c" else None)
