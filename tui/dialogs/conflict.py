"""Two desks wrote one bullet: both texts as one, with what differs marked, and whose each is, and when."""

from textual.content import Content

from drafter.issue.model import Version
from tui.difference import CAME, GONE, difference
from tui.shown import line

ANSWERS = {"f2": "mine stands", "f3": "theirs stands"}


def conflict_words(theirs: Version, headline: str, body: str) -> Content:
    """What the other desk saved, struck out where mine has it otherwise; mine, underlined where theirs lacks it."""
    legend = Content.assemble(
        line(f"only in {theirs.by}'s, saved at {theirs.at.astimezone():%H:%M}", GONE),
        " · ",
        ("only in yours, not saved yet", CAME),
        " · the rest is the same in both",
    )
    return Content("\n\n").join([legend, difference(theirs.headline, headline), difference(theirs.body, body)])
