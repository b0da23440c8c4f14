"""What is typed is saved at every pause; what can't be is said, kept in sight, and never thrown away by leaving."""

from typing import TYPE_CHECKING

from textual.content import Content

from drafter.errors import Conflict, DrafterError
from drafter.issue.model import IssueBullet
from tui.desk_screen import DeskScreen
from tui.shown import line


class Saving(DeskScreen):
    """Needs what is typed and the bullet as last saved."""

    bullet_id: str
    bullet: IssueBullet
    _saved_at = ""
    _not_saved = ""
    _warned = False

    if TYPE_CHECKING:

        def typed(self) -> tuple[str, str]: ...
        def show_status(self) -> None: ...
        def show_conflict(self) -> None: ...
        def look_for_notes(self) -> None: ...

    def save_now(self) -> None:
        """Saves what is typed if it differs from what is stored."""
        if not self.stands or not self._differs():
            return
        headline, body = self.typed()
        try:
            self.bullet = self.desk.save_bullet(self.issue_id, self.bullet_id, self.bullet.version, headline, body)
        except Conflict:
            self.show_conflict()
            return
        except DrafterError as error:
            self._not_saved = str(error)
            self.say(f"Not saved: {error}", severe=True)
        else:
            self._not_saved, self._warned = "", False
            self._saved_at = f"{self.desk.time().astimezone():%H:%M:%S}"
            self.keep_place()
            self.look_for_notes()
        self.show_status()

    def _differs(self) -> bool:
        return self.typed() != (self.bullet.headline, self.bullet.body)

    def unsaved(self) -> str:
        """What is typed and could not be saved."""
        return "\n\n".join(self.typed()) if self.stands and self._differs() else ""

    def saved_words(self) -> Content:
        """When it was last saved, or that it is not."""
        if self._not_saved:
            return line("✗ NOT SAVED", "$text-error bold reverse")
        return line(f"saved {self._saved_at}", "dim") if self._saved_at else Content()

    def action_save(self) -> None:
        """Saves now; it is saved at every pause all the same."""
        self.save_now()
        if not self._differs():
            self.say("Saved.")

    def action_back(self) -> None:
        """Saves and goes back; what can't be saved is not left behind but on a second press."""
        self.save_now()
        if self._not_saved and not self._warned:
            self._warned = True
            self.say("Not saved. alt+c copies the text; esc again leaves without it.", severe=True)
            return
        if not self._differs() or self._warned:
            self.dismiss()
