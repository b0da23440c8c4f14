"""Patterns that are compiled at their first use: a module full of them is imported in no time."""

import re
from collections.abc import Callable
from typing import cast


class _Unborn:
    """Stands for a pattern until one of its methods is asked for, then hands out the compiled one's own."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Only what is not yet set comes here: from the second time on the method is the instance's own, at no cost.
        source = self._source if isinstance(self._source, str) else self._source()
        found: object = getattr(re.compile(source, self._flags), name)
        setattr(self, name, found)
        return found


def lazily(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` gives it; a fault in it shows at its first use (the tests use them all).

    The source may be a function that makes it, where it is made of word lists that are read at the same moment.
    """
    return cast("re.Pattern[str]", _Unborn(source, flags))
