"""The house's words: put into an engine's sentence, noted in a person's, and never inside quotation marks."""

from datetime import date

import pytest

from drafter.draft.house import HouseStyle
from drafter.draft.wording import in_house_words, wording_faults

DAY = date(2026, 3, 20)
HOUSE = HouseStyle(avoid=(("slated", "scheduled"), ("reportedly", ""), ("huge", "large")))
DAY_FIRST = HouseStyle(date_order="day_month", short_forms=(("US", "U.S."),))
CASES = [
    # The style, a text, the text in the house's words, the codes noted.
    (HOUSE, "The U.S. is slated to pay.", "The US is scheduled to pay.", ["short_form", "avoided_word"]),
    (HOUSE, "It was paid by the U.S.", "It was paid by the US.", ["short_form"]),
    (HOUSE, "Huge sums were reportedly lost.", "Large sums were lost.", ["avoided_word", "avoided_word"]),
    (HOUSE, "He said, “The U.S. is huge.”", "He said, “The U.S. is huge.”", []),
    (HOUSE, "The translated text of U.S.S. Roan stands.", "The translated text of U.S.S. Roan stands.", []),
    (HOUSE, "It opens on 6 December.", "It opens on December 6.", ["date_order"]),
    (HOUSE, "It opens on 1-2 May 2027.", "It opens on May 1-2, 2027.", ["date_order"]),
    (HOUSE, "It opens on Dec. 6.", "It opens on Dec. 6.", ["date_form"]),
    (HOUSE, "It opened on the 6th of May.", "It opened on the 6th of May.", ["date_form"]),
    (HOUSE, "It opened on March 6, 2026, in Ohio.", "It opened on March 6, 2026, in Ohio.", ["date_year"]),
    (HOUSE, "It opened on March 6, 2025, in May.", "It opened on March 6, 2025, in May.", []),
    (DAY_FIRST, "The US met on March 6.", "The U.S. met on 6 March.", ["date_order", "short_form"]),
    (DAY_FIRST, "They met on 6 March.", "They met on 6 March.", []),
    (HouseStyle(years="always"), "They met on March 6.", "They met on March 6.", ["date_year"]),
    (HouseStyle(years="always"), "They met on March 6, 2026.", "They met on March 6, 2026.", []),
]


@pytest.mark.parametrize(("house", "text", "wanted", "codes"), CASES)
def test_words_and_dates(house: HouseStyle, text: str, wanted: str, codes: list[str]) -> None:
    assert in_house_words(text, house) == wanted
    found = wording_faults(text, "body", house, DAY)
    assert sorted(fault.code for fault in found) == sorted(codes)
    assert all(fault.hard is (fault.code == "avoided_word") for fault in found)


def test_a_note_says_what_to_write_and_where() -> None:
    text = "Talks are slated for 6 May."
    found = {fault.message: fault.span.of(text) for fault in wording_faults(text, "body", HOUSE) if fault.span}
    assert found == {"“slated”: write scheduled.": "slated", "“6 May”: write May 6.": "6 May"}
