"""The lines of an issue's page: headings, paragraphs and points in the manner of Markdown; nothing else of the page."""

import re
from html.parser import HTMLParser

_SKIPPED = frozenset({"script", "style", "title", "nav", "template", "noscript", "svg"})
_BLOCKS = frozenset("p div h1 h2 h3 h4 h5 h6 ul ol section article main header footer aside table tr".split())
_SPECIAL = re.compile(r"[\\*\[\]]")


def page_lines(page: str) -> str:
    """The page's words, one block a line: `# ` before the first heading, `- ` before a point, links and bold kept."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    reader.end_line()
    return "\n".join(reader.lines)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._words: list[str] = []
        self._start = ""
        self._skip = 0
        self._address: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a block, a point, a link or a bold phrase."""
        if tag in _SKIPPED:
            self._skip += 1
        elif tag == "li":
            self.end_line()
            self._start = "- "
        elif tag == "h1":
            self.end_line()
            self._start = "# "
        elif tag in _BLOCKS and self._start != "- ":
            self.end_line()
        elif tag == "a" and self._address is None:
            self._address = re.sub(r"[\s()]", "", dict(attrs).get("href") or "#")
            self._words.append("[")
        elif tag in ("strong", "b"):
            self._words.append("**")
        elif tag in ("br", "p", "div"):
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Ends what was opened."""
        if tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
        elif tag == "a" and self._address is not None:
            self._words.append(f"]({self._address})")
            self._address = None
        elif tag in ("strong", "b"):
            self._words.append("**")
        elif tag == "li" or (tag in _BLOCKS and self._start != "- ") or tag in ("ul", "ol"):
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Takes the words in, harmless as markup."""
        if not self._skip:
            self._words.append(_SPECIAL.sub(r"\\\g<0>", data))

    def end_line(self) -> None:
        """Writes the line that was begun."""
        words = " ".join("".join(self._words).split())
        if words:
            self.lines.append(self._start + words)
        self._words, self._start = [], ""
