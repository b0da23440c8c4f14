"""The words that soften a Japanese date or duration: 約 before it; 上旬, 末, ごろ, までに, 余り after it."""

from drafter.text.lazy import lazily

_BEFORE = lazily(r"(?:約|およそ|おおむね|最大|最長|最短|ほぼ|少なくとも|早ければ|早くても|遅くとも|遅くても)$")
_AFTER_DATE = lazily(
    r"の?(?P<h>上旬|中旬|下旬|初旬|半ば|末までに|末まで|末|初め|初頭|前半|後半|ごろ|頃|までに|以前|以降)(?!戦)"
)
_AFTER_LENGTH = lazily(r"(?P<h>余り|あまり|以上|以下|未満|超|弱|強|程度|前後|以内|足らず|近く|ほど|ごろ|頃)")
# A hedge is rare: the characters beside the date say whether to look for one.
_LAST = frozenset("約そね大長短ぼもばとて")
_FIRST = frozenset("の上中下初半末前後ごまで以余あ未超弱強程足近ほ頃")


def softened(text: str, start: int, end: int, is_length: bool) -> str | None:
    """The hedge that touches the words `[start, end)`, before or after."""
    if text[start - 1 : start] in _LAST:
        before = _BEFORE.search(text[max(0, start - 5) : start])
        if before is not None:
            return before.group()
    if text[end : end + 1] not in _FIRST:
        return None
    after = (_AFTER_LENGTH if is_length else _AFTER_DATE).match(text, end)
    return after["h"] if after else None
