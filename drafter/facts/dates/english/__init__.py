"""English dates and durations: the words, one file for each way of naming a day."""

from collections.abc import Callable, Iterator

from drafter.facts.dates.english import days, explicit, lengths, relative, seasons, years
from drafter.facts.dates.mention import Mention

RULES: tuple[Callable[[str], Iterator[Mention]], ...] = (
    explicit.dated,
    explicit.holidays,
    explicit.numeric,
    explicit.bare_months,
    days.weekdays,
    days.day_words,
    days.days_of_month,
    relative.pointed,
    relative.pasts,
    relative.moved,
    seasons.seasons,
    seasons.quarters,
    seasons.months,
    seasons.parts,
    seasons.fiscal_years,
    years.years,
    years.ages,
    lengths.lengths,
)
