"""Patterns that are compiled at their first use: a module full of them is imported in no time."""

import re
from typing import cast


class _Unborn:
    """Stands for a pattern until one of its methods is asked for, then hands out the compiled one's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Only what is not yet set comes here: from the second time on the method is the instance's own, at no cost.
        found: object = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` gives it; a fault in it shows at its first use (the tests use them all)."""
    return cast("re.Pattern[str]", _Unborn(source, flags))
