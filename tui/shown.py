"""The only way from outside text to a widget: display form, wrapped in Content, so that no markup is read in it."""

from collections import Counter
from collections.abc import Iterable

from rich.style import Style as RichStyle
from textual.content import Content

from drafter.check.model import GLYPHS, WORST_FIRST, Verdict
from drafter.text.display import display, display_line
from drafter.text.span import Span

# Each verdict has a glyph and an attribute beside its colour: none is told by colour alone.
STYLES: dict[Verdict, str] = {
    "supported": "$text-success underline",
    "weaker": "$text-warning underline italic",
    "doubtful": "$text-warning italic",
    "conflicting": "$text-error bold reverse",
    "unsupported": "$text-error bold underline",
    "unchecked": "dim italic",
}
GLYPH_STYLES: dict[Verdict, str] = {
    "supported": "$text-success",
    "weaker": "$text-warning bold",
    "doubtful": "$text-warning",
    "conflicting": "$text-error bold reverse",
    "unsupported": "$text-error bold",
    "unchecked": "dim",
}
_PLAIN: dict[Verdict, tuple[str, RichStyle]] = {
    "supported": ("text-success", RichStyle(underline=True)),
    "weaker": ("text-warning", RichStyle(underline=True, italic=True)),
    "doubtful": ("text-warning", RichStyle(italic=True)),
    "conflicting": ("text-error", RichStyle(bold=True, reverse=True)),
    "unsupported": ("text-error", RichStyle(bold=True, underline=True)),
    "unchecked": ("", RichStyle(dim=True, italic=True)),
}


def shown(text: str, style: str = "") -> Content:
    """Outside text for a widget, line by line."""
    return Content.styled(display(text), style)


def line(text: str, style: str = "", width: int = 0) -> Content:
    """Outside text on one line, cut to `width` cells where one is given."""
    told = Content.styled(display_line(text), style)
    return told.truncate(width, ellipsis=True) if width else told


def counted(count: int, noun: str) -> str:
    """So many of a thing: `1 link`, `2 links`."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def glyph(verdict: Verdict) -> Content:
    """The sign of a verdict in its style."""
    return Content.styled(GLYPHS[verdict], GLYPH_STYLES[verdict])


def counts(verdicts: Iterable[Verdict]) -> Content:
    """How many of each verdict, as signs, the good ones first."""
    counted = Counter(verdicts)
    parts = [glyph(verdict) + str(counted[verdict]) for verdict in reversed(WORST_FIRST) if counted[verdict]]
    return Content(" ").join(parts) if parts else Content.styled("no facts", "dim")


def marked(text: str, spans: Iterable[tuple[Span, str]]) -> Content:
    """Outside text with styles on spans of it; the display form keeps offsets."""
    told = Content(display(text))
    for span, style in spans:
        told = told.stylize(style, span.start, span.end)
    return told


def area_styles(variables: dict[str, str]) -> dict[Verdict, RichStyle]:
    """The verdicts' styles for a text area, in the theme's colours where these are plain colours."""
    styles: dict[Verdict, RichStyle] = {}
    for verdict, (name, attributes) in _PLAIN.items():
        styles[verdict] = attributes + _colour(variables.get(name, ""))
    return styles


def _colour(value: str) -> RichStyle:
    from textual.color import Color, ColorParseError

    try:
        return RichStyle.from_color(Color.parse(value.split(" ", maxsplit=1)[0]).rich_color) if value else RichStyle()
    except ColorParseError:
        return RichStyle()
