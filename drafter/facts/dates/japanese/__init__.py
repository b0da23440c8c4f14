"""Japanese dates and durations: the words, one file for each way of naming a day."""

from collections.abc import Callable, Iterator

from drafter.facts.dates.japanese import eras, explicit, lengths, relative
from drafter.facts.dates.mention import Mention

RULES: tuple[Callable[[str], Iterator[Mention]], ...] = (
    explicit.dated,
    explicit.years,
    eras.old_years,
    eras.decades,
    explicit.months,
    lengths.passing,
    explicit.days,
    explicit.before,
    explicit.terms,
    explicit.feasts,
    relative.shifted,
    relative.weekdays,
    relative.fiscal_years,
    relative.fiscal_spans,
    relative.parts,
    lengths.lengths,
)
