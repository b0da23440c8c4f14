"""The house style that drafting works to: lengths and counts, each with the default measured on real issues.

Numbers only. The rules that read them are in `rules`; a publication may set its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """Ranges are inclusive. `examples` are the publication's own back bullets, nearest in kind first."""

    words_aim: int = 95
    words_advised: tuple[int, int] = (70, 130)
    words_accepted: tuple[int, int] = (20, 180)
    headline_words: tuple[int, int] = (5, 12)
    headline_characters: int = 66
    bold_words: tuple[int, int] = (2, 7)
    links: tuple[int, int] = (1, 4)
    anchor_words: tuple[int, int] = (1, 3)
    copied_words: int = 8
    examples: tuple[str, ...] = ()
