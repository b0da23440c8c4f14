"""What is under way on the issue screen: sources being read, bullets being drafted, and what failed and why."""

from dataclasses import dataclass, field
from itertools import count

from textual.worker import Worker

_numbers = count(1)
# Errors that another try can't mend.
_LASTING = frozenset({"private_address", "bad_address", "not_found", "not_text", "too_large", "empty"})


@dataclass(slots=True)
class Reading:
    """A row that is no source yet: what was given; why it failed if it did, the error's code, whether that was told."""

    given: str
    id: str = field(default_factory=lambda: f"reading-{next(_numbers)}")
    failed: str = ""
    code: str = ""
    told: bool = False
    worker: Worker[None] | None = None

    @property
    def may_come(self) -> bool:
        """Whether trying again could help."""
        return self.code not in _LASTING

    @property
    def is_link(self) -> bool:
        """True for a link, False for a file."""
        return self.given.lower().startswith(("http://", "https://"))


@dataclass(slots=True)
class Drafting:
    """A draft on its way for some sources."""

    source_ids: tuple[str, ...]
    step: str = "drafting …"
    worker: Worker[None] | None = None


@dataclass(slots=True)
class Jobs:
    """All of them, in order of asking."""

    readings: list[Reading] = field(default_factory=list)
    draftings: list[Drafting] = field(default_factory=list)

    def step_of(self, source_id: str) -> str:
        """What is being done with a source, or nothing."""
        return next((job.step for job in self.draftings if source_id in job.source_ids), "")

    def reading(self, row_id: str) -> Reading | None:
        """The reading of that row."""
        return next((job for job in self.readings if job.id == row_id), None)

    def failed(self) -> list[Reading]:
        """What could not be read, in order of asking."""
        return [job for job in self.readings if job.failed]

    def under_way(self) -> list[Reading]:
        """What is being read."""
        return [job for job in self.readings if not job.failed]

    def drop_failed(self, given: str) -> None:
        """Takes away the failed row of a link whose text came another way."""
        self.readings = [job for job in self.readings if not (job.failed and job.given == given)]

    def drop(self, job: Reading) -> None:
        """Takes a row away, and stops its reading."""
        self.readings = [one for one in self.readings if one is not job]
        if job.worker is not None:
            job.worker.cancel()

    def cancel(self) -> int:
        """Stops all that is under way; how many."""
        workers = [job.worker for job in self.readings] + [job.worker for job in self.draftings]
        running = [worker for worker in workers if worker is not None and not worker.is_finished]
        for worker in running:
            worker.cancel()
        return len(running)
