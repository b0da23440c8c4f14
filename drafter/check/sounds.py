"""How a Japanese name sounds, beside a Latin one: katakana by its consonants, kanji by the readings of its characters.

Tells whether two spellings may be one name. Vowels are left out between English and katakana, which keep few of them;
a character with no reading on file may be read in any way, and then nothing can be said.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

_VOICED = {"ch": "j", "sh": "j", "ts": "z", "k": "g", "t": "d", "s": "z", "h": "b", "f": "b"}
_LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"), ("ii", "i"))
_LABIAL = re.compile("m(?=[bpm])")
_LONG_O = re.compile("oh(?![aeiouy])")
_READINGS = 400  # of one name, how many are made at most: longer names are left undecided
_KEY = 3  # the longest entry of readings.txt, in characters
_KANA = re.compile("[ァ-ヺ]")
_PARTS = re.compile("[・＝=\\s]+")

_ROWS = {
    "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザズゼゾヅ", "j": "ジヂ", "t": "タテトツ", "c": "チ",
    "d": "ダデド", "n": "ナニヌネノン", "h": "ハヒヘホ", "f": "フ", "b": "バビブベボヴ", "p": "パピプペポ",
    "m": "マミムメモ", "r": "ラリルレロ", "w": "ワ",
}  # fmt: skip
_CONSONANT = {kana: sound for sound, row in _ROWS.items() for kana in row}
_VOWELS = "アイウエオ"
# What English letters sound like, in order: small letters must be heard, those in brackets may be.
_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^(?=[aeiou])", "@"), ("^mc", "mk"), ("ds$", "z"), ("^kn", "n"), ("^wr", "r"), ("^x", "z"), ("sch", "S"),
        ("(?<=[aeiouy])re$", "<r>"), ("tch", "C"), ("ts$", "t<s>"), ("ch", "C"), ("sh", "S"), ("th", "T"),
        ("ph", "f"), ("gh", "<g>"), ("wh", "W"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("tion|sion", "Sn"),
        ("dg|dj", "j"), ("c(?=[eiy])", "s"), ("[cq]", "k"),
        ("g(?=[eiy])", "J"), ("v", "b"), ("l", "r"), (r"(?<=[aeiouy])r(?![aeiouyr])", "<r>"),
        (r"(?<=[aeiouy])[hw](?![aeiouy])", ""), (r"([a-zA-Z])\1", r"\1"), ("[aeiouy'’.-]", ""), ("w", "<w>"),
        ("(?<=.)h", "<h>"), ("(?<=m)p?b$", "<b>"), ("(?<=[nm])[pd](?=[bst])", "<p>"), ("t(?=S)", ""),
    )
)  # fmt: skip
# Sounds that one letter may stand for, or that katakana do not tell apart.
_NEAR: dict[frozenset[str], float] = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.0, "Cc Ck Jj Jg Ss Ts Tt Ww Wh vb w@ W@"),
        (0.25, "sz zS jz jc cS fh nm td dj tc sc kg bp fb Tz SJ Sj jh wh"),
    )
    for pair in pairs.split()
}
_HEARD = re.compile("<(.)>|(.)")
_SLACK = (0.3, 0.55, 1.0)  # how many consonants may differ in one name of up to three, of four, and of more
_OTHER = 0.6  # the part that differs in two names
_UNHEARD = 0.08  # a letter that may go unheard
_FIRM = 2  # consonants that make a likeness more than chance


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = (files("drafter.check") / "readings.txt").read_text(encoding="utf-8")
    rows = (line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {key.strip(): tuple(each.strip() for each in told.split(";")) for key, told in rows}


def parts_of(japanese: str) -> list[str]:
    """The parts of a name in katakana, as its dots divide it; a name in kanji is one part."""
    return [part for part in _PARTS.split(japanese) if part]


def in_kana(text: str) -> bool:
    """True for a name in katakana."""
    return _KANA.match(text) is not None


@lru_cache(maxsize=4096)
def readings(kanji: str) -> frozenset[str] | None:
    """All ways in which a name in kanji may be read, long vowels short; None where a character is not on file."""
    found: set[str] = set()
    for choice in _choices(kanji):
        if len(found) > _READINGS:
            return None
        found.update(_short("".join(each)) for each in product(*choice))
    return frozenset(found) if found else None


def _choices(kanji: str) -> Iterator[list[tuple[str, ...]]]:
    """The ways to cut a name into entries, each as the readings of its pieces."""
    if not kanji:
        yield []
        return
    for size in range(min(_KEY, len(kanji)), 0, -1):
        told = _table().get(kanji[:size])
        if told is None:
            continue
        for rest in _choices(kanji[size:].replace("々", kanji[size - 1])):
            yield [told, *(_with_voiced(each) for each in rest)]


@lru_cache(maxsize=4096)
def _with_voiced(told: tuple[str, ...]) -> tuple[str, ...]:
    """Readings with their voiced forms: behind another character kawa may be gawa."""
    more = [
        f"{_VOICED[start]}{each[len(start) :]}"
        for each in told
        if (start := next((each[:size] for size in (2, 1) if each[:size] in _VOICED), ""))
    ]
    return tuple(dict.fromkeys((*told, *more)))


@lru_cache(maxsize=4096)
def _short(romaji: str) -> str:
    """Romaji as compared: no macrons or apostrophes, long vowels short, shimbun as shinbun."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", romaji.casefold()) if "a" <= each <= "z")
    plain = _LABIAL.sub("n", _LONG_O.sub("o", plain))
    for long, short in _LONG:
        plain = plain.replace(long, short)
    return plain


def read_as(latin: str, kanji: str) -> bool | None:
    """Whether a name in kanji may be read as some Latin letters; None where its readings are not all known."""
    told = readings(kanji)
    return None if told is None else _short(latin) in told


def sounds_as(latin: str, katakana: str) -> bool | None:
    """Whether a word in katakana sounds as some Latin letters; None where the two are too short or too near to tell."""
    heard, spelled = _consonants(katakana), _spelled(latin)
    must = [sound for sound, may in spelled if not may]
    size = max(len(must), len(heard))
    if size == 0:
        return None
    off = _distance(spelled, heard)
    if off <= _SLACK[min(max(size - 3, 0), 2)]:
        return True if size >= _FIRM else None
    return False if off >= _OTHER * size else None


@lru_cache(maxsize=4096)
def _consonants(katakana: str) -> tuple[str, ...]:
    """The consonants of katakana, ン among them; ウ before a small vowel is w."""
    found: list[str] = []
    for kana, after in zip(katakana, f"{katakana[1:]} ", strict=True):
        sound = "w" if kana == "ウ" and after in "ィェォ" else _CONSONANT.get(kana)
        if sound or (not found and kana in _VOWELS):
            found.append(sound or "@")
    return tuple(found)


@lru_cache(maxsize=4096)
def _spelled(latin: str) -> tuple[tuple[str, bool], ...]:
    """The consonants of a Latin word, each with whether it may go unheard."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", latin.casefold()) if not unicodedata.combining(each))
    for pattern, sound in _SPELLINGS:
        plain = pattern.sub(sound, plain)
    return tuple((match[1] or match[2], match[1] is not None) for match in _HEARD.finditer(plain))


def _distance(spelled: tuple[tuple[str, bool], ...], heard: tuple[str, ...]) -> float:
    """How many consonants must be changed to make the one the other; those that may go unheard cost little."""
    row = [float(count) for count in range(len(heard) + 1)]
    for sound, may in spelled:
        dropped = _UNHEARD if may else 1.0
        above, row = row, [row[0] + dropped]
        for at, other in enumerate(heard):
            same = 0.0 if sound == other else _NEAR.get(frozenset((sound, other)), 1.0)
            row.append(min(above[at] + same, above[at + 1] + dropped, row[at] + 1.0))
    return row[-1]
