"""Values of the sources as a bullet would write them: what f6 puts in, and what f7 offers to insert."""

from datetime import date

import pytest

from drafter.desk import Desk
from drafter.desk.values import left_out_words, value_for
from drafter.sources.model import Source
from drafter.text.entry import fingerprint

DAY = date(2026, 3, 20)
ENGLISH = (
    "Kitami Cell said on Tuesday that it will invest about $810 million in a plant. "
    "It will create more than 1,170 jobs. The state pays $95 million."
)
JAPANESE = (
    "北浜エナジーは9日、米テキサス州に工場を建設すると発表した。投資額は約12億ドルで、2026年10月に着工する。"
    "現地では約350人を新たに雇用する。補助は200億円で、4割を銀行3行が融資する。"
)
# The source and its day; the bullet; the fact of it; what to write in its place.
CASES = [
    (ENGLISH, 12, "Kitami Cell said on March 11 that it will invest about $810 million.", "March 11", "March 10"),
    (ENGLISH, 12, "Kitami Cell will invest $810 million in a plant.", "$810 million", "about $810 million"),
    (ENGLISH, 12, "It will create 1,170 jobs.", "1,170", "more than 1,170"),
    (ENGLISH, 12, "Kitami Cell will invest about $910 million in a plant.", "$910 million", "about $810 million"),
    (ENGLISH, 12, "The state pays $95 million.", "$95 million", None),
    (JAPANESE, 9, "It will build a plant for $1.2 billion.", "$1.2 billion", "about $1.2 billion"),
    (JAPANESE, 9, "It will hire 530 people.", "530", "about 350"),
    (JAPANESE, 9, "Work begins in October 2026.", "October 2026", None),
]


def source(text: str, day: int) -> Source:
    """An article of that day of March."""
    language = "ja" if text is JAPANESE else "en"
    return Source(sha256=fingerprint(text), text=text, published=date(2026, 3, day), language=language)


@pytest.mark.parametrize(("text", "day", "bullet", "words", "value"), CASES)
def test_the_value_of_the_source_is_written_in_house_style(
    desk: Desk, text: str, day: int, bullet: str, words: str, value: str | None
) -> None:
    sources = [source(text, day)]
    facts = desk.check_with(sources, "", bullet, DAY).body.facts
    (fact,) = [one for one in facts if one.fact.span.of(bullet) == words]
    assert value_for(fact, words, sources, DAY) == value


def test_left_out_figures_are_offered_in_english(desk: Desk) -> None:
    sources = [source(JAPANESE, 9)]
    left = desk.check_with(sources, "", "It will build a plant in Texas.", DAY).body.left_out
    told = {item.text: left_out_words(item, sources, DAY) for item in left}
    assert (told["200億円"], told["350人"], told["4割"]) == ("¥20 billion", "about 350", "40 percent")
