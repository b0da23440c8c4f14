"""The two lists of the issue screen. Each says in the footer what enter does in it."""

from textual.binding import Binding

from tui.rows import Rows


class SourceRows(Rows):
    """The sources; enter opens what is known of one."""

    BINDINGS = [Binding("enter", "select", "details", id="enter_source")]  # noqa: RUF012


class BulletRows(Rows):
    """The bullets; enter opens one in the edit screen."""

    BINDINGS = [Binding("enter", "select", "edit", id="enter_bullet")]  # noqa: RUF012
