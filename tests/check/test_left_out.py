"""What a bullet leaves out: ranked by sort, place and repetition, merged by value; and the notes on the whole."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source

DAY = date(2025, 3, 18)
PLANT = (
    "Marlow Cells will build an $810 million plant in Florence County, creating 1,170 jobs. The 330-acre site opens on"
    " June 4, 2027. Cells store 12% more power. The state gives $70 million (about 10 billion yen)."
)

LEFT = [
    ("Marlow Cells will build a plant.", [PLANT], ["$810 million", "$70 million", "1,170", "330-acre"]),
    ("The $810 million plant is big.", [PLANT], ["$70 million", "1,170"]),
    ("The plant will cost around $800 million and create 1170 jobs.", [PLANT], ["$70 million"]),
    ("It opens on June 4.", [PLANT], ["$810 million", "$70 million"]),
    ("A plant.", ["It covers 40 hectares. It has 62 looms.", "The plant has 62 looms."], ["62", "40 hectares"]),
    ("A plant.", ["It costs 8億1000万ドル.", "It costs $810 million."], ["$810 million"]),
    ("工場を建てる。", ["工場は1170人を雇う。建設費は8億1000万ドルだ。"], ["8億1000万ドル", "1170人"]),
    ("The toll was 84.", ["The toll was 84. Rescuers on 42 boats saved 300 people."], ["300", "42"]),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "sources", "first"), LEFT)
def test_the_figure_to_keep_comes_first(bullet: str, sources: list[str], first: list[str]) -> None:
    left = check_bullet(bullet, [index_source(text, DAY) for text in sources], DAY).left_out
    assert [each.text for each in left[: len(first)]] == first
    for each in left:
        assert each.fact.span.of(sources[each.source]) == each.text
        assert each.source in each.sources


TOLD = [
    ("The plant creates nearly 1,200 jobs.", PLANT, "1,170"),
    ("The plant costs $0.81 billion.", PLANT, "$810 million"),
    ("The state gives $70 million.", PLANT, "10 billion yen"),
    ("It opens on June 4.", PLANT, "June 4, 2027"),
    ("The site covers about 134 hectares.", PLANT, "330-acre"),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source", "words"), TOLD)
def test_what_is_told_in_another_form_is_not_left_out(bullet: str, source: str, words: str) -> None:
    left = check_bullet(bullet, [index_source(source, DAY)], DAY).left_out
    assert words not in [each.text for each in left]
    assert left


def test_one_value_counts_once_with_all_its_sources() -> None:
    texts = ["The fund holds $2.5 billion.", "A fund of 2.5 billion dollars was set up.", "Nothing here."]
    left = check_bullet("A fund was set up.", [index_source(text, DAY) for text in texts]).left_out
    assert [each.sources for each in left] == [(0, 1)]


NOTES = [
    (
        "Marlow Cells opened a plant in Florence County on May 2.",
        ["Marlow Cells closed a shop in Florence County on October 9."],
        ["another_event"],
    ),
    (
        "Marlow Cells opened a plant in Florence County on March 17.",
        ["Marlow Cells opened a plant in Florence County on Monday."],
        [],
    ),
    ("Marlow Cells opened a plant on May 2.", ["Orvik opened a mine on October 9."], []),
    ("Marlow Cells opened a plant on May 2.", ["Marlow Cells opened a plant."], []),
    (
        "Marlow Cells opened a plant on March 17.",
        ["Marlow Cells opened a plant on March 17.", "Marlow Cells hired staff on March 14."],
        [],
    ),
    (
        "The leaders met at the White House in Washington on March 7.",
        ["石橋首相は8日、ワシントンのホワイトハウスで米大統領と会談した。"],
        ["date_line"],
    ),
    (
        "The leaders met in Washington on February 7, Tokyo said.",
        ["TOKYO - The leaders met in Washington on February 8, officials said."],
        ["date_line"],
    ),
    ("The mayor spoke on February 7.", ["The mayor of Riverton spoke on February 8."], []),
    (
        "The leaders met in Washington on March 7.",
        ["石橋首相は7日（日本時間8日）、ワシントンで米大統領と会談した。"],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "sources", "codes"), NOTES)
def test_notes_are_said_where_they_hold(bullet: str, sources: list[str], codes: list[str]) -> None:
    report = check_bullet(bullet, [index_source(text, DAY, site="ledger.example") for text in sources])
    dated = [note.code for note in report.notes]
    assert dated == codes
    for note in report.notes:
        assert "ledger.example" in note.message
