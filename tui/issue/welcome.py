"""The first screen of an empty issue: what one can begin with, and the keys for it."""

from textual.content import Content

_BEGIN = (
    ("a", "add sources", "links, a file's path, or an article's text"),
    ("s", "sample articles", "read in, and a bullet drafted and checked at once"),
    ("T", "a tour", "six steps on the samples, some five minutes"),
)
_BESIDES = (
    ("i", "issue details", "title, volume, number, date, image and credit"),
    ("o", "another issue", "and n begins a new one"),
    ("?", "help", "ctrl+p shows every command, q quits"),
)
_NAME = 17


def welcome() -> Content:
    """The words, in the accent the keys."""
    rows = [
        Content.styled("Nothing is on the desk yet.", "bold"),
        Content.styled("Sources come first; each bullet is drafted from them and held against them.", "dim"),
        Content(),
        *(_row(*one) for one in _BEGIN),
        Content(),
        *(_row(*one) for one in _BESIDES),
    ]
    return Content("\n").join(rows)


def _row(key: str, name: str, words: str) -> Content:
    return Content.assemble((f"  {key}  ", "$text-accent bold"), f"{name:<{_NAME}}", (words, "dim"))
