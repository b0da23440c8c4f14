"""A house style in the words that a model is told it in: one short rule a line. Only what the style itself holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.draft.house import HouseStyle
from drafter.text.display import display_line


def house_lines(house: HouseStyle, words: int | None = None) -> Iterator[str]:
    """The style's rules, one a line; `words` is a length asked for in place of the style's own."""
    low, high = house.words_advised
    yield f"- Length: about {words or house.words_aim} words" + ("." if words else f", {low} to {high}.")
    yield f"- Headline: {_between(house.headline_words)} words, {house.headline_characters} characters at most" + (
        "." if house.headline_figures else ", no figure."
    )
    yield f"- Bold phrase: {_between(house.bold_words)} words."
    yield f"- Links: {_between(house.links)}, each on {_between(house.anchor_words)} words."
    yield f"- Figures: {_between(house.figures)}."
    day = "December 6" if house.date_order == "month_day" else "6 December"
    yield f"- Dates: {day}; the year {'always' if house.years == 'always' else 'only when it is not the issue’s year'}."
    yield f"- Own words: no run of {house.copied_words} words of an article outside quotation marks."
    if house.short_forms:
        yield f"- Short forms: {_terms(house.short_forms)}."
    if house.avoid:
        yield f"- Words to avoid: {_terms(house.avoid)}."


def _between(pair: tuple[int, int]) -> str:
    low, high = pair
    return f"{low} to {high}" if low != high else str(low)


def _terms(terms: Sequence[tuple[str, str]]) -> str:
    """Each term with what to write in its place."""
    said = (
        f"{display_line(instead)} for {display_line(words)}" if instead else f"no {display_line(words)}"
        for words, instead in terms
    )
    return ", ".join(said)
