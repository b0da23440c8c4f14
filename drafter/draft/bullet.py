"""The schema of a bullet, as it is drafted, saved and sent, and the narrower one that a model must answer in.

Owns no rule of style: what a person typed is always a valid Bullet. Rules live in `rules`.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Form = Literal["bullet", "fact_sheet"]


class Bullet(BaseModel):
    """A headline and a body in Markdown: one `**bold**` phrase, links `[anchor](n)`, n counting sources from 1.

    A fact sheet lists what a Japanese source says and goes out only once a person has rewritten it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    headline: str
    body: str
    form: Form = "bullet"


class Answer(BaseModel):
    """What a model may answer: two strings and nothing else. Field order is the order it writes them in."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    headline: str = Field(description="length as HOUSE STYLE says, present tense, no final stop")
    body: str = Field(description="one paragraph of Markdown: one **bold** phrase, links as [anchor](n)")


class HeadlineAnswer(BaseModel):
    """What a model may answer when only a headline was asked for."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    headline: str = Field(description="length as HOUSE STYLE says, present tense, no final stop")
