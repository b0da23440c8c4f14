"""Word lists: plain files beside this one that anyone can add to, and the patterns that are made of them.

One entry a line; `#` begins a remark. A file is read once, at its first use.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`.txt; one that stands in it twice raises ValueError."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [entry for line in lines if (entry := line.partition("#")[0].strip())]
    twice = sorted({entry for entry in entries if entries.count(entry) > 1}) if len(set(entries)) < len(entries) else []
    if twice:
        raise ValueError(f"{name}.txt has twice: {', '.join(twice)}")
    return frozenset(entries)


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
