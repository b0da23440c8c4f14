"""Whose officer a person is: the city, firm or body of a title, rightly told in other words, or another's."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source

DAY = date(2025, 6, 5)
TALKS = (
    "Boise Mayor Carla Denning and Shuhei Okazaki, the mayor of Chino, opened a footbridge. Norvolt's chief executive,"
    " Imogen Blake, and Hayate President Naoto Kirishima paid for it. The prosecutor, Cmdr. Anselm Duarte, came too."
    " Her lawyer, Octavia Simms, did not."
)
TALKS_JA = "高山市の藤枝誠二市長と松川市の平林直樹市長が会談し、東雲電機の榊原定夫社長も加わった。"

RIGHT = [
    ("Mayor Carla Denning of Boise and Chino Mayor Shuhei Okazaki opened it.", TALKS),
    ("Boise's mayor, Carla Denning, opened it.", TALKS), ("Blake, chief executive of Norvolt, paid.", TALKS),
    ("Naoto Kirishima, Hayate's president, paid.", TALKS), ("Prosecutor Anselm Duarte came.", TALKS),
    ("Commander Anselm Duarte came.", TALKS), ("Lawyer Octavia Simms did not come.", TALKS),
    ("Mayor Seiji Fujieda of Takayama met Mayor Naoki Hirabayashi of Matsukawa.", TALKS_JA),
]  # fmt: skip
WRONG = [
    ("Chino Mayor Carla Denning opened it.", TALKS, "Carla Denning"),
    ("Mayor Shuhei Okazaki of Boise opened it.", TALKS, "Shuhei Okazaki"),
    ("Hayate's chief executive, Imogen Blake, paid.", TALKS, "Imogen Blake"),
    ("Norvolt President Naoto Kirishima paid.", TALKS, "Naoto Kirishima"),
    ("Judge Octavia Simms did not come.", TALKS, "Octavia Simms"),
    ("Lieutenant Commander Anselm Duarte came.", TALKS, "Anselm Duarte"),
    ("Mayor Seiji Fujieda of Matsukawa came.", TALKS_JA, "Seiji Fujieda"),
]


def _roles(bullet: str, source: str) -> list[str]:
    report = check_bullet(bullet, [index_source(source, DAY)], DAY)
    return [item.fact.span.of(bullet) for item in report.facts if item.judgement.reason == "role"]


@pytest.mark.parametrize(("bullet", "source"), RIGHT)
def test_an_officer_told_of_the_same_body_stands(bullet: str, source: str) -> None:
    assert _roles(bullet, source) == []


@pytest.mark.parametrize(("bullet", "source", "name"), WRONG)
def test_an_officer_of_another_body_or_grade_is_marked(bullet: str, source: str, name: str) -> None:
    assert _roles(bullet, source) == [name]
