"""The desk: what an editor or a fact-checker can do, in one place. The command line and the screens call only this."""

from drafter.desk.checking import BulletCheck, Desk
from drafter.issue.claims import Claim
from drafter.issue.gate import Open

__all__ = ["BulletCheck", "Claim", "Desk", "Open"]
