"""Points: percentage points where shares, rates and polls move, plain figures where an index or a team has them."""

import re

from drafter.facts.figures.clause import clause_after, clause_before
from drafter.facts.figures.item import Item
from drafter.text.lazy import lazily

_WORD = lazily(r"[ -]points?\b")
_INDEX = lazily(
    r"\b(?:index|indices|average|Nikkei|Dow|S&P|Nasdaq|Topix|TOPIX|FTSE|DAX|CAC|KOSPI|Hang Seng|Sensex|Stoxx|Russell"
    r"|benchmark|gauge|composite|stocks?|shares)\b|平均|株価|指数|TOPIX|トピックス|ナスダック|ダウ"
)
_SHARE = lazily(
    r"%|\b(?:per ?cent|percentage|polls?|polling|support|approval|inflation|unemployment|jobless|turnout|rates?|share"
    r"|margins?|yields?|growth|lead|popularity|ratings?|survey|swing|gap)\b",
    re.IGNORECASE,
)
_TO_PERCENT = lazily(r",? (?:to|from) (?:about |around |just |nearly )?\d[\d.,]*(?: ?%| per ?cent)")
_MOVED = lazily(
    r"\b(?:by|up|down|rose|rises?|fell|falls?|gained|lost|dropped|slipped|climbed|slid|narrowed|widened|jumped|shed"
    r"|added|eased|led|leads?|ahead|(?:margin|lead|gap|swing|majority|difference|advantage|error) of|plus or minus)"
    r"(?: about| around| nearly| over| more than)? \Z"
)
_SCORED = lazily(
    r"\b(?:scor\w+|games?|season|rebounds?|assists|team|league|table|quarter|half|innings)\b", re.IGNORECASE
)
_AFTER_INDEX = lazily(r"高|安|(?:上昇|下落|上げ|下げ|反発|反落|続伸|続落)(?:し|て|と|、|。)")


def english_points(text: str, item: Item) -> int | None:
    """Where the words of percentage points end, or None when the points are of another sort, or there are none."""
    found = _WORD.match(text, item.end)
    if found is None:
        return None
    before, after = clause_before(text, item.start, 120), clause_after(text, found.end(), 60)
    if _INDEX.search(before) and not _TO_PERCENT.match(after):
        return None
    if _TO_PERCENT.match(after):
        return found.end()
    if item.value > 100 or _SCORED.search(before + after):
        return None
    fraction = item.value != int(item.value)
    moved = _MOVED.search(text, max(0, item.start - 30), item.start) is not None
    shares = _SHARE.search(before + after) is not None
    return found.end() if (fraction or (moved and (item.value <= 30 or shares))) else None


def of_an_index(text: str, item: Item, end: int) -> bool:
    """True when ポイント that ends at a place counts an index, not percentage points."""
    if _AFTER_INDEX.match(text, end) is None:
        return False
    before = clause_before(text, item.start, 60)
    return text[end : end + 1] in ("高", "安") or _INDEX.search(before) is not None
