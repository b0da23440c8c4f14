"""English dates and durations: the words, one file for each way of naming a day."""

from collections.abc import Callable, Iterator

from drafter.facts.dates.english import days, explicit, lengths, relative, seasons, years
from drafter.facts.dates.mention import Mention

Rule = Callable[[str], Iterator[Mention]]

# These need no word of English: 2022-12-06 and 1998 stand in Japanese as well.
IN_DIGITS: tuple[Rule, ...] = (explicit.numeric, years.years)
IN_WORDS: tuple[Rule, ...] = (
    explicit.dated,
    explicit.holidays,
    explicit.bare_months,
    days.weekdays,
    days.day_words,
    days.days_of_month,
    relative.in_years,
    relative.pointed,
    relative.weekends,
    relative.pasts,
    relative.moved,
    seasons.seasons,
    seasons.quarters,
    seasons.months,
    seasons.parts,
    seasons.fiscal_years,
    years.ages,
    lengths.lasting,
    lengths.lengths,
)
