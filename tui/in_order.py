"""Keys in the order in which they were typed, where text is written.

A letter is taken by the widget that has the focus; a key of its bindings (an arrow, backspace) would go the long way up
to the application first, and come after the letters typed next when many arrive at once.
"""

from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input


async def obey(widget: Widget, event: Key) -> None:
    """Runs at once what the widget itself binds to a key that types nothing."""
    if event.is_printable:
        return
    for binding in widget._bindings.key_to_bindings.get(event.key, ()):
        if await widget.app.run_action(binding.action, widget):
            event.stop()
            event.prevent_default()
            return


class InputLine(Input):
    """One line to write in."""

    async def on_key(self, event: Key) -> None:
        """Its own keys among its letters."""
        await obey(self, event)
