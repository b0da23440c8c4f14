"""A publication's house style: what a person may set of it, each value with what it means. Measures and judges nothing.

One TOML table holds it. The engines, the prompts, the notes beside a text, the gate and the forms read it; the
defaults are those of a bi-weekly digest, measured on real issues.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

Layout = Literal["sections", "lists"]


def _rising(pair: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= pair[0] <= pair[1]:
        raise ValueError("the first number must not be below 0 or above the second")
    return pair


def _pairs(given: object) -> object:
    """A TOML table of words as pairs, so that a style stays one hashable value."""
    return tuple(given.items()) if isinstance(given, Mapping) else given


Range = Annotated[tuple[int, int], AfterValidator(_rising)]
Words = Annotated[tuple[tuple[Annotated[str, Field(min_length=1)], str], ...], BeforeValidator(_pairs)]
_SHORT = (("U.S.", "US"), ("U.K.", "UK"), ("U.N.", "UN"))


class HouseStyle(BaseModel):
    """Ranges are inclusive. `examples` are the publication's own back bullets, newest first; no file has them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(
        default="Alliance Digest", min_length=1, description="the publication; its issues go by this style"
    )
    volume: str = Field(
        default="1", description="the volume that new issues belong to; a higher one begins with number 1"
    )
    days_between_issues: int = Field(default=14, ge=1, description="days from one issue to the next")
    layout: Layout = Field(
        default="sections", description="sections (with headings and the date) or lists (with neither)"
    )
    about: str = Field(default="", description="the paragraph at the end of each issue")
    image_credit: str = Field(default="", description="whom the image is credited to")
    headlines: Range = Field(default=(1, 9), description="how many headlines, and bullets, an issue has")
    headline_words: Range = Field(default=(5, 12), description="words in a headline")
    headline_characters: int = Field(default=66, ge=10, description="characters in a headline, at most")
    headline_figures: bool = Field(default=True, description="whether a headline may hold a figure")
    words_aim: int = Field(default=95, ge=1, description="words that a drafted bullet aims at")
    words_advised: Range = Field(default=(70, 130), description="words in a bullet; outside this a note says so")
    words_accepted: Range = Field(
        default=(20, 180), description="words in a bullet; outside this it doesn't go out unsaid"
    )
    figures: Range = Field(default=(0, 12), description="figures in a bullet; outside this a note says so")
    bold_words: Range = Field(default=(2, 7), description="words in the one bold phrase")
    links: Range = Field(default=(1, 4), description="links in a bullet")
    anchor_words: Range = Field(default=(1, 3), description="words that a link stands on")
    copied_words: int = Field(
        default=8, ge=3, description="words in a row that a source may not lend outside quotation marks"
    )
    date_order: Literal["month_day", "day_month"] = Field(default="month_day", description="December 6, or 6 December")
    years: Literal["others", "always"] = Field(
        default="others", description="years in dates: of other years only, or always"
    )
    short_forms: Words = Field(default=_SHORT, description="what to write (right) in place of what (left)")
    avoid: Words = Field(default=(), description='words to avoid, each with what to write in its place ("" for none)')
    examples: tuple[str, ...] = Field(default=(), exclude=True)
