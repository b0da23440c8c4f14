"""The order in which a page is read: cut at the white bands between blocks and columns (recursive XY cut).

After G. Nagy and S. Seth, Hierarchical representation of optically scanned documents (1984). Boxes are in points,
the origin at the lower left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.sources.documents.characters import Character

_MOST_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line with no wide gap in them, and their box."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """The height of the box in points."""
        return self.top - self.bottom

    def goes_on(self, char: Character) -> bool:
        """Whether the character stands on this line, near its end."""
        if char.text.isspace():
            return True
        middle = (char.top + char.bottom) / 2
        gap = char.left - self.right
        return self.bottom <= middle <= self.top and -0.6 * self.height < gap < 1.3 * self.height

    def with_character(self, char: Character) -> "Run":
        """The run with one more character."""
        if char.text.isspace():
            return replace(self, text=self.text + " ") if not self.text.endswith(" ") else self
        return Run(
            self.text + char.text,
            min(self.left, char.left),
            min(self.bottom, char.bottom),
            max(self.right, char.right),
            max(self.top, char.top),
        )


def in_reading_order(runs: Sequence[Run], depth: int = 0) -> list[Run]:
    """The runs as lines in reading order: columns one after another, bands across them in their places."""
    if len(runs) < 2 or depth > _MOST_DEPTH:
        return _lines(runs)
    height = sorted(run.height for run in runs)[len(runs) // 2]
    beside = _cut([(run.left, run.right) for run in runs], 0.8 * height)
    if beside is not None:
        left = [run for run in runs if run.right <= beside]
        right = [run for run in runs if run.right > beside]
        if _is_column(left) and _is_column(right):
            return [*in_reading_order(left, depth + 1), *in_reading_order(right, depth + 1)]
    below = _cut([(-run.top, -run.bottom) for run in runs], 0.35 * height)
    if below is not None:
        upper = [run for run in runs if -run.bottom <= below]
        lower = [run for run in runs if -run.bottom > below]
        return [*in_reading_order(upper, depth + 1), *in_reading_order(lower, depth + 1)]
    return _lines(runs)


def _is_column(runs: Sequence[Run]) -> bool:
    """Three lines or more that read as prose; a number beside a line is no column."""
    return len(_lines(runs)) >= 3 and sum(len(run.text) for run in runs) >= 12 * len(runs)


def _cut(extents: Sequence[tuple[float, float]], least: float) -> float | None:
    """The middle of the widest band that no extent touches, None when none is as wide as `least`."""
    merged: list[tuple[float, float]] = []
    for start, end in sorted(extents):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    gaps = [(after[0] - before[1], (before[1] + after[0]) / 2) for before, after in pairwise(merged)]
    width, middle = max(gaps, default=(0.0, 0.0))
    return middle if width >= least else None


def _lines(runs: Sequence[Run]) -> list[Run]:
    """Runs that share a line joined into one, from the top down."""
    lines: list[Run] = []
    for run in sorted(runs, key=lambda one: (-one.top, one.left)):
        last = lines[-1] if lines else None
        if last is not None and last.bottom <= (run.top + run.bottom) / 2 <= last.top and run.left >= last.left:
            text = f"{last.text} {run.text}"
            lines[-1] = Run(
                text, last.left, min(last.bottom, run.bottom), max(last.right, run.right), max(last.top, run.top)
            )
        else:
            lines.append(run)
    return lines
