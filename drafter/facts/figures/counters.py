"""Japanese counters: what follows a number that counts things. Counts of days, hours and years are durations."""

from drafter.facts.words import any_of, listed, rows

_ORDINAL = ("号", "周年", "番目", "代目", "人目", "回目", "例目", "度目", "位")
_WHICH = "番目|代目"
# 目 after a counter says which one; 目標, 目的 and 目立つ begin a word of their own.
_TURN = "(?:目(?![標的立])|)"
# Any other short noun of kanji that a particle follows is counted too, save words of time, rank, change and hedging.
_OPEN = (
    "(?![年月日時分秒週歳代号式条項次期世系節丁番割円元強弱余超以未前後約程近内外中目差高安増減面区機級台万億兆千百十"
    "一二三四五六七八九点位])[一-龥]{1,2}(?=[をがはのにでとへも、。(])"
)


def after_digits() -> str:
    """The source of a pattern for a counter after digits."""
    plain = any_of(word for (word,), *barred in rows("japanese_counters") if not barred)
    held = "|".join(
        rf"{any_of([word])}(?!{any_of(barred[0])})" for (word,), *barred in rows("japanese_counters") if barred
    )
    return rf"(?P<counter>{_WHICH}|(?:{held}|{plain}){_TURN}|[ァ-ヴー]{{2,6}}(?![ァ-ヴー])|{_OPEN})"


def after_kanji() -> str:
    """The source of a pattern for a counter after a kanji numeral."""
    return rf"(?P<counter>{_WHICH}|{any_of(listed('japanese_counters_after_kanji'))}{_TURN})"


def is_ordinal(counter: str) -> bool:
    """True when the counter says which one, not how many."""
    return counter in _ORDINAL or (counter.endswith("目") and counter != "品目" and counter[:-1] != "項")
