"""Names across scripts: what sounds alike, what is a blend of two people, and whose office it is."""

from datetime import date

import pytest

from drafter.check import check_bullet, index_source
from drafter.check.sounds import read_as, sounds_as

DAY = date(2024, 5, 20)
TALKS = (
    "会談には久我山市の藤枝誠二市長と、灰原県の平林直樹知事が出席した。"
    "米側からは農務省のカレン・ホイットモア次官とリサ・キャンベル次官補が加わった。"
    "藤枝氏は「実りがあった」と述べた。東雲電機の榊原定夫社長は歓迎した。"
)

ALIKE = [
    ("Whitmore", "ホイットモア", True), ("Kendrick", "ケンドリック", True), ("Brennan", "ブレナン", True),
    ("Campbell", "キャンベル", True), ("McCready", "マクレディ", True), ("Garcia", "ガルシア", True),
    ("Schumer", "シューマー", True), ("Phillips", "フィリップス", True), ("Hernandez", "ヘルナンデス", True),
    ("Whitmore", "ケンドリック", False), ("Brennan", "キャンベル", False), ("Duncan", "ホイットモア", False),
    ("Kendrick", "ブレナン", False),
]  # fmt: skip
READ = [
    ("Fujieda", "藤枝", True), ("Seiji", "誠二", True), ("Igarashi", "五十嵐", True), ("Sasaki", "佐々木", True),
    ("Ohtani", "大谷", True), ("Jun'ichi", "純一", True), ("Homma", "本間", True), ("Inoue", "井上", True),
    ("Fujieda", "平林", False), ("Seiji", "直樹", False), ("Fujieda", "鱶鰭", None),
]  # fmt: skip


@pytest.mark.parametrize(("latin", "katakana", "alike"), ALIKE)
def test_katakana_sound_as_they_are_spelled(latin: str, katakana: str, alike: bool) -> None:
    assert sounds_as(latin, katakana) is alike


@pytest.mark.parametrize(("latin", "kanji", "alike"), READ)
def test_kanji_are_read_in_the_ways_on_file(latin: str, kanji: str, alike: bool | None) -> None:
    assert read_as(latin, kanji) is alike


# The bullet, its name, and what is said of it.
TOLD = [
    ("Mayor Seiji Fujieda took part.", "Seiji Fujieda", "supported", "translated"),
    ("Fujieda, the mayor, took part.", "Fujieda", "supported", "translated"),
    ("Under Secretary Karen Whitmore joined.", "Karen Whitmore", "supported", "translated"),
    ("Assistant Secretary Lisa Campbell joined.", "Lisa Campbell", "supported", "translated"),
    ("Sadao Sakakibara, its president, was glad.", "Sadao Sakakibara", "supported", "translated"),
    ("Governor Seiji Fujieda took part.", "Seiji Fujieda", "conflicting", "role"),
    ("Mayor Naoki Hirabayashi took part.", "Naoki Hirabayashi", "conflicting", "role"),
    ("Assistant Secretary Karen Whitmore joined.", "Karen Whitmore", "conflicting", "role"),
    ("Lisa Whitmore joined.", "Lisa Whitmore", "conflicting", "name"),
    ("Naoki Fujieda took part.", "Naoki Fujieda", "conflicting", "name"),
    ("Karen Sakakibara was glad.", "Karen Sakakibara", "conflicting", "name"),
    ("Hiroshi Tanabe took part.", "Hiroshi Tanabe", "unchecked", "script"),
]


@pytest.mark.parametrize(("bullet", "name", "verdict", "reason"), TOLD)
def test_a_name_is_known_by_its_sound(bullet: str, name: str, verdict: str, reason: str) -> None:
    report = check_bullet(bullet, [index_source(TALKS, DAY)], DAY)
    found = next(item.judgement for item in report.facts if item.fact.span.of(bullet) == name)
    assert (found.verdict, found.reason) == (verdict, reason)
