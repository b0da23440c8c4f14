"""What a hedge does to a figure, by the table of `hedges.txt`: it leaves it about, under, over or at most that."""

from functools import cache
from importlib.resources import files


def sort_of_hedge(hedge: str | None) -> str | None:
    """What a hedge does to a figure: about, under, over, most; None where there is none or it does nothing."""
    return _table().get(_plain(hedge), (None, False))[0]


def is_fulfilled(hedge: str | None) -> bool:
    """Whether the exact figure fulfils a hedge, as it does "at least" and "up to"."""
    return _table().get(_plain(hedge), (None, False))[1]


def _plain(hedge: str | None) -> str:
    return (hedge or "").casefold().strip()


@cache
def _table() -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for line in (files("drafter.check") / "hedges.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, *words = line.split("|")
            row = sort.strip().rstrip("+"), sort.strip().endswith("+")
            found |= {word.strip(): row for part in words for word in part.split(";") if word.strip()}
    return found
