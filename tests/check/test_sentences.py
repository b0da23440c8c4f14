"""Where sentences end beside abbreviations, brackets and answers."""

import pytest

from drafter.text.sentences import sentences

CASES = [
    ("It opens in Rock Hill, S.C. (Dec. 6, 2022). It closed.",
     ["It opens in Rock Hill, S.C. (Dec. 6, 2022).", "It closed."]),
    ("MOBILE, Ala. (AP) - He left. They came.", ["MOBILE, Ala. (AP) - He left.", "They came."]),
    ("The mayor said no. He left. See No. 3.", ["The mayor said no.", "He left.", "See No. 3."]),
    ("He met S.C. Gov. Hill. They ate.", ["He met S.C. Gov. Hill.", "They ate."]),
    ("He left the U.S. The firm stayed.", ["He left the U.S.", "The firm stayed."]),
    ("It rose (Fig. 2). (It fell.) So.", ["It rose (Fig. 2).", "(It fell.)", "So."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES)
def test_a_sentence_ends_where_it_ends(text: str, told: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == told
