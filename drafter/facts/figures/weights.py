"""Weights: where キロ and pounds weigh, and are neither a way nor money."""

from drafter.facts.figures.clause import clause_before
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

_KILOS_OF = lazily(
    lambda: (
        rf"{any_of(listed('japanese_weighed'))}"
        r"(?:が|は|を|の|、|(?:が|は|を)?(?:平均|合計|全体|1人|毎年|年間|月|さらに)+(?:で|に)?|(?:の)?(?:店頭|平均|買い取り)?(?:価格|額|値)(?:は|が)?|.{0,10}収量は)?(?:約|計|およそ)?\Z"
    )
)
# A price by the kilo is one of what the sentence has named: マグロは…1キロ当たり17万円.
_EACH = lazily(r"(?:当たり|あたり|につき)")
_WEIGHED = lazily(lambda: rf"{any_of(listed('japanese_weighed'))}[^。\n]*\Z")
# What is sold is weighed: 1キロ800円, 5キロ当たり4217円.
_KILOS = lazily(
    r"(?:(?:当たり|あたり|につき)?(?:約)?[\d,.万千億~-]+円|入り|袋|詰め|超?級|減量|増量|やせ|太|の(?:収量|荷|コメ|米|重|肉|魚|覚醒剤|金|大麻|ごみ))"
)
_WEIGHS = lazily(r"\b(?:weigh\w*|weight|heav\w+|lift\w*|body|ounces|kilos?|kilograms?|tons?|bench-?press\w*)\b")
_MONEY_NOUN = lazily(
    r"[ -](?:of )?(?:fines?|bill|deal|fees?|notes?|coins?|grants?|package|cuts?|investment|contract|rewards?|rise"
    r"|increase|loans?|debts?|prize|hole|gap|a (?:week|year|month|day)|public|taxpayers?|savings|funding|spending|tax"
    r"|damage|profit)"
)
_PAID = lazily(
    r"\b(?:cost|costs|costing|paid|pays?|paying|spend|spent|earn\w*|worth|fined|charged?|saved?"
    r"|owed?) (?:[a-z]+ ){0,2}\Z"
)
_STUFF = lazily(r" of [a-z]")


def weighs_kilos(text: str, start: int, end: int) -> bool:
    """True when the キロ that ends at a place weighs: コメ5キロ, 体重60キロ, 10キロ入り."""
    if not text.endswith("キロ", start, end):
        return False
    if _KILOS_OF.search(text, max(0, start - 16), start) or _KILOS.match(text, end):
        return True
    return _EACH.match(text, end) is not None and _WEIGHED.search(text, max(0, start - 60), start) is not None


def weighs_pounds(text: str, start: int, end: int, words: str) -> bool:
    """True when the pounds that end at a place weigh: "weighed 190 pounds", "a 500-pound bomb"."""
    if "sterling" in words or "British" in words or "quid" in words or "GBP" in words or _MONEY_NOUN.match(text, end):
        return False
    if _PAID.search(text, max(0, start - 24), start):
        return False
    if words.startswith("-") or _STUFF.match(text, end):
        return True
    return _WEIGHS.search(clause_before(text, start, 50)) is not None or text.startswith((" heavi", " lighter"), end)
