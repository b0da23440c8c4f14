"""Which rules a text is read by."""

import pytest

from drafter.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry (経済産業省) said so on Tuesday in Tokyo.", "en"),
        ("経済産業省は6日、米Micron Technologyへの助成を発表した。", "ja"),
        ("ｱﾒﾘｶ", "ja"),
        ("5,000", "en"),
        ("", "en"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str) -> None:
    assert language_of(text) == language
