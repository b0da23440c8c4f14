"""The verdicts on every bullet of the issue, its claims, and earlier bullets on its matters: all found in threads."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from drafter.desk import BulletCheck, Claim
from drafter.errors import DrafterError
from drafter.issue.model import Issue, IssueBullet
from drafter.sources.model import Source
from tui.desk_screen import DeskScreen

if TYPE_CHECKING:
    from drafter.issue.memory import Earlier

Key = tuple[str, int, str]
Waiting = tuple[Key, list[Source], str, str, date]


class Verdicts(DeskScreen):
    """Needs the issue as it stands. What has come is kept by what it depends on, so that nothing is asked twice."""

    state: Issue
    checks: dict[Key, BulletCheck]
    checking: set[Key]
    claims: "Sequence[Claim] | None"
    remembered: "dict[str, list[Earlier]]"

    if TYPE_CHECKING:

        def redraw(self) -> None: ...

    def check_of(self, bullet: IssueBullet) -> BulletCheck | None:
        """The check of a bullet as it stands, if it has come."""
        return self.checks.get(self.check_key(bullet))

    def check_key(self, bullet: IssueBullet) -> Key:
        """What a check depends on: the bullet as written, and the sources as corrected."""
        sources: list[Source] = self.state.sources_of(bullet)
        known = "|".join(f"{source.sha256}{source.published}" for source in sources)
        return bullet.id, bullet.version, f"{known}{self.state.date}"

    def claims_of(self, bullet: IssueBullet) -> list[Claim]:
        """The claims of a bullet as they were when last looked at."""
        return [claim for claim in self.claims or () if claim.bullet_id == bullet.id]

    def check_all(self) -> None:
        """Checks what has not been checked as it stands, then draws the claims and what is remembered."""
        standing = {self.check_key(bullet) for bullet in self.state.bullets}
        self.checks = {key: found for key, found in self.checks.items() if key in standing}
        waiting = [
            (self.check_key(bullet), self.state.sources_of(bullet), bullet.headline, bullet.body, self.state.date)
            for bullet in self.state.bullets
            if self.check_of(bullet) is None and self.check_key(bullet) not in self.checking
        ]
        self.checking |= {key for key, *_ in waiting}
        self.run_worker(partial(self._check, waiting, self.state), thread=True, group="check")

    def _check(self, waiting: list[Waiting], issue: Issue) -> None:
        for key, sources, headline, body, day in waiting:
            found = self.desk.check_with(sources, headline, body, day, self.desk.house(issue.title))
            if not self.is_attached:
                return
            self.deliver(self._checked, key, found)
        try:
            claims = self.desk.claims(issue.id)
        except DrafterError:
            return
        if self.is_attached:
            self.deliver(self._claimed, claims)
            self._remember(issue)

    def _checked(self, key: Key, found: BulletCheck) -> None:
        self.checking.discard(key)
        self.checks[key] = found
        self.redraw()

    def _claimed(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.redraw()

    def _remember(self, issue: Issue) -> None:
        from drafter.desk.back import remembered

        new = [item.source for item in issue.sources if item.source.sha256 not in self.remembered]
        if not new:
            return
        found = {source.sha256: bullets for source, bullets in remembered(self.desk, issue, new)}
        self.remembered |= {source.sha256: found.get(source.sha256, []) for source in new}
        if found:
            self.deliver(self.redraw)
