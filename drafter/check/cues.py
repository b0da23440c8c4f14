"""Words that turn the sense of a sentence: direction, negation, and how sure it is. Found in both scripts, not judged.

A cue knows the stems near it, so that two texts are compared where they speak of the same thing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.check.words import Content
from drafter.text.language import Language
from drafter.text.span import Span

Sort = Literal["way", "not", "modal"]
_WINDOW = 6

# One way, and the other: English words, then Japanese ones.
WAYS: tuple[tuple[str, str, str, str], ...] = (
    (r"rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|ing|th)?|climb\w*|gain(?:s|ed|ing)?|jump\w*|surg\w+|soar\w*"
     r"|up(?= (?:by|from|about|around|nearly|almost|\d|[$¥€£]))|rais(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|expand\w*"
     r"|doubl\w+|higher",
     r"fell|falls?|fallen|falling|declin\w+|decreas\w+|drop(?:s|ped|ping)?|shr[aui]nk\w*"
     r"|down(?= (?:by|from|about|around|\d|[$¥€£]))"
     r"|plung\w+|slump\w*|cut(?:s|ting)?(?! the ribbon)|lower(?:s|ed|ing)?|reduc\w+|slash\w*|halv\w+",
     "増加|増え|増や|増収|増益|上昇|引き上げ|拡大|伸び|上回",
     "減少|減っ|減ら|減収|減益|下落|引き下げ|縮小|削減|低下|下回"),
    (r"approv\w+|accept(?:s|ed|ing|ance)?|adopt(?:s|ed|ing)?|pass(?:es|ed)|endors\w+|back(?:s|ed)|support(?:s|ed)?",
     r"reject\w*|refus\w+|veto\w*|voted down|turn(?:s|ed) down|oppos(?:e[sd]?|ing|ition)|block(?:s|ed)",
     "承認|容認|可決|了承|受け入れ|賛成", "否決|却下|拒否|反対"),
    (r"open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch\w*|resum\w+",
     r"clos(?:e[sd]?|ing|ure)|end(?:s|ed|ing)?|halt\w*|suspend\w*|cancel\w*|finish\w*",
     "開始|開設|開業|始ま|始め|再開", "終了|閉鎖|中止|停止|中断|取りやめ"),
    (r"w[io]n(?:s|ning)?", r"los(?:e[sd]?|t|ing)", "勝利|勝っ", "敗北|敗れ|負け"),
    (r"join(?:s|ed|ing)?", r"quit(?:s|ting)?|withdr[ae]w\w*|leav(?:es|ing)", "加盟|参加", "脱退|離脱"),
    (r"export\w*", r"import(?:s|ed|ing)?", "輸出", "輸入"),
    (r"b(?:uy|uys|ought|uying)|purchas\w+", r"s(?:ell|ells|old|elling)", "購入|買収", "売却|販売"),
    (r"profits?|surplus(?:es)?|net gains?", r"loss(?:es)?|deficits?", "黒字|利益", "赤字|損失"),
    (r"strengthen\w*|stronger", r"weaken\w*|weaker", "強化", "弱体"),
    (r"(?:high|large|bigg|great|old|long|strong)est", r"(?:low|small|small|least|new|short|weak)est",
     "最高|最大|最多", "最低|最小|最少"),
    (r"more", r"less|fewer", "多い|多く", "少な"),
    (r"allow\w*|permit(?:s|ted|ting)?|authoriz\w+", r"ban(?:s|ned|ning)?|prohibit\w*|forb[ai]d\w*|bar(?:s|red)",
     "許可|解禁", "禁止"),
    (r"confirm\w*", r"den(?:y|ies|ied)", "確認", "否定"),
    (r"convict\w*|guilty", r"acquit\w*|innocent", "有罪", "無罪"),
    (r"deploy\w*|dispatch\w*", r"pull(?:s|ed)? out|recall(?:s|ed)?", "配備|派遣", "撤退|撤収"),
    (r"before|ahead of|prior to", r"after|following", "前に", "後に"),
    (r"north(?:ern|east|west)?", r"south(?:ern|east|west)?", "北部|北方|北側", "南部|南方|南側"),
    (r"above|exceed\w*|over", r"below|under", "", ""),
    (r"succe(?:ed|ss)\w*", r"fail(?:s|ed|ing|ure)?", "成功", "失敗"),
    (r"agree[sd]?|agreement", r"disagree\w*", "合意|一致", "決裂|物別れ"),
    (r"accelerat\w+|speed(?:s|ed)? up", r"slow(?:s|ed|ing)?|delay\w*|postpon\w+", "加速|前倒し", "遅れ|延期"),
    (r"first", r"last", "最初", "最後"),
)  # fmt: skip
_LOOSE = frozenset(range(len(WAYS))[-7:-3])  # before, north, above: they turn on other words more than on their own

_NOT = re.compile(
    r"\b(?:(?:not(?! (?:only|just|later|least|less|more))|never|cannot|\w+n['’]t|no longer)\b"
    r"|no(?! (?:choice|longer|more than|fewer|less than|later|doubt|sooner))\b|neither\b|nor\b|without\b"
    r"|(?:fail|refus|declin)(?:s|ed|e[sd])? to\b)",
    re.IGNORECASE,
)
_NOT_JA = re.compile(
    r"([一-鿿ァ-ヶー]{1,8})(?:[をはがにもでと]|[ぁ-ん]{0,3}?)(?:し|され|せ|でき|れ|い)?(?:て)?(?:は|も)?(?:い|お)?"
    r"(?:なかった|ない|なく|ません|ず(?=[、。に]))|([一-鿿]{2,6})を?(?:見送|断念|取りやめ)"
)  # fmt: skip
# How far from settled a thing is: 1 for what will be, 2 for what is planned or expected, 3 for what may be.
_MODAL: tuple[tuple[int, str], ...] = (
    (3, r"may(?! \d)|might|could|(?:is|are|was|were) (?:considering|weighing|mulling|studying)|considers?|reportedly"
        r"|allegedly"
        r"|propos(?:e[sd]?|al|als|ing)|possibl[ey]|potential(?:ly)?|perhaps|if|unless|likely|appear(?:s|ed)? to"
        r"|seem(?:s|ed)? to|hop(?:es?|ed|ing) to|rumou?red|suspected|preliminary|tentative(?:ly)?"),
    (2, r"(?:pledg|vow|promis)\w+|plan(?:s|ned|ning)? (?:to|on|for)|plans|intend\w*|aim(?:s|ed|ing)? (?:to|for)"
        r"|expect\w*|seek(?:s|ing)? to|project(?:s|ed) to"
        r"|forecast\w*|anticipat\w+|want(?:s|ed)? to|should|target(?:s|ed|ing)?|contingent|goal"
        r"|prepar\w+ to"),
    (1, r"will|would|shall|is to|are to|to be|scheduled|slated|set to|due to|going to|future"),
)  # fmt: skip
_MODAL_EN = re.compile("|".join(rf"\b(?P<l{level}>{words})\b" for level, words in _MODAL))
_MODAL_JA = re.compile(
    "(?P<l3>検討|可能性|かもしれ|とみられ|模様|恐れ|という見方|案を|提案|らしい|見られ)"
    "|(?P<l2>見通し|見込み|見込ん|予想|方針|意向|目指す|目指し|計画(?=[だでし。、])|したい考え|する考え|想定)|(?P<l1>予定|することに|する。)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A turning word: for a way its pair and side, for a negation its verb, for a modal its level.

    `near` are the stems around it, `beside` the two on each side, `target` the stem that it governs, `at` its
    place among the content.
    """

    sort: Sort
    key: int
    side: int
    span: Span
    sentence: int
    at: int
    target: str
    near: frozenset[str]
    beside: frozenset[str]


def _way_pattern(columns: tuple[int, int], edges: str) -> re.Pattern[str]:
    sides = [
        f"(?P<w{number}_{side}>{way[column]})"
        for number, way in enumerate(WAYS)
        for side, column in enumerate(columns)
        if way[column]
    ]
    return re.compile(edges + "(?:" + "|".join(sides) + ")" + edges, re.IGNORECASE)


_WAY_EN = _way_pattern((0, 1), r"\b")
_WAY_JA = _way_pattern((2, 3), "")


def loose(cue: Cue) -> bool:
    """True for ways that are often said of another thing nearby: they need more shared neighbours."""
    return cue.sort == "way" and cue.key in _LOOSE


def find_cues(text: str, spans: Sequence[Span], content: Content, language: Language) -> tuple[Cue, ...]:
    """The cues of a text, sentence by sentence."""
    starts = [span.start for span in spans]
    negations = list(_negations(text, language))
    found: list[Cue] = []
    for sort, key, side, span, target_at in _raw(text, language, negations):
        number = max(0, bisect_right(starts, span.start) - 1)
        if not spans or span.start >= spans[number].end:
            continue
        low, high = (bisect_left(content.starts, edge) for edge in spans[number])
        at = bisect_left(content.starts, target_at)
        target = content.stems[at] if low <= at < high else ""
        here = content.stems[max(low, at - _WINDOW) : min(high, at + _WINDOW + 1)]
        own = frozenset(content.between(*span)) if sort == "way" else frozenset()
        beside = frozenset(content.stems[max(low, at - 2) : min(high, at + 3)]) - own
        near = frozenset(here) - own - {target if sort != "modal" else ""}
        found.append(Cue(sort, key, side, span, number, at, target, near, beside))
    return tuple(found)


_Raw = tuple[Sort, int, int, Span, int]


def _raw(text: str, language: Language, negations: list[tuple[Span, int]]) -> Iterator[_Raw]:
    for span, target_at in negations:
        yield "not", 0, 1, span, target_at
    for match in (_WAY_JA if language == "ja" else _WAY_EN).finditer(text):
        number, side = match.lastgroup[1:].split("_") if match.lastgroup else ("0", "0")
        flipped = language != "ja" and any(_governs(negation, match) for negation in negations)
        yield "way", int(number), int(side) ^ flipped, Span(*match.span()), match.start()
    for match in (_MODAL_JA if language == "ja" else _MODAL_EN).finditer(text):
        level = int((match.lastgroup or "l1")[1:])
        yield "modal", level, level, Span(*match.span()), match.start() if language == "ja" else match.end()


def _governs(negation: tuple[Span, int], match: re.Match[str]) -> bool:
    """True when a negation stands right before a way: "did not approve"."""
    span, _ = negation
    return 0 <= match.start() - span.end < 16


def _negations(text: str, language: Language) -> Iterator[tuple[Span, int]]:
    if language == "ja":
        for match in _NOT_JA.finditer(text):
            yield Span(*match.span()), match.start()
        return
    for match in _NOT.finditer(text):
        yield Span(*match.span()), match.end()
