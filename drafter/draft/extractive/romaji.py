"""Katakana by its sound in Latin letters, so that a reader without Japanese can guess the foreign name behind it.

The table is modified Hepburn (ALA-LC), lower case: a sound is no name, and no check may take it for one.
"""

import re

KATAKANA = re.compile(r"[ァ-ヺー]{2,}(?:[・＝=][ァ-ヺー]{2,})*")
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
_OTHERS = {
    "シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu", "ヤ": "ya", "ユ": "yu",
    "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu",
}  # fmt: skip
_SOUNDS = {
    kana: row + vowel for row, kanas in _ROWS.items() for kana, vowel in zip(kanas, "aiueo", strict=True)
} | _OTHERS
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ヮ": "wa"}
_LONG = {"a": "ā", "i": "ī", "u": "ū", "e": "ē", "o": "ō"}
_SOFT = ("shi", "chi", "ji")
_SYLLABLE = re.compile(r"([ア-ヴー・＝=])([ァィゥェォャュョヮ]?)")


def sound_of(katakana: str) -> str:
    """`マーロウ・セミコン` as `mārou semikon`."""
    told = ""
    double = False
    for kana, small in _SYLLABLE.findall(katakana):
        if kana in "・＝=":
            told += " "
        elif kana == "ー":
            told = told[:-1] + _LONG.get(told[-1:], told[-1:])
        elif kana == "ッ":
            double = True
        else:
            sound = _glided(kana, small)
            told += ("t" if sound.startswith("ch") else sound[:1]) * double + sound
            double = False
    return told


def _glided(kana: str, small: str) -> str:
    """The sound of a kana with a small one after it: キャ kya, シェ she, ティ ti, ファ fa, ウェ we."""
    sound = _SOUNDS.get(kana, "")
    if not small:
        return sound
    glide = _SMALL[small]
    if kana == "ウ":
        return "w" + glide[-1]
    if sound.endswith(_SOFT) or not (glide[0] == "y" and sound.endswith("i")):
        return sound[:-1] + glide[-1]
    return sound[:-1] + glide
