"""The desk: what an editor or a fact-checker can do, in one place. The command line and the screens call only this."""

from pathlib import Path

from drafter.desk.checking import BulletCheck, Desk
from drafter.issue.claims import Claim
from drafter.issue.gate import Open

__all__ = ["BulletCheck", "Claim", "Desk", "Open", "rebuild"]


def rebuild(home: Path) -> tuple[int, Path | None]:
    """Makes the folder's database anew from the journal: the number of acts, and where the old file now lies."""
    from drafter.store.rebuild import rebuild as rebuilt

    return rebuilt(home)
