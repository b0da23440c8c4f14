"""Which language a text is written in, by its script. Two answers are enough: English rules or Japanese rules."""

import re
from typing import Literal

Language = Literal["en", "ja"]

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9d]")
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]")
_LATIN = re.compile("[A-Za-z]")


def language_of(text: str) -> Language:
    """`ja` when kana and kanji outweigh a fifth of the Latin letters, else `en` (an empty text too)."""
    japanese = len(_KANA.findall(text)) + len(_HAN.findall(text))
    return "ja" if japanese * 5 > len(_LATIN.findall(text)) else "en"
