"""What a source's title names, and which sentence tells the same: the news, whatever scene stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.draft.extractive.material import Passage

_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*\d|\d")
_SMALL = frozenset(
    "a an the and or but of in on at to for by with from as into over after before between under up down off out via"
    " is are was were be been will would its their his her it he she they this that these those what why how when"
    " where who says say said new first more than not no amid us u.s japan japanese american america".split()
)
_STEM = 5
_FEWEST, _SHARE, _MUCH = 2, 0.25, 4
# How much of what the best one tells is enough: less for the first of all, which is no scene then.
_NEAR, _FIRST = 0.6, 0.55


def words_of(title: str) -> frozenset[str]:
    """The stems of what a title names; none for a title that is too short to name the news."""
    stems = frozenset(_stems(title))
    return stems if len(stems) >= 3 else frozenset()


def told_of_title(passages: Sequence[Passage], title: str) -> Passage | None:
    """The first of the passages that tells what the title tells: nearly as much of it as any other does.

    None where no passage shares two words with the title, or a title that is no news ("The quiet treaty").
    """
    named = words_of(title)
    shares = [len(named & frozenset(_stems(passage.text))) for passage in passages]
    best = max(shares, default=0)
    if best < _FEWEST or best < _SHARE * len(named) or (best == _FEWEST and len(named) > _MUCH):
        return None
    if passages[0].place == 0 and shares[0] >= _FIRST * best:
        return passages[0]
    return next(passage for passage, share in zip(passages, shares, strict=True) if share >= _NEAR * best)


def _stems(text: str) -> Iterable[str]:
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text))
    return (word[:_STEM] for word in words if word not in _SMALL)
