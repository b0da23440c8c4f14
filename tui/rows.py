"""A list of rows: one click goes to a row, two open it; g and G go to its ends."""

from textual import events
from textual.binding import Binding
from textual.widgets import OptionList


class Rows(OptionList):
    """An OptionList in which a single click opens nothing."""

    BINDINGS = [  # noqa: RUF012
        Binding("G", "last", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # the list's own click would open the row
        place = event.style.meta.get("option")
        if place is not None:
            self.highlighted = place
            if event.chain > 1:
                self.action_select()
