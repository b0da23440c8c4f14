"""The glossary: its lines can be read, and each form leads to the other script."""

import pytest

from drafter.facts.glossary import glossary, read


def test_it_is_large_and_of_known_kinds() -> None:
    entries = glossary().entries
    assert len(entries) >= 300
    assert {entry.kind for entry in entries} == set("place body person title currency exercise law ship firm".split())


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("Kishida", "岸田"),
        ("hayashi", "林"),
        ("U.S.", "米国"),
        ("US", "米国"),
        ("Foreign Minister", "外相"),
        ("Ministry of Defense", "防衛省"),
        ("LDP", "自民党"),
        ("yen", "円"),
    ],
)
def test_both_ways(english: str, japanese: str) -> None:
    assert japanese in glossary().to_japanese(english)
    assert english.casefold().replace(".", "") in {
        form.casefold().replace(".", "") for form in glossary().to_english(japanese)
    }


def test_what_it_lacks_is_empty() -> None:
    assert glossary().of_english("Nowhere") == () == glossary().of_japanese("無何有")


def test_a_line_that_lacks_a_part_is_told_by_its_number() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read(["# remark", "place | Tokyo"])
