"""What Textual 8.2 keeps of widgets that are gone, let go: an hour's work grew by 100 MB without it.

Each screen that is left would live on in two places, with every line that it drew: in a cache of background colours
whose keys hold the widget's own lines, and in the list of those who watch the theme.
"""

from functools import lru_cache

from textual._styles_cache import StylesCache
from textual.color import Color
from textual.style import Style
from textual.widget import Widget


@lru_cache(maxsize=256)
def _inner_outer(ground: Color, background: Color) -> tuple[Style, Style]:
    return Style(background=ground + background), Style(background=ground)


def _backgrounds(_lines: StylesCache, ground: Color, background: Color) -> tuple[Style, Style]:
    return _inner_outer(ground, background)


def remember_colours_alone() -> None:
    """Has the cache of backgrounds know colours and no widgets; once is enough, more does no harm."""
    StylesCache.get_inner_outer = _backgrounds  # type: ignore[assignment]


def watch_no_theme(widget: Widget) -> None:
    """Takes a widget that goes off the list of those who watch the theme, on which it would stay until that changes."""
    watching = getattr(widget.app, "__watchers", {}).get("theme", [])
    watching[:] = [one for one in watching if one[0] is not widget]
