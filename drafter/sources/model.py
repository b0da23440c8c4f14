"""What a source is once read: the article's text as it came, what is known of it, and how it was had."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.text.language import Language

PageKind = Literal["article", "listing", "paywall", "consent", "not_found", "js_required", "blocked", "empty"]


class SourceWarning(BaseModel):
    """Something a person should know of a source: a stable code, words, and a span of its text or None."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    message: str
    span: tuple[int, int] | None = None


class Source(BaseModel):
    """A source as read. `text` is immutable evidence named by `sha256`; the rest can be corrected by hand.

    `published_source` says where the date came from (`json-ld`, `meta`, `time`, `visible`, `text`, `given`, ...).
    `origin` is what the person gave: a link, a file's name, `paste` or `stdin`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    text: str
    title: str = ""
    site: str = ""
    url: str | None = None
    published: date | None = None
    published_source: str | None = None
    language: Language = "en"
    kind: PageKind = "article"
    partial: bool = False
    origin: str = "paste"
    warnings: tuple[SourceWarning, ...] = Field(default=())
