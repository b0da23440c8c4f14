"""Word lists: plain files beside this one that anyone can add to, and the patterns that are made of them.

One entry a line; `#` begins a remark. A table's lines have parts between `|`, a part its forms between `;`. A file is
read once, at its first use.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of the list `name`.txt."""
    return frozenset(_lines(name))


@cache
def rows(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The lines of the table `name`.txt, each as its parts, each part as its forms."""
    return tuple(
        tuple(tuple(form for each in part.split(";") if (form := each.strip())) for part in line.split("|"))
        for line in _lines(name)
    )


def _lines(name: str) -> list[str]:
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    return [entry for line in text.splitlines() if (entry := line.partition("#")[0].strip())]


def any_of(entries: Iterable[str]) -> str:
    """The source of a pattern that matches any of the entries as they stand, the longest first.

    Entries share their beginnings (大学, 大学院, 大学校 are 大学 and what may follow), so that a place in a text is
    given up at its first wrong character, however long the list.
    """
    tree: dict[str, list[str]] = {}
    for entry in entries:
        tree.setdefault(entry[:1], []).append(entry[1:])
    ends = tree.pop("", None) is not None
    branches = [re.escape(first) + (any_of(rest) if rest != [""] else "") for first, rest in sorted(tree.items())]
    if not branches:
        return ""
    if ends:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
