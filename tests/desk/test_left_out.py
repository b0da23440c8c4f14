"""What a bullet leaves out: a vote is one figure, each stands among its words, and goes in with blanks around it."""

from datetime import date

import pytest

from drafter.desk import Desk
from drafter.desk.left_out import left_out_figures, spaced
from drafter.sources.model import Source
from drafter.text.entry import fingerprint

DAY = date(2026, 11, 25)
# The source, its language, the bullet, and what is left out.
FIGURES = (
    ("The council backed the plan in a vote of 7 to 2.", "en", "The council backed the plan.", ["7 to 2"]),
    ("The committee voted 12-3 to approve the port.", "en", "The committee approved the port.", ["12-3"]),
    ("The House passed the bill, 219 to 213.", "en", "The House passed the bill with 219 votes.", ["219 to 213"]),
    ("The motion carried with 98 votes to 1.", "en", "The motion carried.", ["98 votes to 1"]),
    ("議会は賛成7、反対2で可決した。", "ja", "The council passed it.", ["7 to 2"]),
    ("委員会は9対3で計画を承認した。", "ja", "The committee approved the plan.", ["9 to 3"]),
    ("The yard built 12 ferries and 30 tugs.", "en", "The yard built ships.", ["12", "30"]),
    ("The line grew from 3 to 5 stations.", "en", "The line grew.", ["3", "5"]),
    ("Costs rose from 7 to 9 percent of sales.", "en", "Costs rose.", ["7", "9 percent"]),
)


@pytest.mark.parametrize(("text", "language", "bullet", "words"), FIGURES)
def test_a_vote_is_one_figure_and_other_pairs_are_two(
    desk: Desk, text: str, language: str, bullet: str, words: list[str]
) -> None:
    source = Source.model_validate({"sha256": fingerprint(text), "text": text, "published": DAY, "language": language})
    left = desk.check_with([source], "", bullet, DAY).body.left_out
    found = left_out_figures(left, [source], DAY)
    assert sorted(figure.words for figure in found) == sorted(words)
    assert all(figure.sentence.contains(figure.span) for figure in found)


# What stands before the cursor and after it, and what a key makes of the two with "5 acres" between.
PLACES = (
    ("on August 5", "The land is", "on August 5 5 acres The land is"),
    ("It covers ", " of land.", "It covers 5 acres of land."),
    ("It covers", ".", "It covers 5 acres."),
    ("", "", "5 acres"),
    ("(", ")", "(5 acres)"),
    ("land of **", "** near", "land of **5 acres** near"),
    ("The **old yard**", " is", "The **old yard** 5 acres is"),
    ("It has", "[more](1)", "It has 5 acres [more](1)"),
)


@pytest.mark.parametrize(("before", "after", "text"), PLACES)
def test_a_figure_goes_in_with_a_blank_where_one_is_lacking(before: str, after: str, text: str) -> None:
    assert before + spaced(before, "5 acres", after) + after == text
