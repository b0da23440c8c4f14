"""Which of a publication's own bullets an engine is shown: those nearest in kind to what is to be drafted.

Nearness is by the words that they share, rare ones counting for more (inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[A-Za-z][a-z]{3,}")
_HEAD = 2000


def nearest(examples: Sequence[str], texts: Sequence[str], most: int) -> list[str]:
    """At most `most` of the examples, the nearest to the heads of the texts first; equals keep their order."""
    words = [_stems(example) for example in examples]
    held = Counter(stem for one in words for stem in one)
    asked = set().union(*(_stems(text[:_HEAD]) for text in texts))
    scored = [
        sum(math.log(1 + len(examples) / held[stem]) for stem in one & asked) / math.sqrt(max(1, len(one)))
        for one in words
    ]
    order = sorted(range(len(examples)), key=lambda at: -scored[at])
    return [examples[at] for at in order[:most]]


def _stems(text: str) -> set[str]:
    return {word.lower().removesuffix("s")[:7] for word in _WORD.findall(text)}
