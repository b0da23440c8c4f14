"""One trap: words whose digits are no figure, and how tables of traps become one pattern."""

from collections.abc import Iterable
from typing import NamedTuple


class Trap(NamedTuple):
    """Why the digits are no figure, how they are written, and an example with the trap in square brackets."""

    why: str
    pattern: str
    example: str


def either(traps: Iterable[Trap]) -> str:
    """The source of a pattern for any of the traps; where two would do the one that stands first is taken."""
    return "|".join(trap.pattern for trap in traps)
