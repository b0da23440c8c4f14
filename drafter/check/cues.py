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
WAYS: dict[str, tuple[str, str, str, str]] = {
    "more": (
        r"rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|ing|th)?|climb\w*|gain(?:s|ed|ing)?|jump\w*|surg\w+|soar\w*"
        r"|up(?= (?:by|from|about|around|nearly|almost|over|more|\d|[$¥€£]))|rais(?:e[sd]?|ing)|hik(?:e[sd]?|ing)"
        r"|expand\w*|expansion|doubl\w+|tripl\w+|higher|lift(?:s|ed|ing)?|boost\w*"
        r"|(?<=%\s)more|(?<=percent\s)more|edg(?:e[sd]?|ing) up|advanc(?:ed|es)"
        r"|upgrad\w+",
        r"fell|(?<!the )(?<!this )(?<!next )(?<!last )falls?|fallen|falling"
        r"|declin\w+|decreas\w+|drop(?:s|ped|ping)?|shr[aui]nk\w*"
        r"|down(?= (?:by|from|about|around|nearly|almost|over|more|\d|[$¥€£]))"
        r"|plung\w+|slump\w*|cut(?:s|ting)?(?! the ribbon)|lower(?:s|ed|ing)?|reduc\w+|slash\w*|halv\w+|tumbl\w+"
        r"|slipp?(?:s|ed|ing)?|s[aiu]nk|dipp?(?:s|ed|ing)?|trim(?:s|med|ming)?|(?<=%\s)(?:less|fewer)|(?<=percent\s)(?:less|fewer)|shed|downgrad\w+",
        "増(?![田井島子山])|上昇|引き上げ|引上げ|拡大|伸び|伸ば|上回|上方修正|値上がり|利上げ|賃上げ|値上げ|倍増|高騰|急騰|上げた|上がった",
        "減(?!災)|下落|引き下げ|引下げ|縮小|低下|下回|下方修正|値下がり|利下げ|値下げ|落ち込|半減|急落|続落|下げた|下がった"),
    "approve": (
        r"approv\w+|accept(?:s|ed|ing|ance)?|adopt(?:s|ed|ing)?|pass(?:es|ed)|endors\w+|back(?:s|ed)|support(?:s|ed)?"
        r"|allow\w*|permit(?:s|ted|ting)?|authoriz\w+",
        r"reject\w*|refus\w+|veto\w*|voted down|turn(?:s|ed) down|oppos(?:e[sd]?|ing|ition)|opponents?|block(?:s|ed)"
        r"|ban(?:s|ned|ning)?|prohibit\w*|forb[ai]d\w*|bar(?:s|red)|disapprov\w+",
        "承認|容認|可決|了承|受け入れ|賛成|認め|許可|解禁|認可", "否決|却下|拒否|反対|禁止|不許可|不承認"),
    "open": (
        r"open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch\w*|resum\w+",
        r"clos(?:e[sd]?|ing|ure)"
        r"|(?<!by the )(?<!at the )(?<!until the )(?<!through the )(?<!before the )(?<!year-)end(?:s|ed|ing)?"
        r"|halt\w*|suspend\w*|cancel\w*|finish\w*|shut(?:s|ting)?(?: down)?",
        "開始|開設|開業|始ま|始め|再開|着手|着工|稼働", "終了|閉鎖|中止|停止|中断|取りやめ|打ち切|閉め"),
    "win": (r"w[io]n(?:s|ning)?", r"los(?:e[sd]?|t|ing)", "勝利|勝っ", "敗北|敗れ|負け"),
    "join": (r"join(?:s|ed|ing)?", r"quit(?:s|ting)?|withdr[ae]w\w*|leav(?:es|ing)", "加盟|参加", "脱退|離脱|撤退"),
    "export": (r"export\w*", r"import(?:s|ed|ing)?", "輸出", "輸入"),
    "buy": (r"b(?:uy|uys|ought|uying)|purchas\w+", r"s(?:ell|ells|old|elling)", "購入|買収", "売却|販売"),
    "profit": (r"profits?|surplus(?:es)?|net gains?", r"loss(?:es)?|deficits?", "黒字|利益", "赤字|損失"),
    "strengthen": (r"strengthen\w*|stronger", r"weaken\w*|weaker", "強化", "弱体"),
    "most": (
        r"(?:high|large|bigg|great|old|long|strong)est", r"(?:low|small|small|least|new|short|weak)est",
        "最高|最大|最多", "最低|最小|最少"),
    "many": (r"more", r"less|fewer", "多い|多く", "少な"),
    "praise": (
        r"welcom\w+|prais\w+|hail(?:s|ed|ing)?|applaud\w*|commend\w*",
        r"condemn\w*|criticiz\w+|criticis\w+|denounc\w+|deplor\w+|protest(?:s|ed|ing)?|slam(?:s|med)|blast(?:s|ed)",
        "歓迎|評価|称賛|賞賛", "非難|批判|抗議|遺憾"),
    "confirm": (r"confirm\w*", r"den(?:y|ies|ied)", "確認", "否定"),
    "convict": (r"convict\w*|guilty", r"acquit\w*|innocent", "有罪", "無罪"),
    "deploy": (r"deploy\w*|dispatch\w*", r"pull(?:s|ed)? out|recall(?:s|ed)?", "配備|派遣", "撤退|撤収"),
    "before": (r"before|ahead of|prior to", r"after|following", "", ""),
    "north": (r"north(?:ern|east|west)?", r"south(?:ern|east|west)?", "北部|北方|北側", "南部|南方|南側"),
    "above": (r"above|exceed\w*|over", r"below|under", "", ""),
    "succeed": (r"succe(?:ed|ss)\w*", r"fail(?:s|ed|ing|ure)?", "成功", "失敗"),
    "agree": (r"agree[sd]?|agreement", r"disagree\w*", "合意|一致", "決裂|物別れ|破談"),
    "faster": (r"accelerat\w+|speed(?:s|ed)? up", r"slow(?:s|ed|ing)?|delay\w*|postpon\w+", "加速|前倒し", "遅れ|延期"),
    "first": (r"first", r"last", "最初", "最後"),
}  # fmt: skip
_NAMES = tuple(WAYS)
_LOOSE = frozenset(("before", "north", "above", "succeed"))  # they turn on other words more than on their own

_NOT = re.compile(
    r"\b(?:(?:not(?! (?:only|just|later|least|less|more))|never|cannot|\w+n['’]t|no longer)\b"
    r"|no(?! (?:choice|longer|more than|fewer|less than|later|doubt|sooner))\b|neither\b|nor\b|without\b"
    r"|(?:fail|refus|declin)(?:s|ed|e[sd])? to\b)",
    re.IGNORECASE,
)
# What may stand between a not and the way that it turns: "not yet approved", "no job cuts".
_CARRIED = re.compile(r"[\s-]+(?:(?!the |a |an |approv|accept|allow)\w+\s+)?(?:be\s+|been\s+)?")
_NOT_JA = re.compile(
    r"([一-鿿ァ-ヶー]{1,8})(?:[をはがにもでと]|[ぁ-ん]{0,3}?)(?:し|され|せ|でき|れ|い)?(?:て)?(?:は|も)?(?:い|お)?"
    r"(?:なかった|ない|なく|ません|ず(?=[、。に]))|([一-鿿]{2,6})を?(?:見送|断念|取りやめ)"
)  # fmt: skip
# How far from settled a thing is: 1 for what will be, 2 for what is planned or expected, 3 for what may be.
_MODAL: tuple[tuple[int, str], ...] = (
    (3, r"may(?! \d)|might|could|(?:is|are|was|were) (?:considering|weighing|mulling|studying)|considers?|reportedly"
        r"|allegedly"
        r"|propos(?:e[sd]?|al|als|ing)|possibl[ey]|potential(?:ly)?|perhaps|if|unless|likely|appear(?:s|ed)? to"
        r"|seem(?:s|ed)? to|hop(?:es?|ed|ing) to|(?:in|held|holding) talks (?:to|on|over|about)|explor(?:es|ed|ing)"
        r"|rumou?red|suspected|preliminary|tentative(?:ly)?"),
    (2, r"(?:pledg|vow|promis)\w+|plan(?:s|ned|ning)? (?:to|on|for)|(?:is|are|was|were) planned|plans"
        r"|intend\w*|aim(?:s|ed|ing)? (?:to|for)"
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
    key: str
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
        for number, way in enumerate(WAYS.values())
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
    # Japanese content has each word and its English stem besides: twice as many to look at.
    window = 2 * _WINDOW if language == "ja" else _WINDOW
    found: list[Cue] = []
    for sort, key, side, span, target_at in _raw(text, language, negations):
        number = max(0, bisect_right(starts, span.start) - 1)
        if not spans or span.start >= spans[number].end:
            continue
        low, high = (bisect_left(content.starts, edge) for edge in spans[number])
        at = bisect_left(content.starts, target_at)
        target = content.stems[at] if low <= at < high else ""
        here = content.stems[max(low, at - window) : min(high, at + window + 1)]
        own = frozenset(content.between(*span)) if sort == "way" else frozenset()
        beside = frozenset(content.stems[max(low, at - 2) : min(high, at + 3)]) - own
        near = frozenset(here) - own - {target if sort != "modal" else ""}
        found.append(Cue(sort, key, side, span, number, at, target, near, beside))
    return tuple(found)


_Raw = tuple[Sort, str, int, Span, int]


def _raw(text: str, language: Language, negations: list[tuple[Span, int]]) -> Iterator[_Raw]:
    for span, target_at in negations:
        yield "not", "", 1, span, target_at
    for match in (_WAY_JA if language == "ja" else _WAY_EN).finditer(text):
        number, side = match.lastgroup[1:].split("_") if match.lastgroup else ("0", "0")
        name = _NAMES[int(number)]
        flipped = name not in _LOOSE and any(_governs(negation, match, language) for negation in negations)
        yield "way", name, int(side) ^ flipped, Span(*match.span()), match.start()
    for match in (_MODAL_JA if language == "ja" else _MODAL_EN).finditer(text):
        level = int((match.lastgroup or "l1")[1:])
        yield "modal", "", level, Span(*match.span()), match.start() if language == "ja" else match.end()


def _governs(negation: tuple[Span, int], match: re.Match[str], language: Language) -> bool:
    """True when a negation turns a way round: "did not approve", "cut no jobs", 認めない."""
    span, _ = negation
    if language == "ja":
        return span.start < match.end() and match.start() < span.end
    between = match.string[span.end : match.start()]
    return _CARRIED.fullmatch(between) is not None or match.end() + 1 == span.start


def _negations(text: str, language: Language) -> Iterator[tuple[Span, int]]:
    if language == "ja":
        for match in _NOT_JA.finditer(text):
            yield Span(*match.span()), match.start()
        return
    for match in _NOT.finditer(text):
        yield Span(*match.span()), match.end()
