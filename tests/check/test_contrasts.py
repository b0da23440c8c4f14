"""Words of which one is never the other, in the clause of a fact."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source

DAY = date(2025, 6, 5)
NEWS = (
    "The upper house of the Diet passed the bill by 131 votes to 98 on June 3. Virginia will give $37.5 million in"
    " grants. The blast killed 12 people and injured 40. Net profit rose 8% to 112 billion yen. The minimum wage is"
    " 1,050 yen. The White House set aside $3 million."
)
NEWS_JA = "参院本会議は法案を賛成131、反対98で可決した。けが人は40人、死者は12人だった。国内の販売は3万台。"

ALIKE = [
    ("The House of Councillors passed it by 131 votes to 98.", NEWS), ("Virginia grants $37.5 million.", NEWS),
    ("The blast left 12 dead and 40 hurt.", NEWS), ("Net income rose 8% to 112 billion yen.", NEWS),
    ("The White House gave $3 million.", NEWS), ("The upper house passed the bill by 131 to 98.", NEWS_JA),
    ("Twelve people were killed and 40 hurt.", NEWS_JA), ("Domestic sales were 30,000.", NEWS_JA),
]  # fmt: skip
CONTRARY = [
    ("The lower house of the Diet passed it by 131 votes to 98.", NEWS),
    ("Virginia gives $37.5 million in loans.", NEWS),
    ("The blast injured 12 people.", NEWS), ("Operating profit rose 8% to 112 billion yen.", NEWS),
    ("The maximum wage is 1,050 yen.", NEWS), ("The lower house passed the bill by 131 to 98.", NEWS_JA),
    ("The number of injured was 12.", NEWS_JA), ("Overseas sales were 30,000.", NEWS_JA),
    ("衆院本会議は法案を賛成131で可決した。", NEWS_JA),
]  # fmt: skip


@pytest.mark.parametrize(("bullet", "source"), ALIKE)
def test_the_same_word_in_another_form_stands(bullet: str, source: str) -> None:
    judged = check_bullet(bullet, [index_source(source, DAY)], DAY).sentences[0].judgement
    assert judged.reason != "direction"


@pytest.mark.parametrize(("bullet", "source"), CONTRARY)
def test_the_contrary_word_is_marked(bullet: str, source: str) -> None:
    judged = check_bullet(bullet, [index_source(source, DAY)], DAY).sentences[0].judgement
    assert (judged.verdict, judged.reason) == ("conflicting", "direction")
